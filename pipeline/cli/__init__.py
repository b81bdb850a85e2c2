"""The command line: commands, messages, exit codes, progress. The only part that prints and exits."""

import os
import sys
from contextlib import suppress

from pipeline import screen
from pipeline.cli import commands, followed, learn, query, report, share
from pipeline.cli.common import app

__all__ = ["app", "commands", "followed", "learn", "main", "query", "report", "share"]


def main() -> None:
    """Run the command line; whatever happens ends in one line on standard error and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(_run())


def _run() -> int:
    """Return the exit code of the command; that of a reader that went away is typer's, 1, and silent."""
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, Exception) as error:
        if os.environ.get("COUNCIL_FINDINGS_TRACEBACK"):
            raise
        told, code = screen.ending(error)
        print(screen.line(told), file=sys.stderr)
    else:
        if code == screen.INTERRUPTED:  # typer has caught it
            print(screen.STOPPED, file=sys.stderr)
    return code if isinstance(code, int) else 0
