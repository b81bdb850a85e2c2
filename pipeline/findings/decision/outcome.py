"""The outcome of a resolution: its first operative verb, by the guideline's rulings."""

import re

from pipeline.findings._shared.actors import ACTOR, BODY, PERSON
from pipeline.findings.decision.value import Outcome

# Each verb by its stem's forms; the rulings name most of them, the rest follow them by meaning.
_VERBS: dict[Outcome, str] = {
    "noted": r"not(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)(?! (?:\d+|no|\w+teen|the most) votes)|acknowledg\w+|tak(?:e|en) note",
    "approved": r"approv(?:e|es|ed|ing|al)|adopt(?:s|ed|ing)?|confirm(?:s|ed|ing)?|sign(?:s|ed)"
    r"|grant(?:s|ed|ing)|(?<=to )grant|grant(?= (?:planning|permission|consent|approval|the|an?)\b)"
    r"|ratif(?:y|ies|ied)|authenticated"
    r"|taken as read|passed for payment|permitted|homologat\w+",
    "agreed": r"agree(?:s|d|ing)?|accept(?:s|ed|ing|ance)?|carried(?! (?:out|on|over|forward))|concur\w*",
    "endorsed": r"endors(?:e|es|ed|ing)|g(?:ave|iven?) (?:their|its) support|support(?:s|ed|ing)?|back(?:s|ed)|supportive of",
    "delegated": r"delegat(?:e|es|ed|ing)|authoris(?:e|es|ed|ing)|authoriz(?:e|es|ed|ing)|giv(?:e|en"
    r"|es) (?:delegated )?(?:authority|powers?)"
    r"|empower(?:s|ed)?|delegated (?:authority|powers?) (?:be )?(?:given|granted)|authority (?:be|is) (?:given|granted"
    r"|delegated)",
    "recommended": r"recommend(?:s|ed|ing)?",
    "requested": r"request(?:s|ed|ing)?|instruct(?:s|ed|ing)?|requir(?:e|es|ed)|invit(?:e|es|ed)"
    r"|ask(?:s|ed|ing)?(?! for\b)|(?<=be )asked"
    r"|ask for (?:an?|the|more|further|regular) (?:\w+ ){0,3}(?:reports?|updates?|information|briefings?|papers?|details)"
    r"|direct(?:s|ed)|charged with|task(?:s|ed)"
    r"|call(?:s|ed)? (?:on|upon|for)|urg(?:e|es|ed)",
    "deferred": r"defer(?:s|red|ring)?|postpone[sd]?|adjourn(?:s|ed)?|held over|left on the table|carried forward"
    r"|continued? (?:consideration|(?:the|this) (?:matter|item|application|report))\b|(?:cannot|could not) (?:grant|give|agree"
    r"|decide"
    r"|approve|support|determine)\b[^.;]{0,60}?\buntil"
    r"|return to (?:this|it|the (?:issue|matter|item|subject)|at)|come ?back to|discuss (?:this|it) at the"
    r"|revisit(?:ed)? (?:this )?at"
    r"|(?:(?<=ttee )|(?<=anel )|(?<=oard )|(?<=uncil )|(?<=inet )|(?<=orum )|(?<=bers ))(?:return|come back) to",
    "referred": r"refer(?:s|red|ring)?(?! to (?:in|as|above|below))|remit(?:s|ted)?"
    r"|(?:submitted|forwarded|passed|put) to [^.;]{3,60}? for (?:their |its |further )?(?:consideration|determination|decision)",
    "appointed": r"(?:re-?)?appoint(?:s|ed|ing)?|elect(?:s|ed|ing)|re-?elected|nominat(?:e|es|ed)|co-?opt(?:s|ed)?"
    r"|take (?:on |up )?the (?:post|role|position|office) of|for the (?:position|role|post|office) of|(?:be|become|act as"
    r"|continue as) (?:(?:the|our|its|an?|new|first|second|acting"
    r"|interim|council|parish|vice|deputy) )*(?:representative|chair(?:man"
    r"|person|woman)?|vice[- ]chair\w*|treasurer|secretary|convener|trustee)s?|represent(?:s|ing)? the (?:\w+ )?(?:council"
    r"|committee|board|authority)",
    "rejected": r"not (?:to )?(?:support|donate|contribute|make a donation|give a donation)"
    r"|reject(?:s|ed|ing)?|refus(?:es|ed|ing|e(?! (?:and|collect\w*|rounds?|bins?|sacks?|vehicles?|lorr\w+|services?"
    r"|disposal)\b))|declin(?:e|es|ed)|(?<=was )lost|(?<=were )lost|(?<=declared )lost"
    r"|(?<=and )lost|(?<=being )lost|defeated|dismiss(?:ed)?|be not (?:supported|approved|agreed|adopted)|not be (?:supported"
    r"|adopted)"
    r"|not (?:be )?(?:carried|approved|agreed)|fell"
    r"|no action be taken|take no (?:further )?action",
    "other": r"sets?(?! (?:out|for|at|in|by|down|forth|against|aside)\b)(?: up)?"
    r"|thank(?:s|ed)?|exclud(?:e|es|ed)|remov(?:e|es|ed)|establish(?:es|ed)?|congratulat\w+",
}
# Verbs of resolutions that the rulings do not name: "agreed" under AGREED, "other" under RESOLVED.
_UNNAMED = (
    r"welcom(?:e|es|ed)|commend(?:s|ed)?|amend(?:s|ed)?|rescind(?:ed)?|withdraw[ns]?|withdrawn|purchase[ds]?|cancel(?:led)?"
    r"|extend(?:ed)?|award(?:ed)?|paid|closed?|increase[ds]?|await(?:s|ed)?|(?:take|takes|come|comes) (?:effect|into (?:force"
    r"|effect))"
)
_ANY = re.compile(
    r"\b(?:" + "|".join(f"(?P<{outcome}>{forms})" for outcome, forms in _VERBS.items()) + rf"|(?P<unnamed>{_UNNAMED})"
    r")\b(?![-\u2019'])",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?<!to these )(?<!to the )\bminutes\b.{0,120}\b(?:accept|adopt|approv|sign|confirm|true|correct|accurate)|(?:true|correct"
    r"|accurate) (?:and \w+ )?record|accept\w+ of the minutes",
    re.IGNORECASE | re.DOTALL,
)
_REPORT_TO_COME = re.compile(
    r"\b(?:receives?|be (?:given|provided with|sent)) (?:a|an|its|their|the)? ?(?:further|next|regular|quarterly|annual"
    r"|another|updated?|future"
    r"|follow-up)\b",
    re.IGNORECASE,
)
_APPROVAL_GIVEN = re.compile(
    r"\b(?:approval|consent|permission|sanction)\b.{0,90}?\b(?:given" r"|granted)\b", re.IGNORECASE | re.DOTALL
)
# "the approved budget", "a request", "members' support", "its set of": before these words stands a noun or an adjective.
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|this|these|any|no|of|for|in|with|and/or|further|previously|newly|as"
    r"|\w+[\u2019']s?|requested|recommended|duly|non"
    r"|(?:proposals?|requests?|decisions?|motions?|plans?|offers?|invitations?|recommendations?|applications?|need"
    r"|powers?) to)|-)"
    r"\s*$",
    re.IGNORECASE,
)
# What somebody is told to do without being named: a thing is to be reviewed, a report to come back.
_TOLD = re.compile(
    r"\b(?:be|being) (?:\w+ly )?(?:reviewed|reported|investigated|updated|explored|sought)\b"
    r"|\b(?:reports?|updates?|papers?|briefings?|responses?|information|details|data|figures|breakdown|analysis)\b.{0,90}?\bbe "
    r"(?:\w+ly )?(?:presented|submitted|brought|provided|circulated|sent|shared)\b"
    r"|\bbe (?:presented|submitted|brought|provided) (?:back )?to (?:the|this|an?|its) (?:[\w-]+ ){0,3}?(?:committee|board|panel"
    r"|cabinet|council|members)\b"
    r"|\b(?:reports?|updates?|paper|briefing)\b.{0,60}?\b(?:come|return|go) (?:back|to)\b",
    re.IGNORECASE,
)
# "the Clerk to write", "Cllr Jones will attend", "officers bring back": an actor who is not the meeting, then what to do.
# "to implement the freeze, subject to approval": the verb behind "to" is the first operative one, named or not
_TO_DO = re.compile(
    r"[\s\"“]*(?:to|(?:that )?(?:we|it|this|they|(?:the|this) (?:\w+ )?(?:council|committee|board|panel|cabinet|meeting"
    r"|group|district))"
    r" (?:should|would|will|shall|could|must)) (?:(?:\w+ly|only|also|not|continue to|formally|jointly) )*(?P<verb>(?!be\b"
    r"|otherwise\b|have\b)[a-z]+)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"^[\s\"“]*(?:that,? )?(?:should|if|subject to|unless|provided|following|having|when|once|in the event|for)\b[^,]{0,160},\s*",
    re.IGNORECASE,
)
# "That the Committee agrees to defer": what is agreed counts, not that it is
_OF_ONE_MIND = re.compile(rf"^[\s\"\u201c]*(?:that )?{BODY} agrees? to (?=[a-z]+\b)")
# "a copy be sent before it is signed off": a verb in such a clause decides nothing
_LATER = re.compile(
    r"(?<=\w{4}) (?:before|until|once|after|when) (?:it|they|this|these|he|she) (?:is|are|was|were|has|have|had)\b"
)
# "remit to the Director to bring a report": somebody is told to act, not only given the matter
_REMITTED = re.compile(
    r"[\s\"“]*(?:(?:that|to|it was|arising \w+, it was)\s+)*remit(?:s|ted)? (?:it )?to [^.;]{3,90}? to (?!the\b|an?\b)[a-z]+\b",
    re.IGNORECASE,
)
# Something to be done that nobody is told to do: agreed, also under RESOLVED (Rulings)
_DONE = re.compile(
    r"\b(?:be|is|are) (?:\w+ly )?(?:prepared|produced|drawn up|drafted|updated|sent|written|placed|obtained|arranged"
    r"|circulated|displayed"
    r"|included|brought|cut (?:down|back)|contacted|repaired|installed)\b",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"\s*(?:that )?(?:the )?(?!(?:Parish|Town|Community|District|City|County|Borough)? ?(?:Council|Committee|Board|Panel"
    r"|Cabinet)\b)"
    r"(?:[A-Z][\w\u2019'-]* ){1,4}(?:would|will) (?:need|have) to (?!be\b|have\b)[a-z]+"
)
# "That an objection be lodged, and that the port be asked": the first clause counts, also where the lexicon has no verb of it
_AND_THAT = re.compile(r",? and (?:further |also )?that\b", re.IGNORECASE)
_PASSIVE = re.compile(r"(?<!to )\bbe (?:\w+ly )?\w{3,}(?:ed|ised|ade|ept|eld|aid)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not (?:to )?(?:be )?)$", re.IGNORECASE)
"""Before a verb: what is not to be done."""
_YES = frozenset({"approved", "agreed", "endorsed", "delegated"})
_SUBJECT = re.compile(r"\s+be\b", re.IGNORECASE)
"""Behind a noun or a participle: "the contract award be", "those invited be"."""
_ACTOR = re.compile(
    rf"(?:[Tt]hat )?(?P<actor>{ACTOR}|{PERSON}(?: and {PERSON})?) (?:(?:to|will|would|should|shall|must)(?! (?:not |also "
    rf"|now )?be\b)|(?!(?:be|is|was|been|to|will|would|should|shall|must"
    rf"|and|for|of|in|on|at|by|as|with|or|from|who|within|under|across|into|about|during|after|before|until|whose"
    rf"|not|the|this|that|these|those|its|their|all|any)\b)"
    r"[a-z]{3,}(?<!ed)(?<!s))\b"
)


def outcome_of(text: str, under: str = "") -> Outcome:
    """Return the outcome of the resolution ``text``; ``under`` is the word that introduced it ("resolved", "agreed").

    The first operative verb decides; without one, ``requested`` if somebody is told to act, else ``agreed`` under "agreed"
    and ``other`` under "resolved".
    """
    text = _OF_ONE_MIND.sub("to ", _CONDITION.sub("That ", text))
    later = _LATER.search(text)
    text = text[: later.start()] if later else text
    first = _AND_THAT.split(text, maxsplit=1)[0]
    if _PASSIVE.search(first) and _first_verb(first) is None:
        text = first
    given, verb = _APPROVAL_GIVEN.search(text), _first_verb(text)
    if _MINUTES.search(text) or (given and (verb is None or verb.start() > given.start() or verb.lastgroup != "noted")):
        return "approved"
    if _REPORT_TO_COME.search(text) or any(told.match(text) for told in (_ACTOR, _REMITTED, _NEEDS)):
        return "requested"
    told = _TOLD.search(text)
    unnamed: Outcome = "other" if under.lower() in ("resolved", "decision", "decisions") else "agreed"
    begins = _TO_DO.match(text)
    if begins and (verb is None or verb.start() > begins.start("verb")):
        return unnamed
    if verb is not None and verb[0].lower().endswith("ing") and _DONE.search(text, 0, verb.start()):
        return "agreed"  # "that a letter be sent asking why"
    if verb is not None and (told is None or verb.start() <= told.start()):
        return _of(verb, unnamed)
    return "requested" if told else "agreed" if _DONE.search(text) else unnamed


def _of(verb: re.Match[str], unnamed: Outcome) -> Outcome:
    """Return the outcome that a verb stands for, its opposite where it is denied."""
    if verb.lastgroup == "unnamed":
        return unnamed
    outcome: Outcome = verb.lastgroup  # type: ignore[assignment]  # groups are outcomes
    if not _NOT.search(verb.string[: verb.start()]):
        return outcome
    return "rejected" if outcome in _YES else unnamed


def is_minutes(text: str) -> bool:
    """Return whether minutes are approved."""
    return _MINUTES.search(text) is not None


def _first_verb(text: str) -> re.Match[str] | None:
    """Return the first verb of the lexicon that is not a noun or an adjective by the word before it."""
    for match in _ANY.finditer(text):
        if not _NOUN_BEFORE.search(text, max(0, match.start() - 24), match.start()) and not _SUBJECT.match(text, match.end()):
            return match
    return None
