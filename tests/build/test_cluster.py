import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cluster import run
from pipeline.model import Outcome, Status
from pipeline.settings import Settings
from tests.build.standins import work

QUICK = Settings(workers=2, seconds_per_document=10, memory_megabytes=500)


def test_every_item_has_its_result_or_its_outcome_in_order() -> None:
    items = ["slow", "a", "raise", "exit", "b", "hang", "kill", "swell", "abort", "limit", "c"]
    results = list(run(work, items, QUICK))
    assert [item for item, _ in results] == items
    told = {item: result for item, result in results if isinstance(result, Outcome)}
    assert {item: result for item, result in results if not isinstance(result, Outcome)} == {
        "slow": "SLOW",
        "a": "A",
        "b": "B",
        "limit": "True",
        "c": "C",
    }
    assert {item: outcome.status for item, outcome in told.items()} == {
        "raise": Status.FAILED,
        "exit": Status.FAILED,
        "kill": Status.FAILED,
        "hang": Status.REFUSED,
        "swell": Status.REFUSED,
        "abort": Status.REFUSED,
    }
    assert all(outcome.stage == "worker" and outcome.remedy for outcome in told.values())
    assert told["raise"].cause == "ValueError: two lines"
    assert "exit code 3" in str(told["exit"].cause)
    assert "SIGSEGV" in str(told["kill"].cause)
    assert "10 seconds" in str(told["hang"].cause)
    assert "memory" in str(told["swell"].cause)


def test_workers_are_replaced_after_so_many_documents() -> None:
    settings = Settings(workers=1, documents_per_worker=2)
    pids = [str(result) for _, result in run(work, ["pid"] * 5, settings)]
    assert len(set(pids)) == 3


def test_without_items_nothing_is_done() -> None:
    assert list(run(work, [], QUICK)) == []


def test_who_stops_listening_stops_the_workers() -> None:
    results = run(work, ["a", *["hang"] * 8], Settings(workers=2))
    assert next(results) == ("a", "A")
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("start", [["script.py"], ["-c", "exec(open('script.py').read())"]])
def test_a_script_without_a_guard_builds_once(tmp_path: Path, start: list[str]) -> None:
    (tmp_path / "minutes.txt").write_text("RESOLVED: That the minutes be approved.")
    (tmp_path / "script.py").write_text(
        "import pipeline\nprint('begun')\nprint(pipeline.build(['minutes.txt'], into='x.duckdb').findings['decision'])\n"
    )
    done = subprocess.run([sys.executable, *start], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.splitlines() == ["begun", "1"], done.stderr
    assert done.stderr == ""
