from pathlib import Path

import duckdb
import pytest

from pipeline.store.summaries import SUMMARIES
from tests import schema


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(schema.empty(tmp_path_factory.mktemp("schema")), read_only=True)


def test_the_page_is_what_the_database_says(connection: duckdb.DuckDBPyConnection) -> None:
    assert schema.PAGE.read_text(encoding="utf-8") == schema.page(connection), "write it again with: make schema"


def test_everything_is_explained(connection: duckdb.DuckDBPyConnection) -> None:
    for function in ("duckdb_tables", "duckdb_views"):
        assert connection.execute(f"SELECT * FROM {function}() WHERE comment IS NULL AND NOT internal").fetchall() == []
    of_tables = (
        "SELECT table_name, column_name FROM duckdb_columns() SEMI JOIN duckdb_tables() USING (table_oid) WHERE comment IS NULL"
    )
    assert connection.execute(of_tables).fetchall() == []


def test_every_table_but_those_that_count_has_a_primary_key(connection: duckdb.DuckDBPyConnection) -> None:
    without = connection.execute("SELECT table_name FROM duckdb_tables() WHERE NOT has_primary_key").fetchall()
    assert {name for (name,) in without} <= {table.name for table in SUMMARIES}


def test_references_are_drawn(connection: duckdb.DuckDBPyConnection) -> None:
    drawn = schema.page(connection)
    for line in (
        "document ||--o{ block : document",
        "council ||--o{ document : council_code",
        "action ||--o{ action_item : action",
    ):
        assert line in drawn
    assert Path(schema.PAGE).name == "schema.md"
