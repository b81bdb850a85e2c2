"""Lists of grades in papers: areas one below the other under "the service was judged:", each with its grade."""

import re
from collections.abc import Iterator
from itertools import takewhile

from pipeline.dates import Interval, scan
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.row_names import named_area, own_area
from pipeline.findings.judgement.rules import GRADE, QUOTE, TOLD, grade_of
from pipeline.findings.judgement.value import Framework, Timing
from pipeline.model import Block, BlockKind

_LEADS = re.compile(
    r"\b(?:judged|graded|rated|judge?ments?|grades?|gradings?|ratings?)\b[^.;]{0,90}[:–-]\s*$|^(?:the\s+)?(?:inspection\s+)?"
    r"(?:judge?ments?|grades?|gradings?|ratings?)(?:\s+(?:were|are|given|awarded))?\W*$",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(
    r"\b(?:would|could|might|may|aim\w*|target|means?|mean|defin\w+|scale|possible|categories|self[- ]?\w+|peer|audit\w*|if"
    r"|framework)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"(?P<area>[A-Za-z‘'“\"(][^.;:\n]{{2,90}}?){QUOTE}?\s*(?:[:–—-]+|\b(?:is|was|are|were)\b|\((?:rated|judged)?)\s*"
    rf"(?:(?:judged|rated|graded)\s+)?(?:(?:to\s+be|as)\s+)?{QUOTE}?(?P<grade>{GRADE}){QUOTE}?\W*(?:and|;)?\W*"
)
_NEAR, _MOST = 600, 30
"""Characters back to where the inspectorate is named; most items of a list."""


def find_listed(context: Context) -> Iterator[Draft]:
    """Yield the grades of lists under a lead-in; one line alone is no list."""
    if context.own or not telling.INSPECTORATE.search(context.reading.text):
        return
    blocks = context.reading.doc.blocks
    for at, lead in enumerate(blocks):
        if lead.cell is not None or not _is_lead(context, lead):
            continue
        items = list(
            takewhile(lambda item: item[1] is not None, ((item, _item(context, item)) for item in blocks[at + 1 : at + _MOST]))
        )
        if len(items) > 1:
            when, timing = _time(context, lead)
            for item, found in items:
                if found and (area := _area(found["area"])):
                    framework: Framework | None = (
                        None if named_area(found["area"]) not in (None, "overall_effectiveness") else "other"
                    )
                    end = item.start + found.end("grade")
                    yield Draft(
                        area, grade_of(found["grade"]), item.start, end, "judgement.listed_below", TOLD, timing, framework, when
                    )


def _is_lead(context: Context, lead: Block) -> bool:
    words = context.reading.doc.text_of(lead)
    last = re.split(r"(?<=[.;])\s", words)[-1]
    if not _LEADS.search(last) or _SUPPOSES.search(last) or context.defined(lead.start):
        return False
    near = context.reading.text[max(0, lead.start - _NEAR) : lead.end]
    return bool(telling.INSPECTORATE.search(near) or telling.INSPECTORATE.search(" ".join(lead.section)))


def _item(context: Context, block: Block) -> re.Match[str] | None:
    """Return the area and the grade of a line that tells nothing else."""
    if block.cell is not None or block.kind is BlockKind.HEADING:
        return None
    found = _ITEM.fullmatch(context.reading.doc.text_of(block))
    return None if found and telling.OTHER_RATING.search(found["area"]) else found


def _area(words: str) -> str | None:
    """Return what a line grades; a school or a home is graded overall."""
    named = named_area(words)
    if named is None and telling.PROVIDER.search(words):
        return "overall_effectiveness"
    return named or own_area(words)


def _time(context: Context, lead: Block) -> tuple[Interval | None, Timing]:
    words = context.reading.doc.text_of(lead)
    told = [one.interval for one in scan(words, context.anchor, lean="past" if context.anchor else None) if one.interval]
    return (told[-1] if told else None), "previous" if telling.EARLIER.search(words) else "current"
