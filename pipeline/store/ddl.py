"""The statements that make tables and views, each with its comment."""

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from pipeline.store.documents import EVIDENCE
from pipeline.store.files import quoted
from pipeline.store.table import Table
from pipeline.store.tables import enums

VIEWS = files("pipeline.store").joinpath("sql")


def table_statements(tables: Mapping[str, Table]) -> Iterator[str]:
    """Yield the statements that make the types and tables."""
    for name, choices in enums(tables).items():
        yield f"CREATE TYPE {name} AS ENUM ({', '.join(quoted(choice) for choice in choices)})"
    for table in tables.values():
        columns = ", ".join(f'"{column.name}" {column.sql}' for column in table.columns)
        key = ", ".join(f'"{name}"' for name in table.key)
        yield f'CREATE TABLE "{table.name}" ({columns}{f", PRIMARY KEY ({key})" if key else ""})'
        yield f'COMMENT ON TABLE "{table.name}" IS {quoted(table.comment)}'
        for column in table.columns:
            yield f'COMMENT ON COLUMN "{table.name}"."{column.name}" IS {quoted(column.comment)}'


def view_statements(kinds: tuple[str, ...], views: Traversable = VIEWS) -> Iterator[str]:
    """Yield the statements that make the views: ``finding`` over all kinds, then those of the folder ``views``."""
    common = ", ".join(f'"{column.name}"' for column in EVIDENCE)
    parts = [f"SELECT '{kind}' AS kind, {common} FROM \"{kind}\"" for kind in kinds]  # noqa: S608 -- our own tables' names
    if parts:
        yield f"CREATE OR REPLACE VIEW finding AS {' UNION ALL '.join(parts)}"
        yield "COMMENT ON VIEW finding IS 'Findings of every kind, with what they have in common'"
        yield "COMMENT ON COLUMN finding.kind IS 'The kind of finding: the table that has all of it'"
        yield from (f'COMMENT ON COLUMN finding."{column.name}" IS {quoted(column.comment)}' for column in EVIDENCE)
    for path in sorted(views.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".sql"):
            yield from _view(path.name.removesuffix(".sql"), path.read_text(encoding="utf-8"))


def _view(name: str, sql: str) -> Iterator[str]:
    """Yield the statements for one file: its first comment says what question it answers, those after columns what they are."""
    question = " ".join(line.removeprefix("--").strip() for line in sql.splitlines() if line.startswith("--"))
    yield f'CREATE OR REPLACE VIEW "{name}" AS {sql}'
    yield f'COMMENT ON VIEW "{name}" IS {quoted(question)}'
    for column, said in re.findall(r"^ +(?:.* AS )?(?:\w+\.)?(\w+),? -- (.+)$", sql, re.MULTILINE):
        yield f'COMMENT ON COLUMN "{name}".{column} IS {quoted(said)}'
