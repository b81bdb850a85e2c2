"""What is kept of a document's words so that others can be told to hold the same ones: a sample of its shingles' hashes.

A shingle is five words in a row. Of a document's shingles those with the smallest hashes are kept, the same share of them
for all documents of a size: so the share of kept ones that two documents have in common estimates both how much they
resemble each other and how much of the one stands in the other, whatever their sizes.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from pipeline.model import Document
from pipeline.verdicts import digest_of, words_of

Keys = NDArray[np.uint64]

SHINGLE = 5
"""Words in a shingle: with fewer, boilerplate joins what differs; with more, the order of a table's cells parts what is one."""
SPARSEST = 5
"""No document keeps fewer than one shingle in 2 ** 5: a report of 200 words is still known again in a pack of 400 pages."""
_KEPT = 64  # shingles kept at least, where there are so many: they estimate a resemblance of 0.9 to within 0.04

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_HEAD = 400  # characters: where minutes say that they are a draft
_DRAFT = re.compile(
    r"\bdraft\b(?! (?:local|budget|plan|strateg|polic|report|charter|scheme|protocol|minutes of the (?:last|previous)))"
    r"|\bun(?:confirmed|approved)\b|\bsubject to (?:approval|confirmation)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signature:
    """A document's words in short: how many, a digest of all, the sampled ``keys`` in ascending order.

    ``draft`` where it calls itself one, ``scanned`` where most of its blocks were recognised in pictures.
    """

    document: str
    words: int
    digest: str
    draft: bool
    scanned: bool
    keys: tuple[int, ...]


def signature(doc: Document) -> Signature:
    """Return the signature of a document."""
    words = words_of(doc.text)
    recognised = sum(block.ocr for block in doc.blocks)
    keys = tuple(int(key) for key in keys_of(words))
    return Signature(doc.sha256, len(words), digest_of(words), _is_draft(doc), 2 * recognised > len(doc.blocks), keys)


def keys_of(words: list[str]) -> Keys:
    """Return the sampled hashes of the shingles of some words, ascending."""
    count = len(words) - SHINGLE + 1
    if count < 1:
        return np.zeros(0, np.uint64)
    hashes = np.fromiter(map(_hash, words), np.uint64, len(words))
    mixed = np.zeros(count, np.uint64)
    with np.errstate(over="ignore"):
        for place in range(SHINGLE):
            mixed = mixed * _MULTIPLIER + hashes[place : place + count]
        # The last steps of SplitMix64: the sum of products alone has low bits that are not random.
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        mixed ^= mixed >> np.uint64(31)
    return sampled(np.unique(mixed), halvings(len(words)))


def halvings(words: int) -> int:
    """Return how many times the shingles of a document of so many words are halved."""
    return min(SPARSEST, max(0, (max(words, 1) // _KEPT).bit_length() - 1))


def sampled(keys: Keys, halved: int) -> Keys:
    """Return those of ascending keys that are left after so many halvings."""
    return keys if halved == 0 else keys[: int(np.searchsorted(keys, np.uint64(1 << (64 - halved))))]


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "little")


def _is_draft(doc: Document) -> bool:
    told = (doc.source.replace("_", " ").replace("-", " ").rpartition("/")[2], doc.text[:_HEAD])
    return any(_DRAFT.search(each) for each in (*told, *(line.text for line in doc.furniture)))
