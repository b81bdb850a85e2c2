"""Ratings that a title, an item or a line carries like a badge: "Missed bins (Red)", "Voids – Amber", "RED: Arrears"."""

import re
from collections import Counter
from dataclasses import dataclass

from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.mentions import rating_of
from pipeline.findings.rag_status.value import Rating
from pipeline.model import BlockKind

_COLOUR = r"(?:RED|Red|AMBER|Amber|GREEN|Green|YELLOW|Yellow|BLUE|Blue|PURPLE|Purple)"
_BADGE = rf"(?:{_COLOUR}(?: ?/ ?{_COLOUR})?)"
_SIGNS = "".join(rules.ICONS)
_ENDS = r"(?=\W*$| \(|[.,;] | [–—-] | (?:[A-Z][a-z]|\d))"
_BEHIND = re.compile(
    rf"(?P<what>[^.;:\n]{{0,150}}?[\w)’'”%])(?:"
    rf" ?[(\[](?:(?:B?RAG|rated|rating|status)[: –-]*)*(?P<bracket>{_BADGE})(?: rated| rating| status| RAG)?[)\]]{_ENDS}"
    rf"|(?: ?[–—:] ?| - ?)(?:B?RAG[: –-]*)?(?P<dash>{_BADGE})\b(?! ?[/&–-] ?\w)(?: rated| rating| status)?{_ENDS}"
    rf"|[ :–—-]+(?P<sign>[{_SIGNS}]))"
)
_BEFORE = re.compile(
    rf"(?:(?:\[|\()?(?P<label>{_BADGE})(?:\]|\))?(?: rated| RAG)? ?(?:[:–—]|-(?= )|(?<=[\])])) ?|(?P<sign>[{_SIGNS}])\W*)"
    rf"(?P<what>[^.;:\n]{{3,150}})"
)
# Names of people with their party, lines of a key, and what is only called so.
_NO_TITLE = re.compile(
    r"\b(?:Cllrs?|Councillors?|apologies|present|party|ward|Labour|Conservatives?|Liberal|Independents?|Lib Dem|Reform"
    r"|candidate"
    r"|legend|means?|colou?rs?|colou?red|if|when|(?<!\w )key)\b",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"\W*(?:(?:is |are |has |have |fully |significantly |slightly )*(?:on|off|behind|ahead|below|above|within|not|no|some"
    r"|minor|major"
    r"|significant|complete[d]?|delayed?|at risk|slipp\w+|progress|target|track|high|medium|low|action (?:is|has)|overdue|all"
    r"|\d+ ?%|less|more|between)\b|$)",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|had|be|been|remain\w*|said|asked|noted)\b", re.IGNORECASE)
# "% of children who are on a plan (Red)": the name of a measure, not a statement.
_MEASURE = re.compile(
    r"(?:cumulative |average |the |total )*(?:%|(?:percentage|proportion|number|rate|share)s? of\b)", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(?:[A-Z]{0,4}\d+(?:\.\d+)*|[a-z])[.)] ")
_LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True)
class Badge:
    """A rating beside a title: offsets of the whole and of its colour in the sentence, and what is rated."""

    start: int
    end: int
    colour: tuple[int, int]
    rating: Rating
    subject: str


def is_key_of_labels(reading: Reading) -> bool:
    """Tell whether lines that begin with a colour each explain another one: "Red: behind", "Amber: slipping", "Green: fine"."""
    firsts = Counter(
        found["label"].lower()
        for block in reading.doc.blocks
        if block.cell is None
        and (found := _BEFORE.match(reading.text, block.start, block.start + _LONGEST_LABEL))
        and found["label"]
    )
    return len(firsts) > 2 and max(firsts.values()) == 1


def badge(sentence: Sentence, *, keyed: bool) -> Badge | None:
    """Return the rating that a block's first words carry; ``keyed`` where lines that begin with colours are the key."""
    if sentence.start != sentence.block.start:
        return None
    text = sentence.text
    before = _BEFORE.match(text)
    if before and not (before["label"] and keyed):
        return _first(text, before)
    behind = _BEHIND.match(text)
    if not behind or _NO_TITLE.search(behind["what"]) or rules.NOT_AFTER.match(text, behind.end()):
        return None
    group = next(name for name in ("bracket", "dash", "sign") if behind[name])
    what = _NUMBERED.sub("", behind["what"])
    says = _SAYS.search(what) and sentence.block.kind is not BlockKind.HEADING and not _MEASURE.match(what)
    if rules.ANAPHOR.fullmatch(what) or says:
        return None
    if rules.COLOUR.search(what) or not re.search(r"[A-Za-z]{3}", what):
        return None
    end = behind.end() + (text[behind.end(group) : behind.end(group) + 1] in ")]" and behind.end() == behind.end(group))
    return Badge(0, end, behind.span(group), _rating(behind[group]), what.strip(" :–—-("))


def _first(text: str, before: re.Match[str]) -> Badge | None:
    what = before["what"].rstrip(" .")
    if _NO_TITLE.search(what) or _MEANS.match(what) or not what[0].isupper() or rules.COLOUR.match(what):
        return None
    group = "label" if before["label"] else "sign"
    return Badge(0, before.start("what") + len(what), before.span(group), _rating(before[group]), what)


def _rating(words: str) -> Rating:
    return rating_of(rules.ICONS.get(words, words))
