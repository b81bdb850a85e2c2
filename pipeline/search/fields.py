"""What the index holds of a block: words to be found, terms to filter by, and what a hit shows."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tantivy

WORDS = "english"


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in a block: its place in the block's text; its words, if they go on after it or white space was taken out."""

    kind: str
    id: str
    start: int
    end: int
    beyond: str | None = None

    def quote(self, text: str) -> str:
        """Return the words of the finding, given the block's text."""
        return self.beyond or text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as it is found: its words, its place, its document, the findings in it.

    ``copy`` if the document only repeats another one of the database.
    """

    document: str
    number: int
    page: int | None
    kind: str
    section: tuple[str, ...]
    text: str
    source: str
    title: str | None
    council: str | None
    date: str | None
    copy: bool
    findings: tuple[Found, ...] = ()


@cache
def analyzer() -> tantivy.TextAnalyzer:
    """Return what turns text into words: lower case, without accents, English endings removed."""
    filters = (tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold(), tantivy.Filter.stemmer("english"))
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for each in filters:
        builder = builder.filter(each)
    return builder.build()


def schema() -> tantivy.Schema:
    """Return the fields of the index.

    ``found`` has the findings' words under the name of their kind: a new kind needs no new field.
    """
    return (
        tantivy.SchemaBuilder()
        .add_text_field("document", tokenizer_name="raw", index_option="basic")
        .add_text_field("council", tokenizer_name="raw", index_option="basic")
        .add_unsigned_field("day", indexed=True, fast=True)
        .add_text_field("text", tokenizer_name=WORDS)
        .add_json_field("found", tokenizer_name=WORDS)
        .add_bytes_field("passage", stored=True)
        .build()
    )


def opened(path: Path, *, new: bool = False) -> tantivy.Index:
    """Return the index in a folder; with ``new`` one is made there if there is none.

    Raises :class:`ValueError` where files of it are missing.
    """
    index = tantivy.Index(schema(), str(path)) if new else tantivy.Index.open(str(path))
    index.register_tokenizer(WORDS, analyzer())
    return index


def to_entry(passage: Passage, councils: tuple[str, ...], day: int | None) -> tantivy.Document:
    """Return what is put in the index: ``councils`` are names and codes to filter by, ``day`` the last possible (20240131)."""
    entry = tantivy.Document()
    entry.add_text("document", passage.document)
    for name in councils:
        entry.add_text("council", name)
    if day is not None:
        entry.add_unsigned("day", day)
    entry.add_text("text", passage.text)
    if passage.findings:
        entry.add_json("found", _quotes(passage))
    entry.add_bytes("passage", _encoded(passage))
    return entry


def _quotes(passage: Passage) -> dict[str, list[str]]:
    quotes: dict[str, list[str]] = {}
    for each in passage.findings:
        quotes.setdefault(each.kind, []).append(each.quote(passage.text))
    return quotes


def _encoded(passage: Passage) -> bytes:
    """Return a passage as bytes: its fields in order, without their names."""
    findings = [[each.kind, each.id, each.start, each.end, each.beyond] for each in passage.findings]
    place = [passage.document, passage.number, passage.page, passage.kind, passage.section, passage.text]
    about = [passage.source, passage.title, passage.council, passage.date, passage.copy]
    return json.dumps([*place, *about, findings], ensure_ascii=False, separators=(",", ":")).encode()


def to_passage(stored: bytes) -> Passage:
    """Return the passage that was stored."""
    document, number, page, kind, section, text, source, title, council, date, copy, findings = json.loads(stored)
    found = tuple(Found(*each) for each in findings)
    return Passage(document, number, page, kind, tuple(section), text, source, title, council, date, copy, found)


def folded(name: str) -> str:
    """Return a council's name or code as it is filtered by."""
    return " ".join(name.casefold().split())
