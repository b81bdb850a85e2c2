"""The outcome of a resolution: its first operative verb, by the guideline's rulings."""

import re

from pipeline.findings._shared.actors import ACTOR, PERSON
from pipeline.findings.decision.value import Outcome

# Each verb by its stem's forms; the rulings name most of them, the rest follow them by meaning.
_VERBS: dict[Outcome, str] = {
    "noted": r"not(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|acknowledg\w+|tak(?:e|en) note",
    "approved": r"approv(?:e|es|ed|ing|al)|adopt(?:s|ed|ing)?|confirm(?:s|ed|ing)?|sign(?:s|ed)|grant(?:s|ed|ing)?"
    r"|ratif(?:y|ies|ied)|authenticated"
    r"|taken as read|passed for payment|paid|permitted",
    "agreed": r"agree(?:s|d|ing)?|accept(?:s|ed|ing|ance)?|carried|concur\w*",
    "endorsed": r"endors(?:e|es|ed|ing)|support(?:s|ed|ing)?|commend(?:s|ed|ing)?|welcom(?:e|es|ed)|back(?:s|ed)",
    "delegated": r"delegat(?:e|es|ed|ing)|authoris(?:e|es|ed|ing)|authoriz(?:e|es|ed|ing)|giv(?:e|en"
    r"|es) (?:delegated )?(?:authority|powers?)"
    r"|empower(?:s|ed)?|delegated (?:authority|powers?) (?:be )?(?:given|granted)|authority (?:be|is) (?:given|granted"
    r"|delegated)",
    "recommended": r"recommend(?:s|ed|ing)?",
    "requested": r"request(?:s|ed|ing)?|instruct(?:s|ed|ing)?|requir(?:e|es|ed)|invit(?:e|es|ed)|ask(?:s|ed|ing)?"
    r"|direct(?:s|ed)|charged with|task(?:s|ed)"
    r"|call(?:s|ed)? (?:on|upon|for)|urg(?:e|es|ed)|seek(?:s)?",
    "deferred": r"defer(?:s|red|ring)?|postpone[sd]?|adjourn(?:s|ed)?|held over|left on the table|carried forward"
    r"|return to this|come ?back to",
    "referred": r"refer(?:s|red|ring)?(?! to (?:in|as|above|below))|remit(?:s|ted)?",
    "appointed": r"appoint(?:s|ed|ing)?|elect(?:s|ed|ing)|re-?elected|nominat(?:e|es|ed)|co-?opt(?:s|ed)?",
    "rejected": r"reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed)|lost|defeated|dismiss(?:ed)?"
    r"|not (?:be )?(?:carried|approved|agreed)|fell"
    r"|no action be taken|take no (?:further )?action",
    "other": r"set(?:s)?(?: up)?|thank(?:s|ed)?|exclud(?:e|es|ed)|remov(?:e|es|ed)|establish(?:es|ed)?|congratulat\w+"
    r"|amend(?:s|ed)?|rescind(?:ed)?"
    r"|withdraw[ns]?|withdrawn|purchase[ds]?|cancel(?:led)?|extend(?:ed)?|award(?:ed)?|closed?|increase[ds]?",
}
_ANY = re.compile(
    r"\b(?:" + "|".join(f"(?P<{outcome}>{forms})" for outcome, forms in _VERBS.items()) + r")\b(?![-\u2019'])", re.IGNORECASE
)
_MINUTES = re.compile(
    r"\bminutes\b.{0,120}\b(?:accept|adopt|approv|sign|confirm|true|correct|accurate)|(?:true|correct"
    r"|accurate) (?:and \w+ )?record|accept\w+ of the minutes",
    re.IGNORECASE | re.DOTALL,
)
_REPORT_TO_COME = re.compile(
    r"\breceives? (?:a|an|its|their|the)? ?(?:further|next|regular|quarterly|annual|another|updated?|future" r"|follow-up)\b",
    re.IGNORECASE,
)
_APPROVAL_GIVEN = re.compile(
    r"\b(?:approval|consent|permission|sanction)\b.{0,90}?\b(?:given" r"|granted)\b", re.IGNORECASE | re.DOTALL
)
# "the approved budget", "a request", "members' support", "its set of": before these words stands a noun or an adjective.
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|this|these|any|no|of|for|in|with|and/or|further|previously|newly|as"
    r"|\w+[\u2019']s?|requested|recommended|duly)|-)"
    r"\s*$",
    re.IGNORECASE,
)
# What somebody is told to do without being named: a thing is to be reviewed, a report to come back.
_TOLD = re.compile(
    r"\b(?:be|being) (?:\w+ly )?(?:reviewed|presented|submitted|brought|provided|circulated|sent|reported|investigated"
    r"|updated|shared|explored)\b"
    r"|\b(?:reports?|updates?|paper|briefing)\b.{0,60}?\b(?:come|return|go) (?:back|to)\b",
    re.IGNORECASE,
)
# "the Clerk to write", "Cllr Jones will attend", "officers bring back": an actor who is not the meeting, then what to do.
_ACTOR = re.compile(
    rf"(?:[Tt]hat )?(?P<actor>{ACTOR}|{PERSON}(?: and {PERSON})?) (?:to|will|would|should|shall|must|(?!be|is|was|been"
    rf"|and|for|of|in|on|at|by|as|with|or|from|who)"
    r"[a-z]{3,}(?<!ed)(?<!s))\b"
)


def outcome_of(text: str, under: str = "") -> Outcome:
    """Return the outcome of the resolution ``text``; ``under`` is the word that introduced it ("resolved", "agreed").

    The first operative verb decides; without one, ``requested`` if somebody is told to act, else ``agreed`` under "agreed"
    and ``other`` under "resolved".
    """
    if _MINUTES.search(text) or _APPROVAL_GIVEN.search(text):
        return "approved"
    if _REPORT_TO_COME.search(text):
        return "requested"
    told = _TOLD.search(text)
    actor = _ACTOR.match(text)
    verb = _first_verb(text)
    if actor:
        return "requested"
    if verb is not None and (told is None or verb.start() <= told.start()):
        return verb.lastgroup  # type: ignore[return-value]  # the groups are the outcomes
    if told:
        return "requested"
    return "other" if under.lower() in ("resolved", "decision") else "agreed"


def _first_verb(text: str) -> re.Match[str] | None:
    """Return the first verb of the lexicon that is not a noun or an adjective by the word before it."""
    for match in _ANY.finditer(text):
        if not _NOUN_BEFORE.search(text, max(0, match.start() - 24), match.start()):
            return match
    return None
