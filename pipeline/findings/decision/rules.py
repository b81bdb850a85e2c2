"""Patterns of decisions, from named atoms upward. Cue words are found by spaCy's Matcher, grammar by expressions."""

import re
from typing import Any

from pipeline.findings._shared.actors import BODY, PERSON

# Words that a sentence must hold before its grammar is looked at.
CUE = "decision.cue"
_CUES = [
    "resolved",
    "agreed",
    "decided",
    "carried",
    "lost",
    "defeated",
    "seconded",
    "approved",
    "confirmed",
    "adopted",
    "accepted",
    "deferred",
]
_CUES += ["favour", "signed", "unanimously", "fell", "endorsed", "rejected", "voted", "noted", "instructed", "remitted"]
_CUES += [
    "granted",
    "refused",
    "dismissed",
    "approve",
    "authorise",
    "determined",
    "decision",
    "moved",
    "postponed",
    "adjourned",
    "support",
    "held",
    "passed",
    "became",
    "recommended",
    "recommends",
    "agreement",
]
# What only a parish or a community says so
CUE_SMALL = "decision.cue_small"
_CUES_SMALL = [
    "2nd",
    "proposer",
    "seconder",
    "objections",
    "objection",
    "comments",
    "elected",
    "appointed",
    "opted",
    "declined",
    "refused",
]
_CUES_SMALL += [
    "supported",
    "formed",
    "authorised",
    "ratified",
    "resolution",
    "refusal",
    "approval",
    "payment",
    "established",
    "passed",
]
_CUES_SMALL += ["recommend", "set"]
PATTERNS: dict[str, list[list[dict[str, Any]]]] = {
    CUE: [[{"LOWER": {"IN": _CUES}}]],
    CUE_SMALL: [[{"LOWER": {"IN": _CUES_SMALL}}]],
}

# Confidence of each rule: how often its finds in minutes of the corpus were right when read.
CONFIDENCE = {
    "decision.resolved_list": 0.97,
    "decision.resolved_inline": 0.96,
    "decision.lost_heading": 0.85,
    "decision.it_was_agreed": 0.88,
    "decision.body_agreed": 0.82,
    "decision.minutes_approved": 0.9,
    "decision.moved_and_seconded": 0.82,
    "decision.motion_fate": 0.85,
    "decision.agreed_tail": 0.85,
    "decision.settled": 0.75,
    "decision.noted_item": 0.8,
}


# -- resolutions that lost their lead-in
SHAPE = re.compile(
    rf"[\s\"“]*that\b(?:.{{3,}}?\bbe\b|,? (?:{BODY}|it|we) (?:(?:also|hereby|further|\w+ly) )?(?:notes?|noted|agrees?|agreed"
    r"|approves?|approved|endorses?|recommends?|requests?|supports?|receives?|accepts?|delegates?|authorises?|confirms?|adopts?"
    r"|welcomes?|refers?|appoints?|thanks?)\b|.{3,90}?\b(?:stand|take|go|lie|is|are|was|were) (?:\w+ )?(?:adjourned|effect"
    r"|noted"
    r"|approved|agreed|accepted|received|endorsed)\b)",
    re.IGNORECASE | re.DOTALL,
)
# A lead-in of points made in debate: "That ..." below it is what was said.
TALK = re.compile(
    r"\b(?:points?|comments?|issues?|discussion|raised|questions?|responses?|following matters|highlighted|advised"
    r"|asked|noted|requested|recommended|suggested)\b",
    re.IGNORECASE,
)

# -- sentences
IT_WAS = re.compile(
    r"\b(?P<cue>(?:(?:it|is) (?:was|is)|and(?= resolved))(?: (?:then|further|also|therefore|subsequently|unanimously"
    r"|accordingly|finally|hereby"
    r"|generally|formally))*(?: (?:discussed|considered|proposed|debated),? and(?: unanimously)?)?"
    r"(?P<vote>, (?:by|with|on) [^;.]{3,90}?,)?"
    r" (?P<under>agreed|resolved|decided|remitted))\b(?: (?:unanimously|by all(?: present)?|by (?:the )?\w+(?: \w+)?)"
    r"|[ ,]*\([^)]{0,60}\)| (?:by|on) a? ?(?:\w+ )?majority)*"
    r"[ ,]*(?:(?:after|following|with) [^,;.]{3,60}(?:,| (?=that\b)) ?)?"
    r"(?P<complement>(?:that|to|in principle|not to|an?|the|this|these|those|no|any|all|both|we|they|cllrs?|councillor|mr|mrs"
    r"|ms)\b.*|\b(?!(?:by|and|following|after|in|on|with|at|as|for|when|if|there|but|resolved|agreed)\b)"
    r"(?=(?:[\w'\u2019-]+ ){1,8}(?:to be|be|should|would|will)\b).*)",
    re.IGNORECASE | re.DOTALL,
)
# "The Committee NOTED the report": in capitals the verb is the resolution
BODY_CAPITALS = re.compile(
    rf"^(?P<cue>{BODY}(?: (?:then|also|unanimously))*(?: (?:was|were) (?:shown|given|told),? and,?)?"
    rf" (?P<under>NOTED|AGREED|APPROVED"
    rf"|INSTRUCTED|REMITTED|ENDORSED|REFUSED))\b,?(?P<complement> .*)",
    re.DOTALL,
)
BODY_AGREED = re.compile(
    rf"(?:^|(?<=[\s,;]))(?P<cue>{BODY}(?: (?:then|further|also|therefore|thereupon|thereafter|subsequently|unanimously"
    rf"|accordingly|all"
    rf"|hereby|formally))*(?:, (?:having|after|following|on) [^,;.]{{3,100}},)?"
    r" (?P<under>agreed|resolved|decided|determined|voted|approved|adopted|endorsed|accepted|deferred|refused"
    r"|granted))\b(?: unanimously)?(?: \d+(?: votes)?(?: to |-)\d+)?"
    r"(?:,? (?:by|on|with) [^,;.]{3,60}?(?:,|(?<=hands)|(?<=majority)|(?<=vote))(?= ))?"
    r"(?:,? (?:after|following) (?:\w+ ){0,2}(?:discussion|consideration|debate))?"
    r"[ ,]*(?P<complement>(?:that|to|not to|the|an?|this|these|both|all|payment|in princip\w+)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
MINUTES = re.compile(
    r"\b(?:minutes?|(?:action )?notes(?= of the (?:\w+ )?meetings?\b))\b"
    r"(?=,? (?:of|were|was|as|be|are|from|held|for|had|dated|having|and|with|circulated"
    r"|\()).{0,240}?\b(?:(?:were|was|are|be|is|been)\b.{0,80}?\b(?P<verb>approved|agreed|confirmed(?! that)|accepted|adopted"
    r"|signed|ratified|taken as read"
    r"|moved as (?:a )?correct)|(?P<bare>approved|agreed|confirmed|accepted|signed) (?:as|and|online|by))\b",
    re.IGNORECASE | re.DOTALL,
)
PROPOSED = re.compile(
    rf"\b(?:prop(?:osed)?|moved|proposal of)(?: by| of)?:? (?P<by>{PERSON})"
    rf"|(?P<name>{PERSON}) (?:proposed"
    rf"|moved)\b",
    re.IGNORECASE,
)
SECONDED = re.compile(rf"\b(?:seconded|2nd)(?: by)?:? (?P<by>{PERSON})|(?P<name>{PERSON}) seconded\b", re.IGNORECASE)
MOVED = re.compile(r"\b(?:propos(?:ed|al)|moved)\b.{2,400}?\bseconded\b", re.IGNORECASE | re.DOTALL)
# "Cllr X proposed acceptance of", "proposed that": the sentence says what was moved, and in parish minutes that it was done
MOVES_CONTENT = re.compile(
    rf"(?:{PERSON}|\b[A-Z]{{2,4}}(?: [A-Z][\w'\u2019-]+)?)\s?(?:proposed|moved)(?: that| to| the)? [a-z]{{2,}}(?<!by)\b"
)
SETTLED = re.compile(
    r"\b(?:agreed|carried|approved|resolved|all (?:voted )?in favour|adopted|unanimous(?:ly)?|minutes)\b", re.IGNORECASE
)
# "was discussed and agreed", "amended and agreed by all", "was submitted and noted": in minutes, what the meeting did
SETTLED_PASSIVE = re.compile(
    r"\b(?:was|were)\b(?:[^.;]{0,70}?(?:,| and) (?:then |duly |unanimously |all )*(?P<under>agreed|approved|accepted|adopted)\b"
    r"(?= by\b| unanimously| with (?:a|an|the)\b|[\s.]*$)"
    r"|[^.;]{0,12}?(?:submitted|presented|received|circulated|tabled)(?:,| and) (?:\w+ and )?noted\b"
    r"|(?: unanimously| duly)? (?P<whole>agreed|approved|accepted|adopted)(?: by (?:all\b|everyone|those present|councillors"
    r"|members"
    r"|the (?:meeting|council|committee|board))| unanimously))",
    re.IGNORECASE,
)
FATE = re.compile(
    r"\b(?:motions?|amendments?|propos(?:al|ition)s?|substantive motion|vote)\b.{0,160}?(?:\b(?:was|were|being|is"
    r"|declared|and)\b.{0,60}?)?"
    r"\b(?P<fate>carried(?! out| forward)|lost|defeated|fell|not carried|passed(?! away)|rejected|not agreed|agreed(?! (?:to|that"
    r"|with)\b)|withdrawn"
    r"|adopted|became the (?:finding|decision|resolution))\b",
    re.IGNORECASE | re.DOTALL,
)
AGREED_TAIL = re.compile(
    r"(?P<content>\w.{12,}?)[\s,;:.\u2013\u2014-]+(?:this was |which was |and |all |members )?(?:unanimously )?(?P<under>agreed"
    r"|carried|approved|resolved)(?: by all(?: present)?| unanimously)?[\s.*]*$",
    re.IGNORECASE | re.DOTALL,
)
# What was agreed before this meeting, or is only told by a speaker.
EARLIER = re.compile(
    r"\b(?:had|has|have)(?: \w+)? (?:been )?(?:agreed|resolved|decided|approved)\b"
    r"|\b(?:was|were) (?:agreed|resolved|decided|approved) by [^,.;]{3,50}? in (?:(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b|(?:19|20)\d\d)"
    r"|\bas (?:was )?(?:previously )?(?:agreed|resolved)\b|\b(?:was|were|been|had|has|have|is) previously\b|^previously\b"
    r"|\b(?:agreed|resolved|decided|approved) (?:at|in|on|last|during) (?!princip\w+|the (?:basis|proposal|motion)"
    r"|a (?:show|vote)|being|accordance|line with|full\b|respect|view of|order to|favour|advance)"
    r"|\bat (?:the|its|their|our) (?:last|previous)\b(?! (?:\w+ ){0,4}be\b)(?=[^.;]*\b(?:agreed|resolved|decided|approved|was"
    r"|were)\b)",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:stated|said|advised|reminded|reported|recalled|explained|informed|told|clarified|commented|replied"
    r"|responded|confirmed|pointed out|noted"
    r"|asked|queried|heard|understood|understanding|concern(?:ed)?|whether|if|when|once|until|before|unless|which|who"
    r"|where|after(?! (?:\w+ ){0,3}(?:discussion|consideration|debate|deliberation)))(?: \w+){0,5}\s*$",
    re.IGNORECASE,
)
_DO = re.compile(
    r"\b(?:(?:did|do|does) not wish|had no (?:comments?|objections?)|be|should|would|will|shall|must|could|can|may|(?:is|are"
    r"|was|were) to|to)\b",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?:was|were|had|is|are|has|have|did|does|needed|remained)\b(?! to\b)", re.IGNORECASE)


_REASON = re.compile(
    r"that,? (?:as|since|because|given|although|while|if|when|until|once|following)\b[^,;.]{3,160},", re.IGNORECASE
)
"""A clause between "agreed that" and what was agreed."""


def is_course(complement: str) -> bool:
    """Return whether a that-clause names something to be done, not something that is the case."""
    if not complement.lower().startswith("that"):
        return True
    reason = _REASON.match(complement)
    at = reason.end() if reason else 0
    do, state = _DO.search(complement, at), _IS.search(complement, at)
    return state is None or (do is not None and do.start() <= state.start())
