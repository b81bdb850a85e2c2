"""Recommendations: what somebody is told, asked or advised to do."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from pipeline.dates import scan
from pipeline.dates.interval import Interval
from pipeline.findings._shared.joined import ASKED_TOO
from pipeline.findings._shared.meeting import Meeting, meeting_of
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings._shared.resolutions import listed as resolutions
from pipeline.findings._shared.themes import Context, context_of, themes
from pipeline.findings.recommendation.acts import RERATED
from pipeline.findings.recommendation.asked import asked_below, coded, labelled, moved_below
from pipeline.findings.recommendation.brief import in_brief
from pipeline.findings.recommendation.continued import continued, cut
from pipeline.findings.recommendation.duties import duties
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.headings import headed
from pipeline.findings.recommendation.lists import listed
from pipeline.findings.recommendation.minuted import minuted, names_of_tag, tagged
from pipeline.findings.recommendation.needs import Inspectors, needs, next_steps, own_needs
from pipeline.findings.recommendation.owners import owner_of
from pipeline.findings.recommendation.rules import CONFIDENCE, CUES, SHORTEST
from pipeline.findings.recommendation.speech import Telling, spoken
from pipeline.findings.recommendation.tables import tabled
from pipeline.findings.recommendation.told_of import told_of
from pipeline.findings.recommendation.undertaken import undertaken
from pipeline.findings.recommendation.value import Kind, Recommendation
from pipeline.findings.recommendation.views import views
from pipeline.model import Finding

_INSPECTORS = frozenset({"inspection_report", "inspection_letter"})
_MINUTES = frozenset({"minutes", "other", "decision_notice"})
_RESOLVED = re.compile(
    r"\b[Ii]t was (?:\w+ )?(?:agreed|AGREED|resolved|RESOLVED|decided)\b|\bRESOLVED\b|\b(?:seconded|SECONDED)\b"
    r"|^\W*[Aa]greed (?:that|to)\b"
)
_SCRUTINY = re.compile(r"\b(?:scrutiny|select committee|on behalf of the (?:committee|panel|board))\b", re.IGNORECASE)
"""Whose letter it is in which "we" speak."""
_REASON = re.compile(r"\b(?:as|because|since|which|where|when|after|although) $")
_RESOLVED_CUES = ("greed", "AGREED", "esolved", "RESOLVED", "ecided", "econded", "SECONDED")
_REPEATS = re.compile(r"\bproposing th(?:e|is) motion\b|\(see (?:earlier|above|previous|item|minute|also)\b", re.IGNORECASE)
"""What tells again what another item asks for."""
_JOINT = re.compile(r"(?:;|,? (?:and|but|while|whilst)) (?=[A-Z]|the )")
_CLAUSE = 25
"""Characters: a clause of fewer tells nothing to do."""
_VOTE_WITHIN = 300
_VOTED = re.compile(
    r"(?-i:\bRESOLVED\b)|\b(?:put to (?:the|a) vote|(?:was|motion) (?:carried|lost|defeated|agreed|approved)|(?:seconded"
    r"|2nd)\b[^.;]{0,60}\b(?:carried"
    r"|agreed|approved|favour|lost)|all (?:agreed|in favour))\b",
    re.IGNORECASE,
)
_ALL_AGREED = re.compile(
    r"\b(?:council|committee|members|councillors) (?:all |unanimously )?agreed (?:to )?th|\bunanimous(?:ly)?\b"
    r"|\ball (?:present |members |councillors )?(?:were )?(?:agreed|in favour)\b",
    re.IGNORECASE,
)
# "Within 7 days after each meeting": a standard, no day.
_EACH_TIME = re.compile(r"\s+(?:post|of|after|from|following)\b(?!\s+(?:this|today|now|the\s+date\s+of\s+this))", re.IGNORECASE)
_DUE_INTRO = ("by", "no later than", "not later than", "within", "before", "on or before", "prior to", "due")


def find(reading: Reading) -> Iterator[Finding]:
    """Yield the recommendations: formal lists and tables first, then headings, then what prose tells beside them."""
    doc = reading.doc
    # A resolution is a decision only, never also a recommendation (Rulings).
    taken = [(item.start, item.end) for item in resolutions(doc)] if doc.fields.kind in _MINUTES else []
    context = context_of(doc.text, doc.fields.title)
    beside = next_steps(doc) if doc.fields.kind in _INSPECTORS else headed(doc)
    asked = chain(asked_below(doc), moved_below(doc), coded(doc)) if doc.fields.kind not in _INSPECTORS else ()
    labels = labelled(doc) if doc.fields.kind not in _INSPECTORS else ()
    for source in (listed(doc), tabled(doc), labels, beside, asked, _prose(reading)):
        for found in _free(source, taken):
            taken.append((found.start, found.end))
            yield _finding(reading, found, context)


def _free(source: Iterable[Found], taken: list[tuple[int, int]]) -> list[Found]:
    """Return the finds that share no character with one that a surer rule made; a tag overrules what it tags."""
    free: list[Found] = []
    for found in source:
        if found.rule == "recommendation.action_tag":
            free = [held for held in free if held.end <= found.start or found.end <= held.start]
        spans = [*taken, *((held.start, held.end) for held in free)]
        if found.end > found.start and not any(found.start < end and start < found.end for start, end in spans):
            free.append(found)
    return free


def _prose(reading: Reading) -> Iterator[Found]:
    """Yield what sentences tell, by the kind of document: inspectors' needs, what minutes ask for, what a report proposes."""
    kind = reading.doc.fields.kind
    if kind in _INSPECTORS:
        for sentence in _cued(reading):
            yield from own_needs(sentence)
    elif kind in _MINUTES:
        yield from _minuted(reading)
    else:
        for sentence in _cued(reading):
            for found in chain(spoken(sentence, Telling(before=_before(reading, sentence), report=True)), duties(sentence)):
                yield found
                yield from continued(sentence, found)


def _minuted(reading: Reading) -> Iterator[Found]:
    """Yield what minutes and letters tell, sentence by sentence."""
    inspectors, meeting = Inspectors(reading.text), meeting_of(reading.doc)
    ours: Kind = "committee" if reading.doc.fields.kind != "other" or _SCRUTINY.search(reading.text) else "officer"
    for sentence in _cued(reading):
        if any(cue in sentence.text for cue in _RESOLVED_CUES) and (resolved := _resolved(sentence)):
            rest = _asked_too(sentence, resolved.end())
            if rest:
                yield from _told(rest, inspectors, meeting, Telling(meeting.small, ours))
            yield from _besides(sentence, resolved.end(), meeting)
            continue
        owner = names_of_tag(sentence)
        last = reading.sentence_at(_last_word(reading.text, sentence.start)) if owner else None
        tag = tagged(last, owner) if last and owner else None
        telling = Telling(meeting.small, ours, _before(reading, sentence))
        told = [tag] if tag else chain(_told(sentence, inspectors, meeting, telling), in_brief(reading, sentence, meeting))
        for found in told:
            if not _is_put_to_vote(reading, found):
                yield found


def _before(reading: Reading, sentence: Sentence) -> str:
    """Return the sentence before in the same block."""
    last = reading.sentence_at(_last_word(reading.text, sentence.start))
    return last.text if last and last.block is sentence.block else ""


def _resolved(sentence: Sentence) -> re.Match[str] | None:
    """Return the words that make a sentence a decision; "as it was agreed that ..." only gives a reason."""
    match = _RESOLVED.search(sentence.text)
    return None if match and _REASON.search(sentence.text, 0, match.start()) else match


def _asked_too(sentence: Sentence, resolved: int) -> Sentence | None:
    """Return the clause behind a decision in which somebody asks for something else."""
    joint = ASKED_TOO.search(sentence.text, resolved)
    return replace(sentence, start=sentence.start + joint.end(), text=sentence.text[joint.end() :]) if joint else None


def _besides(sentence: Sentence, resolved: int, meeting: Meeting) -> Iterator[Found]:
    """Yield what somebody is to do besides what the sentence says was agreed: "..., the Clerk to write"."""
    yield from _also(sentence, resolved, meeting)
    found = undertaken(sentence, meeting)
    if found is None:
        return
    at = found.start - sentence.start
    behind = at > resolved and sentence.text[:at].endswith((", ", "; "))
    told = sentence.text[at:].startswith(f"{found.owner} to ")
    if behind and (told or not sentence.text[resolved:].lstrip(" ,").startswith("that ")):
        yield found


def _also(sentence: Sentence, resolved: int, meeting: Meeting) -> Iterator[Found]:
    """Yield what somebody by name offered or asked for behind what was agreed: "..., and Mrs Ash agreed to look for another"."""
    for found in spoken(sentence, Telling(meeting.small)):
        before = sentence.text[: found.start - sentence.start]
        named = sentence.text[found.start - sentence.start :].split(" ", 1)[0][:1].isupper()
        if named and found.start - sentence.start > resolved and before.endswith((", and ", "; ", " (", ", ", " and ", " but ")):
            yield found


def _told(sentence: Sentence, inspectors: Inspectors, meeting: Meeting, telling: Telling) -> Iterator[Found]:
    """Yield what a sentence of minutes tells: inspectors' needs, else requests and undertakings, else views; then speech acts."""
    if _REPEATS.search(sentence.text) or RERATED.search(sentence.text):
        return
    told = (
        list(needs(sentence, inspectors)) or list(minuted(sentence, meeting)) or list(views(sentence, inspectors.near(sentence)))
    )
    told = [cut(sentence, found) for found in told]
    for found in chain(told, _behind(sentence, told, meeting), spoken(sentence, telling), told_of(sentence), duties(sentence)):
        yield found
        yield from continued(sentence, found)


def _behind(sentence: Sentence, told: list[Found], meeting: Meeting) -> Iterator[Found]:
    """Yield what a clause with a subject of its own tells behind the find: "..., and the Clerk was asked to circulate it"."""
    last = max((found.end for found in told), default=sentence.end) - sentence.start
    joint = _JOINT.match(sentence.text, last)
    if joint and len(sentence.text) - joint.end() > _CLAUSE:
        rest = Sentence(sentence.start + joint.end(), sentence.end, sentence.text[joint.end() :], sentence.block)
        yield from minuted(rest, meeting)


def _is_put_to_vote(reading: Reading, found: Found) -> bool:
    """Return whether what somebody proposed was then voted on: a motion is a decision only (Rulings)."""
    quote, behind = reading.text[found.start : found.end], reading.text[found.end : found.end + _VOTE_WITHIN]
    return " proposed " in quote and (_VOTED.search(behind) is not None or _ALL_AGREED.search(quote + behind[:90]) is not None)


def _cued(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences that hold a cue; nearly all longer ones do, so that letters are looked for, not tokens."""
    for sentence in reading.sentences:
        text = sentence.text
        if len(text) >= SHORTEST and any(cue in text for cue in CUES):
            yield sentence.head()


def _last_word(text: str, before: int) -> int:
    return len(text[:before].rstrip()) - 1


def _finding(reading: Reading, found: Found, context: Context) -> Finding:
    quote = reading.text[found.start : found.end]
    section = reading.doc.evidence(found.start, found.end).section
    named = themes(quote, section, context)
    if reading.doc.fields.framework == "send" and found.kind == "inspection" and "send" not in named:
        named = (*(theme for theme in named if theme != "other"), "send")
    due, duration = _due(reading, found, quote)
    value = Recommendation(
        kind=found.kind,
        themes=named,
        number=found.number,
        owner=owner_of(found, reading),
        priority=found.priority,
        due=due,
        due_duration=duration,
    )
    return reading.finding("recommendation", value, (found.start, found.end), found.rule, CONFIDENCE[found.rule])


def _due(reading: Reading, found: Found, quote: str) -> tuple[Interval | None, str | None]:
    """Return the deadline: of its column or heading, else of the quote where a word such as "by" introduces it."""
    fields = reading.doc.fields
    anchor = fields.date or fields.published
    if found.due_text:
        for mention in scan(found.due_text, anchor):
            if mention.interval or mention.duration:
                return mention.interval, None if mention.interval else mention.duration
    if found.kind == "inspection" and found.rule != "recommendation.next_steps":
        return None, None
    for mention in scan(quote, anchor):
        if _EACH_TIME.match(quote, mention.end):
            continue
        if mention.intro in _DUE_INTRO and (mention.interval or mention.duration):
            return mention.interval, None if mention.interval else mention.duration
    return None, None
