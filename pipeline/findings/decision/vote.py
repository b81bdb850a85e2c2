"""How a meeting voted."""

import re

_FOR = r"(?:in favour(?: of)?|for(?: the (?:motion|amendment|proposal|recommendation))?|votes? for)"
_AGAINST = r"(?:against|opposed)"
_N = r"(\d+|no(?:ne)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_N += r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|nil)"
_SEP = r"[ ,;:.()\u2013\u2014-]{0,4}(?:and |with |votes? |members? |councillors? )*"
_ABSTAINED = r"(?:abstentions?|abstain(?:ed|ing)?|abst)"
# "for 7, against 3, abstentions 1", "For: 7 Against: 3"
_WORD_FIRST = re.compile(
    rf"(?<!\d )\b(?:for" rf"|in favour)\W{{1,4}}{_N}\b{_SEP}against\W{{1,4}}{_N}\b(?:{_SEP}{_ABSTAINED}\W{{1,4}}{_N}\b)?",
    re.IGNORECASE,
)
# "7 votes for, 3 against and 1 abstention", "7 in favour, 3 against", "by 7 votes to 3 (with 1 abstention)"
_NUMBER_FIRST = re.compile(
    rf"\b{_N}(?: votes?| members?| councillors?)?(?: voted| voting)? {_FOR}{_SEP}{_N}(?: votes?)?(?: voted"
    rf"| voting)? {_AGAINST}"
    rf"(?:{_SEP}{_N} {_ABSTAINED})?",
    re.IGNORECASE,
)
_TO = re.compile(rf"\b{_N} votes? to {_N}\b(?:{_SEP}{_N} {_ABSTAINED})?", re.IGNORECASE)
# "voted 5 to 4 to refuse"
_VOTED = re.compile(r"\bvoted (\d+)(?: to |-)(\d+)\b", re.IGNORECASE)
# "with the motion receiving 19 votes and the other 11"
_MOTION_AND_AMENDMENT = re.compile(
    rf"\bmotion (?:received|receiving|having received|secured|attracted) {_N} votes?\W+(?:and |with |whilst |while )?the"
    rf" amendment (?:received |receiving )?{_N}\b",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\ball (?:were )?in favour\b|\bnem(?:\.|ine)? ?con|\bagreed by all\b|\ball (?:present "
    r"|members |councillors )?agreed\b",
    re.IGNORECASE,
)
_MAJORITY = re.compile(r"\b(?:by|on) a? ?(?:\w+ )?majority\b|\bmajority (?:vote|agreed|in favour)\b", re.IGNORECASE)
_WORDS = dict(
    zip(
        [
            *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        ],
        map(str, range(21)),
        strict=True,
    )
) | {"none": "0", "nil": "0"}


def vote_of(text: str) -> str | None:
    """Return the vote that ``text`` records: numbers before words, None where it records none."""
    text = " ".join(text.split())
    for pattern in (_WORD_FIRST, _NUMBER_FIRST, _TO, _VOTED, _MOTION_AND_AMENDMENT):
        match = pattern.search(text)
        if match:
            return "-".join(_WORDS.get(number.lower(), number) for number in match.groups() if number)
    if _UNANIMOUS.search(text):
        return "unanimous"
    return "majority" if _MAJORITY.search(text) else None
