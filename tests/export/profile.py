"""The rules of the Data Package standard, version 2, that our packages must keep, in our own words as a JSON schema."""

_TEXT = {"type": "string", "minLength": 1}
_NAME = {"type": "string", "pattern": "^[a-z0-9._/-]+$"}
_FIELDS = {"type": "array", "minItems": 1, "items": _TEXT}
_TYPES = ["string", "number", "integer", "boolean", "object", "array", "date", "datetime"]


def _object(required: list[str], **properties: object) -> dict[str, object]:
    return {"type": "object", "required": required, "properties": properties}


FIELD = _object(
    ["name", "type"],
    name=_TEXT,
    type={"enum": _TYPES},
    description=_TEXT,
    constraints={
        "type": "object",
        "properties": {"required": {"type": "boolean"}, "enum": {"type": "array", "minItems": 1, "uniqueItems": True}},
        "additionalProperties": False,
    },
)
FOREIGN_KEY = _object(["fields", "reference"], fields=_FIELDS, reference=_object(["resource", "fields"], fields=_FIELDS))
SCHEMA = _object(
    ["fields"],
    fields={"type": "array", "minItems": 1, "items": FIELD},
    primaryKey=_FIELDS,
    foreignKeys={"type": "array", "minItems": 1, "items": FOREIGN_KEY},
    missingValues={"type": "array", "items": {"type": "string"}},
)
RESOURCE = _object(
    ["name", "path", "schema", "bytes", "hash"],
    name=_NAME,
    # A path is relative, stays in the package, has / between its parts.
    path={"type": "string", "pattern": r"^(?!/)(?!.*\.\.)(?!.*\\).+$"},
    type={"const": "table"},
    bytes={"type": "integer", "minimum": 0},
    hash={"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
    mediatype={"type": "string", "pattern": "^.+/.+$"},
    encoding={"const": "utf-8"},
    schema=SCHEMA,
)
PACKAGE = _object(
    ["$schema", "resources"],
    **{"$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"}},
    name=_NAME,
    title=_TEXT,
    version={"type": "string", "pattern": r"^[0-9]+\.[0-9]+(\.[0-9]+)?[0-9A-Za-z.+-]*$"},
    keywords={"type": "array", "minItems": 1, "items": _TEXT},
    licenses={"type": "array", "minItems": 1, "items": {"anyOf": [_object(["name"], name=_TEXT), _object(["path"], path=_TEXT)]}},
    contributors={"type": "array", "minItems": 1, "items": _object(["title"], title=_TEXT)},
    sources={"type": "array", "minItems": 1, "items": _object(["title"], title=_TEXT)},
    resources={"type": "array", "minItems": 1, "items": RESOURCE},
)
