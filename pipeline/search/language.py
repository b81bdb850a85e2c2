"""The language of searches: words, "phrases", AND, OR, NOT, a minus, brackets; what is wrong is told, never raised otherwise.

Words that stand side by side are all required, except for those so common that they tell nothing.
"""

import re
from dataclasses import dataclass

from pipeline.errors import UsageProblem
from pipeline.search.fields import analyzer

_LONGEST = 1000
_DEEPEST = 20
_REMEDY = 'Write words, "phrases", AND, OR, NOT and brackets, for instance: "workforce strategy" AND (staff OR vacancies).'
_TOKEN = re.compile(r'"(?P<phrase>[^"]*)"|(?P<sign>[()])|(?P<minus>(?<![^\s(])-(?=[\w"(]))|(?P<word>[^\s()"]+)')
_QUOTES = str.maketrans("“”„‟«»", '""""""')

# Words that alone find everything: left out beside others, kept in phrases.
COMMON = frozenset(
    analyzer().analyze(
        "a an and are as at be been but by for from had has have in is it its not of on or that the their there these they this"
        " to was were which who will with"
    )
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words, as the index has them, that follow each other; mostly one."""

    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    """What must be there together, and what must not."""

    parts: tuple["Node", ...]
    without: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    """What may be there instead of each other."""

    parts: tuple["Node", ...]


Node = Words | All | Any


def parse(query: str) -> Node:
    """Return what a query asks for; raises :class:`UsageProblem` that says what is wrong with it."""
    if len(query) > _LONGEST:
        raise UsageProblem(f"The search is longer than {_LONGEST} characters.", "Ask for the words that matter most.")
    plain = query.translate(_QUOTES)
    if "*" in plain:
        raise UsageProblem("There are no wildcards.", "Write whole words; plurals and other endings are found with them.")
    if plain.count('"') % 2:
        raise UsageProblem("A quotation mark has no partner.", 'Put one at each end of the phrase: "workforce strategy".')
    reader = _Reader(list(_TOKEN.finditer(plain)))
    found = reader.either(0)
    if reader.left():
        raise UsageProblem("A closing bracket has no partner.", _REMEDY)
    if found is None:
        raise UsageProblem("There is no word to search for.", _REMEDY)
    return found


def stems(node: Node) -> frozenset[str]:
    """Return the words whose finding is to be shown: not those that must be absent."""
    if isinstance(node, Words):
        return frozenset(node.stems)
    return frozenset().union(*(stems(part) for part in node.parts))


def holds(node: Node, text: str) -> bool:
    """Return whether a text is what a query asks for."""
    return _holds(node, tuple(analyzer().analyze(text)))


def _holds(node: Node, words: tuple[str, ...]) -> bool:
    if isinstance(node, Words):
        size = len(node.stems)
        return any(words[at : at + size] == node.stems for at in range(len(words) - size + 1))
    if isinstance(node, All):
        return all(_holds(part, words) for part in node.parts) and not any(_holds(part, words) for part in node.without)
    return any(_holds(part, words) for part in node.parts)


class _Reader:
    """Reads tokens from left to right."""

    def __init__(self, tokens: list[re.Match[str]]) -> None:
        self._tokens = tokens
        self._at = 0

    def left(self) -> bool:
        return self._at < len(self._tokens)

    def _next(self) -> str:
        return self._tokens[self._at].group() if self.left() else ""

    def either(self, depth: int) -> Node | None:
        """Read alternatives, up to the end or a closing bracket."""
        if depth > _DEEPEST:
            raise UsageProblem("The brackets are nested too deeply.", _REMEDY)
        read = [self._together(depth)]
        while self._next() == "OR":
            self._at += 1
            read.append(self._together(depth))
        if len(read) == 1:
            return read[0]
        parts = tuple(part for part in read if part is not None)
        if len(parts) < len(read):
            raise UsageProblem("OR needs words on both sides.", _REMEDY)
        return Any(parts)

    def _together(self, depth: int) -> Node | None:
        """Read what is required together, up to an OR, the end or a closing bracket."""
        parts: list[Node] = []
        without: list[Node] = []
        begun = self._at
        while self.left() and self._next() not in {"OR", ")"}:
            if self._next() == "AND":
                self._joined(begun)
            absent = self._absent()
            part = self._one(depth)
            if part is None and absent:
                raise UsageProblem("NOT needs a word after it.", _REMEDY)
            if part is not None:
                (without if absent else parts).append(part)
        return _required(parts, without)

    def _joined(self, begun: int) -> None:
        first = self._at == begun
        self._at += 1
        if first or self._next() in {"", "OR", "AND", ")"}:
            raise UsageProblem("AND needs words on both sides.", _REMEDY)

    def _absent(self) -> bool:
        found = self.left() and (self._next() == "NOT" or self._tokens[self._at].lastgroup == "minus")
        self._at += found
        return found

    def _one(self, depth: int) -> Node | None:
        """Read a word, a phrase or what is in brackets; None where there are no letters or digits in it."""
        if not self.left() or self._next() in {"AND", "OR", "NOT", ")"}:
            return None
        token = self._tokens[self._at]
        self._at += 1
        if token.group() == "(":
            return self._bracket(depth)
        read = tuple(analyzer().analyze(token["phrase"] if token.lastgroup == "phrase" else token.group()))
        return Words(read) if read else None

    def _bracket(self, depth: int) -> Node | None:
        inner = self.either(depth + 1)
        if self._next() != ")":
            raise UsageProblem("An opening bracket has no partner.", _REMEDY)
        self._at += 1
        return inner


def _required(parts: list[Node], without: list[Node]) -> Node | None:
    telling = [part for part in parts if not (isinstance(part, Words) and len(part.stems) == 1 and part.stems[0] in COMMON)]
    kept = tuple(telling or parts)
    if without and not kept:
        raise UsageProblem("There is only what must not be there.", "Name at least one word that is to be found.")
    if len(kept) == 1 and not without:
        return kept[0]
    return All(kept, tuple(without)) if kept else None
