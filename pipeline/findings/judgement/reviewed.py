"""Progress reviews and inspections of progress (2009 to 2011): "good progress", "good capacity to improve"."""

import re
from collections.abc import Iterator

from pipeline.dates import Interval, scan
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.rules import PROGRESS, QUOTE, grade_of

_SCALE = r"(?i:limited|satisfactory|good|inadequate|outstanding)"
_WHO = r"(?i:the\s+)?(?:(?i:council|local\s+authority|authority|partnership|trust)|[A-Z][\w’'-]+)(?i:\s+and\s+its\s+partners)?"
# "The trust has made good progress in …", "Xshire has made 'Good Progress'"
_MADE = re.compile(
    rf"(?P<who>{_WHO})\s+(?i:ha(?:s|ve|d)\s+made)\s+{QUOTE}?(?P<grade>{_SCALE})\s+(?i:progress){QUOTE}?(?:\s+(?:in|on|with"
    rf"|towards)\s+(?P<area>[^.;]+))?"
)
# "Partnership working, and the capacity of partners to improve, have made good progress"
_HAVE_MADE = re.compile(
    rf"^(?P<area>(?!(?:{_WHO})\s+ha)(?![^.;:]*\b(?:that|is|are|was|were)\s)[A-Z][^.;:]{{4,140}}?),?\s+ha(?:s"
    rf"|ve)\s+made\s+{QUOTE}?(?P<grade>{_SCALE})\s+(?i:progress)(?=[.,;]|{QUOTE}|$)"
)
_CAPACITY = re.compile(
    rf"(?:\b(?i:has|have|had"
    rf"|with)\s+)?(?<![\w]){QUOTE}?\b(?P<grade>{_SCALE})\s+(?i:capacity\s+(?:to\s+improve"
    rf"|for\s+(?:further\s+)?improvement)){QUOTE}?"
)
# "Progress in … is good"
_PROGRESS_IN = re.compile(
    rf"\bProgress\s+(?:in|on|with)\s+(?P<area>[^.;]+?),?\s+(?:is|was"
    rf"|has\s+been)\s+{QUOTE}?(?P<grade>{_SCALE})\b{QUOTE}?"
)
# "… is satisfactory in the police but limited in the health service"
_BUT_IN = re.compile(rf"(?:\s+in\s+[^.;]{{3,80}}?)?,?\s+but\s+(?:only\s+)?(?P<grade>{_SCALE})\s+in\s+(?P<where>[^.;,]{{3,60}})")
# "Capacity to improve across the partnership is limited"
_CAPACITY_IS = re.compile(
    rf"\b(?i:capacity\s+(?:to\s+improve|for\s+(?:further\s+)?improvement))\b[^.;]{{0,90}}?\s(?:is|was|remains"
    rf"|are)\s+{QUOTE}?(?P<grade>{_SCALE})\b{QUOTE}?"
)
# "Child protection plans are adequate.": a whole sentence that grades one thing
_PLAIN = re.compile(
    r"^(?P<area>(?!Progress\b|Capacity\b|The\s+(?:council|partnership|authority)\b)[A-Z][^.;,:]{4,110}?)\s+(?:is|are)\s+"
    r"(?P<grade>adequate|inadequate|satisfactory)(?=[.,;]|\s+(?:but|although|overall)\b|\s+and,|$)"
)
_OVERALL = re.compile(
    rf"(?:(?:\w+\s+and\s+)?\w+\s+evidence\s+of\s+(?P<grade>{_SCALE})\s+progress\s+overall"
    rf"|\boverall,?\s+(?:the\s+|this\s+)?(?:progress|judge?ment)(?:\s+on\s+progress)?\s+(?:is|was|has\s+been)"
    rf"\s+(?:of\s+|that\s+of\s+)?{QUOTE}?(?P<grade2>{_SCALE})(?:\s+progress)?{QUOTE}?"
    rf"|\b(?:the(?:ir)?\s+)?overall\s+judge?ment\s+(?:is|was|of)\s+(?:one\s+of\s+|of\s+"
    rf"|that\s+of\s+)?{QUOTE}?(?P<grade3>{_SCALE})\s+progress{QUOTE}?)"
)
_NOW = re.compile(r"\b(?:has|have|is|are)\b")
# "Good progress has been made with …"
_PASSIVE = re.compile(
    rf"\b(?P<grade>{_SCALE})\s+(?i:progress\s+(?:has|had)\s+been\s+made)\s+(?:in|on|with"
    rf"|towards)\s+(?P<area>[^.;]+)"
)
# "found ‘Good Progress’", "judged that there had been ‘limited progress’"
_QUOTED = re.compile(
    rf"(?i:\b(?:found|judged|concluded|judge?ment|conclusion"
    rf"|graded?)\b[^.;]{{0,60}}?){QUOTE}(?P<grade>{_SCALE})\s+(?i:progress){QUOTE}"
)
_UNSURE = re.compile(r"(?i)\b(?:not|ensure|could|would|must|should|if|emergence\s+of|continue|whether|how)\b")
_LEAD = re.compile(
    r"(?i)^(?:(?:developing|strengthening|improving|increasing|establishing|implementing|addressing|embedding|securing"
    r"|ensuring|reducing|the)\s+|a\s+range\s+of\s+|effective\s+"
    r"|(?:the\s+)?(?:effectiveness|quality|timeliness|development)\s+of\s+|(?:the\s+)?arrangements\s+(?:for|to)\s+|the\s+)+"
)
_TAIL = re.compile(
    r"(?i)\s+(?:arrangements\s+)?(?:in(?!\s+(?:need|care)\b)|across|through|underpinned|within|by|with|so|which|that|since"
    r"|for\s+children\s+in\s+the)\s.*$|\s+arrangements$"
)
_CAPACITY_AREA = re.compile(r"(?i)\bcapacity\b")

_PATTERNS = (
    (_MADE, "made"),
    (_PASSIVE, "passive"),
    (_HAVE_MADE, "progress_in"),
    (_QUOTED, "quoted"),
    (_PROGRESS_IN, "progress_in"),
    (_OVERALL, "overall"),
    (_CAPACITY, "capacity"),
    (_CAPACITY_IS, "capacity"),
)


def find_reviewed(context: Context) -> Iterator[Draft]:
    """Yield the grades of a progress review, in documents that are of one or tell of one."""
    if context.framework != "progress_review":
        return
    for sentence in context.reading.sentences:
        lower = sentence.text.lower()
        if "progress" in lower or "capacity" in lower:
            yield from _of_sentence(context, sentence)
            yield from _elsewhere(context, sentence)
        plain = _PLAIN.match(sentence.text) if context.own and ("adequate" in lower or "satisfactory" in lower) else None
        if plain and not context.defined(sentence.start):
            yield _draft(context, sentence, plain.span(), (own_words(plain["area"]), plain["grade"], "judgement.plain"))


def _elsewhere(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """Yield the second grade of "is satisfactory in the police but limited in the health service"."""
    for found in _PROGRESS_IN.finditer(sentence.text):
        other = _BUT_IN.match(sentence.text, found.end())
        if other:
            where = "_".join(re.findall(r"[a-z0-9]+", re.sub(r"(?i)^the\s+", "", other["where"]).lower()))
            area = f"{own_words(_ASIDE.sub('', found['area']))}_in_{where}"
            yield _draft(context, sentence, (found.start(), other.end()), (area, other["grade"], "judgement.progress_in"))


def _of_sentence(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for pattern, rule in _PATTERNS:
        for found in pattern.finditer(sentence.text):
            if _UNSURE.search(sentence.text[max(0, found.start() - 40) : found.start()]):
                continue
            grade = next(words for name, words in found.groupdict().items() if name.startswith("grade") and words)
            for area, end in _areas(found, rule):
                yield _draft(context, sentence, (found.start(), end), (area, grade, f"judgement.{rule}"))


def _draft(context: Context, sentence: Sentence, span: tuple[int, int], read: tuple[str, str, str]) -> Draft:
    area, grade, rule = read
    told = sentence.text[span[0] : span[1]]
    when = None if _NOW.search(told) else _when(context, sentence)
    latest = context.inspected
    timing = "previous" if when and latest and when.end < latest.start else "current"
    return Draft(
        area,
        grade_of(grade),
        sentence.start + span[0],
        sentence.start + span[1],
        rule,
        PROGRESS,
        timing,  # type: ignore[arg-type]
        "progress_review",
        when if timing == "previous" else None,
    )


def _areas(found: re.Match[str], rule: str) -> Iterator[tuple[str, int]]:
    """Yield the areas that one phrase grades, each with where its quote ends."""
    if rule == "capacity":
        yield "capacity_to_improve", found.end()
        return
    words = found.groupdict().get("area")
    if not words:
        yield "progress", found.end()
        return
    parts = _EACH.split(words) if _DOING.match(words) else re.split(r"\s+and\s+(?=the\s+capacity)", words)
    for at, part in enumerate(parts):
        if at and not own_words(part):
            continue
        name = "capacity_to_improve" if _CAPACITY_AREA.search(part) else own_words(part)
        whole = rule == "progress_in" or len(parts) > 1
        yield name, found.end() if whole else found.start("area") + len(own_phrase(words))


def own_phrase(words: str) -> str:
    """Return the words up to where they only say more about it."""
    return _TAIL.sub("", words)


_GERUND = re.compile(r"(?i)^(?:(?:and\s+)?(?:\w+ly\s+)*\w+ing\s+(?:and\s+)?)+(?:the\s+)?")
_MOST_WORDS = 12
# "In improving A, supporting and assuring B and in developing C": each is graded; "improving and supporting A" is one.
_EACH = re.compile(r",?\s+and\s+(?=the\s+capacity)|,\s+(?:and\s+)?(?:in\s+)?(?=\w+ing\s)|\s+and\s+in\s+(?=\w+ing\s)")
_DOING = re.compile(r"\w+ing\s")
_ASIDE = re.compile(r",\s*(?:although|while|though)\b.*$")


def own_words(words: str) -> str:
    """Return the shortest noun phrase that names what is graded, in snake_case."""
    phrase = re.split(r"\s+(?:is|was|are|were|although|to)\s", _LEAD.sub("", _GERUND.sub("", own_phrase(words))))[0]
    if len(phrase.split()) > _MOST_WORDS:
        phrase = re.split(r",\s|\s+and\s", phrase)[0]
    phrase = re.sub(r"(?i)[,\s]+(?:and|or|although|recent)[,\s]*$", "", phrase)
    return "_".join(re.findall(r"[a-z0-9]+", phrase.lower()))


def _when(context: Context, sentence: Sentence) -> Interval | None:
    """Return the date of the review that the sentence, or the one before it, tells of."""
    at = context.reading.sentences.index(sentence)
    for near in context.reading.sentences[max(0, at - 1) : at + 1][::-1]:
        if near.block is not sentence.block:
            continue
        told = [
            one.interval
            for one in scan(near.text, context.anchor)
            if one.interval
            and one.interval.precision in ("day", "month", "range")
            and "since" not in near.text[: one.start].lower()
        ]
        if told:
            return max(told, key=lambda one: one.end)
    return None
