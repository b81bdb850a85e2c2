"""A recommendation that a model alone sees: the sentence as it stands, its kind by what it does and by whose paper it is."""

from pipeline.findings._shared.themes import context_of, themes
from pipeline.findings.recommendation.value import Kind, Recommendation
from pipeline.model import Document, Finding, Proposal

# Until gold has judged the rule: what a proposal must reach with councils left out (pipeline/classify/train.py).
_ESTIMATE = 0.8
_BY_PAPER: dict[str, Kind] = {"inspection_report": "inspection", "inspection_letter": "inspection", "report": "officer"}


def propose(doc: Document, proposal: Proposal) -> Finding | None:
    """Return the finding of a sentence that seems to ask or promise something; None where it is a question or has no verb."""
    text = doc.text[proposal.start : proposal.end]
    if text.rstrip().endswith(("?", ":")):
        return None
    kind: Kind = "action" if proposal.function == "undertaking" else _BY_PAPER.get(doc.fields.kind, "committee")
    section = next((block.section for block in doc.blocks_in(proposal.start, proposal.end)), ())
    about = themes(text, section, context_of(doc.text, doc.fields.title))
    evidence = doc.evidence(proposal.start, proposal.end - text.rstrip().endswith("."))
    return Finding("recommendation", Recommendation(kind, about), evidence, proposal.rule, _ESTIMATE, proposal.probability)
