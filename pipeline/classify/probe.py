"""What a model is to read the same as when it was trained: made-up sentences and a paper, and a digest of how they are read.

A model whose words are made by other code than those that it learnt says nonsense; its card holds the digest, and loading it
compares.
"""

import hashlib
from functools import cache

from pipeline.classify.papers import tokens_of
from pipeline.classify.subjects import read
from pipeline.classify.units import tokens, units
from pipeline.model import Block, BlockKind, Cell, Document, DocumentFields

_LINES = (
    (BlockKind.HEADING, "Repairs and rents"),
    (BlockKind.PARAGRAPH, "Cllr Moss asked for 84% of repairs by 3 May 2026. Mr Hale’s plan cost £1,200; it wasn't agreed."),
    (BlockKind.LIST_ITEM, "RESOLVED: That the fees be approved"),
    (BlockKind.TABLE_CELL, "Who is to write to the housing officers in 2024/25?"),
)


@cache
def paper() -> Document:
    """Return a made-up paper that has a bit of everything."""
    blocks, text = [], ""
    for kind, words in _LINES:
        cell = Cell(0, 0, 0) if kind is BlockKind.TABLE_CELL else None
        section = () if kind is BlockKind.HEADING else (_LINES[0][1],)
        blocks.append(Block(kind, len(text), len(text) + len(words), section=section, cell=cell))
        text += f"{words}\n"
    return Document("probe.txt", "0" * 64, "text/plain", text, tuple(blocks)).described(DocumentFields(kind="minutes"))


@cache
def digest(of: str) -> str:
    """Return a digest of what the model of that name reads in the probe."""
    ways = {"kinds": lambda: [tokens_of(paper())], "themes": lambda: [read(unit, ("finance",)) for unit in units(paper())]}
    told = ways.get(of, lambda: [tokens(unit, ("decision",)) for unit in units(paper())])()
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]
