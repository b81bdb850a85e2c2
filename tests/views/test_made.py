"""The made database, small: it fills the tables of the schema, and the views answer on it."""

from pathlib import Path

import pytest

from pipeline.store import connect, views
from tests.bench import recipes
from tests.bench.made import make

DOCUMENTS = 250


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("made") / "made.duckdb"
    make(target, DOCUMENTS)
    return target


def test_the_made_database_has_about_twenty_findings_a_document(made: Path) -> None:
    with connect(made) as connection:
        ((documents, findings),) = connection.execute("SELECT (SELECT count(*) FROM document), count(*) FROM finding").fetchall()
        empty = [name for name in recipes.ROWS if not connection.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchall()]
        linked = connection.execute("SELECT count(*) FROM link AS l ANTI JOIN finding AS f ON f.id = l.target").fetchall()
    assert documents == DOCUMENTS
    assert 16 * DOCUMENTS < findings < 24 * DOCUMENTS
    assert empty == []
    assert linked == [(0,)], "every link leads to a finding"


def test_every_view_answers_on_it(made: Path) -> None:
    with connect(made) as connection:
        for view in views.views(connection):
            connection.execute(f"FROM {view.name} LIMIT 3").fetchall()
