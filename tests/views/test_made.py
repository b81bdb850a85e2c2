"""The made database, small: it fills the tables of the schema, and every view has rows on it."""

import shutil
from pathlib import Path

import duckdb
import pytest

from pipeline.store import connect, summaries, views
from tests.bench import recipes
from tests.bench.made import make

DOCUMENTS = 400
# Few, so that each has the papers that views of several papers need.
COUNCILS = 4
_OUTSIDE = """
SELECT f.id FROM finding AS f
ASOF LEFT JOIN block AS b ON b.document = f.document AND b.start_offset <= f.start_offset
WHERE substr(b."text", f.start_offset - b.start_offset + 1, f.end_offset - f.start_offset) IS DISTINCT FROM f.quote
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("made") / "made.duckdb"
    make(target, DOCUMENTS, councils=COUNCILS)
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


def test_every_finding_lies_in_a_block(made: Path) -> None:
    with connect(made) as connection:
        assert connection.execute(_OUTSIDE).fetchall() == [], "the search index has findings by the blocks that they lie in"


def test_every_view_has_rows_on_it(made: Path) -> None:
    with connect(made) as connection:
        names = [view.name for view in views.views(connection)]
        assert [name for name in names if not connection.execute(f"FROM {name} LIMIT 1").fetchall()] == []


def test_tables_for_views_are_the_same_made_of_some_councils_at_a_time(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summaries, "_DOCUMENTS", 1)
    shutil.copy(made, tmp_path / "x.duckdb")
    with duckdb.connect(tmp_path / "x.duckdb") as connection:
        held = {table.name: _sorted(connection, table.name) for table in summaries.SUMMARIES}
        summaries.refresh(connection)
        assert {name: _sorted(connection, name) for name in held} == held


def _sorted(connection: duckdb.DuckDBPyConnection, table: str) -> list[tuple[object, ...]]:
    return connection.execute(f"FROM {table} ORDER BY ALL").fetchall()
