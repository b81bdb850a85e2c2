"""What a figure measures: in its clause, else in what the sentence, the block or its heading said before.

An indicator that says nothing ("this", "performance", "cases") is taken from the context or left out: silent, not wrong.
"""

import re

from pipeline.findings._shared.numbers import WORDS
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.percentage import status
from pipeline.findings.percentage.clause import LONGEST, indicator, short, stopped
from pipeline.findings.percentage.part import Part
from pipeline.findings.percentage.phrase import joins, tidied
from pipeline.model import BlockKind
from pipeline.sentences import sentence_spans

_ = re.IGNORECASE

_MOVED = (
    r"(?:increase|decrease|reduction|rise|fall|drop|growth|improvement|decline|cut|uplift|saving|deterioration|change|swing|"
    r"variance|drop[- ]off|surge|spike|jump)s?"
)
# "an 83% reduction in X", "a fall in X of 10%", "reduce X by 5%".
_MOVED_AFTER = re.compile(rf"[ -](?:[\w’'-]+[ -]){{0,3}}?{_MOVED} (?:in|of|on|to|for) (?:the |all |our |its |their )?", _)
_MOVED_BEFORE = re.compile(
    rf"\b{_MOVED} (?:in|of|to|for|on) (?:the |all |our |its |their )?(?P<what>[^,;:()%]{{3,90}}?),? (?:of|by) [^%]{{0,22}}$", _
)
# "A fall of 7% in the number of complaints".
_MOVED_OF = re.compile(rf"\b{_MOVED} of (?:about |around |over |up to |just )?$", _)
_IN_WHAT = re.compile(
    r" (?:in|of|on|to) (?:the |all |our |its |their )?(?:number|rate|level|volume|proportion|amount|percentage)s? of (?:the )?"
    r"| (?:in|on) (?:the |all |our |its |their )?(?!\d|(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)"
    r"|(?:last|previous|past|first|second|same|year|quarter|month|three|six|comparison|terms|total)\b)",
    _,
)
_MOVE_OBJECT = re.compile(
    r"\b(?:reduc|increas|cut|lower|rais|improv|decreas|grow|sav)(?:e|es|ing|ting)? (?:the |all |our |its "
    r"|their )?(?:[A-Z]\w+[’']s )?(?P<what>[^,;:()%]{3,90}?)"
    r" (?:by|from) [^%]{0,22}$", _)  # fmt: skip
_EACH = re.compile(r" each\b", _)
_EACH_NAMES = re.compile(
    r"(?P<names>[\w’' -]{2,60}(?:, [\w’' -]{2,60})*,? and [\w’' -]{2,60}?)(?: (?:is|are|was|were|stood|both))* (?:at|with) $", _
)
_HEAD = re.compile(
    rf"^(?:(?:of (?:these|those|which|whom|them)|in (?:all|total)|there (?:is|are|was|were)|only|just|a further|another|and"
    rf"|or|with|representing|equating to|giving|achieving|including)[, ]+)*"
    rf"(?:\b(?:\d[\d,]*|{WORDS})\b(?: of (?:the |these |those )?| \(or)?)?\s*",
    _,
)
_AUXILIARY = re.compile(r"^(?:(?:is|are|was|were|has|have|had|been|being|be|now|currently|also|only|just) )+", _)
_NOTHING = re.compile(
    r"(?:the |a |an |its |their |our |these |those |this |that )?(?:it|this|that|they|these|those|there|which|who|others?"
    r"|both|all|some|most|more|"
    r"cases?|performance|figures?|results?|numbers?|totals?|majority|minority|percentages?|rates?|proportions?|indicators?"
    r"|measures?|progress|"
    r"data|position|remainder|rest|others|former|latter|score|value|level|one|compares?|this compares|each|improved|increase"
    r"|decrease|change|"
    r"month|year|quarter|end|up|down|to|and|or|of|whom|in|for|by|at|with|as|an average|average|also|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|"
    r"(?:[\w’'-]+ )?\d{4}(?: this figure| the figure| it)?)\b[\s\W]*|"
    r"(?:this|it|that|they|which|these|he|she|we|there|at) (?:is|was|are|were|has|have|had|compares?|includes?|could|will"
    r"|would|represents?|"
    r"equates?)\b.*|(?:in )?line with\b.*|(?:red|amber|green|amber complete)|.*\b(?:asked|enquired|queried|replied)(?:"
    r" (?:why|whether|if|about|how|that)\b|$).*",
    _,
)
_SAID_OF = re.compile(
    r"\b(?:percentage|proportion|rate|share|level)s? of (?:the |all )?(?P<what>[^,;:.()%]{4,90}?)"
    r"(?=,|;| (?:is|was|were|are|had|has|have|stood|rose|fell|increased|decreased)\b)",
    _,
)
_LEAD_IN = re.compile(r":[-–\s]*$")
_MEASURED_LEAD = re.compile(
    r"^(?:the )?(?:proportion|percentage|number|rate|share|level)s? of (?:the |all )?(?P<what>[^:;.]{3,110}):", _
)
_LOOK_BACK, _NEAR = 1200, 300
_PREPOSITION = re.compile(r"^(?:in|for|of|at|on|by|with|among|within|across|from) ", _)


def measured(reading: Reading, sentence: Sentence, part: Part, span: tuple[int, int]) -> str | None:
    """Return what a figure measures by its own clause; None where that says nothing."""
    text, figure = sentence.text, part.figure
    before = text[max(0, figure.start - 130) : figure.start]
    own = _moved(text, part, before) or (_with_status(reading, sentence, part, before) if part.role == "share" else None)
    own = own or indicator(text, figure, span)
    return _under_lead(reading, sentence, _meaningful(own) or _counted_before(text, figure.start))


def context(reading: Reading, sentence: Sentence) -> str | None:
    """Return what the heading over a sentence names; None for a heading that names no measure."""
    heading = sentence.block.section[-1] if sentence.block.section else None
    return heading if heading and 2 <= len(heading.split()) <= LONGEST and not _OF_A_PAPER.search(heading) else None


# "Performance indicators - Quarter 1" heads a paper, it measures nothing; nor does its day.
_OF_A_PAPER = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? \w+,? \d{4}\b|"
    r"\b(?:indicators|(?:performance|key) measures|KPIs|reports?|monitoring|updates?|minutes|agenda|summary|scorecard"
    r"|dashboard|overview|outturns?"
    r"|background|introduction|performance (?:in|for|of|against|\W|$))\b",
    _,
)
_WHICH = re.compile(
    r"(?P<what>[^;:.]{3,160}), (?:which|who) (?:(?:had|has|have|also|now|then) )*(?:been|stood|was|were|is|are|rose|fell"
    r"|climbed|dropped"
    r"|remained|remains|stands|reached|improved|averaged)\b[^;:]*$",
    _,
)
_ABOUT = re.compile(
    r"\b(?:attention to|concern(?:ed)? (?:at|about|by|over)|about|regarding|noted|that|asked|report on|update on|welcomed"
    r"|questioned|and"
    r"|(?:number|percentage|proportion|rate|share|level)s? of) (?:the |all )?",
    _,
)
_VERB = re.compile(
    r",? (?:which |who )?(?:had|has|have|is|was|were|are|stood|stands|rose|fell|climbed|dropped|remain\w*|reach\w*|improved"
    r"|should|would|will"
    r"|must|needs?|dipped|recovered|peaked|showed|shows)\b",
    _,
)
_NO_TOPIC = re.compile(
    r"(?:members?|officers?|councillors?|cllrs?|(?:the )?(?:applicants?|developers?)|the (?:[\w’'-]+ )?(?:director|manager)\b"
    r"|the (?:chair\w*|committee|board|panel|cabinet|council|leader|director|head"
    r" of|officer|member"
    r"|assistant|chief|executive|deputy|portfolio|portfolio holder|report)|a (?:member|councillor)|it|this|that|they|these"
    r"|there|he|she|we"
    r"|you|i|one|if|when|while|although|following|after|in response|some|all|most|however)\b",
    _,
)
_JOINING = re.compile(
    r"\W*(?:the (?:figure|rate|number|level|total|score|result)|this|it|that|they|performance|compliance|was|were|had|has"
    r"|is|stood|there|up|down"
    r"|a (?:fall|rise|drop|reduction|increase)|compared|against|the (?:aim|target|milestone|plan|national|England))\b",
    _,
)


_LABEL_HEAD = re.compile(r"(?P<what>[A-Z][^.;:–—(]{3,60}?) ?(?:–|—|:| - ) ?(?=[A-Za-z])")
_CHART = re.compile(r"(?P<colour>Red|Amber|Green|Blue|Yellow)\b\W*\d*\W*")
_RAW = re.compile(
    r"(?:the |an? |our |its )?(?P<what>(?:[\w’'-]+ ){0,4}?[\w’'-]+) (?:was|were|is|are|had|has|have|stood|stands|rose|fell"
    r"|remain\w*|reached|fluctuated|varied|moved|changed|increased|decreased|reduced|improved)\b",
    _,
)


def labelled(text: str, at: int) -> str | None:
    """Return the label that a line begins with: "Calls abandoned – a reduction by half from 10% to 5%"."""
    label = _LABEL_HEAD.match(text, 0, at)
    words = tidied(label["what"]) if label else None
    return words if words and not _NO_TOPIC.match(words) and not joins(words) else None


def charted(sentence: Sentence, words: str) -> str | None:
    """Return things and colour of a chart's label: "actions red" of "Red, 7, 14%" under "Status of actions"."""
    label = _CHART.match(words)
    thing = status.thing_in(" ".join(sentence.block.section[-1:]), near=False) if label else None
    return f"{thing} {label['colour'].lower()}" if label and thing else None


def raw(text: str) -> str | None:
    """Return what a clause begins with, where nothing better is told: "overall score"."""
    found = _RAW.match(text)
    return (
        found["what"]
        if found and not _NO_TOPIC.match(text) and not re.match(r"(?:the )?(?:figure|rate|target|aim)\b", text, _)
        else None
    )


def joining(words: str) -> bool:
    """Tell whether a clause begins with words that speak on of something told before."""
    return bool(_JOINING.match(words))


def antecedent(text: str, at: int) -> str | None:
    """Return what a relative clause is of: "agency numbers" of "welcomed the fall in agency numbers, which stood at 34%"."""
    begin = max(0, at - _NEAR)
    if text.find(", wh", begin, at) < 0:
        return None
    which = _WHICH.search(text, begin, at)
    words = tidied(_ABOUT.split(which["what"])[-1]) if which else None
    return short(words) if words and not joins(words) else None


def topic_before(reading: Reading, sentence: Sentence) -> str | None:
    """Return what the sentence before in the same block began with: "Take-up has grown. It was 40%."."""
    begin = max(sentence.block.start, sentence.start - _LOOK_BACK)
    for start, end in reversed(list(sentence_spans(reading.text, begin, sentence.start))):
        text = reading.text[start:end]
        verb = _VERB.search(text)
        words = tidied(text[: verb.start()]) if verb else None
        if words and not _NO_TOPIC.match(words) and not joins(words) and len(words.split()) <= LONGEST:
            return words
    return None


def each_named(text: str, part: Part) -> tuple[str, ...]:
    """Return the names that one figure is told of: "Inadequate and Outstanding at 1% each"; none otherwise."""
    if not _EACH.match(text, part.figure.end):
        return ()
    match = _EACH_NAMES.search(text[max(0, part.figure.start - 130) : part.figure.start])
    names = re.split(r",? and |, ", match["names"]) if match else []
    names = names if match and "," in match["names"] else names[-2:]
    return tuple(name.strip() for name in names if name.strip())


def _moved(text: str, part: Part, before: str) -> str | None:
    behind = _MOVED_AFTER.match(text, part.figure.end)
    of = _IN_WHAT.match(text, part.figure.end) if _MOVED_OF.search(before) else None
    if of:
        return short(stopped(text, of.end()))
    if behind and part.role in ("change", "target", "forecast"):
        return short(stopped(text, behind.end()))
    if part.role in ("change", "target"):
        match = _MOVED_BEFORE.search(before) or _MOVE_OBJECT.search(before)
        return short(match["what"]) if match else None
    return None


def _with_status(reading: Reading, sentence: Sentence, part: Part, before: str) -> str | None:
    """Return thing and status: "64 are complete (55%)" under "Of the 115 actions" gives "actions complete"."""
    told = status.told(sentence.text, part.figure, before)
    if told is None:
        return None
    if status.names_thing(told):
        return short(told)
    start = max(sentence.block.start, sentence.start - 600)
    thing = status.thing_in(sentence.text[: part.figure.start]) or status.thing_in(
        reading.text[start : sentence.start], near=False
    )
    thing = (
        thing or status.thing_in(_above(reading, sentence), near=False) or status.thing_in(" ".join(sentence.block.section[-1:]))
    )
    return short(f"{thing} {told}") if thing else None


def _counted_before(text: str, at: int) -> str | None:
    """Return what a percentage is said to be of earlier: "the percentage of plans on time, in 2023 this figure was 2%"."""
    found = [match["what"] for match in _SAID_OF.finditer(text, 0, at)]
    return short(found[-1]) if found else None


def _above(reading: Reading, sentence: Sentence) -> str:
    """Return the text of the block above a list's items, or the one right above."""
    return reading.text[max(0, sentence.block.start - 700) : sentence.block.start]


def _meaningful(words: str | None) -> str | None:
    if not words:
        return None
    words = _HEAD.sub("", words) if not words[0].isdigit() or re.match(r"\d[\d,]* [a-z(]", words) else words
    words = _AUXILIARY.sub("", words).strip(" ,;:()")
    tokens = words.split()
    numbers = sum(any(sign.isdigit() for sign in token) for token in tokens)
    if not tokens or _NOTHING.fullmatch(words) or numbers * 2 > len(tokens) or not re.search(r"[A-Za-z]{3}", words):
        return None
    return words


def _under_lead(reading: Reading, sentence: Sentence, words: str | None) -> str | None:
    """Return an item's words with what its lead-in measures: "The proportion of pupils late:" over "in primary schools 4%"."""
    if sentence.block.kind is not BlockKind.LIST_ITEM or not words or not _PREPOSITION.match(sentence.text):
        return words
    above = list(reading.doc.blocks_in(max(0, sentence.block.start - 900), sentence.block.start))
    for block in reversed(above):
        text = reading.doc.text_of(block)
        if block.kind is not BlockKind.LIST_ITEM or _LEAD_IN.search(text):
            lead = _MEASURED_LEAD.match(text) if _LEAD_IN.search(text) else None
            named = f"{_PREPOSITION.match(sentence.text)[0]}{words}"  # type: ignore[index]
            return short(f"{lead['what']} {named}") if lead else words
    return words
