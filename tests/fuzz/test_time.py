"""What fuzzing found: texts that took time with the square of their length, and one that no number holds."""

from time import process_time

import pytest

from pipeline.model import SourceFile, Status
from pipeline.process import process

DATES = "It rose to 81% on 3 May 2021, 44% by June and 12 of the 40 at the meeting of 4 March "
SLOW = {
    "dates without a stop: the longest forms, meetings, periods, what is to come": DATES,
    "figures without a stop": "with 81% and 44% against 12% or 7 per cent ",
    "ratings without a stop": "rated red, 3 green and 4 amber, ",
    "ratings in one paragraph": "The lift was rated red. ",
}


def seconds(text: str, media_type: str = "text/plain") -> float:
    began = process_time()
    outcome = process(SourceFile("a.txt", text.encode(), media_type, "0" * 64)).outcome
    assert outcome.status is Status.OK
    return process_time() - began


@pytest.mark.parametrize("words", SLOW.values(), ids=SLOW)
def test_time_grows_with_length(words: str) -> None:
    seconds(words)
    short, long = (min(seconds(words * (size // len(words))) for _ in range(2)) for size in (5_000, 20_000))
    assert long < 9 * short, f"{short:.2f} s for a quarter of what took {long:.2f} s"


def test_a_heading_full_of_blanks_is_read_at_once() -> None:
    seconds("# Minutes")
    short, long = (seconds(f"# Minutes{' ' * size}of the meeting", "text/markdown") for size in (500, 4000))
    assert long < 20 * short, f"{short:.2f} s for an eighth of what took {long:.2f} s"


def test_blanks_before_a_marker_are_read_at_once() -> None:
    text = f"{'a <b ' * 3}{' ' * 60_000}<AI1>"
    assert seconds(text) < 50 * max(seconds("a <b " * 3), 0.02)


def test_a_count_of_four_hundred_digits_is_none() -> None:
    text = f"There were {'9' * 400} green actions, and 12 of {'8' * 400} were red. Of 40 actions 12 were amber."
    assert process(SourceFile("a.txt", text.encode(), "text/plain", "0" * 64)).outcome.status is Status.OK
