"""Actions made one because somebody said that their wordings are: this holds whatever the rules make of them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from pipeline.actions.follow import Chain, Step
from pipeline.actions.links import Pairs


def confirmed(chains: Sequence[Chain], said: Pairs) -> list[Chain]:
    """Return the actions, those made one that hold two wordings of which somebody said that they are the same."""
    if not said.same:
        return list(chains)
    root = _roots(chains, said)
    steps: dict[int, list[Step]] = defaultdict(list)
    for place, chain in enumerate(chains):
        steps[root[place]] += chain.steps
    head = {id(chain): chains[root[place]] for place, chain in enumerate(chains)}
    for place, each in sorted(steps.items()):
        chain = chains[place]
        chain.steps = sorted(each, key=_when)
        chain.came_from, chain.went_into = (
            head[id(named)] if named and head[id(named)] is not chain else None for named in (chain.came_from, chain.went_into)
        )
    return [chains[place] for place in sorted(steps)]


def _roots(chains: Sequence[Chain], said: Pairs) -> list[int]:
    """Return for each action the place of the first one that it is one with."""
    worded: dict[str, set[int]] = defaultdict(set)
    for place, chain in enumerate(chains):
        for step in chain.steps:
            worded[step.seen.item.terms.digest].add(place)
    root = list(range(len(chains)))
    for first, second in sorted(said.same):
        if first in worded and second in worded:
            joined = {root[place] for place in worded[first] | worded[second]}
            root = [min(joined) if each in joined else each for each in root]
    return root


def _when(step: Step) -> tuple[date, str, int]:
    paper = step.seen.paper
    return paper.day or date.max, paper.document, step.seen.item.start
