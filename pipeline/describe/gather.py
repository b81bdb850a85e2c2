"""The fields of a document as they are found, each with its origin, and why the others are not."""

from dataclasses import fields
from datetime import date

from pipeline.dates import Interval
from pipeline.describe.found import Found, Missing
from pipeline.describe.front import Front
from pipeline.model import DocumentFields, Origin, Source

_OF_INSPECTIONS = ("framework", "inspection_start", "inspection_end", "lead_inspector")
_NO_INSPECTION = "it is no inspectorate's own report or letter"
_REASONS = {
    "kind": "nothing in it is a sign of a kind with enough weight",
    "title": "no label or heading gives it a title",
    "council": "no council is named as its own",
    "gss_code": "its council is not known",
    "body": "it does not say whose meeting it is of or for",
    "date": "it prints no date of its own",
    "published": "it prints no date of publication",
    "framework": "it does not name one",
    "inspection_start": "it does not say when the inspection was",
    "inspection_end": "it does not say when the inspection was",
    "lead_inspector": "no inspector is named as leading",
}
_NOT_OF_KIND = {
    ("minutes", "title"): "minutes of a whole meeting have none",
    ("agenda", "title"): "an agenda has none",
    ("action_plan", "body"): "a plan is of no meeting",
    ("inspection_report", "body"): "an inspection is of no meeting",
    ("inspection_letter", "body"): "an inspection is of no meeting",
    ("inspection_report", "date"): "an inspection's report has dates of inspection and of publication",
}


class Gathered:
    """Fields as they are found."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._values: dict[str, str | Interval] = {}
        self._origins: dict[str, Origin] = {}

    def put(self, name: str, found: Found[str] | Found[Interval] | Missing | None) -> None:
        """Set the field with its origin, or only the reason why it is not set."""
        if isinstance(found, Missing):
            self._origins[name] = Origin(name, None, reason=found.reason)
        elif found is not None:
            self._values[name] = found.value
            self._origins[name] = self._origin(name, found.source, found.words, found.after)

    def _origin(self, name: str, source: Source, words: str, after: int) -> Origin:
        """Return where it was read: words that stand in the text, else in the running headers or what the file says of itself."""
        place = self._front.locate(words, after) if source in ("content", "layout") else None
        if place:
            return Origin(name, source, *place)
        if source == "content" and any(words in line for line in self._front.furniture):
            return Origin(name, "layout")
        if source == "content" and words in (self._front.property("title") or ""):
            return Origin(name, "properties")
        return Origin(name, source)

    @property
    def kind(self) -> str:
        """The document's kind, as far as it is found."""
        return str(self._values.get("kind", "other"))

    @property
    def body(self) -> str | None:
        """The body whose meeting it is, as far as it is found."""
        body = self._values.get("body")
        return body if isinstance(body, str) else None

    @property
    def inspected(self) -> bool:
        """Whether it is an inspectorate's own paper."""
        return self.kind.startswith("inspection")

    def day(self) -> date | None:
        """Return the day as at which the document speaks."""
        for name in ("inspection_start", "date", "published"):
            content = self._values.get(name)
            if isinstance(content, Interval):
                return content.start
        return None

    def freeze(self) -> DocumentFields:
        """Return the fields with an origin each."""
        names = sorted(field.name for field in fields(DocumentFields) if field.name != "origins")
        origins = tuple(self._origins.get(name) or Origin(name, None, reason=self._reason(name)) for name in names)
        return DocumentFields(**self._values, origins=origins)  # type: ignore[arg-type]

    def _reason(self, name: str) -> str:
        if name in _OF_INSPECTIONS and not self.inspected:
            return _NO_INSPECTION
        return _NOT_OF_KIND.get((self.kind, name), _REASONS[name])
