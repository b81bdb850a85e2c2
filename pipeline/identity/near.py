"""Which papers of a council are worth comparing: those that share some of their smallest hashes, or all their words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipeline.identity.compare import FEWEST_WORDS
from pipeline.identity.paper import Paper

_PROBES = 8  # the smallest hashes of each paper, which are looked up among all hashes of the others
_SHARED = 2
_COMMON = 200  # papers: a shingle that so many papers of one council have is its boilerplate


def pairs(papers: Sequence[Paper]) -> Iterator[tuple[int, int]]:
    """Yield the places of two papers that may be one, the lower place first, each pair once, in order."""
    found = _twins(papers) | _sharing(papers)
    yield from sorted(found)


def _twins(papers: Sequence[Paper]) -> set[tuple[int, int]]:
    """Return papers with the same words, each with the next such one: that joins them all."""
    held: dict[str, list[int]] = defaultdict(list)
    for place, paper in enumerate(papers):
        if paper.words >= FEWEST_WORDS:
            held[paper.digest].append(place)
    return {pair for places in held.values() for pair in pairwise(places)}


def _sharing(papers: Sequence[Paper]) -> set[tuple[int, int]]:
    sizes = [len(paper.sample) for paper in papers]
    if sum(sizes) == 0:
        return set()
    keys = np.concatenate([paper.sample for paper in papers])
    owners = np.repeat(np.arange(len(papers)), sizes)
    order = np.argsort(keys, kind="stable")
    keys, owners = keys[order], owners[order]
    probes = np.concatenate([paper.sample[:_PROBES] for paper in papers])
    asking = np.repeat(np.arange(len(papers)), [min(size, _PROBES) for size in sizes])
    first, last = np.searchsorted(keys, probes, "left"), np.searchsorted(keys, probes, "right")
    rare = (last - first > 1) & (last - first <= _COMMON)
    return _counted(asking[rare], first[rare], last[rare], owners)


def _counted(
    asking: NDArray[np.int64], first: NDArray[np.int64], last: NDArray[np.int64], owners: NDArray[np.int64]
) -> set[tuple[int, int]]:
    """Return which of the askers met which owners often enough, given the stretch of owners that each probe met."""
    lengths = last - first
    if not len(lengths):
        return set()
    offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    met = owners[np.repeat(first, lengths) + offsets]
    who = np.repeat(asking, lengths)
    couples, counts = np.unique(np.stack([who, met], axis=1)[who != met], axis=0, return_counts=True)
    return {(min(one, other), max(one, other)) for one, other in couples[counts >= _SHARED].tolist()}
