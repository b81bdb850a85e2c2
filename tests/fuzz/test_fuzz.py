"""A short run of the fuzz tests, and tests of what they rest on; `make fuzz` is the long one."""

from itertools import islice

import pytest

from pipeline.model import Outcome, Status
from tests.fuzz import hostile, run
from tests.fuzz.mutate import SUFFIXES, Case, mutated, packed
from tests.fuzz.run import attempt, fuzz

# Structures that are small to make and quick to refuse; the others are for the long run.
QUICK = ("page box", "hold themselves", "billion pages", "draws itself", "entit", "rest on each other", "lead out", "comments in")


def test_the_same_seed_gives_the_same_inputs() -> None:
    assert [mutated(3, number) for number in range(40)] == [mutated(3, number) for number in range(40)]
    assert mutated(3, 7).data != mutated(4, 7).data


def test_every_format_is_mutated() -> None:
    assert {mutated(3, number).suffix for number in range(16)} == set(SUFFIXES)


@pytest.mark.parametrize("seed", [1, 2])
def test_mutated_inputs_end_with_an_outcome(seed: int) -> None:
    report = fuzz(mutated(seed, number) for number in range(100))
    assert report.wrong == {}
    assert report.cases == 100


def test_hostile_inputs_end_with_an_outcome() -> None:
    cases = list(hostile.cases(QUICK))
    assert len(cases) >= 15
    report = fuzz(cases)
    assert report.wrong == {}
    assert report.slow == {}


def test_what_goes_wrong_is_told_by_its_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = Outcome(Status.FAILED, "parse", "IndexError: 'x' at 0xAB (tidy/lines.py line 3)", "Report it.")
    monkeypatch.setattr(run, "run", lambda work, cases, *_, **__: ((case, ([failed], 11.0)) for case in cases))
    report = fuzz([Case("one", ".txt", b""), Case("two", ".txt", b"")])
    assert report.wrong == {"parse: IndexError: … at … (tidy/lines.py line 3)": ["one", "two"]}
    assert set(report.slow) == {"one", "two"}
    assert next(islice(run.told(report), 1)) == "2 cases: .txt failed 2"


def test_an_attempt_reads_what_is_in_a_bundle() -> None:
    outcomes, _ = attempt(Case("zip", ".zip", packed({"a.txt": b"The report was noted.", "b.txt": b""})))
    assert [outcome.status for outcome in outcomes] == [Status.OK, Status.REFUSED]
