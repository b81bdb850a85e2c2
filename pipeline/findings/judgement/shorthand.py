"""Shorthand in an inspectorate's own report: "an adequate judgement in 2012" takes the area of the grade that it stands for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.findings.judgement.context import Context, Draft

_OVERALL = "overall_effectiveness"
# Words that name the whole: the grade stands for nothing else
_WHOLE = re.compile(r"\b(?:overall|services?|social care|authority|council|department|they|it)\b")


def expanded(context: Context, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the drafts; an earlier grade that names no area has that of the one other told of the same year and grade."""
    held = list(drafts)
    told = [draft for draft in held if draft.timing == "previous" and draft.date and draft.area != _OVERALL]
    for draft in held:
        if not _is_shorthand(context, draft):
            yield draft
            continue
        areas = {one.area for one in told if one.grade == draft.grade and _same_year(one, draft)}
        yield replace(draft, area=areas.pop()) if len(areas) == 1 else draft


def _is_shorthand(context: Context, draft: Draft) -> bool:
    words = context.reading.text[draft.start : draft.end].lower()
    return context.own and draft.timing == "previous" and draft.area == _OVERALL and bool(draft.date) and not _WHOLE.search(words)


def _same_year(one: Draft, other: Draft) -> bool:
    return bool(one.date and other.date) and one.date.start.year == other.date.start.year  # type: ignore[union-attr]
