"""Limits and tolerances: figures that a result is held against, whatever the sentence says of targets."""

import re

_ = re.IGNORECASE
ABOUT = (
    r"(?:about |around |approximately |some |over |under |below |above |up to |at (?:least|most) "
    r"|(?:no )?(?:more|less|fewer|lower|higher) than )?"
)

# "On target (within 1% or better)", "adrift of target (5% or more)", "within 5% of their targets".
_BRACKETED_BOUND = re.compile(rf"\b(?:targets?|profile|schedule)\b[^()%]{{0,25}} \((?:within |by |between )?{ABOUT}$", _)
_BOUND_BEHIND = re.compile(r" or (?:more|less|better|worse|higher|lower)\)", _)
_BOUND_BEFORE = re.compile(r"\((?:within|between|by) ", _)
_WITHIN_OF = re.compile(rf"\b(?:within|by (?:more|less) than|more than|less than) {ABOUT}$", _)
_OF_TARGET = re.compile(r" (?:of|off|below|above|from|short of) (?:the |their |its |our |a )?(?:\w+ )?(?:targets?|profile)\b", _)
# "20% was the maximum share of homes that a developer may build".
_THE_LIMIT = re.compile(
    r",? (?:is|was|being|remains) (?:the|an?|our|its) (?:\w+ )?(?:maximum|minimum|limit|ceiling|floor|cap|requirement)\b", _
)


def is_bound(before: str, after: str) -> bool:
    """Tell whether a figure is a limit or a tolerance of a target."""
    bracketed = _BRACKETED_BOUND.search(before) and (_BOUND_BEHIND.match(after) or _BOUND_BEFORE.search(before[-12:]))
    return bool(bracketed or (_WITHIN_OF.search(before) and _OF_TARGET.match(after)) or _THE_LIMIT.match(after))
