"""The sentences of a document as the models read them: words without names and numbers, heading, place, layout.

What is left out is what differs from council to council: a model that has learnt a councillor's name has learnt nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.model import Block, Document
from pipeline.sentences import sentence_spans

if TYPE_CHECKING:
    from sklearn.feature_extraction.text import TfidfVectorizer

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d,./:]*%?|[£%?:]")
_MONTH = re.compile(r"(?i)(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october$")
_LETTERS = re.compile(r"[A-Za-z]{2,}")
# Shorter stretches say nothing by themselves; longer ones are lists that lost their lines.
_FEWEST_WORDS = 3
_LONGEST = 1500
_PLACES = 5
_HEADING, _BEFORE = 8, 6  # words of the heading, and of the sentence before, that are read


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: offsets into the document's text, its words, the heading above it and the sentence before it."""

    start: int
    end: int
    text: str
    heading: str = ""
    before: str = ""
    layout: str = "paragraph"
    place: int = 0
    paper: str = "other"


def units(doc: Document) -> tuple[Unit, ...]:
    """Return the sentences of ``doc`` that a model can say something of, in order."""
    return tuple(_units(doc))


def _units(doc: Document) -> Iterator[Unit]:
    before, length = "", max(len(doc.text), 1)
    for block in doc.blocks:
        for start, end in sentence_spans(doc.text, block.start, block.end):
            text = doc.text[start:end]
            if len(_LETTERS.findall(text)) >= _FEWEST_WORDS and len(text) <= _LONGEST:
                place = min(_PLACES * start // length, _PLACES - 1)
                yield Unit(start, end, text, _heading(block), before, block.kind.value, place, doc.fields.kind)
            before = text


def _heading(block: Block) -> str:
    return block.section[-1] if block.section else ""


def words(text: str) -> list[str]:
    """Return the words of a text in lower case; numbers, months and names within a sentence by what they are.

    >>> words("Cllr Moss asked for 84% by 3 May 2026")
    ['cllr', 'NAME', 'asked', 'for', 'PERCENT', 'by', 'NUMBER', 'MONTH', 'YEAR']
    """
    found = []
    shouted = text.isupper()
    for match in _WORD.finditer(text):
        word = match.group()
        first = match.start() == 0
        if word[0].isdigit():
            found.append(_number(word))
        elif _MONTH.fullmatch(word) and word[0].isupper():
            found.append("MONTH")
        elif word[0].isupper() and not first and not shouted and word.lower() not in _ROLES and not word.isupper():
            if found[-1:] != ["NAME"]:
                found.append("NAME")
        else:
            found.append(word.lower().replace("’", "'"))
    return found


def _number(word: str) -> str:
    if word.endswith("%"):
        return "PERCENT"
    return "YEAR" if re.fullmatch(r"(?:19|20)\d\d(?:/\d\d)?", word) else "NUMBER"


# Who speaks and to whom is what tells a request from a promise: these words are no names.
_KEPT = """
    committee council panel board cabinet scrutiny members member officers officer director chair chairman chairperson clerk cllr
    councillor councillors mayor leader leaders executive head service manager inspectors ofsted cqc resolved agreed action noted
    that the it they he she we you a an to and of in for on is are was there this all no not as at by with report plan social
    workers children children's services authority local partnership trust mr mrs ms recommended recommendation
"""
_ROLES = frozenset(_KEPT.split())


_ENDINGS = ("ations", "ation", "ments", "ment", "ingly", "ing", "edly", "ed", "ies", "ers", "er", "ly", "es", "s")
_STEM = 4


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a word without its ending, so that "requests", "requested" and "requesting" are one; crude, and enough here."""
    if word.isupper() or len(word) <= _STEM:
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)]
    return word


def tokens(unit: Unit, hints: Iterable[str] = ()) -> str:
    """Return what a model reads of a sentence, between spaces: words, pairs of words, heading, layout, place, and ``hints``."""
    found = [stem(word) for word in words(unit.text)]
    pairs = [f"{one}_{other}" for one, other in zip(["<", *found], [*found, ">"], strict=True)]
    heading = [f"under:{stem(word)}" for word in words(unit.heading.lower())[:_HEADING]]
    before = [f"before:{stem(word)}" for word in words(unit.before)[-_BEFORE:]]
    begins = [f"begins:{word}" for word in found[:2]]
    where = [f"layout:{unit.layout}", f"place:{unit.place}", f"paper:{unit.paper}"]
    length = [f"length:{min(len(found) // 5, 8)}", f"stop:{unit.text[-1:] in '.!?'}"]
    return " ".join([*found, *pairs, *heading, *before, *begins, *where, *length, *(f"rule:{hint}" for hint in hints)])


def vectoriser() -> "TfidfVectorizer":
    """Return an untrained vectoriser of what :func:`tokens` gives."""
    import numpy as np  # noqa: PLC0415 -- only training needs scikit-learn, and its import takes seconds
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    split = r"\S+"
    return TfidfVectorizer(token_pattern=split, lowercase=False, sublinear_tf=True, min_df=2, dtype=np.float32)
