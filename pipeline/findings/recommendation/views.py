"""Courses of action that minutes tell as someone's view: what "should" be done, needs, encouragement, proposals, next steps."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.actors import ACTOR, BODY, PERSON
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.acts import BODY_ALONE
from pipeline.findings.recommendation.clauses import SAME_SPEAKER
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.rules import IMPERATIVE, MEMBER
from pipeline.findings.recommendation.value import Kind

_WHO = rf"(?P<who>{MEMBER}|{BODY}|{ACTOR}|{PERSON}|[Ii]t was|(?:[Ss]?[Hh]e|[Tt]hey|[Ww]e)|[A-Z]{{2,4}}|[Ss]ome|[Oo]thers)"
_THINKS = (
    r"(?:felt|considered|believed|thought|stressed|emphasi[sz]ed|commented|stated|said|highlighted|reiterated|remarked|argued"
    r"|expressed (?:the|a) view|(?:was|were) of the (?:view|opinion)|opined|suggested|proposed|recommended|added|urged|agreed"
    r"|(?:was|were) keen|(?:had )?(?:strongly )?recommended)"
)
# "Cllr Ash felt that the scheme should be reviewed": a course of action, not only that something matters
_SHOULD = re.compile(
    rf"\b(?:{_WHO} (?:(?:also|further|then|therefore|strongly) )*|(?:and"
    rf"|but) (?:also )?)(?P<verb>{_THINKS})(?: strongly)?(?:,? that"
    r"|(?= (?:a|an|the|we|it|this|any|all) [^.;]{3,90} should)) (?P<clause>[^;]{3,160}?\b(?:should|must|ought to|be"
    r"|might like to|may wish to)\b[^;]{4,})",
    re.DOTALL,
)
# "We should contact the landlords": what those who meet think that they are to do
_WE_SHOULD = re.compile(
    r"(?:^|(?<=[.;:] )|\b(?:that|and|so|but) |, )(?P<clause>(?:[\w' ]{0,40}, |(?:At|In|On) [\w ]{3,30} )?[Ww]e (?:should|must"
    r"|ought to)"
    r" (?!have\b|be (?:able|aware|proud|seen)|not\b|remember|note\b|be\b|know\b)[a-z]+\b[^;?]{4,})"
)
_QUESTIONED = re.compile(r"\b(?:how|what|why|if|whether|when|which|where|asked|questioned|queried)\b[^.;]{0,40}$", re.IGNORECASE)
# "Bin hubs were suggested by Cllr Ash"
_WAS_SUGGESTED = re.compile(
    rf"^(?P<thing>(?!It\b|This\b|What\b)[A-Z][^.;]{{3,100}}?) (?:was|were) (?:also )?suggested"
    rf" by (?P<who>{PERSON}|{ACTOR})\b"
)
_THAT_SHOULD = re.compile(
    rf"\b{_THINKS}(?: strongly)?,? that |\b(?:felt|thought|believed|suggested) (?:a|an|the|we|it|this|any|all) "
)
# What a "should" says that is no course of action
_NO_COURSE = re.compile(
    r"\b(?:should|must|be) (?:also )?(?:be )?(?:noted|able|aware|proud|congratulated|commended|remembered|borne|acknowledged"
    r"|thanked"
    r"|welcomed|stressed|pointed)\b|\bshould (?:not )?(?:already )?have\b|\bshould not (?:override|be (?:allowed|seen|taken"
    r"|expected))\b|\bwhy\b|\?",
    re.IGNORECASE,
)
_ONLY_BE = re.compile(r"\b(?:will|would|may|might|could|can|to|not|cannot|shall)(?: \w+)? be\b", re.IGNORECASE)
_NEED = re.compile(
    r"(?P<there>\b[Tt]here (?:was|is|were) (?:also |still |therefore |clearly )?an? (?:\w+ )?need (?:to|for)\b)"
    r"|(?:\b(?:stress\w*|emphasi\w+|highlight\w*|discuss\w*|reference to|rais\w+|outlin\w+|underlin\w+|reiterat\w+"
    r"|spoke (?:of|about)"
    r"|agreed|importance of)\b[^.;]{0,90}?)(?P<the>\b(?:the|a) need (?:to|for)\b)"
    r"|(?P<bare>^\W*(?:Note:\s*)?Need to [a-z]+)"
    r"|(?P<passive>\b(?:[Uu]rgent|[Ii]mmediate|[Mm]ore|[Bb]etter|[Ff]urther|[Gg]reater|[Ii]mproved|[Cc]loser|[Aa]dditional"
    r"|[Cc]learer|[Ss]tronger)"
    r" [\w ]{3,60}? (?:was|were|is"
    r"|are) needed\b)",
)
_NO_NEED = re.compile(r"\b(?:no|any|if|whether|without|question(?:ed|ing)?|why|would be)\b[^.;]{0,30}$", re.IGNORECASE)
_ENCOURAGED = re.compile(
    rf"\b{_WHO} (?:(?:also|then) )?(?P<verb>encouraged|urged|advised|challenged) (?P<owner>(?![^,;.]{{0,60}}\bthat\b)(?!that\b"
    rf"|by\b|of\b|on\b|to\b|in\b"
    rf"|against\b|them how\b|\w+ how\b)(?:the "
    rf"|all |our |other )?(?:(?!would|had|was|were|is|are|could|should|will)[\w'\u2019-]+ ){{0,5}}?"
    r"(?!would|need|had|was|were|is|are)[\w'\u2019-]+) to (?P<do>[a-z]+)\b.{6,}",
    re.DOTALL,
)
_ENCOURAGES = re.compile(r"\b(?:encouraged|urged|advised|challenged)\b[^.;]{2,90} to ")
_PUBLIC = re.compile(r"\b(?:residents?|public|parishioners?|applicants?|everyone|people|those|tenants)\b", re.IGNORECASE)
_INFORMED = re.compile(r"\b(?:committee|panel|board|cabinet|council|members|councillors|meeting) of\b", re.IGNORECASE)
"""Whom an officer "advised of the notice to fell a tree": told, not asked."""
_PROPOSED = re.compile(
    rf"\b(?P<who>{ACTOR}|{PERSON}|(?:[A-Z][a-z]+ ){{1,4}}(?=proposed|intends)) ?(?:had )?(?:proposed"
    rf"|offered) to (?P<do>{IMPERATIVE})\b.{{6,}}",
    re.DOTALL,
)
_ASKED = re.compile(
    rf"\b(?P<who>{PERSON}|[A-Z][A-Za-z]{{1,5}}) (?:has |had )?asked (?P<owner>{PERSON}|{ACTOR}|[A-Z][A-Za-z]{{1,5}}) (?:if"
    rf"|whether)"
    r" (?:s?he|they|it) (?:could|would|might|can)\b.{6,}",
    re.DOTALL,
)
_WOULD_LIKE = re.compile(
    r"\b(?P<who>[A-Z][\w.'\u2019]*(?: [A-Z][\w'\u2019]+){0,2}|(?:[Tt]he )?[Cc]ommittee"
    r"|[Mm]embers) would like (?P<owner>someone|an officer|officers|the"
    rf" [\w ]{{3,40}}?|{PERSON}) to [a-z]+\b.{{3,}}",
    re.DOTALL,
)
_ASKED_TO = re.compile(
    r"\b(?P<owner>(?:the )?(?:[\w'\u2019-]+ ){1,4}?)(?:would|will|is to|are to) be (?:asked|invited|requested|contacted"
    r"|reminded|instructed)"
    r" (?:again )?to [a-z]+\b.{3,}",
    re.IGNORECASE | re.DOTALL,
)
_PROMISE = re.compile(
    r"\b(?:(?P<owner>[Hh]e|[Ss]he|[Tt]hey) (?:agreed|undertook|offered|promised)|(?<=and )(?:undertook|promised))"
    r" to (?P<do>[a-z]+)\b.{3,}",
    re.DOTALL,
)
_REQUIRED = re.compile(
    r"\b(?:[Tt]he )?(?:Ofsted|CQC|Care Quality Commission|Department for \w+|DfE|Secretary of State|Government|Ombudsman"
    r"|[Rr]egulator"
    r"|[Aa]uditors?|[Ii]nspectorate|Welsh Government|Scottish Government) (?:has |had |have |also )*(?:required|requires"
    r"|asked for|requested)"
    r" (?P<what>(?:the|an?|that|us|it)\b.{3,}?\b(?:to|be)\b.{4,})",
    re.DOTALL,
)
_NEXT_STEPS = re.compile(
    r"\b(?:the )?next steps? (?:include[sd]?|(?:was|were|is|are|would be|will be)(?: to)?)\b.{8,}", re.IGNORECASE | re.DOTALL
)
_REPORTS = re.compile(
    r"\b(?:regular |further |quarterly |monthly |annual )?(?:progress|monitoring|update|performance) reports? (?:(?:to be"
    r"|being) )?"
    r"(?:submitted|brought|presented|provided|made) to\b[^.;]{4,}",
    re.IGNORECASE,
)
# "The next meeting would be given a full report": what members are promised
_GIVEN = re.compile(
    r"\b(?:[Tt]he )?(?:next )?(?:[A-Z]\w+ )*(?:[Mm]eeting|[Cc]ommittee|[Pp]anel|[Bb]oard|[Mm]embers|[Cc]abinet"
    r"|[Cc]ouncillors)(?: of the [A-Z]\w+)?"
    r" (?:would|will) be (?:given|provided with|sent|shown|kept (?:updated|informed)|updated|informed) .{6,}",
    re.DOTALL,
)
_HAD = re.compile(
    rf"(?P<who>{BODY}) had (?:previously )?recommended (?:that|to)\b.{{8,}}",
    re.DOTALL,
)
_ONE = re.compile(
    r"\b(?:one|another|the (?:first|second|third|main|key|other|final)) (?:of the )?(?:\w+ )?recommendations? (?:was|is|being"
    r"|had been)"
    r" (?:to|that)\b.{8,}",
    re.IGNORECASE | re.DOTALL,
)
_OFFICER = re.compile(
    r"\b(?:officers?|director|manager|head of|clerk|audit|solicitor|monitoring|chief executive|mr|mrs|ms|miss|consultant"
    r"|lead officer)\b",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"\b(?:cllrs?|councillors?|members?|chair\w*|committee|panel|board|cabinet member)\b", re.IGNORECASE)
_COURSE = re.compile(r"\b(?:should|must|ought to|might like to|may wish to|be|introduce|provide|report)\b")
_OUGHT = re.compile(r"\b(?:should|must|ought to|might like to|may wish to|propos\w+|recommend\w+|suggest\w+|urg\w+)\b")
THAT_TOO = re.compile(r",? and that (?=[^.;]{3,120}?\b(?:should|must|be|introduce|provide|report)\b)|,? and that (?:s?he|they) ")
_END = re.compile(
    rf";|{SAME_SPEAKER.pattern}|"
    r",? (?:and|but) (?=(?:questioned|asked|queried|thanked|noted|commended)\b)|,? but (?=(?:it|there|this|the|he|she"
    r"|they)\b)"
)
_CUE = re.compile(
    r"\b(?:should|must|ought|[Nn]eed(?:ed)?|encouraged|advised|urged|challenged|proposed|offered|asked|given|sent|informed"
    r"|updated|like|invited|contacted|requested"
    r"|agreed|undertook|promised|required|requires|[Nn]ext steps?|[Rr]eports?|recommended|recommendations?|suggested|instructed"
    r"|reminded)\b",
)


def views(sentence: Sentence, inspected: bool) -> Iterator[Found]:
    """Yield the courses of action that a sentence tells as a view; ``inspected`` where inspectors are spoken of around it."""
    text = sentence.text
    if not _CUE.search(text) or "seconded" in text or text.rstrip().endswith(("?", ":", ":-")):
        return
    for rule in (_should, _we_should, _need, _act):
        found = list(rule(sentence, inspected))
        if found:
            yield from found
            return


def _should(sentence: Sentence, inspected: bool) -> Iterator[Found]:
    match = _SHOULD.search(sentence.text) if _THAT_SHOULD.search(sentence.text) else None
    if match is None or _NO_COURSE.search(match["clause"]):
        return
    clause = match["clause"]
    if not re.search(r"\b(?:should|must|ought to|might like to|may wish to)\b", clause) and (
        match["verb"] not in ("proposed", "recommended", "suggested", "urged") or _ONLY_BE.search(clause)
    ):
        return
    who = match["who"] or ""
    if match["verb"] == "agreed" and (_AS_ONE.fullmatch(who) or BODY_ALONE.fullmatch(who)):
        return
    if (
        match["verb"] in _SAYS
        and not _MEMBER.search(who)
        and not (who.lower() == "it was" and match["verb"] == "commented" and " should " in clause and " if " not in clause)
    ):
        return
    begin = match.start() if who else match.start("verb")
    yield from coordinated(sentence, begin, match.start("clause"), _kind(who or sentence.text))


def _we_should(sentence: Sentence, inspected: bool) -> Iterator[Found]:
    """Yield "we should": a course of action that those who meet think of, and what one of them suggested."""
    text = sentence.text
    if text.endswith("?"):
        return
    match = _WE_SHOULD.search(text) if "e should" in text or "e must" in text or "e ought" in text else None
    if match and not _QUESTIONED.search(text, 0, match.start("clause")):
        start = 0 if match.start("clause") < _SHORT_LEAD else match.start("clause")
        yield _found(sentence, (start, len(text)), "recommendation.prose_view", "committee")
        return
    match = _WAS_SUGGESTED.match(text) if "ed by " in text else None
    if match:
        yield _found(sentence, (0, len(text)), "recommendation.prose_view", _kind(match["who"]))


_AS_ONE = re.compile(r"(?:the |all )?(?:councillors|members|council|committee|parish council)|it was", re.IGNORECASE)
"""What those agreed who meet is a decision."""
_SHORT_LEAD = 40
"""Characters before "we should" that belong to it."""
_SAYS = frozenset({"said", "stated", "commented", "added", "highlighted", "remarked", "reiterated", "argued", "agreed"})
"""Verbs of telling: behind them a course of action is a view only if a member speaks, not an officer who explains."""


def coordinated(sentence: Sentence, start: int, after: int, kind: Kind) -> Iterator[Found]:
    """Yield a view and the that-clauses coordinated with it."""
    text = sentence.text
    stop = _END.search(text, after + 10)
    end = stop.start() if stop else len(text)
    marks = list(THAT_TOO.finditer(text, after, end))
    stops = [*(mark.start() for mark in marks), end]
    for begin, finish in zip([start, *(mark.end() for mark in marks)], stops, strict=True):
        part = text[begin:finish]
        if _COURSE.search(part) and not (_ONLY_BE.search(part) and not _OUGHT.search(part)):
            yield _found(sentence, (begin, finish), "recommendation.prose_view", kind)


def _need(sentence: Sentence, inspected: bool) -> Iterator[Found]:
    match = _NEED.search(sentence.text)
    if match is None:
        return
    name = match.lastgroup or "there"
    begin = match.start(name)
    if name == "the" and _OFFICER.search(sentence.text[:begin]) and not _MEMBER.search(sentence.text[:begin]):
        return
    if _NO_NEED.search(sentence.text[:begin]) or re.match(r"\W*Need to know", sentence.text):
        return
    stop = _END.search(sentence.text, match.end())
    end = stop.start() if stop else len(sentence.text)
    if end - match.end() < 8:
        return
    if name == "passive":
        begin = max(begin, sentence.text.rfind(" that ", 0, begin + 1) + 6 if " that " in sentence.text[:begin] else begin)
    kind: Kind = "action" if name == "bare" and sentence.start > sentence.block.start else "committee"
    yield _found(sentence, (begin, end), "recommendation.prose_view", kind)


def _act(sentence: Sentence, inspected: bool) -> Iterator[Found]:
    text = sentence.text
    match = _ENCOURAGED.search(text) if _ENCOURAGES.search(text) else None
    if match and not _PUBLIC.search(match["owner"]) and not _INFORMED.search(match["owner"]) and match["do"] not in _PROCEDURE:
        yield _found(sentence, (match.start(), match.end()), "recommendation.prose_view", _kind(match["who"]), match["owner"])
        return
    for word, pattern, kind in _ACTS:
        match = pattern.search(text) if word in text else None
        if match is None or re.search(r"\b(?:previously|since the last|last (?:year|month|meeting))\b", text):
            continue
        if pattern is _ASKED_TO and _PUBLIC.search(match["owner"]):
            continue
        named = match.groupdict().get("owner") or (match.groupdict().get("who") if pattern is _PROPOSED else None)
        chosen: Kind = "inspection" if pattern is _ONE and inspected else kind
        start = 0 if pattern is _PROMISE and len(text.split()) < 25 else match.start()
        stop = _END.search(text, match.start() + 12)
        yield _found(sentence, (start, stop.start() if stop else match.end()), "recommendation.prose_act", chosen, named)
        return


_PROCEDURE = frozenset(
    ("comment", "ask", "speak", "move", "vote", "present", "address", "introduce", "note", "attend", "approve", "agree")
)
# A word that the sentence must hold, the pattern, whose act it is
_ACTS: tuple[tuple[str, re.Pattern[str], Kind], ...] = (
    (" ", _REQUIRED, "action"),
    ("recommendation", _ONE, "committee"),
    (" had ", _HAD, "committee"),
    ("ed to ", _PROPOSED, "officer"),
    (" asked ", _ASKED, "action"),
    (" would like ", _WOULD_LIKE, "action"),
    (" be ", _ASKED_TO, "action"),
    (" to ", _PROMISE, "action"),
    (" be ", _GIVEN, "action"),
    ("ext step", _NEXT_STEPS, "action"),
    (" report", _REPORTS, "action"),
)


def _kind(who: str) -> Kind:
    """Return whose view it is: an officer's, else the members'."""
    return "officer" if _OFFICER.search(who) and not _MEMBER.search(who) else "committee"


def _found(sentence: Sentence, span: tuple[int, int], rule: str, kind: Kind, owner: str | None = None) -> Found:
    start, end = trimmed(sentence.text, *span)
    return Found(sentence.start + start, sentence.start + end, rule, kind, owner=owner.strip() if owner else None)
