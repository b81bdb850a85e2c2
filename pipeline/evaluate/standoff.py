"""Stand-off gold: annotations of documents whose words may not be kept here.

A finding holds, instead of its quote, ``words`` (how many), ``digest`` (of these words, in lower case, punctuation left
out) and ``start`` (where it stood in the tidied text when it was annotated, to tell repetitions apart). The quote is found again
in the document's own text, however that is tidied. Attributes in the document's words (subject, indicator, ...) are not kept.
"""

from collections.abc import Iterator

from pipeline.evaluate.matching import words_of
from pipeline.model import Record
from pipeline.verdicts import digest_of

FREE_TEXT = frozenset({"subject", "indicator", "action", "owner", "population"})
NOT_FOUND = "(words that the document's text does not hold)"


def to_standoff(finding: Record, text: str) -> Record:
    """Return a gold finding without the document's words."""
    words = [word for word, _, _ in words_of(finding["quote"])]
    kept = {name: value for name, value in finding.items() if name not in FREE_TEXT | {"quote"}}
    start = text.find(finding["quote"])
    return kept | {"words": len(words), "digest": digest_of(words), "start": max(start, 0)}


def from_standoff(findings: tuple[Record, ...], text: str) -> tuple[Record, ...]:
    """Return gold findings with their quotes looked up in the text; complete ones as they are."""
    if all("quote" in finding for finding in findings):
        return findings
    words = list(words_of(text))
    return tuple({**finding, "quote": finding.get("quote") or _quote(finding, words, text)} for finding in findings)


def _quote(finding: Record, words: list[tuple[str, int, int]], text: str) -> str:
    places = list(_places(finding, words))
    if not places:
        return NOT_FOUND
    start, end = min(places, key=lambda place: abs(place[0] - finding["start"]))
    return " ".join(text[start:end].split())


def _places(finding: Record, words: list[tuple[str, int, int]]) -> Iterator[tuple[int, int]]:
    count = finding["words"]
    for first in range(len(words) - count + 1):
        window = words[first : first + count]
        if digest_of([word for word, _, _ in window]) == finding["digest"]:
            yield window[0][1], window[-1][2]
