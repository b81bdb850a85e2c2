"""Papers of a council put into groups, with one of each that stands for all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.identity.compare import Relation, dates_agree, relate
from pipeline.identity.near import pairs
from pipeline.identity.paper import Paper

# What shows its pages, then what keeps its structure, then bare text.
_FORMATS = (
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/html",
    "text/markdown",
    "text/plain",
)


@dataclass(frozen=True, slots=True)
class Member:
    """A document's place in its group: ``of`` is the document that it gives way to, ``relation`` how, None where it does not.

    ``similarity`` is the share of sampled shingles that both have: of all of them, or of the part's.
    """

    document: str
    group: str
    representative: bool
    relation: str | None = None
    of: str | None = None
    similarity: float | None = None


Related = dict[tuple[int, int], Relation]
Given = dict[int, tuple[int, Relation]]
"""The paper that a paper gives way to, and how."""


def groups(papers: Iterable[Paper]) -> tuple[Member, ...]:
    """Return the place of each of a council's papers, in the order of their ids."""
    ordered = sorted(papers, key=lambda paper: paper.document)
    related = {pair: found for pair in pairs(ordered) if (found := relate(ordered[pair[0]], ordered[pair[1]]))}
    heads: dict[int, int] = {}
    given: Given = {}
    for cluster in _clusters(ordered, related):
        head = min(cluster, key=lambda each: _rank(ordered[each]))
        heads |= dict.fromkeys(cluster, head)
        given |= {each: (head, _to_head(ordered, (each, head), related)) for each in cluster if each != head}
    given |= _wholes(ordered, related, heads)
    return tuple(_member(ordered, place, given) for place in range(len(ordered)))


def _rank(paper: Paper) -> tuple[object, ...]:
    """Return what orders the versions of one paper, the one that stands for all first.

    Approved before draft, words before pictures of words, the one published last, the format that shows most, the longest.
    """
    published = paper.published or paper.end or date.min
    form = _FORMATS.index(paper.media_type) if paper.media_type in _FORMATS else len(_FORMATS)
    return paper.draft, paper.scanned, -published.toordinal(), form, -paper.words, paper.source, paper.document


def _clusters(papers: Sequence[Paper], related: Related) -> list[list[int]]:
    """Return papers that are one, the surest pairs joined first; no two dates of a cluster contradict each other."""
    held = {place: [place] for place in range(len(papers))}
    joins = [(-found.similarity, pair) for pair, found in related.items() if found.how != "part"]
    for _, (one, other) in sorted(joins):
        first, second = held[one], held[other]
        same = papers[one].digest == papers[other].digest
        if first is not second and (same or all(dates_agree(papers[a], papers[b]) for a in first for b in second)):
            first.extend(second)
            held |= dict.fromkeys(second, first)
    return list({id(cluster): cluster for cluster in held.values()}.values())


def _to_head(papers: Sequence[Paper], pair: tuple[int, int], related: Related) -> Relation:
    """Return how a member of a cluster relates to its head: itself, or through the member that joined it."""
    found = related.get((min(pair), max(pair))) or relate(papers[pair[0]], papers[pair[1]])
    if found and found.how != "part":
        return found
    return max((one for place, one in related.items() if pair[0] in place and one.how != "part"), key=lambda one: one.similarity)


def _wholes(papers: Sequence[Paper], related: Related, heads: dict[int, int]) -> Given:
    """Return for each head that is part of another the one that holds most of it, and of these the shortest."""
    found: dict[int, list[tuple[int, Relation]]] = defaultdict(list)
    couples = {(heads[one], heads[other]) for (one, other), relation in related.items() if relation.how == "part"}
    for couple in sorted(couples):
        part, whole = sorted(couple, key=lambda place: papers[place].words)
        relation = related.get((min(couple), max(couple))) or relate(papers[part], papers[whole])
        if part != whole and relation and relation.how == "part":
            found[part].append((whole, relation))
    return {part: min(each, key=lambda one: (-one[1].similarity, papers[one[0]].words, one[0])) for part, each in found.items()}


def _member(papers: Sequence[Paper], place: int, given: Given) -> Member:
    document = papers[place].document
    if place not in given:
        return Member(document, document, True)
    before, relation = given[place]
    last = before
    while last in given:
        last = given[last][0]
    return Member(document, papers[last].document, False, relation.how, papers[before].document, relation.similarity)
