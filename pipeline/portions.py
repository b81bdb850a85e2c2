"""Work by council, as much at a time as memory holds."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

Code = TypeVar("Code", str, str | None)


def portions(documents: Mapping[Code, int], most: int) -> Iterator[list[Code]]:
    """Yield the codes of councils in order, None first: at least one at a time, together with no more than ``most`` documents."""
    some: list[Code] = []
    held = 0
    for code in sorted(documents, key=lambda code: code or ""):
        if some and held + documents[code] > most:
            yield some
            some, held = [], 0
        some.append(code)
        held += documents[code]
    if some:
        yield some
