"""Recommendations: something that somebody is told, asked or advised to do.

``kind``: ``inspection`` (an inspectorate's, a peer review's, an auditor's, the Ombudsman's), ``officer`` (what a report asks a
committee to resolve), ``committee`` (what a committee or a member asks of someone else), ``action`` (a minuted action, an
undertaking, a row of an action plan that says what to do). One finding for each item of a list; an item that only introduces
the others is none, sub-bullets belong to their item. A bare mention ("six recommendations had been made") is none, nor is a
plain weakness, a question, a request that is met in the same item, advice to the public, a resolution. ``priority`` only where
the document says "priority action" or "area for improvement". The quote has no bullet, number or stop at its end. Rules
``..._list`` and ``..._table`` are formal lists, ``prose_...`` sentences.
"""

from pipeline.findings.recommendation.find import find
from pipeline.findings.recommendation.proposed import propose
from pipeline.findings.recommendation.rules import PATTERNS
from pipeline.findings.recommendation.value import Recommendation
from pipeline.registry import FindingKind, Scoring

PLUGIN = FindingKind(
    name="recommendation",
    value=Recommendation,
    find=find,
    scoring=Scoring(match="tokens", strict=("kind",), text=("owner",)),
    patterns=PATTERNS,
    propose=propose,
)
