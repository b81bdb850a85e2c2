"""Shares of things with a status: of actions, indicators, risks, audits, providers, by rating, progress or outcome.

The guideline's ruling: the share of actions or providers with a status is ``share``; delivery, satisfaction and coverage are
``actual``, and so is what befalls people ("90% of children in good schools").
"""

import re

from pipeline.findings._shared.numbers import WORDS, Figure

_ = re.IGNORECASE

# Things that only have a status: any share of them is a count of statuses.
_COUNTED = (
    r"(?:(?:key |performance |strategic |corporate |internal |audit |high |medium |low |risk |priority |improvement )*"
    r"(?:indicators?|measures|KPIs?|PIs|actions|deliverables|milestones|recommendations|objectives|risks|projects|"
    r"targets|priorities|commitments|audits|action points|workstreams|tasks|outputs))"
)
# Things that do other things besides: only with a rating or a progress beside it.
_RATED = (
    r"(?:(?:registered |care |children['’]s |early years |nursing |residential |adult |social |local )*"
    r"(?:activities|providers?|establishments?|settings|schools|academies|nurseries|childminders|homes|services|"
    r"premises|businesses|inspections|outcomes|plans|case files|files|cases|authorities|councils|practices|agencies))"
)
_THINGS = rf"(?:{_COUNTED}|{_RATED})"
_GRADE = (
    r"(?:(?-i:Good|Outstanding|Inadequate|Requires? Improvement|Satisfactory|Adequate)|[‘'“\"](?:good|outstanding|"
    r"inadequate|requires improvement)|good or (?:better|outstanding)|red|amber|green|blue|yellow|grey)"
)
_PROGRESS = (
    r"(?:(?:fully |partially |partly |substantially |nearly |now |already )?(?:complete[d]?|implemented)(?! (?:(?:with)?in|on"
    r"|by|before|after|to|at)\b)"
    r"|(?:achiev|meet|met|exceed|hit|miss)\w* (?:or \w+ )?(?:the |their |its |assigned |agreed |set )*targets?"
    r"|in progress|(?:yet to be|not(?: yet)?) (?:started|begun|implemented|complete[d]?|due)|on[- ]going|"
    r"(?:slightly |significantly |well )?(?:on|off|above|below|near|close to|behind|ahead of|adrift of"
    r"|short of) (?:or (?:above|below|near) )?"
    r"(?:target|track|schedule|profile|plan)|being monitored|overdue|outstanding|at risk|delayed|deferred|"
    r"(?:likely|anticipated|predicted|forecast|projected) to (?:achieve|meet|hit|exceed|miss|deliver)\b"
    r"|(?:making |made )?(?:good|satisfactory|some|limited|reasonable) progress\b|"
    r"improving|stable|deteriorating|superseded|closed|open)"
)
_LEVEL = r"(?:moderate|minor|significant|major|severe|critical|insignificant|high|medium|low|substantial|limited|reasonable)"
# Not "assessments are completed (95%)": how much of it was done, and when, is performance.
_DONE = r"(?:(?:fully |partially |now )?(?:complete[d]?|implemented|closed|open|delayed|deferred))"
_STATUS = rf"(?:{_PROGRESS}|{_GRADE})"
# Homes and services that are completed, open or closed: what was done of them, not a status.
_STATUS_OF_RATED = rf"(?:{_GRADE}|(?:complete[d]? or )?(?:on|off) (?:track|target|schedule)|at risk|(?:making )?good progress)"
_BE = (
    r"(?:(?:is|are|was|were|been|being|be|has|have|had|remain(?:s|ed|ing)?|now|currently|still|rated|judged|graded|"
    r"assessed|classed|classified|reported|shown|showing|marked|scored|as|at|all|either|RAG|to be|having|only|just) )"
)
_OWN_BEFORE = re.compile(
    r"\b(?:is|was|are|were|at|stands at|stood at|reached|to|now|be|been|remains|remained) (?:about |around |only |over "
    r"|nearly )?$",
    _,
)

# "42.9% (3 of 7) the quarterly KPIs": the count beside it says that it is of them.
_BESIDE = r"(?: of|,? \(\d+ (?:of|from|out of) (?:the )?\d+\)(?: of)?)"
_OF_COUNTED = re.compile(
    rf"{_BESIDE} (?:the |all |all the |these |those |our |its |their )?(?:[\w’'/()-]+ ){{0,5}}?{_COUNTED}\b", _
)
_OF_RATED = re.compile(
    rf" of (?:the |all |all the |these |those |our |its |their )?(?:[\w’'/-]+ ){{0,3}}?{_RATED}\b[^.;%]{{0,60}}?"
    rf"\b(?:{_STATUS_OF_RATED}|(?:rated|judged|graded|assessed|inspected|categorised)\b)",
    _,
)
_HAS_STATUS = re.compile(
    rf"\)?(?: of (?:them|these|those|which))? (?:{_BE}){{0,4}}(?:{_STATUS}|{_LEVEL} risks?)\b(?! (?:that|which|with all))", _
)
_BRACKET_AFTER_STATUS = re.compile(
    rf"\b(?!{_DONE} ?\()(?:{_STATUS}|{_LEVEL}(?: risk)?)(?:['’”\"])?(?: (?:status|rating|rated|assurance|opinion))? ?\("
    r"(?:or |less than |under )?$",
    _,
)
_COUNT_WITH_STATUS = re.compile(
    rf"\b(?:\d[\d,]*|{WORDS})\b(?: of (?:the |these "
    rf"|those )?)?(?: ?[\w’'/-]+){{0,3}}? (?:{_BE})+(?:[\w’'-]+ ){{0,2}}?{_STATUS}[^.;%()]{{0,25}} ?\("
    rf"(?:or |less than |under )?$",
    _,
)
_THINGS_BRACKET = re.compile(rf"\b{_COUNTED} ?\((?:or )?$", _)
_GRADE_AT = re.compile(rf"\b{_GRADE}['’”\"]? (?:at|with|on) $", _)
# "Red, 7, 14%; Green, 21, 43%": a chart's labels.
_CHART = re.compile(r"\b(?:red|amber|green|blue|yellow|grey)[,:=–-]? ?(?:\d[\d,]*(?:, ?| ?\())?$", _)
_MONEY_AFTER = re.compile(r" of (?:the |its |their |our |this |that )?(?:total |overall |original )?[£$€]\d", _)
_REST_BEFORE = re.compile(r"\b(?:the )?(?:other|remaining|rest,?|remainder(?: of)?) (?:about |around )?$", _)
_KEY_COLOUR = re.compile(r"\b(red|amber|green|yellow|blue)\b", _)
_KEY_BEFORE = re.compile(
    r"\b(?:red|amber|green)['’”\"]? (?:if |when |where )?(?:it is )?(?:below|under|above|over|at least) $", _
)
# "Amber = within 10% of the target".
_KEY_EQUALS = re.compile(r"\b(?:red|amber|green|yellow|blue)['’”\"]? ?(?:=|means?\b|equals) [^%;]{0,40}$", _)
_BOUND_COMPLETE = re.compile(
    r" (?:complete|implemented|of (?:target|the target)|progress)\b[^.;]{0,100}\b(?:red|amber|green)\b", _
)


def is_share(figure: Figure, before: str, after: str) -> bool:
    """Tell whether a figure is the share of things that have a status, or of a sum of money."""
    if _MONEY_AFTER.match(after) or _REST_BEFORE.search(before) or _OF_COUNTED.match(after) or _OF_RATED.match(after):
        return True
    if _BRACKET_AFTER_STATUS.search(before) or _COUNT_WITH_STATUS.search(before) or _THINGS_BRACKET.search(before):
        return True
    return bool(_GRADE_AT.search(before) or _CHART.search(before)) or bool(
        _HAS_STATUS.match(after) and not _OWN_BEFORE.search(before)
    )


def is_key(text: str, found: tuple[Figure, ...]) -> bool:
    """Tell whether a sentence explains colours by figures: "up to 25%: red, between 26% and 75%: amber"."""
    bounded = all(figure.qualifier or figure.ranged for figure in found)
    colours = {match.group().lower() for match in _KEY_COLOUR.finditer(text)}
    if bounded and len(found) > 1 and len(colours) > 1:
        return True
    if len(found) == 1 and found[0].qualifier and _KEY_BEFORE.search(text[: found[0].start]):
        return True
    if all(figure.count is None for figure in found) and _KEY_EQUALS.search(text, 0, found[0].start):
        return True
    return bounded and len(found) == 1 and found[0].count is None and bool(_BOUND_COMPLETE.match(text, found[0].end))


_FAR_THING = re.compile(rf"\b{_COUNTED}\b", _)
_NEAR_THING = re.compile(rf"\b{_THINGS}\b", _)
_AFTER_STATUS = re.compile(
    rf"\)?(?: of (?:them|these|those|which))? (?:{_BE})*(?P<status>[^.;,%()]{{2,80}}?)"
    r"(?= (?:and|or|whilst|while|whereas|but|with) |[.;,%(]|$)",
    _,
)
_BEFORE_STATUS = re.compile(
    rf"(?:^|[;:,)%] ?|\b(?:and|or|whilst|while|but|with|being assessed as|assessed as|rated|as) |\b(?:\d[\d,]*|{WORDS}) )"
    rf"(?P<status>(?:{_THINGS} )?(?:{_BE})*[^.;,:%()]{{2,60}}?) ?\((?:or |less than |under )?$",
    _,
)
_BE_INNER = re.compile(rf"(?<=\w )(?:(?:is|are|was|were|have|has|had|been|being|be) )+|^(?:{_BE})+", _)


_COUNT_HEAD = re.compile(
    rf"^(?:in all |and |or |with |only |just )?(?:\d[\d,]*|{WORDS}) (?:of (?:the |these |those |them )?)?", _
)


def told(text: str, figure: Figure, before: str) -> str | None:
    """Return the status that a share is told of, with its things where they stand beside it; None where it is no status."""
    after = text[figure.end :]
    if _HAS_STATUS.match(after):
        match = _AFTER_STATUS.match(after)
    elif _BRACKET_AFTER_STATUS.search(before) or _COUNT_WITH_STATUS.search(before):
        match = _last_before(before)
    else:
        return None
    words = _BE_INNER.sub("", match["status"]).strip() if match else ""
    return _COUNT_HEAD.sub("", words) or None


def _last_before(before: str) -> re.Match[str] | None:
    found = None
    for at in (match.start() for match in re.finditer(r"(?:^|(?<=\W))(?=\S)", before)):
        found = _BEFORE_STATUS.match(before, at) or found
    return found


def thing_in(text: str, *, near: bool = True) -> str | None:
    """Return the last things with a status that a text names; without ``near`` only those that do nothing else."""
    pattern = _NEAR_THING if near else _FAR_THING
    found = [match.group() for match in pattern.finditer(text)]
    return next((name for name in reversed(found) if name.lower() not in ("targets", "plans", "services")), None)


def names_thing(words: str) -> bool:
    """Tell whether words name things with a status."""
    return bool(_NEAR_THING.search(words))
