"""Who took whose place: from an abolished council to those that stand for its area now."""

from collections.abc import Iterator, Mapping
from datetime import date

from pipeline.councils.register import Council


def follow(councils: Mapping[str, Council], code: str, on: date | None) -> tuple[str, ...]:
    """Return the codes at the end of the chain of successors that begins with ``code``, as far as it had come by ``on``."""
    return tuple(dict.fromkeys(_ends(councils, code, on, frozenset())))


def chain(councils: Mapping[str, Council]) -> tuple[tuple[str, str], ...]:
    """Return a pair for each council and each of those that have taken its place in the end."""
    return tuple((code, current) for code in councils for current in follow(councils, code, None))


def _ends(councils: Mapping[str, Council], code: str, on: date | None, passed: frozenset[str]) -> Iterator[str]:
    """Yield them; who comes again on the way (a list of the user's can lead in a circle) is passed over."""
    council = councils.get(code)
    if council is None or code in passed:
        return
    later = [each for each in council.successors if each in councils and _has_come(councils[each], on)]
    if not later:
        yield code
    for each in later:
        yield from _ends(councils, each, on, passed | {code})


def _has_come(council: Council, on: date | None) -> bool:
    return on is None or council.start is None or council.start <= on
