import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipeline.errors import UsageProblem
from pipeline.model import Link
from pipeline.store import answers, ask, connect
from pipeline.store.loader import Loader
from pipeline.store.rows import batches
from pipeline.store.tables import tables
from tests.store.standins import KINDS, document, finding

TABLES = tables(KINDS)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("query")
    (folder / "sql").mkdir()
    with Loader(folder / "x.duckdb", TABLES, ("sample",), folder / "sql") as loader:
        doc = document()
        loader.add(batches(TABLES, doc, [finding(doc)], [Link("a", "b", "due", "=1+1")]))
        loader.finish()
    return folder / "x.duckdb"


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("DELETE FROM sample", "does more than read"),
        ("CREATE TABLE x(y INTEGER)", "does more than read"),
        ("COPY sample TO 'x.csv'", "does more than read"),
        ("ATTACH 'other.duckdb'", "does more than read"),
        ("INSTALL httpfs", "does more than read"),
        ("SET threads = 1", "does more than read"),
        ("SELECT 1; DROP TABLE sample", "There are 2 statements"),
        ("", "There is nothing to ask"),
        ("SELEC 1", "syntax error"),
        ("SELECT nothing FROM sample", "nothing"),
        ("SELECT * FROM samples", "samples"),
    ],
)
def test_what_is_no_single_reading_statement_is_refused_in_one_line(database: Path, sql: str, told: str) -> None:
    with connect(database) as connection, pytest.raises(UsageProblem, match=told) as refused:
        ask(connection, sql)
    assert "\n" not in refused.value.cause


@pytest.mark.parametrize(
    "sql", ["SHOW TABLES", "DESCRIBE sample", "FROM finding", "EXPLAIN SELECT 1", "WITH a AS (SELECT 1) FROM a"]
)
def test_what_only_reads_is_answered(database: Path, sql: str) -> None:
    with connect(database) as connection:
        assert ask(connection, sql).fetchall()


def test_a_database_that_is_missing_or_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="There is no database"):
        connect(tmp_path / "x.duckdb")
    (tmp_path / "x.duckdb").write_text("These are words and by no means a database of any sort that is known.")
    with pytest.raises(UsageProblem, match="cannot be read as a DuckDB database"):
        connect(tmp_path / "x.duckdb")
    (tmp_path / "bodies.csv").write_text("code,name\nHRT,Hartsmoor\n")  # DuckDB would read it into a database in memory
    with pytest.raises(UsageProblem, match="cannot be read as a DuckDB database"):
        connect(tmp_path / "bodies.csv")


def test_answers_have_the_same_content_in_every_format(database: Path, tmp_path: Path) -> None:
    sql = "SELECT rating, words, date_start, boxes, share, note, conflict FROM sample"
    with connect(database) as connection:
        (record,) = json.loads(b"".join(answers.to_json(ask(connection, sql))))
        (row,) = csv.DictReader(io.StringIO(b"".join(answers.to_csv(ask(connection, sql))).decode()))
        (tmp_path / "x.parquet").write_bytes(b"".join(answers.to_parquet(ask(connection, sql))))
    assert record["words"] == ["a", "b"]
    assert (record["date_start"], record["share"], record["conflict"]) == ("2024-07-01", 0.5, None)
    assert (row["rating"], row["note"], row["conflict"]) == ("amber", "it's so", "")
    assert json.loads(row["boxes"]) == record["boxes"]
    assert pq.read_table(tmp_path / "x.parquet").to_pylist()[0]["words"] == ["a", "b"]


def test_an_empty_answer_is_whole_in_every_format(database: Path) -> None:
    sql = "SELECT rating FROM sample WHERE false"
    with connect(database) as connection:
        assert b"".join(answers.to_json(ask(connection, sql))) == b"[]\n"
        assert b"".join(answers.to_csv(ask(connection, sql))) == b"rating\n"
        assert b"".join(answers.to_parquet(ask(connection, sql))).startswith(b"PAR1")
