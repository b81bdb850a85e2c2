"""The descriptor of a data package: what `datapackage.json` says, by version 2 of the Data Package standard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.export._content import Column, Content, Table
from pipeline.export._licences import licence

NAME = "council-findings"
TITLE = "Findings in council papers and inspection reports"
_PROFILES = "https://datapackage.org/profiles/2.0/"
_KEYWORDS = ("local government", "council minutes", "inspection", "recommendations", "RAG ratings", "United Kingdom")
_TEXT_NOTE = (
    "In the CSV files a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line's end) has an"
    " apostrophe before it; take one apostrophe away from texts that begin with apostrophes and such a sign to have the words as"
    " they are."
)
_TYPES = {"BOOLEAN": "boolean", "DATE": "date", "TIMESTAMP": "datetime", "FLOAT": "number", "DOUBLE": "number"}
_DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}


@dataclass(frozen=True, slots=True)
class File:
    """A table's file: its path in the package, its size, the SHA-256 of its bytes, its references that hold."""

    table: Table
    path: str
    size: int
    sha256: str
    references: tuple[tuple[str, str, str], ...] = ()
    """The column, the table that it refers to, the column there."""


def descriptor(whole: Content, files: Iterable[File], sources: Iterable[str]) -> dict[str, Any]:
    """Return what the package says of itself; ``sources`` are sentences that say whose papers it is of."""
    said = whole.publication
    about: dict[str, Any] = {"$schema": f"{_PROFILES}datapackage.json", "name": NAME, "title": said.title or TITLE}
    about["description"] = describe(whole)
    if whole.version:
        about["version"] = f"{whole.version}+{whole.build}" if whole.build else whole.version
    about["keywords"] = list(_KEYWORDS)
    if said.licences:
        about["licenses"] = [licence(name) for name in said.licences]
    if said.contributors:
        about["contributors"] = [{"title": name} for name in said.contributors]
    about["sources"] = [{"title": source} for source in sources]
    about["resources"] = [_resource(file) for file in files]
    return about


def describe(whole: Content) -> str:
    """Return what the package is, in sentences."""
    of = f" The papers are those of {', '.join(whole.councils)}." if whole.councils else ""
    return (
        "Recommendations, decisions, RAG ratings, percentages, target dates and inspection judgements that were found by rules in"
        f" council papers and inspection reports, each with its words, its document, its page.{of} {_TEXT_NOTE}"
    )


def _resource(file: File) -> dict[str, Any]:
    resource: dict[str, Any] = {"name": file.table.name, "type": "table", "path": file.path}
    if file.table.comment:
        resource["description"] = file.table.comment
    form = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": file.size, "hash": f"sha256:{file.sha256}"}
    return resource | form | {"dialect": _DIALECT, "schema": _schema(file)}


def _schema(file: File) -> dict[str, Any]:
    schema: dict[str, Any] = {"$schema": f"{_PROFILES}tableschema.json", "fields": [_field(each) for each in file.table.columns]}
    if file.table.key:
        schema["primaryKey"] = list(file.table.key)
    if file.references:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": "" if table == file.table.name else table, "fields": [other]}}
            for column, table, other in file.references
        ]
    return schema | {"missingValues": [""]}


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": field_type(column)}
    if column.comment:
        field["description"] = column.comment
    limits: Mapping[str, Any] = {"required": True} if column.required else {}
    if column.choices and column.type == "ENUM":
        limits = {**limits, "enum": list(column.choices)}
    return field | ({"constraints": limits} if limits else {})


def field_type(column: Column) -> str:
    """Return the standard's type for a column's; what it has none for is text."""
    if column.type.endswith("]"):
        return "array"
    if column.type.startswith(("STRUCT", "MAP")):
        return "object"
    if column.type.startswith("DECIMAL"):
        return "number"
    return "integer" if column.type.endswith("INT") or column.type.endswith("INTEGER") else _TYPES.get(column.type, "string")
