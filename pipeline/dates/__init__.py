"""Dates of council prose as intervals: ``resolve("by the end of July", date(2014, 3, 1))`` ends on 31 July 2014.

Day first, two-digit years are 20yy, no clock: what the words leave out comes from the anchor or stays unknown.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pipeline.dates.interval import Interval

if TYPE_CHECKING:
    from pipeline.dates.mentions import DateMention, parse_printed, resolve, scan
    from pipeline.dates.settle import Anchor, Lean

__all__ = ["Anchor", "DateMention", "Interval", "Lean", "parse_printed", "resolve", "scan"]


def __getattr__(name: str) -> Any:
    """Import what reads dates when it is first asked for: commands that ask a database need the value without its patterns."""
    if name in __all__:
        return getattr(import_module("pipeline.dates.mentions"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
