"""Speech acts told in minutes, as a grammar: who, the verb of asking, wishing, proposing, holding or promising, and what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.acts import (
    ACT,
    ASSURED,
    BODY_ALONE,
    CONDITION,
    COULD,
    COURSE,
    DELIVERED,
    DEMANDED,
    FOR,
    FORETELLS,
    GERUND,
    LOOSE,
    MET,
    NO_DOING,
    NO_NORM,
    NO_NOUN,
    NORM,
    NOUN,
    PRESENT,
    PROCEDURE,
    RERATED,
    SEE,
    SERVED,
    SHOULD,
    TELLS,
    THAT,
    THAT_LEAD,
    TO,
    TO_DO,
    WAS_SO,
    WOULD_BE,
)
from pipeline.findings.recommendation.clauses import EARLIER, clause_end, found_at
from pipeline.findings.recommendation.errands import FOLLOWED
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.speakers import INSPECTOR, OUTSIDE, Speaker, speaker_before
from pipeline.findings.recommendation.value import Kind

_SHORT = 8
"""Characters that say what to do at the least."""
_FAR = 90
"""Characters: a norm further behind "that" belongs to it only where no other clause begins between them."""
_RULES = {
    "ask": "recommendation.prose_request",
    "want": "recommendation.prose_request",
    "propose": "recommendation.prose_suggestion",
    "hold": "recommendation.prose_view",
    "promise": "recommendation.prose_undertaking",
}


@dataclass(frozen=True, slots=True)
class _Act:
    """A verb of speaking: its sentence, its words, where it stands, its sort."""

    text: str
    verb: str
    start: int
    end: int
    sort: str

    @property
    def present(self) -> bool:
        """Whether the document itself speaks: "we would ask", "the Panel recommends"."""
        return PRESENT.fullmatch(self.verb) is not None


@dataclass(frozen=True, slots=True)
class Telling:
    """What decides who speaks: whether few people met, whose the document's "we" is, the words of the sentence before.

    In an officer's ``report`` only reviewers from outside and what is expressly proposed count (Rulings).
    """

    small: bool = False
    ours: Kind = "committee"
    before: str = ""
    report: bool = False


def spoken(sentence: Sentence, telling: Telling) -> Iterator[Found]:
    """Yield the courses of action that a sentence tells that somebody asked for, wished, proposed, held right or promised."""
    text, done = sentence.text, 0
    if text.rstrip().endswith("?") or MET.search(text) or RERATED.search(text):
        return
    for match in ACT.finditer(text):
        act = _Act(text, match.group(), match.start(), match.end(), match.lastgroup or "")
        told = _told(act, telling) if match.start() >= done else None
        if told is not None:
            speaker, rule, done = told
            start = match.start() if speaker.elided else speaker.start
            kind = telling.ours if act.present and speaker.sort in ("pronoun", "name") else _kind(speaker, act.sort, rule)
            yield found_at(sentence, (start, done), rule, kind)


def _told(act: _Act, telling: Telling) -> tuple[Speaker, str, int] | None:
    """Return who does the act, the rule, and where ends what it tells."""
    content = _CONTENT[act.sort](act) or _demanded(act)
    if content is None:
        return None
    speaker = speaker_before(act.text, act.start)
    if speaker is not None and speaker.sort == "pronoun" and INSPECTOR.search(telling.before):
        speaker = replace(speaker, sort="inspector")
    if speaker is None or not _fits(act, speaker, content.re) or not _is_there(act, speaker, telling):
        return None
    if speaker.sort != "inspector" and EARLIER.search(act.text, max(0, act.start - 25), act.end):
        return None
    rule = _RULES["promise" if content.re in (WOULD_BE, TO_DO) else act.sort]
    if speaker.sort == "inspector":
        rule = "recommendation.prose_need"
    return speaker, rule, clause_end(act.text, max(act.end, content.start() + _SHORT))


def _demanded(act: _Act) -> re.Match[str] | None:
    """Return what an inspector advised or wanted, in the forms that count only from one."""
    if not INSPECTOR.search(act.text, 0, act.start) or act.sort not in ("ask", "hold", "want", "promise"):
        return None
    return DEMANDED.match(act.text, act.end) or TO.match(act.text, act.end) or (_held(act) if act.sort == "promise" else None)


def _fits(act: _Act, speaker: Speaker, content: re.Pattern[str]) -> bool:
    """Return whether such a speaker's act counts: a member's telling, an officer's promise, an inspector's demand."""
    if speaker.sort == "inspector":
        return content not in (WOULD_BE, TO_DO)
    if content is DEMANDED or (content is TO and act.sort != "ask"):
        return False
    if speaker.perfect and (
        speaker.perfect == "had" or content in (TO_DO, WOULD_BE) or speaker.sort not in ("member", "officer")
    ):
        return False
    if content is WOULD_BE or content is TO_DO:
        return not _as_one(speaker) and not (content is TO_DO and speaker.sort == "it")
    return _MAY[act.sort](act, speaker) if act.sort in _MAY else speaker.sort != "pronoun" or act.sort != "promise"


def _may_want(act: _Act, speaker: Speaker) -> bool:
    if speaker.sort == "pronoun":
        return speaker.words.lower() not in ("it", "they") and (act.present or SEE.match(act.text, act.end) is not None)
    return speaker.sort == "member" or (act.present and speaker.sort == "person")


def _may_propose(act: _Act, speaker: Speaker) -> bool:
    return speaker.sort != "officer" or THAT.match(act.text, act.end) is not None


def _is_there(act: _Act, speaker: Speaker, telling: Telling) -> bool:
    """Return whether it is someone who speaks in the meeting, not a firm or a plan that is told of."""
    if telling.report:
        if act.sort == "ask" and speaker.sort == "member":
            return speaker.perfect == "has"
        return speaker.sort == "inspector" or _is_advice(act, speaker, telling)
    if speaker.sort == "name":
        return telling.small or act.present
    if speaker.sort == "it" and speaker.words.lower() == "it is":
        return re.match(r" that [^.;]{3,90}?\b(?:will|would)\b", act.text[act.end :]) is None
    return speaker.sort not in ("person", "officer") or not act.present or act.verb.startswith("would")


def _is_advice(act: _Act, speaker: Speaker, telling: Telling) -> bool:
    """Return whether a report expressly proposes something, or tells what consultants recommended."""
    proposed = speaker.words.lower() == "it is" and re.match(r" that [^.;]{3,90}?\b(?:will|would)\b", act.text[act.end :]) is None
    consulted = "onsultant" in (telling.before if speaker.sort == "pronoun" else speaker.words)
    return act.sort == "propose" and (proposed or consulted)


def _may_hold(act: _Act, speaker: Speaker) -> bool:
    if act.verb in TELLS:
        return speaker.sort == "member" and not (_as_one(speaker) and act.verb in ("noted", "acknowledged"))
    return act.verb != "agreed" or (speaker.sort in ("member", "officer", "person") and not _as_one(speaker))


_MAY = {"want": _may_want, "propose": _may_propose, "hold": _may_hold}


def _as_one(speaker: Speaker) -> bool:
    """Return whether a meeting as a whole speaks: what it agreed is a decision, what it noted is told."""
    return BODY_ALONE.fullmatch(speaker.words) is not None


def _ask(act: _Act) -> re.Match[str] | None:
    text, at, verb = act.text, act.end, act.verb
    if verb.startswith(("invite", "encourage", "challenge", "task", "instruct", "direct", "lobb")):
        return _owned(text, at)
    if verb.startswith(("called", "press", "push", "plead", "appeal")):
        return FOR.match(text, at) or _owned(text, at) or (THAT.match(text, at) if verb[0] in "pa" else None)
    if match := THAT.match(text, at):
        return match
    if verb.startswith("request") or verb.endswith("request"):
        noun = NOUN.match(text, at)
        return noun if noun and not NO_NOUN.match(text, at) else DELIVERED.match(text, at)
    if verb.startswith("ask") or verb.endswith("ask"):
        return FOR.match(text, at) or DELIVERED.match(text, at) or COULD.match(text, at) or _owned(text, at)
    return _owned(text, at)


def _owned(text: str, at: int) -> re.Match[str] | None:
    """Return "the Clerk to write" behind a verb of asking."""
    match = TO.match(text, at)
    if match is None or PROCEDURE.match(text, match.start("do")) or OUTSIDE.search(match["owner"]):
        return None
    return match


def _want(act: _Act) -> re.Match[str] | None:
    text, at, verb = act.text, act.end, act.verb
    if verb == "sought":
        return ASSURED.match(text, at)
    if verb.endswith("keen"):
        return THAT.match(text, at) or DELIVERED.match(text, at)
    if verb.startswith(("made", "re", "expr")):
        return THAT.match(text, at) or FOR.match(text, at) or DELIVERED.match(text, at)
    if delivered := DELIVERED.match(text, at):
        return delivered
    noun = NOUN.match(text, at)
    return (
        noun if noun and (SERVED.search(noun["noun"][:60]) or " to " in noun["noun"][:90].partition("opportunity")[0]) else None
    )


def _propose(act: _Act) -> re.Match[str] | None:
    text, at = act.text, act.end
    if match := THAT.match(text, at):
        clause = match["clause"][:140]
        told = _FORETOLD.match(clause) or (WAS_SO.match(clause) and not _COULD_BE.search(clause[:80]))
        return match if COURSE.search(clause) and not told else None
    if act.present:
        return None
    if gerund := GERUND.match(text, at):
        return gerund
    noun = NOUN.match(text, at)
    return noun if noun and not NO_NOUN.match(text, at) and SERVED.search(noun["noun"][:70]) else None


def _hold(act: _Act) -> re.Match[str] | None:
    if act.verb == "agreed":
        return _promise(act) or _held(act)
    return _held(act) or (_future(act) if act.verb in TELLS else None)


def _held(act: _Act) -> re.Match[str] | None:
    """Return the norm in the clause behind a verb of holding: "that the map should be redrawn"."""
    text = act.text
    that = THAT_LEAD.match(text, act.end)
    if that is None and (act.verb not in LOOSE or not SHOULD.match(text, act.end)):
        return None
    begin = that.end() if that else act.end
    norm = NORM.search(text, begin, min(len(text), begin + 170))
    if norm is None or len(text) - norm.end() <= _SHORT or ";" in text[begin : norm.start()]:
        return None
    if NO_NORM.search(text, begin, min(len(text), norm.end() + 25)):
        return None
    far = norm.start() - begin > _FAR and re.search(r",? (?:but|as|which|because|so) |, and ", text[begin : norm.start()])
    return None if far else norm


def _future(act: _Act) -> re.Match[str] | None:
    """Return "that this would be looked into": what is told that somebody will do about it."""
    match = WOULD_BE.match(act.text, act.end)
    if match is None or not FOLLOWED.match(act.text, match.start("done")) or CONDITION.search(match["thing"]):
        return None
    return match


def _promise(act: _Act) -> re.Match[str] | None:
    text, at = act.text, act.end
    if (match := _future(act)) or act.verb in _ANSWERS:
        return match
    match = TO_DO.match(text, at)
    if match is None or NO_DOING.match(match["do"]):
        return None
    return match


_FORETOLD = re.compile(rf"there would |{FORETELLS}")
_COULD_BE = re.compile(r"\b(?:should|could|be)\b")
_ANSWERS = frozenset(("assured", "confirmed", "informed", "answered", "explained", "reported"))
_CONTENT = {"ask": _ask, "want": _want, "propose": _propose, "hold": _hold, "promise": _promise}


def _kind(speaker: Speaker, sort: str, rule: str) -> Kind:
    """Return whose it is: an undertaking is an action, an inspector's an inspection's, an officer's advice the officer's."""
    if speaker.sort == "inspector":
        return "inspection"
    if rule == _RULES["promise"]:
        return "action"
    if speaker.sort == "officer" or (speaker.words.lower() == "it is" and sort == "propose"):
        return "officer" if sort in ("propose", "hold") else "action"
    return "committee"
