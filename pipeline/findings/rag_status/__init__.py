"""A red, amber or green rating, in words, letters, cell colours or icons; blue or purple for complete, mixed ones.

``item``: one action, indicator, risk or recommendation; ``summary``: how many, or what share, have the rating ("no Red ratings"
has count 0). A number in the clause gives a summary, names give one item each, both give both. A lead-in that rates what
follows ("the amber rated actions were as follows") counts for each heading or item; its quote is the heading. In tables the
quote is the row's heading where the cell is a colour, a letter or an icon, and the row up to the word where it is worded.
Timing: ``expected`` (would be green by July), ``previous`` (moved from amber), ``queried`` (should it not be red?), else current.

Not ratings: keys and definitions ("amber means within 5 %"), a plan that is "RAG rated", phrases that only point back ("the
amber ratings were due to"), two colours counted together, green belts, amber alerts, yellow lines, blue badges, Mrs Green.
"""

from pipeline.findings.rag_status.find import find
from pipeline.findings.rag_status.value import RagStatus
from pipeline.registry import FindingKind, Scoring

PLUGIN = FindingKind(
    name="rag_status",
    value=RagStatus,
    find=find,
    scoring=Scoring("overlap", key=("rating",), strict=("rating", "scope", "timing", "count", "share"), text=("subject",)),
)
