"""A figure in per cent or percentage points: what is measured, what part the figure plays, of when it is.

Every figure is one finding; both ends of a range are, with one quote. The quote is the clause with the figure; a figure
that another is compared with is quoted from that other's clause on; in a table it is the row up to the cell. Roles:
``actual`` (the latest or only figure, population and staff too), ``baseline`` (the own, earlier one that it is compared
with), ``target`` (floors, thresholds and tolerances too), ``forecast``, ``benchmark`` (somebody else's), ``change`` (a rise
or fall, a gap, a price or pay rise), ``share`` (a part of a budget, a sample, a consultation or a count of ratings).

Not figures: idioms ("100% committed"), fractions in words, percentiles, years, money.
"""

from pipeline.findings.percentage.find import find
from pipeline.findings.percentage.value import Percentage
from pipeline.registry import FindingKind, Scoring

PLUGIN = FindingKind(
    name="percentage",
    value=Percentage,
    find=find,
    scoring=Scoring("overlap", key=("value",), strict=("value", "role"), text=("indicator",)),
)
