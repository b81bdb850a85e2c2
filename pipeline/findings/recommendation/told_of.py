"""Courses of action that minutes tell with a noun or beside the clause: "the auditors' advice that", "..., he said, ..."."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.acts import COURSE, NO_NORM, NORM, NOUN_ACT, RERATED, WAS_SO
from pipeline.findings.recommendation.clauses import clause_end, found_at
from pipeline.findings.recommendation.errands import FOLLOWED
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.speakers import INSPECTOR, OUTSIDE, speaker_before
from pipeline.findings.recommendation.value import Kind

# "It would be helpful, the Chair said, for ...", "Officers should be reminded, he said, to ..."
_SAID = re.compile(
    r", (?P<who>[^,;.]{2,50}? )(?:also |then )?(?P<verb>said|felt|thought|suggested|added|argued|considered"
    r"|stressed)(?=[,.]|$)"
)
# "The comments made would be passed on", "This will be looked into"
_TAKEN_ON = re.compile(
    r"(?:^\W*|[.;] |, and |\bthat )(?P<thing>(?:(?:[Tt]he|[Tt]hese|[Tt]heir|[Aa]ll|[Aa]ny"
    r"|[Mm]embers[\u2019']) )?(?:[Tt]his(?: \w+)?"
    r"|[Tt]hese|[Ii]t|[Mm]atters?|[Pp]oints?|[Ii]ssues?|[Cc]omments?|[Ss]uggestions?|[Rr]equests?|[Cc]oncerns?|[Qq]uer(?:y|ies)"
    r"|[Ff]eedback|[Vv]iews?|[Oo]bservations?|[Ii]deas?|[Aa]nswers?)(?: (?:of|from|made|raised|by)\b[^.;,]{2,60}?)?)"
    r" (?:would|will) (?:also |then |therefore )?be (?P<done>[a-z]+\b.{2,})",
    re.DOTALL,
)
# "A further report would come to the June meeting", "The Committee will receive an update in the autumn"
_COMES = re.compile(
    r"(?:^\W*|[.;] |, and |\bthat )(?P<thing>(?:[Aa]n?|[Tt]he) (?:\w+ ){0,5}?(?:report|update|paper|briefing|plan|strategy"
    r"|presentation"
    r"|report back)(?: (?:on|about|of|with)\b[^.;,]{2,60}?)?)"
    r" (?:would|will) (?:also |then |therefore )?(?:come|go|return|be made|be taken)(?: back)? (?:to|before)\b.{6,}"
    r"|(?:^\W*|[.;] |, and |\bthat )(?:[Tt]he )?(?:[A-Z]\w+ ){0,4}(?:[Cc]ommittee|[Mm]embers|[Bb]oard|[Pp]anel"
    r"|[Cc]abinet) (?:would|will)"
    r" (?:also |then )?(?:receive|get|have) (?:an?|further|regular|more|another) (?:\w+ ){0,3}?(?:report|update|paper|briefing"
    r"|presentation|note)s?\b(?! (?:that|which|setting|outlining|providing|detailing)\b).{4,}",
    re.DOTALL,
)
# "It was noted that the third point should be amended": what is to be mended in the paper before the meeting
_TO_MEND = re.compile(
    r"\b(?:[Ii]t was|[Mm]embers) (?:also |further )?noted that (?P<clause>[^;]{3,160}? (?:should|need(?:s|ed) to) (?:also )?be"
    r" (?:amended|changed|corrected|added|removed|deleted|included|updated|circulated|revised|reworded)\b[^;]*)",
    re.DOTALL,
)
_NOUNS = ("ecommendation", "uggestion", "equest ", "equest was", "roposal ", "view that", "dvice ", "plea ")
_MADE = re.compile(
    r"\b(?:there (?:was|were)|it was)\b[^.;]{0,40}$|\b(?:was|with)(?: (?:an?|the))?(?: (?:further|second|other))? $",
    re.IGNORECASE,
)


def told_of(sentence: Sentence) -> Iterator[Found]:
    """Yield what a noun of asking introduces, what somebody is said to hold beside the clause, what comes back to a meeting."""
    text = sentence.text
    if text.rstrip().endswith("?") or RERATED.search(text):
        return
    yield from _by_noun(sentence)
    mend = _TO_MEND.search(text) if "noted that" in text else None
    if mend:
        yield found_at(sentence, mend.span(), "recommendation.prose_view", "committee")
    yield from _beside(sentence)
    for pattern in (_TAKEN_ON, _COMES):
        match = pattern.search(text) if " would " in text or " will " in text else None
        if match is None or (pattern is _TAKEN_ON and not FOLLOWED.match(text, match.start("done"))):
            continue
        start = match.start("thing") if match["thing"] else match.start()
        yield found_at(sentence, (start, clause_end(text, match.end() - 8)), "recommendation.prose_undertaking", "action")


def _by_noun(sentence: Sentence) -> Iterator[Found]:
    match = NOUN_ACT.search(sentence.text) if any(noun in sentence.text for noun in _NOUNS) else None
    if match is None or OUTSIDE.search(sentence.text[max(0, match.start() - 60) : match.end("noun")]):
        return
    inspected = match["who"] is not None and INSPECTOR.search(match["who"]) is not None
    made = match["made"] is not None or _MADE.search(sentence.text[: match.start("noun")]) is not None
    clause = match["clause"][:140]
    if not (inspected or made) or not COURSE.search(clause) or (WAS_SO.match(clause) and " be " not in clause):
        return
    kind: Kind = "inspection" if inspected else "committee"
    span = (match.start(), clause_end(sentence.text, match.start("clause") + 12))
    yield found_at(sentence, span, "recommendation.prose_suggestion", kind)


def _beside(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    match = _SAID.search(text)
    rest = text[: match.start()] + text[match.end() :].lstrip(",") if match else ""
    if match is None or not NORM.search(rest) or NO_NORM.search(rest):
        return
    speaker = speaker_before(text, match.start("verb"))
    if speaker is not None and speaker.sort in ("member", "pronoun", "person", "inspector"):
        kind: Kind = "inspection" if speaker.sort == "inspector" else "committee"
        yield found_at(sentence, (0, len(text)), "recommendation.prose_view", kind)
