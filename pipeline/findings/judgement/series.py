"""Grades that go on with the verb before them: one for each year, "‘Inadequate’ in 2013 and ‘Good’ in 2019", or for each area."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pipeline.dates import Interval, scan
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.context import Draft
from pipeline.findings.judgement.rules import grade_of


def by_year(sentence: Sentence, first: Draft, end: int) -> list[Draft]:
    """Return the grades of a row of years, ``first`` among them, all but the latest ``previous``; none where there is no row."""
    row, at = [replace(first, date=_year(sentence, end))], end
    while found := telling.NEXT_YEAR.match(sentence.text, at):
        start, at = sentence.start + found.start("grade"), found.end()
        row.append(
            replace(
                first,
                grade=grade_of(found["grade"]),
                start=start,
                end=sentence.start + found.end("grade"),
                date=_year(sentence, at),
            )
        )
    if len(row) == 1:
        return []
    latest = max((one.date.end for one in row if one.date), default=None)
    return [replace(one, timing="current" if one.date and one.date.end == latest else "previous") for one in row]


def _year(sentence: Sentence, at: int) -> Interval | None:
    return next((one.interval for one in scan(sentence.text[at : at + 30]) if one.interval), None)


def by_area(sentence: Sentence, first: Draft, name: Callable[[str], str]) -> Iterator[Draft]:
    """Yield the grades of the areas that follow the one of ``first``."""
    at = first.end - sentence.start
    while found := telling.NEXT_AREA.match(sentence.text, at):
        at = found.end()
        start, end = sentence.start + found.start("grade"), sentence.start + at
        yield replace(first, area=name(found["area"]), grade=grade_of(found["grade"]), start=start, end=end)
