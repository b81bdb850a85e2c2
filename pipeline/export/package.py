"""A data package, ready for publication: CSV files, `datapackage.json` with schemas and checksums, a page for readers."""

import hashlib
import json
from pathlib import Path
from typing import Any

import duckdb

from pipeline.export._content import Content, Table, quoted
from pipeline.export._csv import write_csv
from pipeline.export._descriptor import File, descriptor
from pipeline.export._licences import licence
from pipeline.export._readme import readme
from pipeline.registry import Exporter

_DATA = "data"
_READ = 1 << 20


def _write(connection: duckdb.DuckDBPyConnection, whole: Content, folder: Path) -> dict[str, int]:
    for name in whole.publication.licences:
        licence(name)  # one that is not known is told before an hour's writing
    (folder / _DATA).mkdir()
    rows, files = {}, []
    for table in whole.tables:
        path = folder / _DATA / f"{table.name}.csv"
        rows[table.name] = write_csv(connection, table, path)
        references = _references(connection, whole, table)
        files.append(File(table, f"{_DATA}/{path.name}", path.stat().st_size, _digest(path), references))
    about = descriptor(whole, files, _sources(connection, whole))
    (folder / "datapackage.json").write_text(_json(about), encoding="utf-8", newline="\n")
    (folder / "README.md").write_text(readme(about, rows), encoding="utf-8", newline="\n")
    return rows


def _json(about: dict[str, Any]) -> str:
    return json.dumps(about, ensure_ascii=False, indent=2) + "\n"


def _digest(path: Path) -> str:
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while read := file.read(_READ):
            whole.update(read)
    return whole.hexdigest()


def _references(connection: duckdb.DuckDBPyConnection, whole: Content, table: Table) -> tuple[tuple[str, str, str], ...]:
    """Return the references of a table that hold in what is written: of some councils' rows not all need to."""
    tables = {each.name: each for each in whole.tables}
    found = []
    for column in table.columns:
        named = table.reference(column)
        if named is None or column.type.endswith("]") or named[0] not in tables or tables[named[0]].key != (named[1],):
            continue
        if _holds(connection, (table, column.name), (tables[named[0]], named[1])):
            found.append((column.name, *named))
    return tuple(found)


def _holds(connection: duckdb.DuckDBPyConnection, one: tuple[Table, str], other: tuple[Table, str]) -> bool:
    sql = (
        f"SELECT count(*) FROM (SELECT {quoted(one[1])} AS referring FROM {one[0].source}) AS r "  # noqa: S608 -- names that the database gave
        f"ANTI JOIN (SELECT {quoted(other[1])} AS referred FROM {other[0].source}) AS t ON referring = referred "
        "WHERE referring IS NOT NULL"
    )
    row = connection.execute(sql).fetchone()
    return row is not None and row[0] == 0


def _sources(connection: duckdb.DuckDBPyConnection, whole: Content) -> list[str]:
    """Return whose papers the findings are of, with their number and years."""
    document = next((table for table in whole.tables if table.name == "document"), None)
    if document is None or not {"council", "date_start"} <= {column.name for column in document.columns}:
        return []
    sql = f"SELECT council, count(*), min(year(date_start)), max(year(date_start)) FROM {document.source} GROUP BY 1 ORDER BY 1"  # noqa: S608
    return [_source(*row) for row in connection.execute(sql).fetchall()]


def _source(council: str | None, documents: int, first: int | None, last: int | None) -> str:
    years = "" if first is None else f", {first}" if first == last else f", {first} to {last}"
    number = "1 document" if documents == 1 else f"{documents} documents"
    return f"{council or 'No council named'}: {number}{years}"


PLUGIN = Exporter("package", ".csv", folder=True, write=_write)
