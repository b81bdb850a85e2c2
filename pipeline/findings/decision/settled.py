"""Decisions told without a formula: "All payments were agreed", "No objections", "deferred to the next agenda"."""

import re
from collections.abc import Callable

from pipeline.findings._shared.actors import PERSON
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Sentence
from pipeline.findings._shared.resolutions import Found
from pipeline.findings.decision.rules import REPORTED, is_course
from pipeline.findings.decision.ways import agreed_paper, by_one_person, fate_in_brief, fate_of_thing, recommended_up

# "Agreed that we would ...", "Unanimously agreed to ...", "...: agreed to return to this"
_HEAD = re.compile(
    r"(?:^\W*|[:;\u2013-]\s+)(?P<cue>(?:unanimously |all |also )?(?P<under>agreed?|resolved|decided) (?:unanimously )?(?:that"
    r"|to|not to)\b"
    r"(?! be\b).{6,})",
    re.IGNORECASE | re.DOTALL,
)
# "A rota was agreed", "payments were approved", "This was supported"
_WAS = re.compile(
    r"^(?P<thing>[^.;?]{2,160}?) (?:was|were) (?:also |then |duly |unanimously |all |therefore )*(?P<under>agreed|approved"
    r"|accepted|adopted"
    r"|supported|ratified|authorised|passed for payment)\b(?! (?:to|that|with|between|as part|for (?:planning|the period)"
    r"|at (?:a|an|\u00a3))\b)",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"\b(?:it|which|who|that|when|if|once|until|unless|where|after|as|whether|what|had|has|have|not|no|being|said|reported"
    r"|advised"
    r"|application|permission|consent|grant|funding|request(?:ed)?|bid)\b",
    re.IGNORECASE,
)
# What somebody else decided, or at another time
BY_OTHERS = re.compile(
    r"\s*(?:(?:,|and) )*by (?!all\b|everyone|those|the (?:parish |town |community )?(?:council|meeting|committee|members"
    r"|councillors)"
    r"|council\b|councillors|members|a (?:majority|vote))"
    r"|\s+(?:in (?:\d|january|february|march|april|may|june|july|august|september|october|november|december|the (?:past"
    r"|summer))|on \d"
    r"|at (?:the|a|its|their|our) (?:last|previous|\w+ meeting)|last|during|since|earlier)\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:payments?|invoices?|accounts?|cheques?|expenses?|bills?|receipts)\b[^.;]{0,120}?\b(?:was|were|be)?\b[^.;]{0,60}?"
    r"\b(?P<under>approved|agreed|authorised|accepted for payment|passed for payment)\b",
    re.IGNORECASE,
)
# "The Broomhill item was deferred to the next agenda", "Deferred to the May meeting", "held over to a future meeting"
_DEFERRED = re.compile(
    r"(?:\b(?:was|were|be|been|have|has|had|is|are|also)|^\W*|:) ?(?:(?:also|therefore|then|agreed to"
    r"|to be) )*(?P<under>deferred|held over"
    r"|carried (?:forward|over)|postponed|adjourned)\b[^.;]{0,60}?\b(?:to|until|till|for|pending)\b[^.;]{0,50}?"
    r"\b(?:meeting|agenda|agm|session|month|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b"
    r"|\b(?:consideration|application|item|matter|decision|report)\b[^.;]{0,60}? (?:was|were"
    r"|be) (?P<waits>deferred) (?:to allow|pending|for (?:an? |further"
    r" |more )?(?:site|information|clarification|discussion|consideration|negotiation|consultation))\b",
    re.IGNORECASE,
)
_DEFERRED_CUES = ("efer", "held over", "carried", "ostpone", "djourn")
_NOT_DEFERRED = re.compile(
    r"\b(?:had been|(?:moved|proposed|seconded)\b(?![^.;]*\b(?:agreed|carried|resolved)\b)|suggested|recommended|wish(?:ed"
    r"|es)?|asked|requested|advised|reported|noted that|informed|if|unless|whether|may|might"
    r"|could|(?:meeting|session) (?:was|be|is) (?:then )?adjourned)\b",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:moved|agreed|accepted|approved|confirmed|signed|taken)\b[^.;]{0,40}?\b(?:as )?(?:an? )?(?:true|correct|accurate)"
    r"(?: (?:and|&) \w+)?(?: record| statement)?\b",
    re.IGNORECASE,
)
_TO_SIGN = re.compile(r"\b[Ss]igned\b\W*[.\u2026_]{3,}")
"""A line at a page's foot that waits for the signature."""
_RECORD_THING = re.compile(r"\b(?:minutes?|record|these|they|this|all agreed|statement)\b", re.IGNORECASE)
# "No objections": what a parish says of a planning application
_NO_OBJECTION = re.compile(
    r"\W*(?:(?:[A-Z]{1,5}/)?\d{2,4}/\d{3,6}(?:/[A-Z]+)*\b[^.;]{0,100}?[\u2013\u2014:-]\s*)?"
    r"(?:(?:the )?(?:parish |town |community )?(?:council(?:lors)?|members|committee|pc|we) (?:(?:have|has|had|raised|made"
    r"|offered"
    r"|would have|expressed) )?)?(?:(?:with )?no (?:objections?|comments?)(?: (?:to make|were (?:raised|made|noted)|raised"
    r"|to this"
    r"|to the (?:application|proposal|plans?)|noted|received))?(?: \(?subject to .{3,120})?|(?:recommend(?:ed)?|recommends"
    r"|support(?:s|ed)?"
    r"|object(?:s|ed)?)(?: (?:refusal|approval|the application|this application|to the application))?)\W*",
    re.IGNORECASE,
)
_OBJECTED = re.compile(
    r"\b(?:council(?:lors?)?(?:['\u2019]s)?|members|committee) (?:expressed|raised|have|had|made|submitted)"
    r" (?:\w+ )?objections? to\b",
    re.IGNORECASE,
)
_BODY = (
    r"(?:the )?(?:[A-Z]\w+ )*(?:parish council|town council|community council|council(?:lors)?|committee|members|board|panel"
    r"|forum|pc)"
)
# "Council declined", "have formed a sub-committee", "gave their support to"
_ACTED = re.compile(
    rf"(?:^|[,;:] |\band )(?P<cue>(?P<body>{_BODY})(?: (?:have|has|had))?(?: (?:also|therefore|all|unanimously|now"
    rf"|formally))* (?P<under>declined"
    r"|deferred|refused|rejected|formed|set up|established|appointed|elected|co-opted|noted and (?:agreed|approved)"
    r"|gave (?:their|its) (?:support|approval|agreement|consent)|agreed in princip\w+|supported (?:the|this)"
    r"|resolved|authorised|approved|adopted|accepted|ratified|voted)\b.{3,})",
    re.IGNORECASE | re.DOTALL,
)
_GAVE = re.compile(
    r"^(?P<cue>(?:the )?(?:[A-Z]\w+ )*(?:council|councillors|committee|members|board|panel|forum|cabinet) gave (?:their|its)"
    r" (?:full |unanimous )?(?P<under>support|approval|agreement|consent) (?:to|for)\b)",
    re.IGNORECASE,
)
_ELECTED = re.compile(
    rf"(?:^|[.:;,\u2013-] ?|\band )(?P<cue>(?:{PERSON}|[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){{0,3}}"
    rf"|[A-Z]{{2,4}})[^.;]{{0,90}}? (?:(?:was|were) "
    r"(?:duly |unanimously |then |therefore )*)?(?P<under>elected|re-elected|appointed|co-opted)(?! to (?!remain|the|be|serve"
    r"|act|continue|fill)[a-z])(?: unopposed)?(?: to| as"
    r"| onto| for|,)?"
    r"[^.;]{0,60})",
    re.DOTALL,
)
_OFFICE = re.compile(
    r"\b(?:chair\w*|vice[- ]chair\w*|mayor|treasurer|secretary|clerk|representatives?|councillor|trustee|auditor|council"
    r"|committee)\b",
    re.I,
)
_ALL_AGREED = re.compile(
    r"[,;.:\u2013-]\s*(?:and )?(?:(?:this|which|it) was |all (?:\w+ )?(?:were )?|unanimously |everyone "
    r"|councillors all )+(?:unanimously )?"
    r"(?P<under>agreed|approved|accepted|in favour)\b[^.;]{0,60}$|\ball (?:agreed|in favour)\b"
    r"|^\W*[Aa]ll (?:the )?(?:councillors|members|present) were in favour of (?!the meeting\b)",
    re.IGNORECASE,
)
_PASSED = re.compile(r"\b(?P<under>resolution (?:was|to this effect was) (?:duly |unanimously )?(?:passed|made|agreed))\b", re.I)
_SECONDED = re.compile(
    r"\bproposed\b.{0,60}\b(?:2nd|seconded)\b.{0,160}\b(?P<under>elected|appointed|agreed|carried|accepted)\b", re.I | re.DOTALL
)
_EARLIER = re.compile(
    r"\b(?:had|has|have) (?:been|previously|already)\b|\blast year\b|\b(?:19|20)\d\d,? (?:was|were)\b", re.IGNORECASE
)
_CONDITION = re.compile(
    r"\b(?:if|once|when|until|unless|whether|should|would be|will be|to be|can be|may be|asked|hoped?)\b", re.IGNORECASE
)


def settled(sentence: Sentence, small: bool) -> Found | None:
    """Return the decision that a sentence tells without a formula; some words only those of a parish or a community use so."""
    text = sentence.text
    if "?" in text or len(text.split()) > _LONGEST:
        return None
    for rule in (*_ANY, *_SMALL) if small else _ANY:
        found = rule(sentence)
        if found is not None:
            return found
    return None


_LONGEST = 75
"""Words: in a longer sentence the verb is not its point."""


def _head(sentence: Sentence) -> Found | None:
    match = _HEAD.search(sentence.text)
    if match is None or not is_course(sentence.text[match.end("under") :].strip()):
        return None
    return _quote(sentence, match.start("cue"), match["under"].lower())


def _was(sentence: Sentence) -> Found | None:
    match = _WAS.match(sentence.text)
    if match is None or _NO_THING.search(match["thing"]) or BY_OTHERS.match(sentence.text, match.end()):
        return None
    if _EARLIER.search(sentence.text) or _CONDITION.search(match["thing"]):
        return None
    return _quote(sentence, 0, match["under"].lower())


def _paid(sentence: Sentence) -> Found | None:
    match = _PAID.search(sentence.text)
    if match is None or _EARLIER.search(sentence.text) or _CONDITION.search(sentence.text):
        return None
    return None if BY_OTHERS.match(sentence.text, match.end()) else _quote(sentence, 0, match["under"].split()[0].lower())


def _deferred(sentence: Sentence) -> Found | None:
    match = _DEFERRED.search(sentence.text) if any(cue in sentence.text for cue in _DEFERRED_CUES) else None
    if match is None or REPORTED.search(sentence.text, 0, match.start()) or _NOT_DEFERRED.search(sentence.text, 0, match.end()):
        return None
    return _quote(sentence, 0, "deferred")


def _record(sentence: Sentence) -> Found | None:
    match = _RECORD.search(sentence.text)
    if (
        match is None
        or not _RECORD_THING.search(sentence.text)
        or _TO_SIGN.search(sentence.text)
        or re.search(r"\b(?:to|be|will|not)\s*$", sentence.text[: match.start()])
    ):
        return None
    begin = sentence.text.rfind(": ", 0, match.start()) + 2 if ": " in sentence.text[: match.start()] else 0
    found = _quote(sentence, begin, "approved")
    return Found(found.start, found.end, "decision.minutes_approved", "approved", None, found.around)


def _no_objection(sentence: Sentence) -> Found | None:
    if not _NO_OBJECTION.fullmatch(sentence.text) and not _OBJECTED.search(sentence.text):
        return None
    return _quote(sentence, 0, "resolved")


def _acted(sentence: Sentence) -> Found | None:
    match = _ACTED.search(sentence.text)
    if (
        match is None
        or _CONDITION.search(sentence.text, 0, match.end("under"))
        or BY_OTHERS.match(sentence.text, match.end("under"))
    ):
        return None
    if _NARRATED.search(match["cue"], 0, match.end("under") - match.start("cue")):
        return None
    whole = len(match["cue"].split()) <= _SHORT or match.start("cue") < _NEAR
    verb = match["under"].lower()
    under = "resolved" if verb in _FOUNDED else "supported" if verb.startswith("gave") else verb.split()[0]
    return _quote(sentence, 0 if whole else match.start("cue"), under)


def _gave(sentence: Sentence) -> Found | None:
    match = _GAVE.match(sentence.text)
    under = {"support": "supported", "agreement": "agreed"}.get(match["under"].lower(), "approved") if match else ""
    return _quote(sentence, 0, under) if match else None


def _elected(sentence: Sentence) -> Found | None:
    match = _SECONDED.search(sentence.text) or _ELECTED.search(sentence.text)
    if match is None or _EARLIER.search(sentence.text) or _CONDITION.search(sentence.text, 0, match.end("under")):
        return None
    if re.match(r"\W*we\b", sentence.text, re.IGNORECASE):
        return None
    if not _OFFICE.search(sentence.text[match.start() :]) or REPORTED.search(sentence.text, 0, match.start()):
        return None
    return _quote(
        sentence,
        0,
        "appointed" if match["under"] in ("elected", "re-elected", "appointed", "co-opted") else match["under"].lower(),
    )


def _all_agreed(sentence: Sentence) -> Found | None:
    match = _ALL_AGREED.search(sentence.text)
    if match is None or not is_course(sentence.text[match.end() :].strip()) or _EARLIER.search(sentence.text):
        return None
    return _quote(sentence, 0, "agreed")


def _passed(sentence: Sentence) -> Found | None:
    match = _PASSED.search(sentence.text)
    return _quote(sentence, 0, "agreed") if match and not _EARLIER.search(sentence.text) else None


_NARRATED = re.compile(
    r"\b(?:have|has|had)\b.*\b(?:adopted|approved|accepted|authorised|supported|appointed|elected|resolved|voted)$", re.I
)
"""What the council has done is told, not decided now."""
_FOUNDED = frozenset({"formed", "set up", "established"})
_SHORT = 5
_NEAR = 40


def _quote(sentence: Sentence, begin: int, under: str) -> Found:
    start, end = trimmed(sentence.text, begin, len(sentence.text))
    return Found(sentence.start + start, sentence.start + end, "decision.settled", under, None, (sentence.start, sentence.end))


_Rule = Callable[[Sentence], Found | None]
_ANY: tuple[_Rule, ...] = (
    _head,
    _record,
    _deferred,
    _gave,
    agreed_paper,
    fate_of_thing,
    fate_in_brief,
    by_one_person,
    recommended_up,
    _passed,
)
_SMALL: tuple[_Rule, ...] = (_no_objection, _paid, _elected, _acted, _was, _all_agreed)
