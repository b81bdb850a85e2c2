"""Undertakings: what somebody says they will do, is to do, agreed to do, and what is to be done after the meeting."""

import re

from pipeline.findings._shared.meeting import Meeting
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.acts import PROCEDURE
from pipeline.findings.recommendation.clauses import EARLIER, clause_end, found_at
from pipeline.findings.recommendation.errands import ANY_ERRAND, DONE, ERRAND, NO_ERRAND, PAPER, PAPER_DONE, STUDIED, STUDY
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.subjects import Subject, leading, subject_before, with_speaker
from pipeline.model import BlockKind

# The verb that says that something is still to be done; the grammar around it is looked at only where it stands.
_STILL = re.compile(
    r"\b(?:(?P<modal>[Ww]ill|would|shall)|(?P<is>(?:is|are|was|were|has|have) to)"
    r"|(?P<agreed>(?:(?:has|have) )?(?:kindly )?(?:agreed|undertook|offered|volunteered|promised|committed"
    r"(?: (?:himself|herself|themselves|itself))?) to|(?:was|were|is|are|be) (?:asked|requested|instructed|tasked) to)"
    r"|(?P<need>(?:still )?needs? to)|(?P<to>to))"
    r"(?: (?:also|then|now|therefore|again|hopefully|kindly|shortly|be able to|continue to|(?:try|attempt|endeavour"
    r"|arrange) (?:to"
    r"|and)))* ",
)
# A clerk's note: "Arrange a meeting with the trustees"
_NOTE = re.compile(
    r"\W*(?:Arrange|Contact|Write to|Chase|E-?mail|Phone|Ring|Obtain|Order|Book|Invite|Ask)(?! of\b)(?:\s+[^\s.]+){3,24}[\s.]*$"
)
_BE = re.compile(r"be (?:(?:duly|also|then|now|again|double|further) )?", re.IGNORECASE)
_IF = re.compile(
    r"\b(?:if|unless|whether|in (?:case|the event)|subject to|depending|would like|asked|queried|hop(?:ed"
    r"|ing))\b",
    re.IGNORECASE,
)
_ONLY_IF = re.compile(r"\bif (?:[\w'\u2019-]+ ){1,4}(?:is|are|was|were)\b")
_WHETHER = re.compile(r"(?:also )?(?:ask|check|see|enquire|inquire|find|confirm|ascertain|contact|e-?mail|write|clarify)\b")
"""Verbs behind which "if" puts a question, not a condition."""
_WHEN = re.compile(r"\b(?:once|which|who|where|when|why|how|what)\b", re.IGNORECASE)
_STRETCH = re.compile(r"[.!?;]\s+|,? (?:and|but) (?=[A-Z]|the [A-Z]|s?he\b)|, (?=[A-Z]|s?he\b)")
"""Where a new clause begins, to which a condition before it does not belong."""
_ORDER = re.compile(r"(?:Instruct|Ask|Request|Invite|Direct|Require|Authorise)s?\b")
"""What begins a resolution, not a name: "Asks the Portfolio Holder to report"."""
_PUBLIC = re.compile(r"\b(?:residents?|public|parishioners?|applicants?|those|no|nothing|none)\b", re.IGNORECASE)
_AS_ONE = re.compile(r"(?:the |all )?(?:councillors|members|council|committee)", re.IGNORECASE)
"""A meeting that agreed to something: a decision."""
_QUOTED = re.compile(r"\u201c[^\u201d]{10,}\u201d\s*[\u2013\u2014-]\s")
"""An earlier action that is quoted to tell what came of it."""
# "was asked to acquire a third key": whatever it is, somebody is told to do it
_ORDERED = re.compile(r"(?:was|were) (?:asked|instructed|tasked) to\b")
_ANY_VERB = re.compile(r"(?!be\b|have\b|the\b)[a-z]{3,}\b")
_RULE = "recommendation.prose_undertaking"
# "Clerk to write", behind a stop, a colon, a bracket, or "and" after a clause that does not end in a name
_PLACE_FOR_TO = re.compile(r"(?:^[\W\d]*|(?<!\bSt)[.:;,(\u2013-]\s*|\b[a-z0-9][\w'\u2019]* (?:and|but) )$")
_BARE_WILL = re.compile(r"(?:^|, |; )(?:(?:and|we|but) )?$", re.IGNORECASE)
_LEADING_WORDS = 25
_THING_WORDS = 16
_NO_THING = re.compile(
    r"(?:.*\b(?:dates?|times?|venues?)|it|there|what|that|which|who|nothing|no one)|(?:to|there|it|no|if|that) .*|.*\bno .*"
    r"|.*\b(?:which|that|who)",
    re.IGNORECASE | re.DOTALL,
)
_REVIEW = re.compile(r"(?<!annual )(?<!regular )\breview\b(?!.*\bbasis\b)", re.IGNORECASE)
"""What officers promise a large meeting; other studies that they tell of are plans."""
_PROMISED = re.compile(r"(?:kindly )?(?:undertook|offered|volunteered|promised) to")
_BUT_SHE = re.compile(r"\b(?:and|but) s?he$")
_BACK = re.compile(r"(?:this|these|this [\w ]{1,20}|they|such \w+)", re.IGNORECASE)
"""A thing that the clause before it names."""
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would)\b", re.IGNORECASE)
_LIKE_FINITE = re.compile(rf"{_FINITE.pattern}|\b(?:need\w*|[a-z]+ed|[a-z]+ing|like|due)\b")
_TOLD = re.compile(
    r"\b(?:said|advised|reported|confirmed|stated|explained|noted|informed|told|heard|added|understood|requested|expected"
    r"|hoped)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_CLAUSES = re.compile(
    r"[;:]\s+|[.!?]\s+(?=[A-Z])|\b(?:that|but|however)\s+|, (?:and|but|so|therefore)\s+|\band (?=(?:th(?:e|is|at|ese)|an?"
    r"|it)\b)"
)


def undertaken(sentence: Sentence, meeting: Meeting) -> Found | None:
    """Return what a sentence says that somebody will do."""
    text = sentence.text
    quoted = _QUOTED.search(text)
    for still in _STILL.finditer(text):
        if quoted and quoted.start() < still.start() < quoted.end():
            continue
        found = _active(sentence, still, meeting) or _passive(sentence, still, meeting)
        if found is not None and not EARLIER.search(text, _stretch(text, still.start()), still.start()):
            return found
    note = meeting.small and sentence.block.kind is not BlockKind.HEADING and _NOTE.match(text)
    return found_at(sentence, (0, len(text)), _RULE, "action") if note else None


def _active(sentence: Sentence, still: re.Match[str], meeting: Meeting) -> Found | None:
    """Return "the Clerk will write", "PB to contact", "Mrs Ash agreed to look into"."""
    text, at = sentence.text, still.end()
    verbs = ANY_ERRAND if still["agreed"] else ERRAND
    ordered = _ORDERED.match(still.group()) is not None and _ANY_VERB.match(text, at) and not PROCEDURE.match(text, at)
    if (
        not (ordered or verbs.match(text, at))
        or NO_ERRAND.match(text, at)
        or (_ONLY_IF.search(text, at) and not _WHETHER.match(text, at))
    ):
        return None
    subject = subject_before(text, still.start())
    if subject is None:
        return _elided(sentence, still, meeting)
    if not _may_act(text, subject, still, meeting):
        return None
    start = with_speaker(text, subject.start) if subject.sort == "pronoun" else subject.start
    return found_at(sentence, (start, clause_end(text, at)), _RULE, "action", subject.within(text))


def _may_act(text: str, subject: Subject, still: re.Match[str], meeting: Meeting) -> bool:
    """Return whether such a subject's "will" is an undertaking of this meeting, not a plan or a condition that is told."""
    name = subject.within(text)
    stretch = min(subject.start, _stretch(text, still.start()))
    if _PUBLIC.search(name) or _ORDER.match(name) or any(word.search(text, stretch, subject.start) for word in (_IF, _WHEN)):
        return False
    if still["agreed"] and (_AS_ONE.fullmatch(name) or (subject.sort == "unit" and " asked " not in still["agreed"])):
        return False
    if (still["need"] and not meeting.small) or (
        still["to"] and (subject.sort == "pronoun" or not _PLACE_FOR_TO.search(text, 0, subject.start))
    ):
        return False
    if subject.sort == "first":
        return name in meeting.names or (meeting.small and _PROMISED.match(still.group()) is not None)
    return meeting.small or subject.sort in ("person", "office") or (subject.sort == "pronoun" and _speaks(text, subject))


def _speaks(text: str, subject: Subject) -> bool:
    """Return whether "she" is who speaks in the sentence: "Ms Birch said she would", "explained that ... but she would"."""
    if subject.start and with_speaker(text, subject.start) < subject.start:
        return True
    return _BUT_SHE.search(text, 0, subject.end) is not None and leading(text) is not None


def _elided(sentence: Sentence, still: re.Match[str], meeting: Meeting) -> Found | None:
    """Return "Ms Birch explained the delay and will send an update": the subject stands at the sentence's beginning."""
    text = sentence.text
    if not still["modal"]:
        return None
    before = text[: still.start()]
    if meeting.small and _BARE_WILL.search(before) and not _IF.search(before):
        return found_at(sentence, (0, len(text)), _RULE, "action")
    subject = leading(text) if before.endswith(" and ") else None
    if subject is None or _IF.search(before) or len(before.split()) > _LEADING_WORDS:
        return None
    return found_at(sentence, (0, clause_end(text, still.end())), _RULE, "action", subject.within(text))


def _passive(sentence: Sentence, still: re.Match[str], meeting: Meeting) -> Found | None:
    """Return "a briefing will be circulated", "the hedge to be cut back", "enquiries will be made"."""
    text = sentence.text
    be = None if still["agreed"] else _BE.match(text, still.end())
    done = _done(text, be.end(), meeting) if be else None
    if (
        done is None
        or (still["need"] and not (meeting.small and STUDIED.match(text, done.start())))
        or _IF.search(text, _stretch(text, still.start()), still.start())
    ):
        return None
    start = _clause_start(text, still.start())
    thing = text[start : still.start()].strip(" ,")
    finite = _FINITE.search(thing)
    if not thing or (_BACK.fullmatch(thing) and len(text.split()) <= _LEADING_WORDS):
        start, finite = 0, None
    if _NO_THING.fullmatch(thing) or len(thing.split()) > _THING_WORDS or (still["to"] and (start or _LIKE_FINITE.search(thing))):
        return None
    paper = (PAPER.search(thing) and PAPER_DONE.match(text, done.start())) or STUDIED.match(text, done.start())
    if STUDIED.match(text, done.start()) and not (STUDY if meeting.small else _REVIEW).search(thing):
        return None
    if not paper and (not meeting.small or _TOLD.search(text, 0, start)):
        return None
    if sentence.block.kind is BlockKind.HEADING or (not meeting.small and finite):
        return None
    return found_at(sentence, (start, clause_end(text, done.end() - 10)), _RULE, "action")


def _done(text: str, at: int, meeting: Meeting) -> re.Match[str] | None:
    """Return the participle of what is to be done; few things are done after a large meeting without somebody named."""
    return (DONE if meeting.small else PAPER_DONE).match(text, at) or STUDIED.match(text, at)


def _stretch(text: str, before: int) -> int:
    """Return where the last clause with a subject of its own begins before ``before``."""
    starts = [step.end() for step in _STRETCH.finditer(text, 0, before)]
    return starts[-1] if starts else 0


def _clause_start(text: str, before: int) -> int:
    """Return where the clause begins that holds the verb at ``before``."""
    starts = [step.end() for step in _CLAUSES.finditer(text, 0, before)]
    return starts[-1] if starts else 0
