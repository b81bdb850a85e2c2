"""Who speaks in minutes: a member, an officer, an inspector or a person by name, told from the words before a verb."""

import re
from dataclasses import dataclass
from typing import Literal

from pipeline.findings._shared.actors import PERSON

Sort = Literal["member", "officer", "inspector", "person", "name", "pronoun", "it"]
"""``name`` is a first name or initials: a person where few meet, elsewhere perhaps a firm."""

_LONGEST = 16
"""Words: a subject of more is a clause."""
_REACH = 170
_SHORTEST = 3
"""Characters that can name somebody."""
_ADVERBS = re.compile(
    r"(?:[\s,]+(?:also|then|further|therefore|subsequently|strongly|again|had|has|have|formally|specifically|particularly"
    r"|repeatedly|however|both|all|clearly|additionally|furthermore|once|jointly|kindly|initially|accordingly|now|again|instead"
    r"|rightly|previously|simply|finally|in turn|in response|present|themselves|himself|herself|unanimously))+,?\s*$"
)
# Where a subject may begin: the last of them that leaves one is taken last, so that the longest is found first
_STEPS = re.compile(
    r"[.;:\u2013]\s+|\(|\)\s+(?=[A-Z])|\b(?:discussion|debate|deliberation|consideration),? (?=[A-Z])|\s-\s|\b(?:19"
    r"|20)\d\d,? (?=[A-Z])|,\s+|\b(?:that"
    r"|and|but|which|who|when|while|where|although|though|as|so|if|then|therefore)\s+|\n"
)
_ELIDED = re.compile(r"(?:^|[\s,])(?:and|but|or)(?:,? (?:as such|therefore|so|accordingly|also|in doing so),?)?\s*$|\w,\s*$")
_FINITE = re.compile(
    r"\b(?:was|were|is|are|be|been|had|has|have|would|will|could|can|should|may|might|must|did|does|do|if|whether|to|there|this"
    r"|these|those|it|not|no|which|that|who|how|what|why|by|than|[a-z]+ed)\b"
)
_BEGINS_NO_SUBJECT = re.compile(
    r"(?:Following|Following on|In|On|With|After|At|During|For|From|By|To|Under|Regarding|Concerning|Responding|Referring|Given"
    r"|Before|Having|When|While|If|Although|Since|Due|Arising|Through|Turning|Noting|Where)\b",
    re.IGNORECASE,
)
OUTSIDE = re.compile(
    r"\b(?:public|tax ?payers?|[Ss]chool [Gg]overnors|residents?|neighbours?|parishioners?|petitioners?|objectors?"
    r"|applicants?|agents?"
    r"|developers?|landowners?"
    r"|claimants?|appellants?|complainants?|licence holder|premises|speakers?|tenants|parents?|families|customers?"
    r"|respondents?|consultees?|owners?|questioner|supporters?|campaigners?|citizens|communit(?:y|ies)|people|anyone"
    r"|everyone|everybody|those|groups|witness(?:es)?|callers?|landlords?|young people)\b",
    re.IGNORECASE,
)
"""Who asks something of the council from outside it."""
INSPECTOR = re.compile(
    r"\b(?:[Oo]fsted|OFSTED|CQC|Care Quality Commission|Estyn|Care Inspectorate(?: Wales)?|HMI\w*|[Ii]nspectors?|[Ii]nspectorate"
    r"|[Ii]nspection|[Ee]xternal [Aa]udit(?:ors?)?|[Aa]uditors?|Audit (?:Scotland|Wales|Commission)|Wales Audit Office"
    r"|Grant Thornton"
    r"|[Oo]mbudsman|KPMG|Deloitte|Mazars|BDO|PwC|Education Scotland|[Pp]eer (?:[Rr]eview(?:ers)?|[Cc]hallenge|[Tt]eam)"
    r"|[Rr]eview [Tt]eam|[Rr]eviewers?|[Rr]egulator"
    r"|[Ii]nternal [Aa]udit(?:ors)?|DfE(?: \w+)? [Aa]dvis[eo]r|[Ii]mprovement (?:[Aa]dvis[eo]r|[Pp]artner)"
    r"|[Cc]ommissioners?|LGA)\b"
)
_INTERNAL = re.compile(
    r"\b(?:Inspector|Commissioner) [A-Z]|\b[Ii]nternal\b|\b(?:[Hh]ead|[Cc]hief|[Mm]anager|[Dd]irector|[Oo]fficer|[Pp]olice"
    r"|[Mm]ember)\b"
)
_MEMBER = re.compile(
    r"\b(?:[Cc]llrs?|[Cc]ouncillors?|CLLR|Ald(?:erman)?|[Mm]embers?|[Cc]hair(?:man|woman|person)?|[Vv]ice-?\s?[Cc]hair\w*"
    r"|[Cc]onvener|[Mm]ayor|[Ll]eader|[Pp]ortfolio [Hh]older|[Cc]ommittee|COMMITTEE|[Ss]ub-?[Cc]ommittee|[Bb]oard|[Pp]anel"
    r"|[Cc]abinet|[Ee]xecutive(?! (?:[Dd]irector|[Oo]fficer|[Hh]ead))|[Ff]orum|[Cc]ouncil|[Gg]overnors|[Tt]rustees|Cathaoirleach"
    r"|[Aa]ssembly|[Mm]eeting|[Ss]crutiny|(?:[Tt]ask|[Ww]orking|[Pp]olitical) (?:and [Ff]inish )?[Gg]roup|[Cc]o-?optee)\b"
)
_OFFICER = re.compile(
    r"\b(?:[Oo]fficers?|[Cc]lerk|[Dd]irectors?|[Mm]anagers?|[Hh]ead of|[Cc]hief [A-Z]\w+|[Ss]ecretary|[Tt]reasurer"
    r"|[Ee]ngineers?|[Ss]olicitor|[Cc]o-?ordinator|[Aa]dvis[eo]rs?|[Aa]ccountant|[Ww]arden|[Cc]onsultants?|[Ss]taff"
    r"|[Ll]ead|[Ss]uperintendent|[Aa]dministrator|[Pp]olice|PCSO|PC|S(?:ergeant|gt)|Inspector|Constable|[Hh]ead ?teacher"
    r"|[Rr]egistrar|[Tt]eam|[Dd]epartment|[Ss]ervice|[Ii]nternal [Aa]udit\w*)\b"
)
_TITLED = re.compile(PERSON)
_NAME = re.compile(
    r"(?:(?:[A-Z][\w'\u2019-]*[a-z]|[A-Z]\.?|Mc[A-Z]\w+|de|van|von|O['\u2019][A-Z]\w+)(?: |$)){1,4}|[A-Z]{2,4}"
    r"|[A-Z][a-z]?[A-Z]\w?"
)
_NOBODY = re.compile(
    r"(?:The|This|That|These|Those|It|There|If|When|While|What|Which|Who|No|All|Any|Some|Both|Each|Discussion|Concerns?"
    r"|Questions?|Reports?|Comments?|Work|Minutes|Item|Action|Government|Parliament|Item|Residents|Representations?|Schools?"
    r"|Legislation|Guidance|Notice|Policy|Letter|Email|Correspondence|Consultation|Approval|Permission|Information|Details)\b"
)
_PRONOUN = re.compile(r"(?:[Ss]?[Hh]e|[Tt]hey|[Ww]e|I|[Ii]t)")
_IT = re.compile(r"[Ii]t (?:was|is)")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, and where the words that name them begin; ``elided`` where the clause before names them.

    ``perfect`` is "had" or "has" where the verb's tense is made with it: what was said before the meeting.
    """

    start: int
    sort: Sort
    words: str
    elided: bool = False
    perfect: str | None = None


def speaker_before(text: str, verb: int) -> Speaker | None:
    """Return who the verb at ``verb`` belongs to; None where nobody is named who could speak in a meeting."""
    least = max(0, verb - _REACH)
    aside = _ASIDE.search(text, least, verb)
    if aside and aside.start() - least > _SHORTEST:
        return speaker_before(text, aside.start())
    adverbs = _ADVERBS.search(text, least, verb)
    end = adverbs.start() if adverbs else len(text[:verb].rstrip())
    if _ELIDED.search(text, least, max(end, verb - 1)) or (adverbs and _ELIDED.search(text, least, adverbs.start())):
        return _elided(text, verb)
    perfect = _PERFECT.search(adverbs.group()) if adverbs else None
    begins = [step.end() for step in _STEPS.finditer(text, least, end)]
    if least == 0:
        begins.insert(0, len(text) - len(text.lstrip(' "*\u201c\u2022')))
    for begin in begins:
        words = text[begin:end].strip(" ,")
        sort = sort_of(words) if words else None
        if sort is not None:
            return Speaker(begin, sort, words, perfect=perfect["perfect"] if perfect else None)
    return None


def sort_of(words: str) -> Sort | None:
    """Return what sort of speaker the words name, None where they are a clause, a thing or someone from outside."""
    if len(words.split()) > _LONGEST or _BEGINS_NO_SUBJECT.match(words) or OUTSIDE.search(words):
        return None
    if _IT.fullmatch(words):
        return "it"
    if _PRONOUN.fullmatch(words):
        return "pronoun"
    return None if _FINITE.search(words) else _named(words)


def _named(words: str) -> Sort | None:
    """Return what sort of person or body a noun phrase names."""
    if INSPECTOR.search(words) and not _INTERNAL.search(words):
        return "inspector"
    if _MEMBER.search(words) and not re.match(r"[Cc]ouncil (?:[Tt]ax|[Oo]fficers?)\b", words):
        return "member"
    if _OFFICER.search(words):
        return "officer"
    if _NAME.fullmatch(words) and not _NOBODY.match(words) and " " not in words:
        return "name"
    return "person" if _TITLED.match(words) or (_NAME.fullmatch(words) and not _NOBODY.match(words)) else None


def _elided(text: str, verb: int) -> Speaker | None:
    """Return the speaker with whom the sentence begins, for "Members noted the delay and asked that ..."."""
    head = _HEAD.match(text, 0, verb)
    for step in [*_VERBS.finditer(text, 0, verb)][:3] if head is None else []:
        before = speaker_before(text, step.start()) if step.start() else None
        if before is not None:
            return Speaker(verb, before.sort, before.words, elided=True)
    return None


_PERFECT = re.compile(r"\b(?P<perfect>had|has|have)\b")
_HEAD = re.compile(r"\s*(?:and|but)\b")
_VERBS = re.compile(
    r"\b(?:[a-z]+ed|was|were|had|has|have|is|are|said|felt|thought|took|told|gave|made|found|drew|spoke|undertook|sought"
    r"|would|will|could(?: not)?"
    r"|thinks|wishes|asks|recommends)\b"
)
# What is told between a speaker and the verb: "the inspectorate had, in its report of May, asked"
_ASIDE = re.compile(
    r",\s(?:in|at|as|on|having|after|following|while|who|with|when|through|under|by|for|chair\w*"
    r"|also)\b[^,;.]{2,80},\s*$",
    re.IGNORECASE,
)
