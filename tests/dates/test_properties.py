"""What holds of every date: bounds in order, one notation, day first, nothing relative before its anchor."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import parse_printed, resolve, scan
from pipeline.dates.words import MONTHS

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
RECENT = st.dates(date(2000, 1, 1), date(2089, 12, 31))
PERIODS = st.sampled_from(
    [
        "July",
        "by the end of May",
        "in March",
        "12 June",
        "summer",
        "Q3",
        "by Easter",
        "the spring term",
        "3 to 9 August",
        "30 December to 2 January",
    ]
)
AHEAD = st.sampled_from(
    ["next month", "next year", "next week", "next Friday", "next quarter", "next May", "by the end of the year", "tomorrow"]
    + [f"within {n} {unit}" for n in ("two", "3", "28") for unit in ("days", "working days", "weeks", "months", "years")]
    + [f"in {n} {unit}' time" for n in ("two", "six", "12") for unit in ("weeks", "months", "years")]
    + ["by end of month", "by year end", "by Friday", "before Monday"]
    + ["this year", "later this month", "next financial year", "by the end of the financial year", "the end of the month"]
)
WORDS = """May June 2019 2019/20 31 4th by the of to - Q2 within six months and next year w/c 12/13/14 1.2.03 / , ( mid-
    Monday last in weeks before january march end-of 24/25 Easter no later"""
PIECES = st.lists(st.sampled_from([*WORDS.split(), "end of", "week beginning"]), max_size=9)


@given(DAYS)
def test_a_day_reads_the_same_however_it_is_printed(day: date) -> None:
    name = MONTHS[day.month - 1].title()
    for printed in (
        f"{day.day} {name} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%A, %d %B, %Y}",
        f"{name} {day.day}, {day.year}",
    ):
        found = parse_printed(printed)
        assert found and found.iso == day.isoformat() and found.start == found.end == day, printed


@given(RECENT)
def test_two_digit_years_are_of_this_century(day: date) -> None:
    found = parse_printed(f"{day:%d.%m.%y}")
    assert found and found.start == day


@given(PERIODS, RECENT)
def test_a_notation_reads_back(phrase: str, anchor: date) -> None:
    found = resolve(phrase, anchor)
    assert found and found.start <= found.end and found.anchor == anchor
    if found.precision in ("day", "month"):
        again = parse_printed(found.iso)
        # "2011-12" is a financial year in these papers, so December of 2011 does not read back.
        assert (again and (again.start, again.end) == (found.start, found.end)) or found.precision == "month"


@given(AHEAD, RECENT)
def test_what_lies_ahead_never_ends_before_its_anchor(phrase: str, anchor: date) -> None:
    found = resolve(phrase, anchor)
    assert found and found.end >= anchor and found.resolved == "relative"


@given(st.sampled_from(["by July", "by the end of June", "until 4 August", "before Christmas", "no later than Q2"]), RECENT)
def test_a_deadline_without_year_is_the_next_one(phrase: str, anchor: date) -> None:
    found = resolve(phrase, anchor)
    assert found and anchor <= found.end and found.start <= anchor + timedelta(days=366)


@given(PERIODS, RECENT)
def test_leaning_back_never_begins_after_the_anchor(phrase: str, anchor: date) -> None:
    found = resolve(phrase, anchor, lean="past")
    assert found and found.start <= anchor


@given(PIECES, st.none() | RECENT)
def test_mentions_are_apart_and_their_words_are_the_text(pieces: list[str], anchor: date | None) -> None:
    text = " ".join(pieces)
    at = 0
    for mention in scan(text, anchor):
        assert at <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end] == mention.text.strip()
        at = mention.end


@given(PERIODS | AHEAD)
def test_nothing_is_resolved_without_an_anchor(phrase: str) -> None:
    assert resolve(phrase) is None


@given(st.text(max_size=80), RECENT)
def test_any_text_is_scanned(text: str, anchor: date) -> None:
    assert all(mention.text for mention in scan(text, anchor))


@given(st.sampled_from(["by Friday", "until Monday", "before Thursday"]), RECENT)
def test_a_weekday_is_within_the_week_ahead(phrase: str, anchor: date) -> None:
    found = resolve(phrase, anchor)
    assert found and found.precision == "day" and 1 <= (found.start - anchor).days <= 7


@given(RECENT)
def test_the_last_working_day_is_the_last_weekday_of_its_month(anchor: date) -> None:
    found = resolve(f"by the last working day of {MONTHS[anchor.month - 1]} {anchor.year}")
    assert found and found.start.weekday() < 5 and found.start.month == anchor.month
    assert all(
        (found.start + timedelta(days=n)).weekday() > 4 for n in (1, 2) if (found.start + timedelta(days=n)).month == anchor.month
    )


@given(st.lists(RECENT, min_size=2, max_size=2, unique=True))
def test_a_range_of_two_printed_days_has_their_bounds(days: list[date]) -> None:
    first, last = sorted(days)
    found = resolve(f"from {first.day} {MONTHS[first.month - 1]} {first.year} to {last.day} {MONTHS[last.month - 1]} {last.year}")
    assert found and (found.start, found.end) == (first, last)
