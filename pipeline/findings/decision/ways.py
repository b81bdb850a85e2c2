"""Ways in which a body's sentence settles a thing: a paper agreed, an application granted by vote, one person's decision."""

import re

from pipeline.findings._shared.actors import BODY
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Sentence
from pipeline.findings._shared.resolutions import Found
from pipeline.findings.decision.rules import REPORTED

# "The Panel agreed the budget", "Members agreed the recommendations in the report"
_PAPER = re.compile(
    rf"^(?P<cue>{BODY}(?: (?:then|also|therefore|unanimously|duly|all|formally))* (?P<under>agreed)(?: unanimously)?"
    r" (?:the|its|their|an?|all) (?:[\w&'\u2019/-]+ ){0,6}?(?:recommendations?|reports?|budgets?|proposals?|plans?"
    r"|strateg(?:y|ies)|polic(?:y|ies)"
    r"|schemes?|programmes?|terms of reference|scope|minutes|statement|accounts|response|draft|amendments?|actions?|changes?"
    r"|timetable|contents?|priorities|protocol|framework|audit plan|work plan|extension|grants?|donations?|quotations?|quote)\b"
    r"(?! (?:was|were|is|are|had|has|would|should|could|needed|will|looked|showed|made|seemed|provided|gave)\b).*)",
    re.DOTALL | re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:was|were|is|are|had|would|should|could|needed)\b")
_THING = (
    r"(?:applications?|licen[cs]es?|permission|consent|variation|appeal|petition|orders?|recommendations?|officers?['\u2019]?"
    r" recommendations?|review|item|proposals?|motion|report|request)"
)
_FATE = r"(?:granted|refused|approved|agreed|rejected|dismissed|deferred|carried|lost|supported|endorsed|adopted)"
# "The application was REFUSED": in capitals, or with the vote that settled it
_CAPITALS = re.compile(rf"\b{_THING}\b[^.;]{{0,120}}?\b(?:was|were|be|is|are)(?: \w+ly)? (?P<under>{_FATE.upper()})\b")
_VOTED = re.compile(
    r"(?i:\b(?:put to (?:the|a) vote|show of hands|being put to the meeting|recorded vote|(?:by|with|on) (?:\w+ )?(?:\d+"
    r"|\w+) votes? (?:to|for|in"
    r" favour)|\w+ (?:votes? |members? |voting )?(?:in favour|for)\b[^.;]{0,40}\bagainst|unanimous(?:ly)?|by a majority"
    r"|casting vote))"
)
_PASSED = re.compile(
    rf"\b{_THING}\b[^.;]{{0,120}}?\b(?:was|were)(?: then| therefore| duly| accordingly"
    rf"| unanimously)* (?P<under>{_FATE})\b(?! by (?!\d|\w+ votes|a |the"
    r" (?:committee|panel|board|members|sub-committee)))",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:had|has|have|if|when|until|unless|whether|previously|last|would|will|could|may|might|appeal inspector)\b", re.I
)
# "The recommendations, as set out in the report, were agreed"
_RECOMMENDED = re.compile(
    r"(?:The |All |These |Both )?(?:of the )?(?:[\w\u2019']+ ){0,2}recommendations?\b(?:,[^,.;]{3,60},"
    r"| [^.;]{3,90}?)? (?:was|were)"
    r" (?:duly |then |unanimously |all |therefore )*(?P<under>agreed|approved|accepted|endorsed|adopted|carried)\b(?! (?:by"
    r"|to|that|in \d|at|on)\b).{0,80}",
    re.IGNORECASE,
)
# "The decision taken was to appoint a contractor"
_DECISION_WAS = re.compile(
    r"The (?P<under>decision)(?: (?:taken|made|reached|of the (?:[\w-]+ ){1,4}))?,? was (?P<what>(?:to|that)\b.{6,})", re.DOTALL
)
# "There was unanimous agreement to support the application"
_AGREEMENT = re.compile(r"\W*There was (?:unanimous|full|general) (?P<under>agreement) (?:to|that)\b.{6,}", re.DOTALL)
# "DEFERRED for a site visit", "Application REFUSED"
_STATUS = re.compile(
    r"(?:(?:The )?[Aa]pplication |(?:The )?[Ll]icence |[Pp]ermission )?(?:is |was |be )?(?P<under>GRANTED|REFUSED|DEFERRED"
    r"|PERMITTED)\b(?![/|]).{0,200}",
    re.DOTALL,
)
# "I approve the proposals above": the notice of a member or an officer who decides alone
_ALONE = re.compile(
    r"^(?P<cue>I,? (?:[^.;]{0,80}, )?(?:hereby |have )?(?P<under>approved?(?! of\b)|authorised?|agreed? to|decided? to"
    r"|decided? that"
    r"|resolved? to)\b.{8,})",
    re.DOTALL,
)
# "The Committee recommended to full Council that the plan be adopted"
_UP = re.compile(
    r"^(?:[^.;:]{0,90}, (?:and )?)?(?P<cue>(?:(?:[Tt]he )?(?:[Ss]ub-?)?(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Ff]orum|[Cc]ommission"
    r"|(?:[Ww]orking )?(?:[Gg]roup|[Pp]arty)|[Mm]eeting|[Mm]embers|[Cc]ouncillors)|[Ii]t was)"
    r"(?: (?:then|also|therefore|unanimously|accordingly|further|subsequently|formally))* (?P<under>recommend(?:ed|s))"
    r"(?: unanimously)? to (?:the )?(?:[Ff]ull |[Nn]ext )?(?P<body>(?:[A-Z][\w'\u2019&]* (?:and |for |of |the )?){0,6}?"
    r"(?:Council|Cabinet|Executive|Board|Committee|Panel|Authority|Commission|Leader|Member|Portfolio Holder))\b"
    r"(?: for [A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?,? (?:that|the|to)\b.{8,})",
    re.DOTALL,
)
_LONGEST = 70
"""Words of a sentence whose point the verb still is."""


def agreed_paper(sentence: Sentence) -> Found | None:
    """Return "The Panel agreed the budget", where no clause behind it says what they were of one mind about."""
    match = _PAPER.match(sentence.text)
    if match is None or _FINITE.search(sentence.text, match.end("under")):
        return None
    return _quote(sentence, match.start("cue"), "agreed")


def fate_of_thing(sentence: Sentence) -> Found | None:
    """Return "The application was REFUSED", or the fate of a recommendation that a vote settled."""
    match = _CAPITALS.search(sentence.text)
    if match is None and _VOTED.search(sentence.text):
        match = _PASSED.search(sentence.text)
    if match is None or len(sentence.text.split()) > _LONGEST or REPORTED.search(sentence.text, 0, match.start()):
        return None
    return None if _NOT_NOW.search(sentence.text) else _quote(sentence, 0, match["under"].lower())


def fate_in_brief(sentence: Sentence) -> Found | None:
    """Return "The recommendations were agreed", "The decision taken was to ...", "DEFERRED for a site visit"."""
    for pattern in (_RECOMMENDED, _DECISION_WAS, _AGREEMENT, _STATUS):
        match = pattern.fullmatch(sentence.text.strip())
        if match is not None and not _NOT_NOW.search(sentence.text):
            return _quote(sentence, 0, match["under"].lower())
    return None


def recommended_up(sentence: Sentence) -> Found | None:
    """Return "The Committee recommended to full Council that the plan be adopted"."""
    match = _UP.match(sentence.text)
    return _quote(sentence, match.start("cue"), "recommended") if match else None


def is_to(text: str, body: str | None) -> bool:
    """Return whether what a sentence recommends is put to ``body`` itself, by another one: it retells what came to it."""
    match = _UP.match(text)
    return match is not None and body is not None and match["body"].casefold() in body.casefold()


def by_one_person(sentence: Sentence) -> Found | None:
    """Return "I approve the proposals set out above"."""
    match = _ALONE.match(sentence.text)
    return _quote(sentence, 0, match["under"].split()[0].lower()) if match else None


def _quote(sentence: Sentence, begin: int, under: str) -> Found:
    start, end = trimmed(sentence.text, begin, len(sentence.text))
    return Found(sentence.start + start, sentence.start + end, "decision.settled", under, None, (sentence.start, sentence.end))
