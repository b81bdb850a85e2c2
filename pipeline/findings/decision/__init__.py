"""Decisions: what the meeting resolved or agreed.

One finding for each numbered resolution after RESOLVED, AGREED, Decision, "It was agreed", also where the heading was lost
("That the report be noted" alone after the minutes). Only what this meeting decided: earlier decisions that are retold are
none, and "noted" counts only in a resolution. A motion or amendment put to the vote is one, its quote the sentence with its
fate; approving minutes or payments is one. The quote has no number, no lead-in and no stop at its end. ``outcome`` is the
first operative verb: received is ``noted``, authorised ``delegated``, a report that is to come back ``requested``; where
somebody is told to act ``requested``, else ``agreed`` under AGREED and ``other`` under RESOLVED. ``vote`` is
for-against-abstained of the motion itself. Officers' reports, agendas, action plans and inspectors' documents hold none.
"""

from pipeline.findings.decision.find import find
from pipeline.findings.decision.rules import PATTERNS
from pipeline.findings.decision.value import Decision
from pipeline.registry import FindingKind, Scoring

PLUGIN = FindingKind(
    name="decision",
    value=Decision,
    find=find,
    scoring=Scoring(match="tokens", strict=("outcome",), text=("proposer", "seconder")),
    patterns=PATTERNS,
)
