"""Whether a line goes on in the next: in wrapped and unwrapped texts, and where every line is followed by a blank one."""

import re

from pipeline.parsers.text.rows import Row

FORM = re.compile(r"[A-Z][\w /()'’&.-]{0,40}?(?::\s+|:?\t)\S")
_STOP = re.compile(r"[.!?:;][)\"'”’\]]*$")
# No line that stands alone ends so.
_WAITS = re.compile(r"\w\s+(?:and|or|of|the|to|in|for|a|an|with|by|from|on|at|that|which)$")
# "as set out in paragraph" / "4.1 of the report"
_CITES = re.compile(r"\b(?:[Pp]aragraphs?|[Ss]ections?|[Aa]ppendix|[Pp]ages?|[Ss]chedule|[Cc]lauses?|[Aa]rticles?)$")
# "... was agreed. ACTION" / "RB."
_ACTION = re.compile(r"\S\s+(?:ACTION|Action)(?: (?:BY|by))?\s?[:–-]?$")
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z](?:\s?(?:[/,&+]|and)\s?[A-Z][A-Za-z]{0,2}[A-Z])*\.?")
WIDEST_WRAP = 160
"""Longer lines are paragraphs: no paper of the corpus is wrapped at more than 130 characters."""


class Flow:
    """How the lines of one text run on.

    ``filled`` where a program wrote the text as Markdown: there only a blank line, or a mark, ends a paragraph.
    """

    def __init__(self, rows: list[Row], *, filled: bool = False) -> None:
        self.filled = filled
        printed = [row for row in rows if row.text and not row.rule and not row.heading and not row.pipe and not row.markup]
        lengths = sorted(row.indent + len(row.text) for row in printed)
        longest = lengths[int(len(lengths) * 0.95)] if lengths else 0
        self.wrapped_at = longest if longest <= WIDEST_WRAP else None
        self.double_spaced = _is_double_spaced(rows, printed)

    def goes_on(self, group: list[Row], row: Row, *, gap: bool) -> bool:
        """Say whether ``row`` belongs to the lines of ``group`` before it; ``gap`` is a blank line between."""
        last = group[-1]
        if row.pipe or last.pipe:
            return bool(row.pipe and last.pipe and not gap)
        if any((row.markup, last.markup, row.rule, last.rule, row.heading, last.heading, row.marker)):
            return False
        if not last.text:
            return True  # a number torn from its text
        if not gap and (self.filled or last.hard_break):
            return not last.hard_break
        if gap and not self.double_spaced:
            return _breaks_off(group) and row.text[0].islower()
        return self._runs_on(group, row)

    def goes_on_over_page(self, group: list[Row], row: Row) -> bool:
        """Say whether ``row``, the first under a page's end, belongs to the lines of ``group`` above it."""
        last = group[-1]
        if any((row.pipe, last.pipe, row.markup, last.markup, row.heading, last.heading)):
            return False
        if row.marker or not row.text or _STOP.search(last.text):
            return False
        return row.text[0].islower() or (len(group) > 1 and self._runs_on(group, row))

    def _runs_on(self, group: list[Row], row: Row) -> bool:
        last = group[-1]
        if group[0].marker and row.indent > group[0].indent and not last.hard_break:
            return True  # it hangs under the item's text
        stopped = bool(_STOP.search(last.text))
        if row.text[0].islower():
            return not (last.text.endswith(".") and len(last.text) < 30)
        if (FORM.match(row.text) and len(row.text) < 80) or (last.bold and not row.bold and len(group) == 1):
            return False
        cites = row.text[0].isdigit() and _CITES.search(last.text)
        waits = bool(_WAITS.search(last.text) or cites or (_ACTION.search(last.text) and _INITIALS.fullmatch(row.text)))
        if waits or self.wrapped_at is None:
            return waits
        length = last.indent + len(last.text)
        if last.text.isupper() and row.text.isupper():
            return not stopped and length > self.wrapped_at * 0.4
        first_word = len(row.text.split(maxsplit=1)[0])
        # A line is full where the next line's first word did not fit; the margin is for proportional type.
        full = length + first_word + 1 > self.wrapped_at * (0.8 if not stopped else 0.95)
        return full and length > 30


def _breaks_off(group: list[Row]) -> bool:
    text = group[-1].text
    return len(text) > 60 and not _STOP.search(text)


def _is_double_spaced(rows: list[Row], printed: list[Row]) -> bool:
    """Say whether blank lines stand between the lines of a paragraph too, as in some conversions of PDF."""
    torn = followed = 0
    for before, between, after in zip(rows, rows[1:], rows[2:], strict=False):
        if before.text and not before.rule and between.blank:
            followed += 1
            torn += len(before.text) >= 40 and not _STOP.search(before.text) and not after.marker and after.text[:1].islower()
    return torn >= 3 and torn > 0.06 * len(printed) and followed > 0.7 * len(printed)
