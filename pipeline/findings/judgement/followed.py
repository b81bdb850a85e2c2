"""Follow-up visits of Wales's and Scotland's inspectorates: progress with each recommendation, on a scale of their own."""

import re
from collections.abc import Iterator

from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.rules import PROGRESS, QUOTE, grade_of

_INSPECTORATE = re.compile(r"\b(?:Estyn|ESTYN|Care Inspectorate|CSSIW|CIW|Care Commission|Education Scotland)\b")
# "satisfactory progress in addressing this recommendation", "limited progress with the other two"; "strong" is off the list
_PROGRESS = re.compile(
    rf"{QUOTE}?\b(?P<grade>(?i:satisfactory|limited))\s+progress{QUOTE}?\s+(?:in|with|towards|against|on)\s+(?:(?:addressing"
    rf"|meeting"
    r"|implementing|responding\s+to|relation\s+to|respect\s+of)\s+)?(?:(?:this|that|the|these|each|all|both|\w+\s+of\s+the)\s+)?"
    r"(?:\w+\s+){0,3}?(?:recommendations?\b|other\s+\w+)",
)
_UNSURE = re.compile(r"(?i)\b(?:not|would|could|should|must|if|whether|how|expect\w*|means?)\b")


def find_followed_up(context: Context) -> Iterator[Draft]:
    """Yield the grades of progress that a paper on a follow-up visit tells."""
    if "progress" not in context.reading.text or not _INSPECTORATE.search(context.reading.text):
        return
    for sentence, found in context.reading.search(_PROGRESS):
        if not _UNSURE.search(sentence.text[max(0, found.start() - 60) : found.start()]):
            span = sentence.start + found.start(), sentence.start + found.end()
            yield Draft("progress", grade_of(found["grade"]), *span, "judgement.followed_up", PROGRESS, framework="other")
