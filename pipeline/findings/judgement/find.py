"""Judgements: stated ones first, then those that prose tells, then the readings compared."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.findings._shared.reading import Reading
from pipeline.findings.judgement.areas import framework_of
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.earlier import find_earlier
from pipeline.findings.judgement.followed import find_followed_up
from pipeline.findings.judgement.listed import find_listed
from pipeline.findings.judgement.named import find_named
from pipeline.findings.judgement.own_rows import find_own_rows
from pipeline.findings.judgement.prose import find_told
from pipeline.findings.judgement.reviewed import find_reviewed
from pipeline.findings.judgement.settle import settle
from pipeline.findings.judgement.shorthand import expanded
from pipeline.findings.judgement.stated import find_stated
from pipeline.findings.judgement.tables import find_in_tables
from pipeline.model import Finding

_OF_THIS = ("judgement.own_row", "judgement.row")
"""Rules of what a report prints of its own inspection, a school's or a home's too."""


def find(reading: Reading) -> list[Finding]:
    """Return the judgements of the document."""
    context = Context(reading)
    drafts = expanded(context, _drafts(context))
    return settle(reading, (_completed(context, draft) for draft in drafts), compare=context.own)


def _drafts(context: Context) -> Iterator[Draft]:
    yield from find_stated(context)
    yield from find_in_tables(context)
    yield from find_own_rows(context)
    yield from find_reviewed(context)
    yield from find_followed_up(context)
    yield from find_earlier(context)
    yield from find_listed(context)
    yield from find_named(context)
    yield from find_told(context)


def _completed(context: Context, draft: Draft) -> Draft:
    """Return the draft with what the document as a whole says: the framework, the date of the inspection."""
    framework = draft.framework
    if framework is None and context.own and draft.timing == "previous" and draft.date:
        framework = framework_of(draft.date)
    if framework is None and (draft.timing == "current" or not context.without_grades):
        framework = context.framework
    when = draft.date
    if when is None and draft.timing == "current" and framework != "other" and framework is not None:
        when = context.given
    if when is None and draft.timing == "current" and context.fields.inspection_start and draft.rule in _OF_THIS:
        when = context.given
    return replace(draft, framework=framework, date=when)
