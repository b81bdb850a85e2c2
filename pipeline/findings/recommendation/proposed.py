"""A recommendation that a model alone sees: the sentence as it stands, its kind by what it does and by whose paper it is."""

import re

from pipeline.findings._shared.themes import context_of, themes
from pipeline.findings.recommendation.value import Kind, Recommendation
from pipeline.model import Document, Finding, Proposal

# In whole papers, where few sentences ask for anything that no rule has seen, one proposal in five was right by gold (23 of 117
# with a probability of at least 0.8): it is left to a reader, in the table review.
_ESTIMATE = 0.2
_ENQUIRY = re.compile(
    r"(?i)\b(?:questioned|queried|enquired|asked) (?:whether|if|why|how|what)\b|\bwhether\b[^.]{0,60}\bshould\b"
)
_INSPECTIONS = frozenset({"inspection_report", "inspection_letter"})
# Whose view the sentence, the one before it or the heading tells.
_OUTSIDE = re.compile(
    r"(?i)\b(?:inspect(?:or|ion)s?|ofsted|cqc|care quality commission|estyn|hmi|external audit\w*|auditors?|ombudsman|regulators?"
    r"|peer (?:review|challenge|team)\w*|reviewers?|the review (?:had|has|also|found|team)|commissioners?)\b"
)
_MEETING = re.compile(r"(?i)\b(?:committee|panel|board|members?|councillors?|cllrs?)\b")
_LOOK_BACK = 240


def propose(doc: Document, proposal: Proposal) -> Finding | None:
    """Return the finding of a sentence that seems to ask or promise something; None for a question or a lead-in."""
    text = doc.text[proposal.start : proposal.end]
    if text.rstrip().endswith(("?", ":")) or _ENQUIRY.search(text):
        return None
    block = next(iter(doc.blocks_in(proposal.start, proposal.end)), None)
    section = block.section if block else ()
    before = doc.text[max(block.start, proposal.start - _LOOK_BACK) : proposal.start] if block else ""
    about = themes(text, section, context_of(doc.text, doc.fields.title))
    evidence = doc.evidence(proposal.start, proposal.end - text.rstrip().endswith("."))
    kind = _kind(doc, proposal, f"{' '.join(section[-1:])} {before} {text}")
    return Finding("recommendation", Recommendation(kind, about), evidence, proposal.rule, _ESTIMATE, proposal.probability)


def _kind(doc: Document, proposal: Proposal, told: str) -> Kind:
    if doc.fields.kind in _INSPECTIONS:
        return "inspection"
    if proposal.function == "undertaking" or doc.fields.kind == "action_plan":
        return "action"
    if _OUTSIDE.search(told):
        return "inspection"
    return "officer" if doc.fields.kind == "report" and not _MEETING.search(told) else "committee"
