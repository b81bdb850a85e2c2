"""The clause that holds a figure, and what the figure measures, in the document's words."""

import re

from pipeline.findings._shared.numbers import Figure
from pipeline.findings.percentage.phrase import joins, tidied, without_first_time, without_times

_STRONG = re.compile(
    r"; |: | [–—-] |\. |, (?:however|but|while|whilst|whereas|although|though|and|which|with)(?:,| )|,? (?:however|"
    r"but|whereas|while|whilst),? "
)
_END = re.compile(
    r"[;:] |, (?!health and care)|\. | [–—-] | \(|\.?$| (?:compared|against|and|but|while|whilst|whereas|although|"
    r"which|versus|up from|down from)\b"
)
_LEADING = re.compile(
    r"(?:(?:and|but|that|with|also|however|consequently|therefore|further(?:more)?|moreover|for example|as a consequence|"
    r"additionally|similarly|in all|in total|positively|significantly|"
    r"(?:(?:the |this |recent |latest |unvalidated |local |published |performance |most )+)?(?:data|figures|report|audit"
    r"|analysis)"
    r"(?: [\w’'-]+){0,8}? (?:shows?|showed|indicates?|indicated|demonstrates?|demonstrated|suggests?|confirm(?:s|ed)?) that|"
    r"in respect of|in relation to|in addition|currently|now|overall|as a "
    r"result|then|where|so|while|whereas|although|it was noted|"
    r"members (?:noted|heard)|officers advised|the committee (?:noted|heard))(?: that)?[, ]+)+",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"^(?:the |an? |our |its |their )?(?:(?:overall|average|current|total|proportion|percentage|number|rate|share|"
    r"level|performance|figure)s?[, ]+)*"
    r"(?:(?:of|for|against|in|on|at)\b )?(?:the |all |those |these )?",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"[,:]?(?:\s+(?:which|that))?\s+(?:(?:has|have|had|is|are|was|were|be|been|being|now|currently|also|only|still|"
    r"just|recently|further|slightly|"
    r"significantly|steadily|again|to|at|stood|stands|standing|remain(?:s|ed|ing)?|rose|risen|rising|fell|fallen|"
    r"falling|increas(?:ed|es|ing)|"
    r"decreas(?:ed|es|ing)|reduc(?:ed|es|ing)|improv(?:ed|es|ing)|drop(?:ped|s|ping)|declin(?:ed|es|ing)|peaked|"
    r"reach(?:ed|es|ing)|"
    r"achiev(?:ed|es|ing)|made|mak(?:es|ing)|moved|gone|went|recorded|reported|measured|running|averag(?:ed|es|ing)|as|up"
    r"|down|by|from|"
    r"between|about|around|"
    r"approximately|over|under|nearly|almost|more|less|than|least|most|of|the|an?|high|low|very|good|target|against|"
    r"above|below|with|and|"
    r"in|for|compared|an)(?=[\s,]|$)[,\s]*)+$",
    re.IGNORECASE,
)
_OF = re.compile(r"\)?,?\s+of (?:the |all |all the |these |those |our |its |their )?", re.IGNORECASE)
_STOP = re.compile(
    r"[;:]|\.(?!\d)|, (?!health and care|\w+ed,? |\w+ed or )| \(|\)| [–—-] | and (?=[\w’' -]{3,40} (?:had|has|have|was|were"
    r"|is|are)\b|(?:the|this|that|it|its|we|he|she|they|there|only|an?|was|were|is|are|has|have"
    r"|had|"
    r"will|would|by|to|in|with|for|of|up|down|from|therefore|over|under|about|just|so|one|two|three|all|most|some"
    r"|further)\b|\d)|"
    r" (?:with|or|to) (?=\d)|"
    r" (?:compared|against|but|while|whilst|whereas|although|which|because|as (?:we|it|they|the|there|no\w*)\b|due to|owing to"
    r"|so that|"
    r"versus|than|up from|"
    r"down from|from)\b|"
    r" (?:as at|at the end of|by the end of|at|in|for|during|since|by|to|between)(?= (?:the )?(?:end of |year (?!(?:\d|one"
    r"|two|three|four|five|six|seven|eight|nine)\b)|"
    r"quarter |(?:first|second|third|fourth|last) (?:quarter|half|week|month|year|six|three)|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|(?:19|20)\d\d|"
    r"this (?:year|quarter|month))))",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r" (?:(?:have|has|had) (?:now )?been|are being|were being|was being|were|was|are|is|being) ", re.IGNORECASE
)
LONGEST = 16
_LONGEST_LED, _LONGEST_TAIL = 8, 300
_ITEMS, _FEW = 4, 4
_CASES = re.compile(r"(?:the )?(?:cases|occasions|instances|the time|audits|responses|respondents)", re.IGNORECASE)
_COMPARES = re.compile(r"(?:against|compared|up|down|and|or|but|with|versus|from|on)\b", re.IGNORECASE)
_BREAK = re.compile(r"[:;–—]|\. | - | with (?:only |about )?$")
# "The General Fund was projected to underspend by £1m, or 2% of the budget", "the in-year overspend is 6%".
_SPENT = re.compile(
    r"(?:^|\b)(?:(?:the |its |their )?(?P<who>[^,;%]{3,60}?)(?:, [^,]{3,40},)? (?:(?:is|was|were|are|had|has|would|will|be"
    r"|now|currently|expected"
    r"|projected|forecast|due|likely|set|to) )+(?P<how>(?:over|under)spen[dt])|(?:the |an? |its )?(?P<named>(?:[\w-]+"
    r" ){0,3}(?:over|under)spend))"
    r"\b[^;%]{0,40}$",
    re.IGNORECASE,
)
# "Care leavers in education, employment or training: 51%".
_LABELLED = re.compile(r"\W*(?P<what>[A-Z][^:;.()%]{4,110}): ?(?:about |around |over )?")
# "A combined recycling rate of 65%", "given a score of 82%".
_RATE_OF = re.compile(
    r"\b(?:an?|the|its|their|our) (?P<what>(?:[\w’'&/-]+ ){0,5}?(?:rate|score|level|turnout|take-up|satisfaction|compliance"
    r"|coverage|occupancy"
    r"|yield|return|margin))(?: \([^)]*\))? of (?:about |around |over |only |at least |up to )?$",
    re.IGNORECASE,
)
_BARE_RATE = re.compile(r"(?:overall |average |current )?(?:rate|level|return|margin)", re.IGNORECASE)
# "A 92.7% completion of the survey", "the 5% tolerance": what the figure is an attribute of.
_ARTICLE = re.compile(r"\b(?:an?|the|its|their|within|receive|in a) (?:about |further |total )?$", re.IGNORECASE)
_KIND = re.compile(
    r"(?: \([^)]*\))?,? ?(?P<what>(?:[a-z][\w’'-]* ){0,3}?(?:rate|completion|compliance|coverage|take-up|turnout|subsidy"
    r"|tolerance|threshold"
    r"|margin|gap|occupancy|satisfaction|attendance|contingency|share|stake|levy|precept|surcharge|premium)\b(?: (?:of|in"
    r"|between) "
    r"(?:the |their |its )?[^.,;:()%]{3,60}?(?=[.,;:()]| (?:was|is|were|are|had|has|with|by|for|which|that|and)\b|$))?)",
    re.IGNORECASE,
)
_HAS = re.compile(r"(?:had|has|have) (?:an?|no)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r" (?:in|on|for|at|to|by|with|of)$")
# Who acts is not what is measured.
_NO_LEAD = re.compile(
    r"^(?:half|a third|a quarter|under|over|almost|nearly|around|about|across|among|within|under|by|typically|nationally"
    r"|locally|however|instead"
    r"|just|for|we|he|she|it|they|this|that|there|which|who|and|or|with|to|if|when|where|while|some|members?|officers?"
    r"|report|of|in|at|on|by|from"
    r"|also|so|such|what|why|how|only|as|up|down|for|after|before|since|following|chart|table|figure|data|overall)\b"
    r"|\b(?:that|said|reported|advised|noted|stated)$|[%£]|^\W*\d",
    re.IGNORECASE,
)
# "The policy requires that 10% of units": what is to be, not what does it.
_RULES = re.compile(
    r"\b(?:requires?|required|aims?|aimed|sets?|seeks?|states?|expects?|mandate[sd]?|should|must|asks?|policy|guidelines?"
    r"|SPD|plan to)\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"(?:(?:in total|overall),? )?(?:out )?of (?:the |its |these |our |all )?(?:\d[\d,]* )?(?P<what>[^,;%(]{3,90}?),?"
    r" ?(?:only |just "
    r"|some |about )?(?:\d[\d,]* ?\()?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^(?:\d[\d,]*|\w+) (?:out )?of (?:the |its |all )?(?:\d[\d,]* )?", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"(?:it|this|that|they|these|those|there|this (?:indicator|figure)|which|by|of|an?|about|figures?|only|instead"
    r"|(?:not )?simply|"
    r"respectively|had|rate|the|"
    r"(?:of )?(?:whom|which|these)|(?:a )?(?:large|small) (?:majority|minority)|or|and|\W*\d[\d\s–/-]*)?",
    re.IGNORECASE,
)
_WHOM = re.compile(r",? (?:of )?(?:whom|which|these|those)$", re.IGNORECASE)
_TRAILING = re.compile(r"(?:[ ,;:(–-]+(?:to|and|of|or|from|with|an?|the|at|by|in|for))*[ ,;:.(–-]*$")


def quote_span(text: str, figures: tuple[Figure, ...], at: int, compared: bool) -> tuple[int, int]:
    """Return the offsets of the clause with figure ``at``; of a compared one from the clause of the figure before it on."""
    first = at
    while first and (
        figures[first - 1].start == figures[first].start or (compared and _close(text, figures[first - 1], figures[first]))
    ):
        first -= 1
    begin = max((figure.end for figure in figures[:first] if figure.end <= figures[first].start), default=0)
    start = _start(text, begin, figures[first].start)
    end = _finish(text, figures, at)
    trailing = _TRAILING.search(text, figures[at].end, end)
    return start, trailing.start() if trailing else end


def _close(text: str, left: Figure, right: Figure) -> bool:
    """Tell whether two figures stand in one comparison."""
    return left.end > right.start or not re.search(r"; |\. |, (?:while|and|but)\b", text[left.end : right.start])


def _start(text: str, begin: int, figure: int) -> int:
    start = begin
    for match in _STRONG.finditer(text, begin, figure):
        if text[match.end() : figure].strip() or match.group()[0] in ",;.":
            start = match.end()
    if begin and start == begin:
        join = re.compile(r"\s*[),.;:]*\s*(?:of [^,;.]{0,60}?,? )?(?:and|,|;|but|while)?\s+").match(text, begin)
        comma = re.search(r"(?:, | and )(?=[^,]*$)", text[begin:figure])
        start = begin + comma.end() if comma else (join.end() if join and join.end() <= figure else begin)
    lead = _LEADING.match(text, start)
    start = lead.end() if lead and lead.end() <= figure else start
    while start < figure and text[start] in " ,;:.)(–—-“‘'\"":
        start += 1
    return start


def _finish(text: str, figures: tuple[Figure, ...], at: int) -> int:
    end = figures[at].end
    later = next((figure.start for figure in figures[at:] if figure.start >= end), len(text))
    for match in _END.finditer(text, end, later):
        if " and" in match.group() and later == len(text) and len(text) - match.start() > 3:
            continue
        if match.start() > end or later < len(text) or not text[end:].strip(" .,;:)"):
            return max(end, match.start())
        if match.group().startswith((",", ";", ".", ":")):
            return end
    return len(text.rstrip(" .,;:")) if later == len(text) else end


def indicator(text: str, figure: Figure, clause: tuple[int, int]) -> str | None:
    """Return what the figure measures, short; None where its clause does not say."""
    before = without_first_time(text[clause[0] : figure.start])
    of = _OF.match(text, figure.end)
    named = _named(text, figure, before, whole=of is None)
    if named or of:
        return named or (_of(before, _tail(text, of.end())) if of else None)
    return _counted(text, figure, before) or _said(before, _tail(text, figure.end))


def _named(text: str, figure: Figure, before: str, *, whole: bool) -> str | None:
    """Return what a label, a rate's name or an overspend says that a figure is; ``whole`` where it is not of something."""
    label = _LABELLED.fullmatch(text, 0, figure.start)
    if label and label["what"].count(",") < _ITEMS:
        return short(label["what"])
    rate = _RATE_OF.search(before) if whole else None
    if rate and not _BARE_RATE.fullmatch(rate["what"]):
        return short(rate["what"])
    kind = _KIND.match(text, figure.end) if whole and _ARTICLE.search(before) else None
    if kind:
        return short(kind["what"])
    spent = _SPENT.search(before)
    return short(f"{spent['who']} {spent['how']}" if spent["who"] else spent["named"]) if spent else None


def _counted(text: str, figure: Figure, before: str) -> str | None:
    """Return things with what is said of them: "Of the 25 plans, 16 (64%) were late", "16 of the 25 plans (64%) were late"."""
    whole = _OF_WHOLE.fullmatch(before)
    if whole:
        thing = re.split(r" (?:for|in|at|on|seen|received|from|during|reported|within)\b", whole["what"], maxsplit=1)[0]
        behind = _tail(text, figure.end + (text[figure.end : figure.end + 1] == ")"))
        return (
            short(f"{thing} {behind}") if _HAS.match(behind) else short(f"{thing} {_AUXILIARY.sub(' ', f' {behind} ', count=1)}")
        )
    if not before.rstrip().endswith("("):
        return None
    behind = _tail(text, figure.end + 1)
    return short(f"{_subject(_COUNTED.sub('', before.rstrip(' (')))} {'' if _COMPARES.match(behind) else behind}")


def _said(before: str, tail: str) -> str | None:
    """Return what a clause says its figure is of, or, where it does not, what it says behind it."""
    subject = _subject(before)
    if not subject or _SAYS_NOTHING.fullmatch(subject):
        return short(_AUXILIARY.sub(" ", tail, count=1).strip())
    whom = _WHOM.search(subject)
    if whom:
        return short(f"{subject[: whom.start()]} {_AUXILIARY.sub(' ', tail, count=1)}")
    tail = "" if re.match(r"(?:and|or|to|but)\b", tail) else tail
    return short(f"{subject} {tail}" if 0 < len(tail.split()) <= _FEW else subject)


def _of(before: str, of_what: str) -> str | None:
    """Return what a share of something measures: what it is of, after what reaches it: "agency workers fill" of "posts"."""
    led = (
        None
        if _BREAK.search(before) or _NO_LEAD.match(before.lstrip()) or _RULES.search(before)
        else tidied(_PREPOSITION.sub("", _subject(before)))
    )
    led = None if joins(led) or not led or len(led.split()) > _LONGEST_LED or _NO_LEAD.search(led) else led
    if _CASES.fullmatch(of_what):
        return short(led) if led else None
    rest = _AUXILIARY.sub(" ", f" {of_what} ", count=1)
    return short(f"{led} {rest}" if led else rest)


def _tail(text: str, start: int) -> str:
    text, start = without_times(text[start : start + _LONGEST_TAIL]), 0
    stop = _STOP.search(text, start)
    return text[start : stop.start() if stop else len(text)].strip(" ,;:.)")


def _subject(before: str) -> str:
    verb = _VERB.search(before)
    subject = (before[: verb.start()] if verb else before).strip(" ,;:.(")
    stop = list(re.finditer(r", (?!(?:[\w’'-]+ ){1,2}(?:and|or) )|; |: | (?:that|where) ", subject))
    if stop and len(subject) - stop[-1].end() > 12:
        subject = subject[stop[-1].end() :]
    if subject.count("(") > subject.count(")"):
        subject = subject.rpartition("(")[0].strip(" ,;:.")
    return _MEASURE.sub("", subject, count=1)


def stopped(text: str, start: int) -> str:
    """Return the words from ``start`` to where their phrase ends."""
    return _tail(text, start)


def short(words: str) -> str | None:
    """Return words as an indicator: trimmed, of at most 14 words; None where they say nothing."""
    words = tidied(words.strip(" ,;:.()–-")) or ""
    return None if _SAYS_NOTHING.fullmatch(words) else " ".join(words.split()[:LONGEST])
