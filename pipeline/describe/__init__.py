"""What a document says of itself: from its content first, then its layout, then its properties and path; else nothing."""

from pipeline.describe import inspection, when
from pipeline.describe.body import find_body
from pipeline.describe.bracket import find_bracketed
from pipeline.describe.found import Found, Missing
from pipeline.describe.front import Front, read_front
from pipeline.describe.gather import Gathered
from pipeline.describe.kind import find_framework, find_kind
from pipeline.describe.path import day_in_path, meeting_in_path
from pipeline.describe.place import find_place
from pipeline.describe.register import Council, Match, Place
from pipeline.describe.title import find_title
from pipeline.model import Document

__all__ = ["Council", "Match", "describe", "formless"]

_BEFORE_INSPECTION = "the date at its head lies before the inspection"
_UNREGISTERED = "the register has no council of that name as at the document's date"
_NO_CODE = "its council has none"


def describe(doc: Document, match: Match, names: tuple[str, ...] = (), kind: str | None = None) -> Document:
    """Return ``doc`` with its fields set; ``match`` gives the register's entry for a name, as at a day.

    ``names`` are of bodies that no usual form shows: trusts, boards, fire authorities; they are looked for at the paper's head.
    ``kind`` is given where something else than the paper's form tells it (:func:`formless` says whether the form does).
    A field that nothing settles stays None; ``origins`` says where each of the others was read, and of these why not.
    """
    front = read_front(doc)
    found = Gathered(front)
    found.put("kind", Found(kind, "model") if kind else find_kind(front))
    if found.inspected:
        _describe_inspection(front, found)
    else:
        _describe_paper(front, found)
    place = find_place(front, found.kind, match, found.day(), names)
    if isinstance(place, Missing):
        found.put("council", place)
    elif place:
        found.put("council", Found(place.name, place.source, place.words))
        found.put(
            "gss_code",
            Found(place.gss_code, "register") if place.gss_code else Missing(_NO_CODE if place.known else _UNREGISTERED),
        )
    found.put("title", find_title(front, found.kind, found.body, place.words if isinstance(place, Place) else ""))
    return doc.described(found.freeze())


def formless(doc: Document) -> bool:
    """Return whether the form of a described paper did not tell its kind."""
    origin = doc.fields.origin("kind")
    return origin is not None and origin.source is None


def _describe_inspection(front: Front, found: Gathered) -> None:
    found.put("framework", find_framework(front))
    letter = found.kind == "inspection_letter"
    published = inspection.find_published(front, found.kind)
    anchor = published.value if published else day_in_path(front)
    days = inspection.find_days(front, anchor)
    if days:
        found.put("inspection_start", days[0])
        found.put("inspection_end", days[1])
    if published and days and published.value.start < days[0].value.start:
        # A letterhead can carry last year's date.
        found.put("date", Missing(_BEFORE_INSPECTION) if letter else None)
        published = None
    elif published and letter:
        # What is only published says when it was published, not when it was written.
        found.put("date", inspection.find_letter_date(front))
    by_path = day_in_path(front)
    found.put("published", published or (Found(by_path, "path") if by_path else None))
    found.put("lead_inspector", inspection.find_lead_inspector(front))


def _describe_paper(front: Front, found: Gathered) -> None:
    found.put("body", find_body(front, found.kind))
    published = when.find_published(front)
    found.put("published", published)
    dated = when.find_date(front, found.kind)
    if not isinstance(dated, Found) and found.kind in ("minutes", "agenda"):
        by_path = meeting_in_path(front)
        dated = Found(by_path, "path") if by_path else dated
    if dated is None and published is None and found.kind != "other":
        dated = find_bracketed(front)
    found.put("date", dated)
