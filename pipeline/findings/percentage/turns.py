"""Turns of phrase that settle the role of a figure by themselves."""

import re

from pipeline.findings.percentage.value import Role

_ = re.IGNORECASE
_ABOUT = r"(?:about |around |approximately |some |over |under |up to |at least |more than |less than )?"
_RISE = r"(?:ris|fall|declin|grow|increas|decreas|dropp?|reduc|shrink|improv)ing"
_BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    # "Falls below 90%" as a condition, "by more than 5% off target": bounds.
    (
        "target",
        re.compile(
            r"\b(?:if|when|where|once|unless|whenever)\b[^.;%]{1,60}\b(?:falls?|drops?|dips?|rises?|goes|is|are)"
            rf" (?:below|above|over|under|beyond) {_ABOUT}$"
            r"|\b(?:targets?|profile)\b[^.;%]{0,20} by (?:more|less|no more) than $"
            r"|\b(?:floor|cap|ceiling|threshold)\b[^;%]{0,110}\bset at (?:minus )?$"
            r"|\btarget (?:is|was|being|remains) (?:\w+ ){1,3}\((?:of |at )?$"
            rf"|\bcloser to {_ABOUT}$",
            _,
        ),
    ),
    ("forecast", re.compile(rf"\bassum(?:es?|ed|ing|ptions?)\b[^.;%]{{0,80}}{_ABOUT}$", _)),
    (
        "change",
        re.compile(
            rf"\b{_RISE} (?:on average |by |at |annually )+{_ABOUT}$"
            rf"|\b(?:rise|increase|fall|reduction|drop|decrease|growth), (?:of |up to |by ){{1,2}}{_ABOUT}$"
            rf"|\b(?:savings|cuts|reductions|losses|efficiencies)\b(?: (?!of \d)[\w’'(),-]+){{0,8}} of {_ABOUT}$",
            _,
        ),
    ),
)
_TO_REACH = re.compile(
    rf"\bto (?:achieve|reach|attain|secure|maintain) [^.;,%]{{0,60}}\b(?:rate|level|score|performance|coverage"
    rf"|compliance) (?:of|at) {_ABOUT}$",
    _,
)
_BY_THEN = re.compile(r" (?:by|in|for|from) (?:the )?(?:end )?(?:of )?\w+", _)
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "target",
        re.compile(
            r"(?: or (?:higher|more|above|better|lower|less))?(?:,[^.;%]{0,40},)? (?:was|is|could|would|should"
            r"|being)(?: not)?(?: be)?"
            r" (?:an? |the |our |its )(?:[\w-]+ ){0,2}target\b"
            r"| of (?:the|their|its|our) (?:\w+ )?target\b",
            _,
        ),
    ),
    ("change", re.compile(r" ?gap\b", _)),
)
_WITHIN = re.compile(r"\bwithin (?:a )?$", _)
# "Out of 25 targets, 16 (64%) had been achieved": a count of statuses.
_OUT_OF = re.compile(
    r"\b(?:out )?of (?:the |its |these |all )?\d[\d,]* (?:[\w’'-]+ ){0,3}?(?:targets|indicators|measures"
    r"|actions|PIs|KPIs|objectives|projects|milestones"
    r"|recommendations|outcomes)\b",
    _,
)
_COUNT = re.compile(r"\b\d[\d,]* (?:[\w’'-]+ )?\((?:or )?$")
_STATUS_HAD = re.compile(
    r"\) (?:had|have|has|were|was|are)(?: not)?(?: been)? (?:achiev|met|missed|within target|on target"
    r"|off target|completed|in progress)",
    _,
)
# "Most children (68%) live with foster families": how many of them are where.
_LIVING = re.compile(
    r"\)?(?: \([^)]{1,30}\))?(?: of (?:the |all )?(?:[\w’'-]+ ){0,4}?(?:children|young people|them|these"
    r"|those))?\)? (?:now |currently )?"
    r"(?:live|lived|are living|were living|are placed|were placed|returned)\b",
    _,
)


def settled(before: str, after: str, sentence: str) -> Role | None:
    """Return the role that the words right around a figure settle; ``sentence`` is what stands before it in its sentence."""
    for role, pattern in _BEFORE:
        if pattern.search(before):
            return role
    for role, pattern in _AFTER:
        if pattern.match(after) and (role == "change" or not after.startswith(" of ") or _WITHIN.search(before)):
            return role
    if _TO_REACH.search(before) and _BY_THEN.match(after):
        return "target"
    if _COUNT.search(before) and (_OUT_OF.search(sentence) or _STATUS_HAD.match(after)):
        return "share"
    return "share" if _LIVING.match(after) else None
