"""Where a sentence rates something: its colour words, without scales, definitions and things that are merely coloured."""

import re
from dataclasses import dataclass
from typing import cast

from pipeline.findings._shared.numbers import WORDS, whole_number
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.reckon import last_count, last_share
from pipeline.findings.rag_status.value import Rating

_SAME = {"gray": "grey", "purple": "blue", "orange": "amber", "reds": "red", "ambers": "amber", "greens": "green"}
_PLURAL = re.compile(rules.PLURAL, re.IGNORECASE)
_COUNT_AFTER = re.compile(
    r"['’”\"]?(?: (?:rated|rating|status))? ?(?:[:=–-]|\(|,(?= ?\d{1,4},? ?\(?\d+(?:\.\d+)? ?%)) ?"
    r"(?P<count>\d{1,4})(?!\d|%|/|\.\d|[ -]?(?:per cent|"
    r"months?|weeks?|days?))",
    re.IGNORECASE,
)
# "5 red indicators (26%)".
_SHARE_BEHIND_THINGS = re.compile(rf"['’”\" -]*(?:rated )?{rules.THINGS} ?\((?P<share>\d+(?:\.\d+)?) ?%\)", re.IGNORECASE)
# "3, 5% have an amber status": count and share in one breath.
_COUNT_AND_SHARE = re.compile(r"(?:^|[,;:]|\band|\bwith) ?(?P<count>\d{1,4}),? (?:\(|or )?$")
_SHARE_AFTER = re.compile(r"['’”\"]? ?[(:=,–-]+ ?(?:\d{1,5}(?:[,;] ?| ?\())?(?P<share>\d+(?:\.\d+)?) ?%")
# "79% complete or green": a joint count of two statuses.
_NOT_RATED = re.compile(
    r"\b(?:(?:(?<!ought )not|no longer|never|n[’']t)(?: \w+){0,2} |(?:not|n[’']t) (?:yet )?(?:been |being )?(?:RAG )?"
    r"(?:rated|reported|shown|marked) (?:as |at )?)['‘“\"]?$",
    re.IGNORECASE,
)
# "With priority being given to Red risks": which ones, not that any is.
_SORTED_BY = re.compile(
    r"\b(?:priority|attention|focus|preference|emphasis)\b(?: [\w’'-]+){0,3} (?:to|on) (?:the )?['‘“\"]?$", re.IGNORECASE
)
# "Less than one means a green rating".
_MEANS = re.compile(r"\b(?:means?|denotes?|represents?|equates? to|signif(?:y|ies)|stands? for) ", re.IGNORECASE)
_OTHER_STATUS = re.compile(r"\b(?:completed?|closed|on track|implemented|achieved) (?:or|and/or) ['‘“\"]?$", re.IGNORECASE)
_ASIDE_BEFORE = re.compile(r"[\w)’'”] [–—-] (?:currently |now |still )?$")
_ASIDE_AFTER = re.compile(r" [–—-] ")
_THEN_BEFORE = re.compile(r"\((?:was |previously |formerly |from )?$", re.IGNORECASE)
# "Amber (was red)", "Roads: amber, previously red": what it was, at the end of what is said of it.
_ONCE = r"(?:was|were|previously|formerly|(?:up |down )?from) ['‘“\"]?"
_ONCE_BEFORE = re.compile(rf"(?:\(|(?:red|amber|green|blue|yellow)['’”\"]?(?:,|;| [–—-]) ){_ONCE}$", re.IGNORECASE)
_ONCE_AFTER = re.compile(r"['’”\"]?(?:\)|\W*$)")
_ONCE_BEHIND = re.compile(rf"['’”\"]?(?:(?:,|;| [–—-]) | \(){_ONCE}(?:red|amber|green|blue|yellow)['’”\"]?\W*", re.IGNORECASE)
_THEN_AFTER = re.compile(r"['’”\"]? (?:at|in|on|last|previously|before)\b[^()]{0,30}\)", re.IGNORECASE)
# "Was rated amber, the other workstream red and joint commissioning green": the verb is told once.
_GAPPED = re.compile(
    r"['’”\"]?(?:,? (?:and|but|with)|,) (?P<what>(?:(?!(?:and|but|with|not|no|now|even|then|back|still|so|to|only|also"
    r"|from|previously|formerly|is"
    r"|are|was|were|has|have|had|be|been)\b)[\w’'/&()-]+ ){1,8})['‘“\"]?"
)
_ELSEWHERE = re.compile(r"['’”\"]? (?:in|at|for) [\w’' -]{2,40},? (?:and|but) ['‘“\"]?", re.IGNORECASE)
_ELSEWHERE_AFTER = re.compile(r"['’”\"]?(?P<where> (?:in|at|for) [\w’' -]{2,40}?)(?=[,.;]|\W*$)", re.IGNORECASE)
_GAPPED_AFTER = re.compile(r"['’”\"]?(?=[,.;]| and\b| but\b| with\b| (?:in|at|for|by|on)\b|\W*$)")
# "Rated red in two of the ten areas".
_IN_SOME = re.compile(
    rf"['’”\"]? in (?P<count>\d+|{WORDS}|all) (?:out )?of (?:the |its |our )?(?:(?P<total>\d+|{WORDS}) )?(?={rules.THINGS}"
    rf"|\w+s\b)",
    re.IGNORECASE,
)
_ASIDE_THEN = re.compile(
    r"['’”\"]? (?:at|in|last|for|previously|until)\b[^,;.()]{2,40}, (?:is|was|are|were|has|had|have)\b", re.IGNORECASE
)
_TOTAL_BEHIND = re.compile(
    rf"['’”\" -]*(?:rated )?{rules.THINGS} ?\(?,? ?(?:out )?of (?:a total of |the )?(?P<total>\d[\d,]*|{WORDS})\b", re.IGNORECASE
)
_CLOSED = re.compile(r"[)\]]?")
_ASKED_WHY = re.compile(r"\b(?:why|had been)\b[^.;:]*$", re.IGNORECASE)
_TOTAL_BEFORE = re.compile(
    r"\b[Oo](?:f|ut of) (?:the |its |these |all |all the )?(?P<total>(?!(?:19|20)\d\d\b)\d[\d,]*|" + WORDS + r")\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A rating in a sentence: its word's offsets; the count or share said of it, where that begins or, behind it, ends."""

    start: int
    end: int
    rating: Rating
    count: int | None = None
    share: float | None = None
    total: int | None = None
    counted_from: int | None = None
    counted_to: int | None = None

    @property
    def counted(self) -> bool:
        """Whether a number is told."""
        return self.count is not None or self.share is not None


def mentions(text: str) -> list[Mention]:
    """Return the ratings that a sentence states, in order."""
    found = list(rules.COLOUR.finditer(text))
    if not found:
        return []
    scales = scale_spans(text)
    told: list[Mention] = []
    at = 0
    for match in found:
        end = match.end()
        if not any(low <= match.start() < high for low, high in scales) and not _only_coloured(text, match):
            mention = _counted(text, match, at)
            end = mention.counted_to or end
            gapped = bool(told) and (gapped_object(text, told[-1], mention) or elsewhere(text, told[-1], mention))
            if (gapped or _rates(text, mention)) and not _defines(text, mention):
                told.append(mention)
        at = end
    return told


def scale_spans(text: str) -> list[tuple[int, int]]:
    """Return where several colours are named in one breath: the scale itself, or a joint count; not "amber/green"."""
    return [match.span() for match in rules.SCALE.finditer(text) if not re.fullmatch(rules.MIXED, match.group(), re.IGNORECASE)]


def rating_of(words: str) -> Rating:
    """Return the rating that colour words name; mixed ones are named by their amber: "Amber/Red" is ``amber_red``."""
    parts = re.findall(r"[a-z]+", words.lower())
    if len(parts) > 1:
        other = next((part for part in parts if part != "amber"), "amber")
        return cast(Rating, f"amber_{other}" if other in ("red", "green") else "amber")
    return cast(Rating, _SAME.get(parts[0], parts[0]))


def _only_coloured(text: str, match: re.Match[str]) -> bool:
    if rules.IN_DEBT.search(text, max(0, match.start() - 8), match.start()) and not rules.BAND.match(text, match.end()):
        return True
    return bool(
        rules.NOT_BEFORE.search(text[max(0, match.start() - 20) : match.start()]) or rules.NOT_AFTER.match(text, match.end())
    )


def _rates(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 70) : mention.start]
    if _NOT_RATED.search(before) or _SORTED_BY.search(before) or (mention.counted and _OTHER_STATUS.search(before)):
        return False
    if _PLURAL.fullmatch(text, mention.start, mention.end):
        return mention.counted
    ends = not text[mention.end :].strip(" .'’”\"") or _ONCE_BEHIND.fullmatch(text, mention.end)
    alone = re.search(r"\w ?[:–-] ?['‘“\"]?$", before) and ends
    bracketed = re.search(r"[\w)] \($", before) and not text[mention.end :].strip(" .)")
    if (
        once_rated(text, mention)
        or alone
        or bracketed
        or _aside(before, text[mention.end :])
        or mention.counted
        or rated_object(text, mention.start)
    ):
        return True
    return bool(rules.RATED_AFTER.match(text, mention.end) or rules.RATED_BEFORE.search(before))


def once_rated(text: str, mention: Mention) -> bool:
    """Tell whether it is what something was before, told behind what it is: "Amber (Red in May)", "Amber, was Red"."""
    near = max(0, mention.start - 25)
    opened = _THEN_BEFORE.search(text, near, mention.start)
    once = _ONCE_BEFORE.search(text, near, mention.start)
    return bool((opened and _THEN_AFTER.match(text, mention.end)) or (once and _ONCE_AFTER.match(text, mention.end)))


def _aside(before: str, after: str) -> bool:
    """Tell whether a rating stands between dashes or commas behind what it rates: "recruitment - Amber - was discussed"."""
    dashes = _ASIDE_BEFORE.search(before) and _ASIDE_AFTER.match(after)
    return bool(dashes or (before.endswith(", ") and _ASIDE_THEN.match(after)))


def gapped_object(text: str, last: Mention, mention: Mention) -> tuple[int, int] | None:
    """Return the offsets of what is rated by the verb of the rating before: "X was rated amber, Y red and Z green"."""
    found = _GAPPED.fullmatch(text, last.end, mention.start) if not last.counted and not mention.counted else None
    return found.span("what") if found and _GAPPED_AFTER.match(text, mention.end) else None


def elsewhere(text: str, last: Mention, mention: Mention) -> str | None:
    """Return the words that tell where the same thing has another rating: " in B" of "was amber in A and green in B"."""
    if last.counted or mention.counted or not _ELSEWHERE.fullmatch(text, last.end, mention.start):
        return None
    found = _ELSEWHERE_AFTER.match(text, mention.end)
    return found["where"] if found else None


def rated_object(text: str, until: int) -> tuple[int, int] | None:
    """Return the offsets of what is rated in "rated the roof amber and the boiler red", for the colour at ``until``."""
    low = max(0, until - 150)
    if "ed " not in text[low:until]:
        return None
    found = rules.AND_OBJECT.search(text, low, until) or rules.RATED_OBJECT.search(text, low, until)
    return found.span("what") if found else None


def _defines(text: str, mention: Mention) -> bool:
    after, before = text[mention.end : mention.end + 60], text[max(0, mention.start - 150) : mention.start]
    if rules.CONDITION.search(text[: mention.start]) and not re.search(
        r"\b(?:asked|queried|enquired|questioned) if\b", text, re.I
    ):
        return True
    if mention.counted_from is not None and _MEANS.search(text, mention.counted_from, mention.start):
        return True
    if rules.DEFINES_AFTER.match(after) and not mention.counted and not _ASKED_WHY.search(before):
        return True
    if rules.GENERIC_AFTER.match(after) and rules.GENERIC_BEFORE.search(before) and not mention.counted:
        return True
    if not mention.counted and (rules.PRINTED.search(before) or rules.HOW_MANY.search(before)):
        return True
    return bool(not mention.counted and rules.DEFINES_BEFORE.search(before))


def _counted(text: str, match: re.Match[str], at: int) -> Mention:
    rating = rating_of(match.group())
    segment = text[at : match.start()]
    count = last_count(segment)
    share = last_share(segment)
    behind = _COUNT_AFTER.match(text, match.end())
    share_behind = _SHARE_AFTER.match(text, match.end()) or (
        _SHARE_BEHIND_THINGS.match(text, match.end()) if count and not share else None
    )
    beside = _COUNT_AND_SHARE.search(segment[: share.start]) if share and not count else None
    total = _TOTAL_BEFORE.search(text[: match.start()])
    value = count.value if count else whole_number(behind["count"]) if behind else int(beside["count"]) if beside else None
    part = share.value if share else float(share_behind["share"]) if share_behind else None
    starts = [at + one.start for one in (count, share) if one] + ([at + beside.start("count")] if beside else [])
    if count and not total:
        total = _TOTAL_BEHIND.match(text, match.end())
    whole = count.total if count and count.total else whole_number(total["total"]) if total and (count or share) else None
    if count and whole == count.value and total and match.start() > total.end() >= at + count.end:
        value, whole = None, None
    some = _IN_SOME.match(text, match.end()) if value is None and part is None else None
    if some:
        value = whole_number(some["count"]) if some["count"].lower() != "all" else None
        whole = whole_number(some["total"]) if some["total"] else None
    counted = value is not None or part is not None
    ends = [found.end() for found in (None if count else behind, None if share else share_behind) if found]
    end = _CLOSED.match(text, max(ends)).end() if ends else None  # type: ignore[union-attr]
    return Mention(match.start(), match.end(), rating, value, part, whole if counted else None, min(starts, default=None), end)
