"""Figures in per cent and counts, as council prose writes them: signs, words, ranges, bounds.

``figures`` reads what is written as a percentage and nothing else: no years, money, section numbers, percentiles or idioms
("100% committed"). A range is two figures, never their mean; "from 60 to 75 per cent" is a change, so two plain figures.
"""

import re
from dataclasses import dataclass
from typing import Literal

Unit = Literal["percent", "percentage_points"]
Qualifier = Literal["about", "over", "under", "at_least", "at_most", "up_to"]

_MINUS = re.compile(r"\bminus $", re.IGNORECASE)
_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: number for number, word in enumerate(_UNITS)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}

_ONES = "|".join(sorted(_UNITS, key=len, reverse=True))
_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{_ONES})"
WORDS = rf"(?:(?:a|{_ONES})[- ]hundred(?: and {_BELOW_100})?|{_BELOW_100})"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?[½¼¾]?|(?<![A-Za-z])\.\d+)"
_SPELT = rf"\b{WORDS}(?: point (?:{_ONES}))?"
_NUMBER = rf"(?:{DIGITS}|{_SPELT})"

_POINTS = r"(?:%|per ?cent(?:age)?)[- ]?(?:pts?|points?)\b|ppts?\b|pp\b(?! ?\d)|p\.p\."
_PERCENT = r"[%％]|per ?cent(?!age|ile)\b|per cents?\b|pct\b"
_UNIT = rf"(?:{_POINTS}|{_PERCENT})"
_NOT_BEFORE = r"(?<![\d£$€/,])(?<!\d[.–-])(?<!\d[–-] )"
_NO_NAME = r"(?<![A-Za-z])(?<!Quarter )(?<!Qtr )(?<!Year )(?<!Period )(?<!Appendix )(?<!Table )(?<!Stage )(?<!Phase )(?<!Band )"
# No lower end: "AS8 - 61.5%", "in Quarter 2 to 83%". "0.4% -0.6%" in a table are two figures, the second below nought.
_DASH = r"(?:[-–—−] ?| [-–—−] )"
_FIGURE = re.compile(
    # "ninety-four per cent" is one number, not ninety to four.
    rf"{_NOT_BEFORE}(?:{_NO_NAME}(?P<low>{DIGITS}|(?!{_SPELT}[ -]?{_UNIT}){_SPELT})(?:\.? "
    rf"?(?P<lowunit>{_UNIT}))?(?P<join>{_DASH}| to | and | or )"
    rf"(?P<high>{_NUMBER})\.?[ -]?(?P<unit>{_UNIT})"
    rf"|(?P<sign>(?<![\w%)])[+−-])?(?P<single>{_NUMBER})\.?[ -]?(?P<unit1>{_UNIT}))",
    re.IGNORECASE,
)
_CHEAP = re.compile(r"[%％]|per ?cent|\bppts?\b|\dppts?\b|\dpp\b|\d pp\b|p\.p\.|\bpct\b", re.IGNORECASE)

_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    ("at_least", r"at least|(?:an? )?minimum(?: of)?|(?:no|not) (?:less|fewer|lower) than|≥"),
    ("at_most", r"at (?:the )?most|(?:an? )?maximum(?: of)?|(?:no|not) (?:more|greater|higher) than|(?:not "
        r")?exceed(?:s|ing)? no more than|≤"),
    ("up_to", r"up to"),
    ("about", r"about|around|approximately|approx\.?|circa|c\.?|ca\.|roughly|some|nearly|almost|close to|in the "
        r"region of|~|virtually"),
    ("over", r"over|more than|greater than|above|in excess of|exceed(?:s|ed|ing)?|upwards of|higher than|>"),
    ("under", r"under|less than|fewer than|below|lower than|just short of|<"),
)  # fmt: skip
_QUALIFIED = re.compile(
    "(?:" + "|".join(rf"(?P<{name}>(?:(?<=\W)|^)(?:{words}))" for name, words in _BEFORE) + r") ?(?:the )?(?:some )?\(?$",
    re.IGNORECASE,
)
_AFTER: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    (
        "at_least",
        re.compile(
            r" ?(?:\+|plus\b|or (?:more|above|over|better|higher|greater)\b|and (?:above|over)\b(?! (?:the|its|our|their"
            r"|an?)\b))",
            re.I,
        ),
    ),
    ("at_most", re.compile(r" ?(?:or (?:less|below|under|fewer|lower)\b|and (?:below|under)\b)", re.I)),
)
_RANGE_CUE = re.compile(r"\b(?:between|rang\w+(?: from)?|var\w+ (?:from|between)|anywhere (?:from|between)) $", re.I)
# Words right before a figure that is one of two: "were 43 and 51 per cent".
_HINGE = re.compile(
    r"\b(?:is|was|are|were|at|to|by|of|reached|stood at|respectively|scored|achieved|about|around|only|over|both) (?:about "
    r"|around |only )?$",
    re.I,
)
# "rose by 3% to 12%" tells a rise and where it led, "between 3% and 12%" a range.
_ROSE_BY = re.compile(
    r"\b(?:rose|risen|fell|fallen|increased|decreased|dropped|grew|grown|reduced|improved|declined|climbed|(?:went|gone"
    r"|going) (?:up|down)) "
    r"(?:further )?by (?:about |around |just |over |nearly )?$",
    re.I,
)
_FROM = re.compile(r"\bfrom (?:about |around |just |a )?$", re.I)
# People who are wholly of one mind are not measured: "100% committed", "gave 110%".
_MIND = (
    "committed|behind|sure|certain|clear|confident|safe|supportive|support(?:ed|s|ive)? (?:of|the|this|it|him|her)|happy|"
    "convinced|focus+ed|dedicated|right|honest|agree[ds]?|in (?:favour|agreement|support)|opposed|against|effort|"
    "genuine|transparent"
)
_IDIOM_AFTER = re.compile(rf" (?:{_MIND})\b", re.I)
_IDIOM_BEFORE = re.compile(r"\b(?:gave|giv(?:e|es|ing|en)|put in)(?: it| their| his| her| our)? (?:\w+ )?$", re.I)
_MONEY_AFTER = re.compile(r"\s?(?:million|billion|bn\b|m\b|k\b)", re.I)


# "3.1- 15% gap": the number of an item before its figure.
_ENUMERATED = re.compile(r"\d{1,2}(?:\.\d{1,2})?[-–] ")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in per cent: offsets of number and unit in the text that was read, value, unit, what bounds it.

    Both figures of a range have the offsets of the whole range; ``count`` and ``total`` are those told beside it
    ("3% (5 children)", "11 of 14 (79%)").
    """

    start: int
    end: int
    value: float
    unit: Unit = "percent"
    qualifier: Qualifier | None = None
    count: int | None = None
    total: int | None = None
    ranged: bool = False


def number(words: str) -> float:
    """Return the value of a number in digits or words; ValueError if it is none."""
    words = words.strip().lower().replace(",", "")
    if words[-1:] in _FRACTIONS:
        return (float(words[:-1]) if words[:-1] else 0.0) + _FRACTIONS[words[-1]]
    try:
        return float(words)
    except ValueError:
        return _spelt(words)


def whole_number(words: str) -> int | None:
    """Return the value of a count, None where it is larger than any that a paper has (and than a database holds)."""
    value = number(words)
    return int(value) if value < 1e9 else None


def _spelt(words: str) -> float:
    total, decimals = 0.0, False
    for word in re.split(r"[- ]", words):
        if word == "point":
            decimals = True
        elif word == "hundred":
            total = (total or 1) * 100
        elif word in _VALUES:
            total += _VALUES[word] / 10 if decimals else _VALUES[word]
        elif word not in ("and", "a"):
            raise ValueError(f"not a number: {words!r}")
    return total


def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures in per cent or percentage points of one sentence or cell, in order."""
    if not _CHEAP.search(text):
        return ()
    found: list[Figure] = []
    at = 0
    while match := _FIGURE.search(text, at):
        at = match.end()
        found.extend(_read(text, match))
    return tuple(found)


def _read(text: str, match: re.Match[str]) -> list[Figure]:
    before, after = text[max(0, match.start() - 32) : match.start()], text[match.end() : match.end() + 40]
    unit = _unit(match["unit"] or match["unit1"])
    if not before and _ENUMERATED.match(match.group()):
        return [_figure(text, (match.start("high"), match.end()), number(match["high"]), unit)]
    if match["low"] is None:
        if _idiom(before, after, number(match["single"])):
            return []
        sign = -1 if match["sign"] in ("-", "−") else 1
        return [_figure(text, match.span(), sign * number(match["single"]), unit)]
    low, high = number(match["low"]), number(match["high"])
    if _is_range(match, before, low, high):
        return [
            Figure(match.start(), match.end(), low, unit, "at_least", ranged=True),
            Figure(match.start(), match.end(), high, unit, "at_most", ranged=True),
        ]
    second = _figure(text, (match.start("high"), match.end()), high, unit)
    if not match["lowunit"] and not (_FROM.search(before) and match["join"] == " to ") and not _one_unit(match, before, low):
        return [second]
    return [
        _figure(text, (match.start("low"), match.end("lowunit") if match["lowunit"] else match.end("low")), low, unit),
        second,
    ]


def _one_unit(match: re.Match[str], before: str, low: float) -> bool:
    """Tell whether two figures have one unit: "were 43 and 51 per cent", not "in 2021 and 51 per cent"."""
    joined = match["join"].strip() in ("and", "or")
    return joined and low <= 100 and bool(_HINGE.search(before))


def _is_range(match: re.Match[str], before: str, low: float, high: float) -> bool:
    join = match["join"].strip()
    if low >= high:
        return False
    if match["lowunit"] and join == "to" and _ROSE_BY.search(before):
        return False
    if _RANGE_CUE.search(before):
        return join in ("to", "and") or not join.isalpha()
    if join == "to":
        return not _FROM.search(before) and bool(match["lowunit"] or re.search(r"\d|\w", match["low"]))
    return not join.isalpha() and not (match["lowunit"] is None and _looks_like_year(match["low"]))


def _looks_like_year(words: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", words))


def _figure(text: str, span: tuple[int, int], value: float, unit: Unit) -> Figure:
    count, total = _counts_beside(text, span)
    if value > 0 and _MINUS.search(text, max(0, span[0] - 8), span[0]):
        value = -value
    return Figure(*span, value, unit, _qualifier(text, span), count, total)


def _unit(words: str) -> Unit:
    return "percentage_points" if re.match(rf"(?:{_POINTS})$", words, re.I) else "percent"


def _idiom(before: str, after: str, value: float) -> bool:
    return value in (100, 101, 110, 120, 150, 200) and bool(_IDIOM_AFTER.match(after) or _IDIOM_BEFORE.search(before))


def _qualifier(text: str, span: tuple[int, int]) -> Qualifier | None:
    for name, pattern in _AFTER:
        if pattern.match(text, span[1]):
            return name
    match = _QUALIFIED.search(text[max(0, span[0] - 32) : span[0]])
    return match.lastgroup if match else None  # type: ignore[return-value]


_COUNT_BEFORE = re.compile(
    rf"(?:(?P<count>(?<![.,\d])\b(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{WORDS}))(?: (?:out )?of (?:the |its |their |all "
    rf")?(?P<total>\d[\d,]*|{WORDS}))?"
    r"(?: [a-z’'-]+){0,4}|(?P<over>\d[\d,]*)/(?P<under>\d[\d,]*)) ?[(\[]$",
    re.I,
)
_COUNT_AFTER = re.compile(
    rf" ?[(\[](?:or )?(?:(?P<over>\d[\d,]*)/(?P<under>\d[\d,]*)|(?P<count>\d[\d,]*|{WORDS})"
    rf"(?:(?: out)? of (?:the |its |their )?(?P<total>\d[\d,]*|{WORDS}))?(?: [a-z’'-]+){{0,5}})[)\]]",
    re.I,
)


# "1,200 tonnes a year (8%)", "in 2013–14 (62%)", "at 31 March 2016 (6%)", "£400 (8%)": no counts of what the figure measures.
_NO_COUNT = re.compile(
    r"\b(?:tonnes?|miles?|hours?|minutes?|days?|weeks?|months?|years?|per|pounds?|million|metres?|hectares?|percentage|points?|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:19|20)\d\d\b(?! [a-z])",
    re.I,
)
_NO_COUNT_BEFORE = re.compile(
    r"(?:[£$€–/-]|\b(?:Q|quarter|phase|page|paragraph|section|January|February|March|April|May|June|July|August|September"
    r"|October|"
    r"November|December)) ?$",
    re.I,
)


def _counts_beside(text: str, span: tuple[int, int]) -> tuple[int | None, int | None]:
    match = _COUNT_AFTER.match(text, span[1]) or _COUNT_BEFORE.search(text[max(0, span[0] - 60) : span[0]])
    if not match:
        return None, None
    count, total = match["count"] or match["over"], match["total"] or match["under"]
    if _NO_COUNT.search(match.group()) or (count and _NO_COUNT_BEFORE.search(match.string, 0, match.start())):
        return None, None
    return (whole_number(count) if count else None), (whole_number(total) if total else None)


@dataclass(frozen=True, slots=True)
class Count:
    """A count of things: offsets, how many, and of how many where told ("11 of 14", "three out of the five")."""

    start: int
    end: int
    value: int
    total: int | None = None


_COUNT = re.compile(
    rf"(?<![\w£$€.,/%–-])(?:(?P<of>(?:the|of the|all) )?(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d+|{WORDS}|both|none|no|nil)\b"
    rf"(?:(?: \w+)? (?:out )?of (?:the |these |those |all |its |their )?(?P<total>\d[\d,]*|{WORDS})\b)?)"
    rf"(?! ?(?:%|per ?cent|percentage|pts?\b|pp\b)|[./:–-]\d|(?:st|nd|rd|th)\b|/)",
    re.I,
)
_NOTHING = {"none": 0, "no": 0, "nil": 0, "both": 2}


def counts(text: str) -> tuple[Count, ...]:
    """Return the whole numbers of a sentence that can count things, in order; "no" and "none" are 0, "both" is 2.

    "One" counts too: whether a number counts the thing in question is for the caller to see.
    """
    found = []
    for match in _COUNT.finditer(text):
        words = match["count"].lower()
        value = _NOTHING[words] if words in _NOTHING else whole_number(words)
        total = whole_number(match["total"]) if match["total"] else None
        if value is not None:
            found.append(Count(match.start("count"), match.end(), value, total))
    return tuple(found)
