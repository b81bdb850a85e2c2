"""What an item asks for, as terms: stems of its words, its figures, the class of its verb."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.actions.synonyms import CONTRASTS, IRREGULAR, NUMBERS, PHRASES, SYNONYMS
from pipeline.actions.words import FAINT, LIGHT, STOP, VERBS
from pipeline.verdicts import digest_of

_WORD = re.compile(r"%|[^\W\d_]+|\d[\d,./:]*\d|\d")
_POSSESSIVE = re.compile(r"[’'](?:s\b)?")
_BRACKET = re.compile(r"\(([A-Z][A-Za-z]{1,7})s?\)")
_AGAIN = re.compile(r"\b([Rr]e)-(?=[a-z])")
_CAPITALS = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,7}\b")
_DAY = re.compile(
    r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil|later than) (?:the )?\d{1,2}(?:st|nd|rd|th)? (?=(?:of )?(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\b)"
)
"""By which day of a month something is to be done is put off; what is to be done stays."""
_NAME = re.compile(r"(?<=[\w,)] )[A-Z][a-z]+")
_SECTION = re.compile(r"\b[Ss](?:ection |ections )?(?=\d)")
_POINTING = re.compile(
    r"\b(?:refer|defer|adopt|support|approve|consider|note)\w* (?:this|the above)"
    r" (?:notice of motion|motion|matter|item|report|letter)\b",
    re.IGNORECASE,
)
"""What asks for something that is told before it, and is not known again by its own words."""
_DOES = r"(?= (?:to|has|have|had|is|will|would|should|agreed|undertook|offered|reported|still|awaiting)\b)"
_MEMBER = re.compile(rf"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr)\.? [A-Z][\w’'-]+{_DOES}")
_SUFFIX = re.compile(
    r"(?:isations?|izations?|ations?|ings?|ments?|(?<=[st])ions?|ively|ive|ors?|ers?|(?<![aeiou])ly|ied|ed|(?<=[sxzh])es|s)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?")
_REMEMBERED = 20_000  # texts: what is said again is said again within months
_SHORTEST = 4  # letters of a stem: "ring" is no form of "r"
_LEADING = 8  # words among which an item says what to do
_JOINS = frozenset(("and", "or", "to", "be", "then"))
_INTRODUCES = frozenset(("to", "should", "would", "will", "must", "be", "that"))
"""Words after which the verb stands, where an item does not begin with it: "The Clerk to write", "that the plan be revised"."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one text: ``strong`` say what it is about, ``middle`` count half, as verbs used besides, ``faint`` say little.

    ``heads`` are the classes of what it asks to do, ``figures`` and ``years`` are as printed, ``words`` are all its words,
    ``initials`` their first letters, ``stems`` their stems, ``short`` the stems of those printed as abbreviations (MASH, IROs),
    ``line`` the stems of those that count in their order, figures with them, ``said`` the same without an order, ``names`` the
    stems of names within a sentence, ``sides`` on which side of what contrast it stands. ``asked`` are the stems of verbs of the
    classes in ``heads``, ``opening`` is that of the first word where it may be a verb: no article, no "following".
    ``content`` are the words that count, ``letters`` their first letters.
    """

    strong: frozenset[str]
    middle: frozenset[str]
    faint: frozenset[str]
    figures: frozenset[str]
    years: frozenset[str]
    heads: frozenset[str]
    words: tuple[str, ...]
    initials: str = field(compare=False)
    stems: frozenset[str] = field(compare=False)
    short: frozenset[str] = field(compare=False)
    line: tuple[str, ...] = field(compare=False)
    names: frozenset[str] = field(compare=False)
    sides: frozenset[tuple[int, int]] = field(compare=False)
    said: frozenset[str] = field(compare=False)
    asked: frozenset[str] = field(compare=False)
    opening: str | None = field(compare=False)
    content: tuple[str, ...] = field(compare=False)
    letters: str = field(compare=False)

    def spells(self, sizes: Iterable[int]) -> frozenset[str]:
        """Return the first letters of words that stand together, "of" and "and" among them or not."""
        lines = (self.initials, self.letters)
        return frozenset(line[at : at + size] for line in lines for size in sizes for at in range(len(line) - size + 1))

    @property
    def digest(self) -> str:
        """A hash of what the text is about: what a person said of these words holds for them in any document."""
        return digest_of(sorted(self.strong | self.middle | self.figures | self.years) or list(self.words))


@lru_cache(maxsize=_REMEMBERED)
def terms_of(text: str, owner: str | None = None) -> Terms:
    """Return the terms of an item's words, those of its owner left out where it begins with them."""
    text = _without(text, owner)
    words = _words(text)
    stems = [stem(word) for word in words]
    first, last = _head(words, stems, min(_LEADING, text.partition(",")[0].count(" ") + 1))
    figures = frozenset(word.rstrip(".,:/") for word in words if word[0].isdigit())
    years = frozenset(figure for figure in figures if _YEAR.fullmatch(figure))
    meant = frozenset(stems[at] for at, word in enumerate(words) if not first <= at < last and _counts(word))
    faint = frozenset(word for word in meant if faint_stem(word))
    middle = (meant & _HALF_STEMS) - faint
    heads = frozenset(_VERB_CLASS[word] for word in stems[first:last] if word in _VERB_CLASS)
    content = tuple(word for word in words if _counts(word))
    line = tuple(each for word, each in zip(words, stems, strict=True) if _counts(word) or word[0].isdigit())
    return Terms(
        strong=meant - faint - middle,
        middle=middle,
        faint=faint,
        figures=figures - years,
        years=years,
        heads=frozenset({"note"}) if _POINTING.search(text) else heads,
        words=tuple(words),
        initials="".join(word[0] for word in words),
        stems=frozenset(stems),
        short=frozenset(stem(word.lower()) for word in _CAPITALS.findall(text)) if not text.isupper() else frozenset(),
        line=line,
        names=frozenset(stem(word.lower()) for word in _names(text)),
        sides=frozenset(CONTRASTS[word] for word in words if word in CONTRASTS),
        said=frozenset(line),
        asked=frozenset(word for word in stems if _VERB_CLASS.get(word) in heads),
        opening=stems[0] if words and _counts(words[0]) and not words[0].endswith("ing") else None,
        content=content,
        letters="".join(word[0] for word in content),
    )


def _names(text: str) -> list[str]:
    """Return the words within a sentence that have a capital, none where a heading's have them all."""
    named = _NAME.findall(text)
    return named if 2 * len(named) < text.count(" ") else []


def _counts(word: str) -> bool:
    return word not in STOP and word != "%" and not word[0].isdigit()


def _without(text: str, owner: str | None) -> str:
    """Return the text without who is to do it: "Head of Audit to ...", "The Clerk would ...", and by which day of a month."""
    text = _DAY.sub(" ", _MEMBER.sub(" ", text))
    if not owner or len(text) <= len(owner) + 10:
        return text
    begun = re.match(rf"(?:the )?{re.escape(owner)}", text, re.IGNORECASE)
    return text[begun.end() :] if begun else re.sub(rf"\b{re.escape(owner)}{_DOES}", " ", text)


def _words(text: str) -> list[str]:
    told = _SECTION.sub("section ", _BRACKET.sub(" ", _AGAIN.sub(r"\1", text)))
    folded = _POSSESSIVE.sub(" ", told.replace("-", " ")).lower()
    words = _PHRASE.sub(lambda found: _ONE[found[0]], " ".join(_WORD.findall(folded)))
    return [NUMBERS.get(word, word) for word in words.split()]


def _head(words: list[str], stems: list[str], leading: int) -> tuple[int, int]:
    """Return where the verbs stand that say what to do: at the start, else behind the first word that introduces them."""
    starts = [0, *(start for place, word in enumerate(words[:leading]) for start in _behind(words, place, word))]
    verbs = _verbs(words, stems)
    for start in starts:
        end = start
        while end < len(words) and (words[end] in _JOINS or (verbs[end] and not (end > start and verbs[end - 1]))):
            end += 1
        if any(each in _VERB_CLASS for each in stems[start:end]):
            return start, end
    return 0, 0


def _behind(words: list[str], place: int, word: str) -> Iterator[int]:
    """Yield where a verb may stand that a word introduces: right behind it, or behind a subject: "that members note"."""
    if word in _INTRODUCES:
        yield from range(place + 1, min(place + (4 if word == "that" else 1), len(words)) + 1)


def _verbs(words: list[str], stems: list[str]) -> list[bool]:
    """Tell of each word whether it is a verb: "review the policy", not "review of the policy"."""
    after = [*words[1:], ""]
    return [each in _VERB_CLASS and follows != "of" for each, follows in zip(stems, after, strict=False)]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return a word without its ending: "assessments", "assessing" and "assessed" are one term."""
    word = IRREGULAR.get(word, word)
    word = SYNONYMS.get(word, word)
    if len(word) <= _SHORTEST or not word.isascii():
        # "IROs", "PEPs"; not "loss", "bus"
        return word[:-1] if len(word) == _SHORTEST and word[-1] == "s" != word[-2] else word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    short = _SUFFIX.sub("", word)
    if len(short) < _SHORTEST - 1:
        return word
    # "planning", "referred"; then "manage", "managing"
    short = short[:-1] if len(short) > _SHORTEST and short[-1] == short[-2] and short[-1] not in "sl" else short
    return short.removesuffix("e") if len(short) > _SHORTEST else short


def verb_class(stemmed: str) -> str | None:
    """Return the class of a verb by its stem, None for other words."""
    return _VERB_CLASS.get(stemmed)


def half_stem(stemmed: str) -> bool:
    """Tell whether a stem counts half."""
    return stemmed in _HALF_STEMS


def faint_stem(stemmed: str) -> bool:
    """Tell whether a stem says little."""
    return stemmed in _FAINT_STEMS or (len(stemmed) == 1 and not stemmed.isdigit())


_ONE = dict(PHRASES)
_PHRASE = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _ONE), key=len, reverse=True))})\b")
_VERB_CLASS = {stem(verb): name for name, verbs in VERBS.items() for verb in verbs.split()}
_VERB_STEMS = frozenset(_VERB_CLASS)
_HALF_STEMS = _VERB_STEMS | frozenset(map(stem, LIGHT))
_FAINT_STEMS = frozenset(stem(word) for word in FAINT) - _VERB_STEMS
