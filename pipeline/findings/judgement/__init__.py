"""Judgements: grades that an inspectorate gives.

One finding for each area and each passage that states its grade afresh: the row on the cover, the heading that repeats it, the
sentence in minutes that tells it. A grade with no area is ``overall_effectiveness``; a phrase that grades two areas is two
findings. ``timing`` is ``previous`` for an earlier inspection's grade, in letters about visits without grades always.
A school's, home's or provider's grade without an area is ``overall_effectiveness``, framework ``other``; shares and
counts of graded providers are none. Praise ("good practice", "children make good progress"), definitions of the
grades, grades supposed or aimed at, the council's own assessment and grades off the scale are none. Areas that no
framework names are the document's own words, in snake_case. Where a row and its heading disagree, both are kept and
the conflict is named.
"""

from pipeline.findings.judgement.find import find
from pipeline.findings.judgement.value import Judgement
from pipeline.registry import FindingKind, Scoring

PLUGIN = FindingKind(
    name="judgement",
    value=Judgement,
    find=find,
    scoring=Scoring(match="overlap", key=("area",), strict=("area", "grade", "timing")),
)
