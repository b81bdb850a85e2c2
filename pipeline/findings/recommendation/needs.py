"""Needs that inspectors state in prose: in their own reports, and as told in minutes and officers' reports."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.rules import ASKED_TO, NEXT_STEPS_HEAD
from pipeline.model import BlockKind, Document
from pipeline.sentences import sentence_spans

_INSPECTOR = re.compile(
    r"\b(?:ofsted|inspect(?:or|ors|ion|orate)|cqc|hmi|commissioner|peer (?:review|challenge)|ombudsman|regulator"
    r"|reviewers?|auditors?)\b"
)
"""In lower case: the text is folded once."""
_BY_INSPECTOR = re.compile(rf"{_INSPECTOR.pattern}|(?:^|[;,] (?:and )?)(?:s?he|it|they)(?: (?:had|has|have|also))* $")
_BY_MEMBER = re.compile(r"\W*(?:(?:An?|One|Another|The) )?(?:Members?|Councillor|Cllr|Chair(?:man|woman|person)?)\b")
# As told by others: "there needed to be", "remained an area for development", "it was recommended that".
_TOLD = re.compile(
    r"(?P<there>\bthere (?:also |still )?need(?:s|ed) to be\b)|(?P<area>\b(?:remain(?:s|ed)?|continue[sd]? to be|is"
    r"|was|were|are|as)(?: still)? (?:an? )?(?:key )?areas? (?:for|of)"
    r" (?:further )?(?:development|improvement)\b)|(?P<rec>\bit was (?:also )?recommended that\b)"
    r"|(?P<needed>\b(?:still )?needed to (?:be (?!met)|have|improve|ensure|do|become|address|develop|strengthen|increase"
    r"|make (?:better|more|greater|sure)|raise|quicken|speed up|widen|sharpen|tackle)"
    r"|\bstill had to be\b)"
    r"|(?P<should>\b(?:recommended|required|said|advised|told (?:the )?(?:[\w'\u2019]+ ){1,4}?) ?\bthat (?:the )?[\w' ]{2,60}?"
    r" (?:should|must|needed to)\b)"
    r"|(?P<external>\b(?:the )?(?:[A-Z][\w'\u2019]* )*(?:ombudsman|auditors?|inspectors?|ofsted|cqc|commissioners?"
    r"|reviewers?|peer (?:review|team)|regulator|hmicfrs)"
    r"(?:['\u2019]s)?(?:,? (?:report|which|letter|who|had|has|have|also)){0,3},? (?:recommended|required"
    r"|advised) (?:that|the)\b)"
    r"|(?P<expects>\b(?:ombudsman|auditors?|inspectors?|ofsted|cqc|commissioners?|reviewers?|regulator|hmicfrs)"
    r" (?:had |also |had also )?(?:expect(?:ed|s)?|urged?) (?:the )?[\w'\u2019 ]{2,40}? to\b)",
    re.IGNORECASE,
)
_TOLD_CUE = re.compile(
    r"\b(?:needs?|needed|areas?|recommended|required|said|advised|told|expect|expects|expected|urged?|had)\b", re.IGNORECASE
)
# In the inspectors' own voice.
_OWN = re.compile(
    r"\b(?:needs? to (?:be (?!(?:\w+ly )?met\b|assessed|identified|understood|considered|heard|seen|looked|placed|adopted"
    r"|protected|safe\b|in\b|independent"
    r"|completed,|known|supported\b|able\b)|improve|ensure|strengthen|develop|do (?:more|so)|become (?:more|better)"
    r"|make sure|increase|further|embed"
    r"|address|continue to|focus|work|provide|take (?!to\b|place\b)|accelerate|prioritise|mirror|reflect|refine|sharpen"
    r"|clarify|widen|extend|speed up|tackle)|there needs to be"
    r"|(?:more|much|further) (?:work )?(?:to do|to be done|work (?:is|remains) (?:needed|required)|needs to be done)"
    r"|(?:more|further|additional) work (?:is|was) (?:needed|required|necessary)|(?:more"
    r"|further) work (?:needs to be done|to do)"
    r"|remains? (?:an )?areas? (?:for|of) (?:further )?(?:improvement|development)|(?:is|are) (?:an )?areas? (?:for"
    r"|of) (?:further )?(?:improvement|development)"
    r"|improvements? (?:is|are) (?:still )?(?:required|needed)|(?:urgent|immediate) action is (?:required|needed) to"
    r"|(?:do(?:es)? )?requires? (?:further |significant |considerable |urgent )*(?:strengthening|improvement)\b(?! to be good)"
    r"|(?:is|are|remains?) (?:an )?areas? (?:requiring|needing|in need of) (?:further )?(?:improvement|development)"
    r"|[Tt]here (?:is|remains) (?:still )?a need (?:for (?:better|more|greater|improved|stronger|further|clearer)|to)"
    r"|needs? (?:accelerating|strengthening|improving|embedding|addressing)"
    r"|much (?:more )?(?:remains|needs) to be done"
    r"|(?:more|further work) (?:should|could|must|needs to|has to) be done (?:to|in|so)|should be (?:accelerated|strengthened"
    r"|improved|further developed|addressed|prioritised|extended))\b",
    re.IGNORECASE,
)
_OWN_CUES = ("need", "ore ", "uch ", "urther ", "dditional", "emain", "require", "area", "should be")
"""Letters that a sentence must hold before it is searched."""
# Whose need it is, or "needs" as a noun: no statement of what is to improve.
_WHOSE_NEED = re.compile(
    r"\b(?:their|its|his|her|own|complex|health|identity|housing|all|these|special|educational|of|or|meets?|children"
    r"|young people|families|parents|carers|they"
    r"|them|who|what|those|people|victims|adults|learners|pupils|child|person|if|when|where|no|not|that|which"
    r"|as)\s+(?:\w+ )?$|\bwhat (?:\w+ ){1,3}$|\b(?:who|whether)\b[^,;]{0,90}$",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"\b(?:recogni\w+|felt|feels?|explain\w*|recommendations?|accept\w*|acknowledg\w+|aware|know(?:s|n)?|understand\w*"
    r"|identif(?:y|ied|ies)|realis\w+"
    r"|appreciat\w+|clear (?:about|that)|clarity|told|says?|said|report\w*"
    r"|plans?\b.{0,30}\bto address)\b[^.]{0,120}$",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE_END = re.compile(r",? (?:and|but|so)(?: that)? (?=(?:it|there|that|progress|said|he|she|they)\b)|;", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|said|and)\s+", re.IGNORECASE)


_VAGUE = re.compile(
    r"\b(?:areas?|work|improvements?|progress|matters|things|it|this|more|which)(?: (?:now|still|also))?\s*$", re.IGNORECASE
)
"""Subjects that do not tell what is to improve."""
_IT_DOES = re.compile(r"\b(?:that|said|and) (?:it|they) (?:also |still )?needed to (?!be\b|have\b)", re.IGNORECASE)
"""A body of which inspectors say what it is to do: "that it needed to do more"."""
_SOME = re.compile(
    r"\W*(?:however|but|although)?,?\s*(?:there are )?(?:(?:some|many|several|other|these|a few|a number of|all) )*"
    r"(?:areas?|aspects?|services?|practice|it|this|more)(?: of (?:the )?(?:practice|service|work))?(?: still"
    r"| also)?\s*",
    re.IGNORECASE,
)
_CONTEXT = 1500
"""Characters before a block in which minutes name the inspectors whose findings they go on to tell."""
_NEAR = 900
"""Characters, its own block with them, within which an inspector is named whose need a plain "needed to" tells."""
_AREAS = re.compile(
    r"\b(?:areas? (?:for|of|needing|requiring|in need of) (?:further )?(?:development|improvement|attention|strengthening)s?"
    r"|requirements? (?:had been|have been|were|was) (?:made|set))\b[^.:;]{0,40}?(?:\s*:\s*|\b(?:which |that "
    r"|these )?(?:included?"
    r"|includes|including|namely|being)(?! (?:in|made|that there|addressed|taken|worked)\b)\s+(?:that )?)(?=\w)",
    re.IGNORECASE,
)
_AREA_PARTS = re.compile(r"\s*;\s*(?:and )?")
_AREA_END = re.compile(r"[,;] and |[,;] (?!\d)| and (?!\d)(?=[^,;]*$)")
_SHORTEST_AREA = 2


class Inspectors:
    """Where a document names an inspectorate, an auditor or a peer review, looked up once."""

    def __init__(self, text: str) -> None:
        self._at = [match.start() for match in _INSPECTOR.finditer(text.lower())]

    def between(self, start: int, end: int) -> bool:
        """Return whether one is named between two offsets."""
        at = bisect_left(self._at, start)
        return at < len(self._at) and self._at[at] < end

    def near(self, sentence: Sentence, before: int = _CONTEXT) -> bool:
        """Return whether one is named in the sentence's block or ``before`` characters before it."""
        return self.between(sentence.block.start - before, sentence.block.end)


def own_needs(sentence: Sentence) -> Iterator[Found]:
    """Yield the needs that inspectors state in a document of their own."""
    yield from _own(sentence)


def needs(sentence: Sentence, inspectors: Inspectors) -> Iterator[Found]:
    """Yield the needs that minutes and reports retell, where an inspectorate is spoken of."""
    if inspectors.near(sentence):
        if _TOLD_CUE.search(sentence.text) and _TOLD.search(sentence.text):
            yield from _told(sentence, inspectors)
        yield from _areas(sentence)


def _areas(sentence: Sentence) -> Iterator[Found]:
    """Yield the areas that "Areas for development: x, y and z" names in one sentence, one each."""
    match = _AREAS.search(sentence.text)
    if match is None:
        return
    at = match.end()
    parted = _AREA_PARTS if ";" in sentence.text[at:] else _AREA_END
    for part in [*parted.finditer(sentence.text, at), None]:
        end = part.start() if part else len(sentence.text)
        if len(sentence.text[at:end].split()) >= _SHORTEST_AREA:
            found = _found(sentence, (at, end), None)
            yield replace(found, rule="recommendation.areas_told")
        at = part.end() if part else end


def _told(sentence: Sentence, inspectors: Inspectors) -> Iterator[Found]:
    text = sentence.text
    for match in _TOLD.finditer(text):
        if match["there"] and "needs" in match["there"].lower() and not _INSPECTOR.search(text[: match.start()].lower()):
            continue  # in reported speech an inspector's need stands in the past; the present is a speaker's own view
        if match["external"] and "advised" in match["external"] and not re.search(r"\b(?:should|must|ought|needed)\b", text):
            continue
        if match["needed"] and (
            (_VAGUE.search(text[: match.start()]) and not _IT_DOES.search(text[: match.end()]))
            or _WHOSE_NEED.search(text[: match.start()])
            or not inspectors.between(sentence.block.end - _NEAR, sentence.block.end)
        ):
            continue
        if match["should"] and match["should"].startswith("told") and not _BY_INSPECTOR.search(text[: match.start()].lower()):
            continue
        if match["should"] and _BY_MEMBER.match(text) and not _INSPECTOR.search(text[: match.start()].lower()):
            continue
        end = _clause_end(text, match.end())
        if end - match.end() < 6 and not match["area"]:
            continue
        own_clause = match["area"] or match["should"] or match["needed"]
        start = _clause_start(text, match.end() if match["should"] else match.start()) if own_clause else match.start()
        owner = None
        if match["rec"]:
            who = re.match(
                r"\s*(?P<owner>(?:the )?[\w' ]{3,40}?) (?:be|should|must|continue|review|ensure|consider" r"|improve)\b",
                text[match.end() :],
            )
            owner = who["owner"] if who else None
        yield _found(sentence, (start, end), owner)


def _own(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    match = _OWN.search(text) if any(cue in text for cue in _OWN_CUES) else None
    if match is None or sentence.block.kind is BlockKind.HEADING or len(text.split()) < 7:
        return
    before = text[: match.start()]
    if "equire" in match.group() and (_SOME.fullmatch(before) or before.endswith(("judged to ", "found to "))):
        return  # which areas is not told
    if (
        (_WHOSE_NEED.search(before) and not match.group().startswith("improvement"))
        or _KNOWN.search(before)
        or ASKED_TO.search(text)
        or "?" in text
    ):
        return
    yield _found(sentence, (0, len(text)), None)


def _clause_start(text: str, before: int) -> int:
    """Return the beginning of the clause that ends in the cue: behind the last "that" before it."""
    starts = [match.end() for match in re.finditer(r"\bthat\s+", text[:before], re.IGNORECASE)]
    return starts[-1] if starts else 0


def _clause_end(text: str, after: int) -> int:
    match = _CLAUSE_END.search(text, after)
    return match.start() if match else len(text)


def _found(sentence: Sentence, span: tuple[int, int], owner: str | None) -> Found:
    start, end = trimmed(sentence.text, *span)
    return Found(sentence.start + start, sentence.start + end, "recommendation.prose_need", "inspection", owner=owner)


_JOINED = re.compile(r".{60,}?, and (?=(?:the )?[\w ]{3,50} (?:must|should)\b)", re.DOTALL)
_OBLIGES = re.compile(
    r"\b(?:should|must)\b|\b(?:Ofsted|CQC|HMCI|inspectorates?)\b[^.]{0,120}\b(?:asks?|requires?) (?:that )?(?:the|that)\b"
)


def next_steps(doc: Document) -> Iterator[Found]:
    """Yield what inspectors, in their own document, say under "Next steps" or in an outcome box should be done."""
    inside = False
    for block in doc.blocks:
        text = doc.text_of(block)
        if block.kind is BlockKind.HEADING or len(text) < 30:
            inside = NEXT_STEPS_HEAD.fullmatch(text) is not None
            continue
        if inside:
            for start, end in sentence_spans(doc.text, block.start, block.end):
                if _OBLIGES.search(doc.text, start, end):
                    joined = _JOINED.match(doc.text, start, end)
                    begin = joined.end() if joined else start
                    yield Found(*trimmed(doc.text, begin, end), "recommendation.next_steps", "inspection")
