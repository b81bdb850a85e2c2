"""Headings that a lead-in rates, with prose between them."""

from pipeline.findings.rag_status import PLUGIN, RagStatus
from pipeline.model import Block, BlockKind, Document
from tests.findings._build import read

TEXTS = (
    (BlockKind.PARAGRAPH, "Members asked about the Amber rated actions and were told as follows:"),
    (BlockKind.HEADING, "Answer calls within a minute"),
    (BlockKind.PARAGRAPH, "Two posts are vacant. This action would be rated green by May 2022."),
    (BlockKind.HEADING, "Voids"),
    (BlockKind.PARAGRAPH, "The contractor has left."),
    (BlockKind.HEADING, "Recommendations"),
    (BlockKind.PARAGRAPH, "That the report be noted."),
)


def document() -> Document:
    text, blocks, section = "", [], ""
    for kind, words in TEXTS:
        section = words if kind is BlockKind.HEADING else section
        within = (section,) if section and kind is not BlockKind.HEADING else ()
        level = 2 if kind is BlockKind.HEADING else None
        blocks.append(Block(kind, len(text), len(text) + len(words), level=level, section=within))
        text += words + "\n"
    return Document("test", "0" * 64, "text/plain", text, tuple(blocks))


def test_each_heading_is_rated_and_the_lead_in_itself_is_not() -> None:
    found = sorted(PLUGIN.find(read(document(), PLUGIN)), key=lambda finding: finding.evidence.start)
    values = [finding.value for finding in found if isinstance(finding.value, RagStatus)]
    assert [(value.rating, value.timing, value.subject) for value in values] == [
        ("amber", "current", "Answer calls within a minute"),
        ("green", "expected", "Answer calls within a minute"),
        ("amber", "current", "Voids"),
    ]
