"""What speaks how much for two items being one, found on the pairs: prints the figures of ``pipeline.actions.judge.EVIDENCE``.

Ten-fold, and without what contradicts anyway. Of two different actions of a plan one in ten is given the other's number: plans
use numbers again, and the pairs have too few of these.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression

from pipeline.actions.alike import likeness
from pipeline.actions.judge import KEPT_NUMBERED, MUCH
from tests.actions.gold import Pair, pairs

SET_ON = ("pairs.txt", "pairs-apart.txt", "pairs-later.txt", "pairs-fresh-1.txt", "pairs-more.txt")
NAMES = ("shared", "kept", "swapped", "named", "acts", "number")
AGAIN = 0.1  # share of different actions with one number


def rows(pair: Pair) -> list[tuple[list[float], bool, float]]:
    """Return what is known of a pair, whether it is one action, and how much it counts; nothing for what contradicts."""
    alike = likeness(pair.before.terms, pair.after.terms)
    if alike.against or alike.kept < KEPT_NUMBERED:
        return []
    said = [min(alike.shared, MUCH) / MUCH, alike.kept, alike.swapped, float(alike.named), float(alike.acts)]
    same = not pair.minuted and pair.before.number is not None and pair.before.number == pair.after.number
    if pair.same or pair.minuted:
        return [([*said, same * alike.kept], pair.same, 1.0)]
    return [([*said, 0.0], False, 1 - AGAIN), ([*said, alike.kept], False, AGAIN)]


if __name__ == "__main__":
    told = [row for name in SET_ON for pair in pairs(name) for row in rows(pair)]
    known, one, count = (np.array(each) for each in zip(*told, strict=True))
    model = LogisticRegression(C=3.0, max_iter=5000).fit(known, one, sample_weight=count)
    print({"base": round(float(model.intercept_[0]), 2)} | dict(zip(NAMES, model.coef_[0].round(2).tolist(), strict=True)))
