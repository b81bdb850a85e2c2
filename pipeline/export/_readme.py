"""The page that lies in a data package for people: what it is, its tables, how to read it, what is not said."""

from typing import Any

_NO_LICENCE = "No licence is stated yet. Name one, for instance with `--licence OGL-UK-3.0`, before you publish this."


def readme(about: dict[str, Any], rows: dict[str, int]) -> str:
    """Return the page, in Markdown, from the package's descriptor and the number of rows of each table."""
    parts = [f"# {about['title']}", about["description"], _made(about), "## Tables", _tables(about, rows)]
    parts += ["Columns, types, keys and checksums stand in `datapackage.json`.", "## Licence", _licences(about)]
    if about["sources"]:
        parts += ["## Sources", "\n".join(f"- {source['title']}" for source in about["sources"])]
    if "contributors" in about:
        parts += ["## Contributors", "\n".join(f"- {each['title']}" for each in about["contributors"])]
    return "\n\n".join(part for part in parts if part) + "\n"


def _made(about: dict[str, Any]) -> str:
    return f"Made by council-findings, version {about['version']}." if "version" in about else ""


def _tables(about: dict[str, Any], rows: dict[str, int]) -> str:
    lines = ["| file | rows | a row is |", "|---|---:|---|"]
    for resource in about["resources"]:
        lines.append(f"| `{resource['path']}` | {rows[resource['name']]} | {resource.get('description', '')} |")
    return "\n".join(lines)


def _licences(about: dict[str, Any]) -> str:
    named = about.get("licenses", ())
    return "\n".join(f"- [{each['title']}]({each['path']})" for each in named) or _NO_LICENCE
