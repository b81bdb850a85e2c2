"""What a search found, as lines for people and as records for programs."""

from collections.abc import Sequence

from rich.text import Text

from pipeline.model import Record
from pipeline.screen import line
from pipeline.search import Hit, fragment

# Marks of found words where there is no colour, and in records.
MARK = "**"


def records(hits: Sequence[Hit]) -> list[Record]:
    """Return hits as records: where each stands, its words, those that were found as offsets in them."""
    return [_record(rank, hit) for rank, hit in enumerate(hits, start=1)]


def _record(rank: int, hit: Hit) -> Record:
    at = hit.passage
    findings = [{"id": each.id, "kind": each.kind, "quote": each.quote(at.text)} for each in at.findings]
    asked = {each.id for each, _ in hit.findings}
    if asked:
        findings = [each for each in findings if each["id"] in asked]
    place = {"page": at.page, "section": list(at.section), "block": at.number, "block_kind": at.kind}
    about = {"document": at.document, "source": at.source, "title": at.title, "council": at.council, "date": at.date}
    return (
        {"rank": rank, "score": round(hit.score, 4)} | about | place | {"text": at.text, "marks": hit.marks, "findings": findings}
    )


def paragraphs(hits: Sequence[Hit]) -> list[Text]:
    """Return a paragraph for each hit: its place, then its words, those that were found marked."""
    return [_paragraph(rank, hit) for rank, hit in enumerate(hits, start=1)]


def _paragraph(rank: int, hit: Hit) -> Text:
    at = hit.passage
    page = f"page {at.page}" if at.page else None
    told = Text(f"{rank}. ", style="bold").append(", ".join(line(each) for each in (at.council, at.title, at.date, page) if each))
    told.append(f"\n   {line(at.source)}", style="dim")
    if at.section:
        told.append(f"\n   {' > '.join(line(each) for each in at.section)}", style="dim")
    if not hit.findings:
        told.append("\n   ").append(marked(at.text, hit.marks))
    for each, spans in hit.findings:
        told.append(f"\n   {each.kind} {each.id}: ").append(marked(each.quote(at.text), spans))
    if not hit.findings and at.findings:
        kinds = ", ".join(sorted({each.kind for each in at.findings}))
        told.append(f"\n   found here: {kinds}", style="dim")
    return told.append("\n")


def marked(text: str, spans: Sequence[tuple[int, int]]) -> Text:
    """Return a text, or the part of a long one that shows most, with the found words marked."""
    start, end = fragment(text, tuple(spans))
    told = Text("… " if start else "")
    at = start
    for first, last in spans:
        if start <= first and last <= end:
            told.append(line(text[at:first])).append(f"{MARK}{line(text[first:last])}{MARK}", style="bold yellow")
            at = last
    told.append(line(text[at:end]))
    return told.append(" …") if end < len(text) else told
