"""What council papers say of dates, and what it means: each line of ``phrases.txt`` is a test."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.dates import Anchor, parse_printed, resolve, scan

LINES = [
    line.split(" => ")
    for line in (Path(__file__).parent / "phrases.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("# ")
]


def anchored(phrase: str) -> tuple[str, Anchor]:
    """Return the phrase and its anchor: ``@2014-03-04 by July``."""
    if not phrase.startswith("@"):
        return phrase, None
    said, _, rest = phrase[1:].partition(" ")
    return rest, date.fromisoformat(said) if len(said) == 10 else parse_printed(said)


@pytest.mark.parametrize(("phrase", "expected"), LINES, ids=[line[0] for line in LINES])
def test_phrase(phrase: str, expected: str) -> None:
    words, anchor = anchored(phrase)
    found = resolve(words, anchor)
    assert (f"{found.iso} {found.resolved or ''}".strip() if found else "-") == expected


def test_there_are_enough_phrases() -> None:
    assert len(LINES) >= 150


def test_two_days_of_a_list_are_two_mentions_with_one_introduction() -> None:
    found = scan("held on 6 and 20 October 2020")
    assert [(one.intro, one.interval.iso if one.interval else None) for one in found] == [
        ("on", "2020-10-06"),
        ("on", "2020-10-20"),
    ]


def test_days_listed_one_by_one_are_as_many_mentions() -> None:
    found = scan("on 6, 13 and 27 October 2023")
    assert [one.interval.iso if one.interval else None for one in found] == ["2023-10-06", "2023-10-13", "2023-10-27"]


def test_a_weekday_alone_is_the_next_one_only_where_the_sentence_looks_ahead() -> None:
    day = date(2023, 11, 8)
    assert [one.interval for one in scan("the panel met on Tuesday", day, lean="past")] == [None]
    ahead = scan("the panel will meet on Tuesday morning", day, lean="future")
    assert [(one.text, one.interval.iso if one.interval else None) for one in ahead] == [("Tuesday morning", "2023-11-14")]


def test_how_long_something_takes_is_a_length_and_no_date() -> None:
    found = scan("the works will take about eighteen months", date(2023, 11, 8))
    assert [(one.intro, one.duration, one.interval) for one in found] == [("take", "P18M", None)]
