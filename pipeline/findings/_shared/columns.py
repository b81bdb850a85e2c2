"""Headings of the columns of action plans and trackers: what is to be done, by whom, by when."""

import re

from pipeline.dates import scan

_AND = r"\s*(?:/|&|\band\b|,|\+)\s*"
_WHOSE = (
    r"(?:(?:action|delivery|strategic|operational|overall|key|named|senior|executive|service|project|council|corporate|primary"
    r"|nominated|designated|implementation|recommendation|risk)\s)*"
)
_ROLE = (
    r"(?:officers?|persons?|people|agenc(?:y|ies)|members?|directors?|directorates?|managers?|heads?|organi[sz]ations?|partners?"
    r"|services?|departments?|bod(?:y|ies)|teams?|names?|roles?|leads?|owners?|part(?:y|ies)|groups?|boards?)"
)
_WHO = (
    rf"{_WHOSE}(?:leads?(?:\s{_ROLE})?(?:\sresponsib\w+)?|leading|led by|owners?|owned by|ownership|{_ROLE}\s(?:responsible"
    rf"|accountable|assigned)|(?:responsib|accountab)\w+(?:\s(?:{_ROLE}|for(?:\s\w+)?))*|by whom|whom?(?:\s(?:by|is responsible"
    r"|will do it|will do this|will lead|leads|is leading|is accountable))?|(?:to be )?action(?:ed)?\s(?:by|for|on)(?:\swhom?)?"
    r"|officers?|(?:assigned|allocated)\sto|SRO|portfolio holders?|recommendation(?:s)?(?:\smade)?\sto|contact officer)"
)
_WHEN_WORD = (
    r"(?:dates?|deadlines?|time\s?-?(?:scales?|frames?|lines?|tables?)|due|target|completion|by when|when|by|timing"
    r"|implementation)"
)
_WHEN = (
    r"(?:(?:our|the|agreed|original|revised|current|latest|new|proposed|planned|expected|anticipated|estimated|target|due|action"
    r"|completion|implementation|delivery|end|final|milestone|projected|forecast|initial|intended|key)\s)*"
    rf"(?:{_WHEN_WORD}(?:\s(?:for|of|to)\s(?:its\s)?(?:completion|implementation|delivery|action|be\s\w+))?(?:\s(?:due|set|agreed|dates?|by))?"
    r"|(?:to be )?(?:complet(?:e|ed|ion)|done|delivered|implement(?:ed)?|finish(?:ed)?|achieved?)\sby(?:\s(?:when|date))?"
    r"|date (?:due|by|to be completed|required)|when (?:by|will (?:it|this) be done(?: by)?|will we do (?:it|this)(?: by)?))"
)
_BRACKET = re.compile(r"\s*\([^()]{0,40}\)")
_OWNER = re.compile(rf"{_WHO}(?:{_AND}(?!(?:{_WHEN})$)[\w ]{{1,30}})*", re.IGNORECASE)
_DUE = re.compile(_WHEN, re.IGNORECASE)
_BOTH = re.compile(rf"(?:{_WHO}{_AND}(?:by\s)?{_WHEN}|{_WHEN}{_AND}(?:by\s)?{_WHO})", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:action|rec(?:ommendation)?|item|plan|audit)\s?)?(?:no|nos|number|ref|reference|#|id)\b\.?(?:\s(?:no|number)\.?)?|#|rec\.?",
    re.IGNORECASE,
)
_RECOMMENDATION = re.compile(
    r"(?:(?:key|agreed|audit|original|previous|accepted|outstanding|full|summary of|detailed|proposed|the|final|scrutiny|panel"
    r"|committee|our|task (?:and finish )?group|review|report|improvement)\s)*recommendations?(?:\s(?:made|agreed|text|detail"
    r"|details|description|wording|raised))?",
    re.IGNORECASE,
)
_SORT = (
    r"(?:(?:key|proposed|agreed|planned|improvement|required|specific|recommended|our|further|next|corrective|remedial|additional"
    r"|outstanding|management|high[- ]level|detailed|main|priority|smart|the|individual|delivery|mitigating)\s)*"
)
_DO = (
    r"(?:actions?(?:\splan)?(?:\s(?:required|needed|agreed|points?|steps?|items?|to be (?:taken|undertaken|completed|carried out)"
    r"|(?:that )?we will take|to take|description|detail|details|to address.{0,40}))?|deliverables?|interventions?|tasks?"
    r"|what (?:will|do) we (?:do|need to do)|what (?:we )?(?:have )?(?:said |agreed )?(?:we )?(?:will|plan to|need to"
    r"|are going to) do|what needs to (?:be done|happen)|how (?:will we|we will)(?: \w+){1,4}|activit(?:y|ies)|steps?"
    r"|milestones?|objectives? / actions?|recommendations?)"
)
_ACTION = re.compile(rf"{_SORT}{_DO}(?:{_AND}{_SORT}(?:{_DO}|targets?|objectives?))?", re.IGNORECASE)
_RESPONSE = re.compile(
    r"(?:(?:agreed|proposed|initial|council|executive|cabinet|management|officers?|service|original|the)[’']?s?\s)*"
    rf"(?:response|comments?)(?:{_AND}(?:(?:agreed|proposed|management|planned)\s)*(?:actions?|comments?)(?:\splan)?)?",
    re.IGNORECASE,
)
_REQUIREMENT = re.compile(r"(?:(?:statutory|regulatory|legal)\s)?requirements?", re.IGNORECASE)
_ANSWER = re.compile(r"\b(?:management|agreed|council|executive|cabinet|officers?|service|actions?)\b", re.IGNORECASE)
_FOLLOWED = re.compile(
    r"\W*(?:(?:current|latest|our|overall|brief|summary of|quarterly|q\d)\s)*(?:B?RAG|status|progress|updates?|outcomes?|success"
    r"|evidence|impact|position|comments?|priority|accepted|response)\b.{0,40}|\W*agreed\W*",
    re.IGNORECASE,
)
_REVISED = re.compile(r"\b(?:revised|current|latest|new|forecast|expected|anticipated|projected)\b", re.IGNORECASE)
# "Completed March 2024" under "Due": when it was done
_DONE = re.compile(
    r"\W*(?:(?:action|now|fully|all|recommendation|already|this (?:is|was))\s)*(?:complete[d]?|closed|implemented|achieved"
    r"|delivered|done|discharged|finished|superseded|withdrawn)\b(?!\s+(?:by|date|no later)\b)",
    re.IGNORECASE,
)
# "Head of Fleet, ongoing"
_UNDATED = re.compile(
    r"[\s,;:/(–-]+(?:on-?going|t\.?b\.?c\.?|complete[d]?|immediate(?:ly)?|n/?a|closed|as required|continuous|annual(?:ly)?"
    r"|monthly|quarterly|weekly)\W*$",
    re.IGNORECASE,
)
# "March 2024, revised to June 2024": the one that holds
_MOVED = re.compile(
    r"\b(?:revised|extended|moved|rescheduled|re-?profiled|slipped|deferred|changed|amended|now|new)\b(?:\s+(?:date|target"
    r"|deadline|due|completion|timescale|until|to|for|from))*\s*[:–-]?\s*",
    re.IGNORECASE,
)


def head_of(words: str) -> str:
    """Return a column's heading without marks, brackets and line breaks."""
    return " ".join(_BRACKET.sub("", words).split()).strip(" :*.?-–")


def says_who(head: str) -> bool:
    """Tell whether a column says who is to do it."""
    return bool(_OWNER.fullmatch(head)) and not says_both(head)


def says_when(head: str) -> bool:
    """Tell whether a column says by when."""
    return bool(_DUE.fullmatch(head))


def says_both(head: str) -> bool:
    """Tell whether a column says who and by when: "Responsible officer and deadline"."""
    return bool(_BOTH.fullmatch(head))


def says_what(head: str) -> bool:
    """Tell whether a column says what is to be done, a recommendation's too."""
    return bool(_ACTION.fullmatch(head))


def recommends(head: str) -> bool:
    """Tell whether a column holds recommendations, and not the actions that answer them."""
    return bool(_RECOMMENDATION.fullmatch(head))


def requires(head: str) -> bool:
    """Tell whether a column holds what a regulator requires of a provider."""
    return bool(_REQUIREMENT.fullmatch(head))


def answers(head: str) -> bool:
    """Tell whether a column holds what managers answer to a recommendation, and so what they will do."""
    return bool(_RESPONSE.fullmatch(head)) and bool(_ANSWER.search(head))


def follows(head: str) -> bool:
    """Tell whether a column tells how an action fares."""
    return bool(_FOLLOWED.fullmatch(head))


def numbers(head: str) -> bool:
    """Tell whether a column numbers the rows."""
    return bool(_NUMBER.fullmatch(head))


def is_revised(head: str) -> bool:
    """Tell whether a column of dates holds those that have taken the place of others."""
    return bool(_REVISED.search(head))


def is_done(text: str) -> bool:
    """Tell whether a cell for a due date says when it was done instead."""
    return _says_done(text) and len(scan(text, whole=True)) <= 1


def due_words(text: str) -> str | None:
    """Return the words of a cell that say by when: of a date that was moved the later; None where it is done."""
    if _says_done(text):
        return None
    moved = list(_MOVED.finditer(text))
    return text[moved[-1].end() :] if moved and scan(text[moved[-1].end() :]) else text


def _says_done(text: str) -> bool:
    return _DONE.match(text) is not None and _MOVED.search(text) is None


def has_date(text: str) -> bool:
    """Tell whether the words hold a date or a duration."""
    return bool(scan(text, whole=True))


def parted(text: str) -> tuple[str | None, str]:
    """Return who and by when of a cell that says both: "Head of Finance, 31 March 2025"; who is None where it is not told."""
    mention = next(iter(scan(text, whole=True)), None)
    if mention is None:
        return _UNDATED.sub("", text).strip() or None, ""
    who = text[: mention.start] if text[: mention.start].strip(" -–/,;:(") else text[mention.end :]
    who = re.sub(r"[\s,;:/(–-]*(?:\b(?:by|end of|from|due)\b)?[\s,;:/(–-]*$", "", who, flags=re.IGNORECASE)
    return who.strip(" ,;:/()–-") or None, text
