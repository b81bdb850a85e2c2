"""The clause that holds a figure, and what the figure measures, in the document's words."""

import re

from pipeline.findings._shared.numbers import Figure

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
    r"achiev(?:ed|es|ing)|moved|gone|went|recorded|reported|measured|running|averag(?:ed|es|ing)|as|up|down|by|from|"
    r"between|about|around|"
    r"approximately|over|under|nearly|almost|more|less|than|least|most|of|the|an?|high|low|very|good|target|against|"
    r"above|below|with|and|"
    r"in|for|compared|an)(?=[\s,]|$)[,\s]*)+$",
    re.IGNORECASE,
)
_OF = re.compile(r"\)?,?\s+of (?:the |all |all the |these |those |our |its |their )?", re.IGNORECASE)
_STOP = re.compile(
    r"[;:.]|, (?!health and care)| \(|\)| [–—-] | and (?=(?:the|this|that|it|its|they|there|only|an?|was|were|is|are|has|have"
    r"|had|"
    r"will|would|by|to|in|with|for|of|up|down|from|therefore|over|under|about|just|so|one|two|three|all|most|some|further)\b|\d)|"
    r" (?:with|or|to) (?=\d)|"
    r" (?:compared|against|but|while|whilst|whereas|although|which|"
    r"versus|than|up from|"
    r"down from|from)\b|"
    r" (?:as at|at the end of|by the end of|at|in|for|during|since|by|to|between)(?= (?:the )?(?:end of |year |"
    r"quarter |first |second |third |fourth |last |"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|(?:19|20)\d\d|"
    r"this (?:year|quarter|month))))",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r" (?:(?:have|has|had) (?:now )?been|are being|were being|was being|were|was|are|is|being) ", re.IGNORECASE
)
LONGEST = 14
_SAYS_NOTHING = re.compile(
    r"(?:it|this|that|they|these|those|there|this (?:indicator|figure)|which|by|of|an?|about|figures?|only|"
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
    of = _OF.match(text, figure.end)
    if of:
        return short(_AUXILIARY.sub(" ", _tail(text, of.end()), count=1))
    before, tail = text[clause[0] : figure.start], _tail(text, figure.end)
    if before.rstrip().endswith("("):
        return short(f"{_subject(before.rstrip(' ('))} {_tail(text, figure.end + 1)}")
    subject = _subject(before)
    if not subject or _SAYS_NOTHING.fullmatch(subject):
        return short(_AUXILIARY.sub(" ", tail, count=1).strip())
    whom = _WHOM.search(subject)
    if whom:
        return short(f"{subject[: whom.start()]} {_AUXILIARY.sub(' ', tail, count=1)}")
    tail = "" if re.match(r"(?:and|or|to|but)\b", tail) else tail
    return short(f"{subject} {tail}" if 0 < len(tail.split()) <= 4 else subject)


def _tail(text: str, start: int) -> str:
    stop = _STOP.search(text, start)
    return text[start : stop.start() if stop else len(text)].strip(" ,;:.)")


def _subject(before: str) -> str:
    verb = _VERB.search(before)
    subject = (before[: verb.start()] if verb else before).strip(" ,;:.(")
    stop = list(re.finditer(r", |; |: | (?:that|where) ", subject))
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
    words = re.sub(r"\s+", " ", words).strip(" ,;:.()–-")
    return None if _SAYS_NOTHING.fullmatch(words) else " ".join(words.split()[:LONGEST])
