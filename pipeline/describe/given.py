"""Names that describing is told of, where no usual form shows whose they are: a fire authority's, a trust's, a joint board's."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[\w’'-]+|&")


def given_in(text: str, names: tuple[str, ...]) -> Iterator[str]:
    """Yield each of the names that stands in a text, as it is printed there; of two that begin alike the longer."""
    if not names:
        return
    words = list(_WORD.finditer(text))
    plain = [_plain(word[0]) for word in words]
    for at, word in enumerate(plain):
        for name in _by_first_word(names).get(word, ()):
            if tuple(plain[at : at + len(name)]) == name:
                yield text[words[at].start() : words[at + len(name) - 1].end()]
                break


def _plain(word: str) -> str:
    return "and" if word == "&" else word.casefold().replace("’", "'")


@lru_cache(maxsize=4)
def _by_first_word(names: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Index the names of several words; a single word, an abbreviation, is too little to tell a body by."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        words = tuple(_plain(word[0]) for word in _WORD.finditer(name))
        if len(words) > 1:
            found[words[0]].append(words)
    return {first: sorted(several, key=len, reverse=True) for first, several in found.items()}
