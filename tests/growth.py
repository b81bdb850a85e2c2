"""How what a piece of work takes grows with what it is given: a ratio, as no test asserts a time."""

import time
from collections.abc import Callable


def growth(work: Callable[[str], object], text: Callable[[int], str], size: int = 100) -> float:
    """Return how much longer four times the text takes: about 4 where the work is in line with it, 16 where with its square."""
    work(text(1))
    return _took(work, text(4 * size)) / _took(work, text(size))


def _took(work: Callable[[str], object], text: str) -> float:
    took = []
    for _ in range(3):
        began = time.process_time()
        work(text)
        took.append(time.process_time() - began)
    return min(took)
