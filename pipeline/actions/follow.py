"""One council's items followed through its papers, oldest first: what is an earlier item seen again, what is new.

Within one paper an item goes on with one action at most, and an action with one item: the surest pairs are joined first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from pipeline.actions.alike import Likeness, likeness
from pipeline.actions.item import Item, Paper
from pipeline.actions.judge import PLANNED, How, Seen, again, both_minuted, evidence, fewest, followable, in_time, weight
from pipeline.actions.links import NOTHING, Pairs
from pipeline.actions.near import Neighbours, Span, neighbours
from pipeline.actions.terms import Terms, terms_of


@dataclass(frozen=True, slots=True)
class Step:
    """A sighting in an action's history: the item, its wording, and what tells that it belongs; ``how`` is None for the first."""

    seen: Seen
    text: int
    how: How | None = None
    similarity: float | None = None


@dataclass(slots=True, eq=False)
class Chain:
    """An action as it grows: its sightings, and which other one it was split from or merged into."""

    steps: list[Step] = field(default_factory=list)
    came_from: "Chain | None" = None
    went_into: "Chain | None" = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two sightings that may be one action and were not joined, or were on little: a question to people."""

    first: Seen
    second: Seen
    similarity: float
    joined: bool


@dataclass(frozen=True, slots=True)
class _Node:
    """Items of one paper that are one: an item and the summary that repeats it, a recommendation and its resolution."""

    items: tuple[Item, ...]
    text: int


@dataclass(frozen=True, slots=True)
class _Edge:
    """A node that may be a chain seen again."""

    node: int
    chain: int
    how: How | None
    alike: Likeness
    before: Seen
    rank: tuple[float, ...]


class Follower:
    """Takes one council's papers, oldest first, and keeps its actions; with ``asking`` its doubts too."""

    def __init__(self, papers: Iterable[Paper], said: Pairs = NOTHING, *, asking: bool = False) -> None:
        self.chains: list[Chain] = []
        self.doubts: list[Doubt] = []
        self._said, self._asking = said.spread(), asking
        self._places: dict[Terms, int] = {}
        ordered = sorted(papers, key=lambda paper: (paper.day or date.max, paper.document))
        nodes = [(paper, self._nodes(paper)) for paper in ordered]
        self._texts = list(self._places)
        self._near = self._neighbours(nodes)
        # The latest sighting of each wording in each chain.
        self._worded: dict[int, dict[int, Seen]] = defaultdict(dict)
        self._itself: dict[int, Likeness] = {}
        for paper, each in nodes:
            self._take(paper, each)

    def _neighbours(self, papers: Iterable[tuple[Paper, Sequence[_Node]]]) -> Neighbours:
        """Return which wordings may be one action, of those that say enough and have a day."""
        spans: dict[int, Span] = {}
        for paper, nodes in papers:
            last = paper.day.toordinal() if paper.day else 0
            for node in nodes if last else ():
                spans[node.text] = spans.get(node.text, (last, last))[0], last
        texts = [text if place in spans and followable(text) else _SILENT for place, text in enumerate(self._texts)]
        days = [spans.get(place, (0, 0)) for place in range(len(texts))]
        return neighbours(texts, days, PLANNED)

    def _nodes(self, paper: Paper) -> list[_Node]:
        """Return a paper's items, those together that stand in the same place or say the same."""
        found: dict[object, list[Item]] = {}
        before: Item | None = None
        key: object = None
        least = fewest(minuted=both_minuted(paper, paper), unchanged=True)
        for item in sorted(paper.items, key=lambda item: (item.start, item.end, item.kind != "recommendation", item.finding)):
            text = self._places.setdefault(item.terms, len(self._places))
            over = before is not None and item.start < before.end and item.kind != before.kind
            key = key if over else text if weight(item.terms) >= least else item.finding
            key = item.finding if self._differ(found.get(key, ()), item) else key
            found.setdefault(key, []).append(item)
            before = item
        return [_Node(tuple(items), self._places[items[0].terms]) for items in found.values()]

    def _take(self, paper: Paper, nodes: Sequence[_Node]) -> None:
        """Join a paper's items to the actions that they go on with; the others begin new ones."""
        edges = sorted(self._edges(paper, nodes), key=lambda edge: edge.rank)
        joined: dict[int, _Edge] = {}
        taken: set[int] = set()
        for edge in edges:
            if edge.how and edge.node not in joined and edge.chain not in taken:
                joined[edge.node] = edge
                taken.add(edge.chain)
        into = {place: self._into(joined.get(place)) for place in range(len(nodes))}
        for place, node in enumerate(nodes):
            self._add(into[place], paper, node, joined.get(place))
        for edge in edges:
            self._part(edge, into, joined, taken)
            if self._asking:
                self._doubt(edge, Seen(paper, nodes[edge.node].items[0]), joined)

    def _into(self, edge: _Edge | None) -> int:
        if edge is None:
            self.chains.append(Chain())
        return edge.chain if edge else len(self.chains) - 1

    def _add(self, place: int, paper: Paper, node: _Node, edge: _Edge | None) -> None:
        chain = self.chains[place]
        chain.went_into = None
        how, score = (edge.how, edge.alike.score) if edge else (None, None)
        first = Step(Seen(paper, node.items[0]), node.text, how, score)
        more = (Step(Seen(paper, item), node.text, "repeated", 1.0) for item in node.items[1:])
        chain.steps += [first, *more]
        self._worded[node.text][place] = chain.steps[-1].seen

    def _edges(self, paper: Paper, nodes: Sequence[_Node]) -> Iterator[_Edge]:
        for place, node in enumerate(nodes):
            if paper.day is None or not followable(self._texts[node.text]):
                continue
            now = Seen(paper, node.items[0])
            for text, alike in ((node.text, self._own(node.text)), *self._near.get(node.text, ())):
                for chain, before in self._lately(text, paper.day):
                    how = again(before, now, alike)
                    tells = how or self._asking or (alike.besides and not alike.swapped)
                    if tells and in_time(before, now) and not self._strays(chain, node):
                        yield _Edge(place, chain, how, alike, before, _rank(before, now, alike, (place, chain)))

    def _lately(self, text: int, day: date) -> list[tuple[int, Seen]]:
        """Return the chains that had a wording not too long ago; no later paper will ask for the others."""
        worded = self._worded.get(text, {})
        late = [chain for chain, seen in worded.items() if seen.paper.day and (day - seen.paper.day).days > PLANNED]
        for chain in late:
            del worded[chain]
        return list(worded.items())

    def _own(self, text: int) -> Likeness:
        """Return how alike the same words are: only what they weigh is of interest."""
        if text not in self._itself:
            self._itself[text] = likeness(self._texts[text], self._texts[text])
        return self._itself[text]

    def _strays(self, chain: int, node: _Node) -> bool:
        """Tell whether words contradict those with which an action began, or somebody said that they are not an action's."""
        steps, first = self.chains[chain].steps, self.chains[chain].steps[0].text
        now = self._texts[node.text]
        if first != node.text and likeness(self._texts[first], now).against:
            return True
        if not self._said.different:
            return False
        return any(self._differ([step.seen.item for step in steps], item) for item in node.items)

    def _differ(self, items: Iterable[Item], item: Item) -> bool:
        """Tell whether somebody said that the words of one of some items and those of another are two actions."""
        return bool(self._said.different) and any(self._said.refuse(each.terms.digest, item.terms.digest) for each in items)

    def _part(self, edge: _Edge, into: dict[int, int], joined: dict[int, _Edge], taken: set[int]) -> None:
        """Note that an action was split, or merged into another: a part of its words, and the same owner or number."""
        one, other = edge.before.item, self.chains[into[edge.node]].steps[-1].seen.item
        if edge.alike.swapped or edge.alike.against or not edge.alike.besides or not _of_one_plan(one, other):
            return
        old, new = self.chains[edge.chain], self.chains[into[edge.node]]
        shorter = len(other.terms.words) < len(one.terms.words)
        if edge.node not in joined and edge.chain in taken and shorter and old is not new:
            new.came_from = new.came_from or old
        elif edge.node in joined and edge.chain not in taken and not shorter and old is not new:
            old.went_into = old.went_into or new

    def _doubt(self, edge: _Edge, now: Seen, joined: dict[int, _Edge]) -> None:
        """Keep what people could settle: nothing contradicts it much, and it was not joined, or not on the same words."""
        mine = joined.get(edge.node)
        if mine is edge and (edge.how == "owner" or edge.alike.score < 1):
            self.doubts.append(Doubt(edge.before, now, edge.alike.score, joined=True))
        elif mine is None and edge.how is None and not edge.alike.against and edge.alike.score >= 0.6:
            self.doubts.append(Doubt(edge.before, now, edge.alike.score, joined=False))


_SILENT = terms_of("")
"""What stands for a text that says too little to be known again."""


def _rank(before: Seen, now: Seen, alike: Likeness, places: tuple[int, int]) -> tuple[float, ...]:
    """Return what orders the pairs of a paper, the surest first: the same words, then what speaks for them, then the latest."""
    assert before.paper.day is not None
    assert now.paper.day is not None
    days = (now.paper.day - before.paper.day).days
    return -(alike.score == 1.0), -round(evidence(before, now, alike), 6), -alike.score, days, *places


def _of_one_plan(one: Item, other: Item) -> bool:
    """Tell whether two items have the same owner, or numbers of which one begins with the other."""
    if one.owner and other.owner and one.owner.casefold() == other.owner.casefold():
        return True
    return bool(one.number and other.number and (one.number.startswith(other.number) or other.number.startswith(one.number)))
