"""Who is to act: the subject of a clause, told from what stands before its verb."""

import re
from dataclasses import dataclass

from pipeline.findings._shared.actors import PERSON

_NAME = r"[A-Z\u00d3][\w'\u2019-]*[a-z]"
_INITIALS = r"(?:[A-Z][a-z]{0,2}){1,3}[A-Z][a-z]?(?![a-z])"
# Words that begin a sentence with a capital and name nobody
_NOBODY = (
    r"(?!(?:The|This|That|These|Those|It|There|If|When|While|Where|What|Which|Who|In|On|At|As|For|An?|No|All|Any|Some|Both|Each"
    r"|He|She|They|We|You|Following|After|Before|Further|More|Also|However|Therefore|Work|Works|Meeting|Minutes|Discussion"
    r"|Members"
    r"|Item|Items|Report|Reports|Update|Action|Actions|Payment|Payments|Date|Apologies|Proposal|Proposals|Next|Agenda|Need"
    r"|Needs"
    r"|Having|Going|Due|How|Note|And|But|So|To|Not|Nothing|Once|Until|Since|New|Old|Road|Council|Regarding)\b)"
)
_PLAIN = rf"(?:{_NOBODY}{_NAME}|[B-HJ-Z]|[A-Z]\.)(?: (?:Mc|Mac|O['\u2019]|de |van )?{_NAME}| [A-Z]\.?){{1,3}}"
_TITLED = rf"(?:(?:Mr|Mrs|Ms|Dr) (?:and|&) {PERSON}|{PERSON}|{_INITIALS}|{_PLAIN})"
_OFFICE = (
    r"(?:(?:[Tt]he|[Oo]ur|[Aa]n?|[Aa]ll|[Tt]wo|[Bb]oth) )?(?:[Tt]he [a-z]+ )?(?:[A-Z][\w&'\u2019-]*,? (?:(?:and|of|for|&"
    r"|the) )?"
    r"|(?:locum|acting|assistant|deputy|senior|vice|parish|town|tree|roads?|community|lead|area|ward|chief|minute"
    r"|enforcement|planning|housing|licensing|scrutiny"
    r"|[Vv]ice[- ]) ?){0,6}?"
    r"(?:[Oo]fficers?|[Cc]lerk|[Dd]irectors?|[Mm]anagers?|(?:[Vv]ice-?)?[Cc]hair(?:man|woman|person)?|[Hh]ead|[Ee]xecutive"
    r"|[Ss]ecretary|[Tt]reasurer|[Ee]ngineers?|[Ss]olicitor|[Hh]andyman|[Cc]ontractors?|[Cc]o-?ordinator|[Aa]dvis[eo]rs?"
    r"|[Aa]ccountant|[Ww]arden|[Cc]aretaker|[Ll]engthsman|[Cc]onvener|[Cc]ouncillors?|[Mm]ayor|[Ss]taff|[Aa]dministrator"
    r"|[Ll]eaders?|[Ll]ead|[Tt]aker|[Oo]rganisers?|[Rr]epresentatives?|[Pp]ortfolio [Hh]older|[Cc]ouncillors)"
    r"(?: (?:of|for) (?:[A-Z][\w&'\u2019-]*,? (?:(?:and|&|for) )?){0,5}[A-Z][\w&'\u2019-]*)?(?:, [A-Z][^,.;]{2,50},)?"
)
_UNIT = (
    r"(?:(?:[Tt]he|[Oo]ur) )?(?:[A-Z][\w&'\u2019-]*,? (?:(?:and|of|for|&|the) )?){0,5}?(?:[\w-]+ )?"
    r"(?:[Dd]ivision|[Dd]epartment|[Tt]eam|[Ss]ection|[Dd]irectorate|[Hh]ighways|Highways Rangers|[Pp]olice|Development|Office"
    r"|[Dd]istrict|[Cc]ouncil|[Cc]ommittee|[Gg]roup|[Pp]anel|[Bb]oard|[Ff]orum|[Aa]ssociation|[Tt]rust|[Aa]gency|[Ss]ervices?)"
)
_AND = r"(?:,? (?:and|&) |, |/| / )"
_SUBJECT = re.compile(
    rf"(?P<person>{_TITLED}(?:{_AND}(?:{_TITLED}|(?:the )?[Cc]lerk))*)|(?P<office>{_OFFICE}(?:{_AND}(?:{_TITLED}|{_OFFICE}))*)"
    rf"|(?P<pronoun>[Ss]?[Hh]e|[Tt]hey|[Ww]e|I|[Ss]he and {_TITLED}|[Hh]e and {_TITLED})"
    rf"|(?P<unit>{_UNIT}|{_PLAIN} in (?:conjunction|partnership|consultation|liaison) with [^.;]{{3,80}}?)"
    rf"|(?P<first>{_NOBODY}{_NAME})"
)
# "The Executive" is not whom "The Executive Director" names
_WHOLE = r"(?! (?:Director|Officer|Manager|Member|Head|Secretary|Executive|Lead|Engineer|Leader|Clerk)s?\b)"
MENTION = re.compile(rf"\b(?:{_TITLED}|{_OFFICE}(?![a-z]){_WHOLE})\b")
"""A person or an office wherever it is named."""
_STEPS = re.compile(
    r"[,;:(\u2013-]\s*|\b(?:that|and|but|so|which|then|when|therefore|who|[Cc]urrently|[Mm]eanwhile|also|whether|said"
    r"|advised|stated|confirmed|explained"
    r"|reported|noted|added)\s+|[.!?]\s+"
)
_LEADING = re.compile(rf"(?:{_SUBJECT.pattern})(?![a-z]){_WHOLE}")
_REACH = 130
"""Characters before a verb within which its subject begins."""
_SAYING = re.compile(
    rf"(?:{_TITLED}|{_OFFICE}|[Ss]?[Hh]e) (?:has |also |then |had )?(?:said|advised|confirmed|stated|explained"
    r"|reported|added|agreed|noted|indicated|suggested|responded|replied|informed \w+)(?: \w+)?(?: that|,)?\s*"
)


_SAID_THAT = re.compile(
    r" (?:(?:also|then|has|had) )*(?:said|advised|confirmed|stated|explained|reported|added|noted|indicated|responded|replied)"
    r"(?: (?:the )?\w+)?(?: that|,)? $"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Where a subject stands in its sentence; ``sort`` is ``person``, ``office``, ``pronoun``, ``unit`` or ``first`` (name)."""

    start: int
    end: int
    sort: str

    def within(self, text: str) -> str:
        """Return the subject's words."""
        return text[self.start : self.end].strip(" ,")


def subject_before(text: str, verb: int) -> Subject | None:
    """Return the longest subject that ends right before the verb at ``verb``, None where no one is named."""
    end = len(text[:verb].rstrip())
    least = max(0, end - _REACH)
    begins = [step.end() for step in _STEPS.finditer(text, least, end)]
    if least == 0:
        begins.insert(0, len(text) - len(text.lstrip(' "*\u201c\u2022')))
    for begin in begins:
        match = _SUBJECT.fullmatch(text, begin, end) if begin < end else None
        if match is not None and match.lastgroup is not None:
            return Subject(begin, end, match.lastgroup)
    return None


def subject_sort(words: str) -> str | None:
    """Return the sort of subject that the words are, None where they are none."""
    match = _SUBJECT.fullmatch(words.strip())
    return match.lastgroup if match else None


def subject_in(words: str) -> bool:
    """Return whether the words name a person or an office, and no body."""
    return subject_sort(words) in ("person", "office", "first")


def leading(text: str) -> Subject | None:
    """Return who a sentence begins with: a person or an office that its first verb belongs to."""
    match = _LEADING.match(text)
    if match is None or match.lastgroup not in ("person", "office"):
        return None
    return Subject(0, match.end(), match.lastgroup)


def with_speaker(text: str, start: int) -> int:
    """Return where the quote begins: with who "said that" what follows at ``start``, else there."""
    if start and _SAYING.fullmatch(text, 0, start):
        return 0
    speaker = speaker_of(text, start)
    return speaker.start if speaker else start


def speaker_of(text: str, start: int) -> Subject | None:
    """Return who "said that" what follows at ``start``, by name or office."""
    saying = _SAID_THAT.search(text, max(0, start - _REACH), start)
    speaker = subject_before(text, saying.start()) if saying else None
    return speaker if speaker and speaker.sort in ("person", "office") else None
