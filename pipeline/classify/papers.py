"""A whole paper as the model of kinds reads it: its words from the front on, its headings, how its lines are laid out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.classify.units import stem, words
from pipeline.model import Block, BlockKind, Document

# A paper's kind shows on its first pages; a budget book of 200 says nothing more after them.
_CHARACTERS = 6000
_WORDS = 600
_FRONT = 150
_HEADINGS = 40
_SHARES = (0.05, 0.2, 0.4, 0.6)
_LENGTHS = (500, 2000, 8000, 30_000)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper whose kind people told; ``ruled`` is what its form tells, None where it does not; ``own`` one of our own."""

    words: str
    kind: str
    group: str
    ruled: str | None = None
    own: bool = False


def tokens_of(doc: Document) -> str:
    """Return what the model of kinds reads of a paper, between spaces."""
    found = [stem(word) for word in words(doc.text[:_CHARACTERS])][:_WORDS]
    front = [f"front:{word}" for word in found[:_FRONT]]
    return " ".join([*found, *_pairs(found), *front, *_pairs(front), *_headings(doc), *_layout(doc)])


def _pairs(found: list[str]) -> Iterator[str]:
    return (f"{one}_{other}" for one, other in pairwise(found))


def _headings(doc: Document) -> Iterator[str]:
    """Yield the words of headings and of the cells that head columns."""
    heads = [block for block in doc.blocks if _heads(block)][:_HEADINGS]
    return (f"head:{stem(word)}" for block in heads for word in words(doc.text_of(block).lower()))


def _heads(block: Block) -> bool:
    return block.kind is BlockKind.HEADING or (block.cell is not None and (block.cell.header or block.cell.row == 0))


def _layout(doc: Document) -> Iterator[str]:
    kinds = Counter(block.kind for block in doc.blocks)
    for kind in (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
        yield f"layout:{kind.value}:{_step(kinds[kind] / max(len(doc.blocks), 1), _SHARES)}"
    yield f"length:{_step(len(doc.text), _LENGTHS)}"


def _step(figure: float, steps: tuple[float, ...]) -> int:
    return sum(figure >= step for step in steps)
