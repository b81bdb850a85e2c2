"""The command line: commands, messages, exit codes, progress. The only part that prints and exits."""

import os
import sys
from contextlib import suppress
from importlib import import_module
from itertools import chain

from pipeline import screen
from pipeline.cli.common import app

__all__ = ["app", "main"]

# The modules of the commands: only those of the command that is called are imported, as each second counts.
_MODULES = {
    "build": ("commands",),
    "extract": ("commands",),
    "evaluate": ("commands",),
    "schema": ("commands",),
    "diff": ("diff",),
    "train": ("learn",),
    "review": ("learn", "followed"),
    "query": ("query",),
    "views": ("query",),
    "report": ("report",),
    "export": ("export",),
    "search": ("search",),
    "index": ("search",),
}


def main() -> None:
    """Run the command line; whatever happens ends in one line on standard error and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(_run())


def _load(words: list[str]) -> None:
    """Import the command that is called, or all where help is wanted, in the order in which it lists them."""
    for name in _MODULES.get(words[0] if words else "", chain(*_MODULES.values())):
        import_module(f"pipeline.cli.{name}")


def _run() -> int:
    """Return the exit code of the command; that of a reader that went away is typer's, 1, and silent."""
    try:
        _load(sys.argv[1:])
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
