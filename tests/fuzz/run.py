"""Runs cases as a build would, in processes with limits, and sorts what goes wrong by signature."""

import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

from pipeline import sources
from pipeline.cluster import run
from pipeline.model import Outcome, Status
from pipeline.process import read_input, rows_of
from pipeline.settings import Settings
from tests.fuzz.mutate import Case

LIMITS = Settings(workers=2, seconds_per_document=60, memory_megabytes=1500, documents_per_worker=300)
# Seconds of the processor: more for one case is told, though it ends.
SLOW = 10.0


@dataclass(slots=True)
class Report:
    """What became of the cases: outcomes, and the names of those that went wrong by their signature."""

    outcomes: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=dict)
    slow: dict[str, float] = field(default_factory=dict)

    @property
    def cases(self) -> int:
        return self.outcomes.total()


def attempt(case: Case) -> tuple[list[Outcome], float]:
    """Read one case from a file, as people's files are read; every error that is none of ours flies."""
    began = process_time()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"case{case.suffix}"
        path.write_bytes(case.data)
        outcomes = [rows_of(read_input(found, LIMITS), LIMITS).outcome for found in sources.find([path])]
    return outcomes, process_time() - began


def fuzz(cases: Iterable[Case], settings: Settings = LIMITS) -> Report:
    """Run the cases and report on them."""
    report = Report()
    for case, result in run(attempt, cases, settings, prepare=__name__):
        if isinstance(result, Outcome):
            _count(report, case, result)
            if result.status is Status.FAILED:
                report.wrong.setdefault(_signature(result), []).append(case.name)
            elif "longer than" in (result.cause or ""):
                report.slow[case.name] = float(settings.seconds_per_document)
            continue
        outcomes, seconds = result
        worst = max(outcomes, key=lambda outcome: outcome.status is Status.FAILED, default=None)
        if worst is None:
            report.wrong.setdefault("no outcome", []).append(case.name)
            continue
        _count(report, case, worst)
        if worst.status is Status.FAILED:
            report.wrong.setdefault(_signature(worst), []).append(case.name)
        if seconds > SLOW:
            report.slow[case.name] = round(seconds, 1)
    return report


def _count(report: Report, case: Case, outcome: Outcome) -> None:
    report.outcomes[f"{case.suffix} {outcome.status.value}"] += 1


def _signature(outcome: Outcome) -> str:
    """Return what and where, without the figures and words of the single case."""
    return re.sub(r"0x[0-9a-fA-F]+|'[^']*'|\"[^\"]*\"", "…", f"{outcome.stage}: {outcome.cause}")[:240]


def told(report: Report) -> Iterator[str]:
    """Yield the lines of a report."""
    yield f"{report.cases} cases: {', '.join(f'{name} {count}' for name, count in sorted(report.outcomes.items()))}"
    for signature, names in sorted(report.wrong.items(), key=lambda item: -len(item[1])):
        yield f"{len(names)} x {signature}"
        yield from (f"    {name}" for name in names[:4])
    for name, seconds in sorted(report.slow.items(), key=lambda item: -item[1])[:15]:
        yield f"slow, {seconds} s: {name}"
