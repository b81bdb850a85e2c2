"""The progress bar of a build: documents, pages a second, findings, and refusals as they happen."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pipeline import screen
from pipeline.build import Summary, Watch
from pipeline.model import Outcome, Status
from pipeline.sources import Input


@contextmanager
def progress_bar(console: Console) -> Iterator[Watch]:
    """Show the bar on a terminal; what is yielded is told of each input when it is done."""
    bar, began = _bar(console), time.monotonic()
    task = bar.add_task("Reading", total=None, speed=0, found="0", refused=0)

    def watch(found: Input, outcome: Outcome, summary: Summary) -> None:
        if outcome.status is not Status.OK:
            bar.console.print(screen.told(found.source, outcome), style=screen.COLOURS[outcome.status], markup=False)
        speed = summary.pages / (time.monotonic() - began)
        refused = summary.outcomes[Status.REFUSED] + summary.outcomes[Status.FAILED]
        bar.update(task, completed=summary.done, total=summary.inputs)
        bar.update(task, speed=speed, found=f"{summary.findings.total():,}", refused=refused)

    with bar:
        yield watch


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("[progress.description]{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("documents  {task.fields[speed]:.0f} pages/s  {task.fields[found]} findings  {task.fields[refused]} refused"),
        TimeRemainingColumn(),
        console=console,
    )
