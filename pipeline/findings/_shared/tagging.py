"""The themes of any finding that can have some: those of its value, else what the lexicon reads in its words."""

from pipeline.findings._shared.themes import Theme, context_of, themes
from pipeline.model import Document, Finding

# The guideline gives themes to recommendations and ratings of actions; what was decided and graded is about something, too.
TAGGED = frozenset({"recommendation", "decision", "rag_status", "judgement"})


def lexicon(doc: Document, text: str, section: tuple[str, ...]) -> tuple[Theme, ...]:
    """Return the themes that the lexicon reads in words of a document below some headings."""
    return themes(text, section, context_of(doc.text, doc.fields.title))


def themes_of(doc: Document, finding: Finding) -> tuple[str, ...]:
    """Return the themes of a finding, none of a kind that has none."""
    if finding.kind not in TAGGED:
        return ()
    named: tuple[str, ...] = getattr(finding.value, "themes", ())
    return named or lexicon(doc, finding.evidence.quote, finding.evidence.section)
