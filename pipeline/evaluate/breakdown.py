"""Figures by part: by kind of finding within a type of document or a council, and with one council left out at a time."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from pipeline.evaluate.scores import Counts, Scored
from pipeline.settings import Settings
from pipeline.trust import Support, confidence

# What a rule is trusted where no gold of another council tells of it.
_UNMEASURED = 0.8


def by(scored: Iterable[Scored], key: Callable[[Scored], str]) -> dict[str, dict[str, Counts]]:
    """Return the counts of each kind in each group of documents, both in the order of their names."""
    found: dict[str, dict[str, Counts]] = defaultdict(lambda: defaultdict(Counts))
    for each in scored:
        for kind, counts in counts_of(each).items():
            found[key(each)][kind].add(counts)
    return {group: dict(sorted(kinds.items())) for group, kinds in sorted(found.items())}


def counts_of(scored: Scored, trusted: Collection[str] | None = None) -> dict[str, Counts]:
    """Return one document's counts by kind: of all predictions, or of those by the trusted rules."""
    found = {kind: Counts(gold=gold) for kind, gold in scored.gold.items()}
    for each in scored.judged:
        if not each.reviewed if trusted is None else each.rule in trusted:
            found.setdefault(each.kind, Counts()).add(Counts(0, 1, each.matched, each.strict))
    return found


def measured(scored: Iterable[Scored]) -> dict[str, Support]:
    """Return each rule's support in some documents, in the order of the rules' ids."""
    found: dict[str, Support] = defaultdict(Support)
    for document in scored:
        for each in document.judged:
            found[each.rule].judged += 1
            found[each.rule].right += each.matched
    return dict(sorted(found.items()))


def left_out(scored: Iterable[Scored]) -> dict[str, Counts]:
    """Return the counts by kind where each council's findings are trusted by what was measured of all the others.

    What is fitted to gold is how far each rule is trusted; a finding that would go to ``review`` counts as not found.
    """
    held, least = list(scored), Settings().review_below
    rules = {it.rule for each in held for it in each.judged}
    total: dict[str, Counts] = defaultdict(Counts)
    for council in sorted({each.council for each in held}):
        others = measured(each for each in held if each.council != council)
        trusted = {rule for rule in rules if _trust(rule, others) >= least}
        for document in held:
            if document.council == council:
                for kind, counts in counts_of(document, trusted).items():
                    total[kind].add(counts)
    return dict(sorted(total.items()))


def _trust(rule: str, others: Mapping[str, Support]) -> float:
    return confidence(_UNMEASURED, others.get(rule))
