"""Dates of council prose as intervals: ``resolve("by the end of July", date(2014, 3, 1))`` ends on 31 July 2014.

Day first, two-digit years are 20yy, no clock: what the words leave out comes from the anchor or stays unknown.
"""

from pipeline.dates.interval import Interval
from pipeline.dates.scan import DateMention, parse_printed, resolve, scan
from pipeline.dates.settle import Anchor, Lean

__all__ = ["Anchor", "DateMention", "Interval", "Lean", "parse_printed", "resolve", "scan"]
