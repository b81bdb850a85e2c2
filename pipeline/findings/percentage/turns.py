"""Turns of phrase that settle the role of a figure by themselves."""

import re

from pipeline.findings.percentage.bounds import ABOUT as _ABOUT
from pipeline.findings.percentage.bounds import is_bound
from pipeline.findings.percentage.value import Role

_ = re.IGNORECASE
_RISE = r"(?:ris|fall|declin|grow|increas|decreas|dropp?|reduc|shrink|improv)ing"
_PER_CENT = r"\d[\d.]* ?(?:%|per cent)"
_COST = re.compile(
    r" of (?:the |its |their )?(?:[\w’'-]+ ){0,3}?(?:costs?|budgets?|funding|price|bill|spend\w*|expenditure)\b", _
)
_BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    # "Falls below 90%" as a condition, "by more than 5% off target": bounds.
    (
        "target",
        re.compile(
            r"\b(?:if|when|where|once|unless|whenever)\b[^.;%]{1,60}\b(?:falls?|drops?|dips?|rises?|goes|is|are)"
            r" (?:below|above|over|under|beyond|(?:no )?(?:less|more|fewer|lower|higher) than|at (?:least|most))"
            rf" {_ABOUT}$"
            r"|\b(?:targets?|profile)\b[^.;%]{0,20} by (?:more|less|no more) than $"
            r"|\b(?:floor|cap|ceiling|threshold)\b[^;%]{0,110}\bset at (?:minus )?$"
            r"|\btarget (?:is|was|being|remains) (?:\w+ ){1,3}\((?:of |at )?$"
            rf"|\bcloser to {_ABOUT}$"
            # "The aim was to be under 25%", "working towards 45%", "a limit of 50%", "the plan asks for at least 75%".
            rf"|\b(?:working|moving|heading|building) towards {_ABOUT}$"
            r"|\b(?:aims?|plan(?:s|ned)?|intention|ambition|hopes?|wish(?:es)?|wants?|targets?|goals?)\b(?! (?:for|of|to)"
            r" \d)[^.;%]{0,30}?"
            rf" to (?:be|have|get|keep|exceed|hold|stay|reach|achieve|attain) {_ABOUT}$"
            r"|\b(?:aims?|intention|ambition|target|goal)\b[^.;,%]{0,20}? to (?:bring|get|raise|lift|increase|improve|reduce|cut"
            rf"|lower|keep|hold|move) [^.;,%]{{1,40}}? (?:to|at|below|under|above|over) {_ABOUT}$"
            r"|\b(?:national|statutory|government|ministerial|minimum|policy|corporate|inspectorate|regulator)(?:['’]s)?"
            rf" expectation (?:is|was|of|being|remains|remained|set at) {_ABOUT}$"
            r"|\b(?:aim|ambition|goal|objective|target|intention) (?:is|was|remains) to (?:maintain|achieve|reach|secure|deliver"
            rf"|provide|have|keep|make) [^.;,%]{{1,90}} (?:of|at) {_ABOUT}$"
            # "Guidance recommends a level of 1% for bedrooms", "Policy H4 does not permit more than 5%": what a rule asks for.
            r"|\b(?:polic(?:y|ies)|guidance|guidelines?|guide|SPD|SPG|framework|regulations?|code|standards?|plan|strategy"
            r"|BRE|NPPF)"
            r"\b[^.;%]{0,60}? (?:recommend(?:s|ed)?|suggest(?:s|ed)?|set(?:s)? out|permits?|permit|allows?|specif(?:y|ies|ied)"
            r"|stipulates?|prescribes?|advises?|states? that|identif(?:y|ies))\b(?! (?:a|an|that an?) (?:rise|fall|reduction"
            rf"|increase|drop|loss))[^.;%]{{0,70}} {_ABOUT}$"
            # "The agreed minimum proportion of homes of 5%".
            rf"|\b(?:minimum|maximum) (?:[\w()’'-]+ ){{1,7}}of {_ABOUT}$"
            rf"|\b(?:limited|capped|restricted) (?:to|at) (?:a )?{_ABOUT}$"
            # An action's heading: "Raise collection to 96%".
            r"|^(?:Raise|Increase|Improve|Reduce|Cut|Lower|Bring|Lift|Keep)\b[^.;,%]{3,80}? (?:to|below|under|above|over)"
            rf" {_ABOUT}$"
            r"|\b(?:limit|ceiling|cap|maximum|minimum)s? (?:for|on|of|to) [^.;,%]{3,60} (?:is|was|are|were|remains?|stands at|of)"
            rf" {_ABOUT}$"
            r"|\b(?:milestone|limit|ceiling|cap|profile|maximum|minimum)(?: (?:rate|level|figure))?(?: (?:is|was|of|remains"
            r"|remained|at|being"
            rf"|set at))+ {_ABOUT}$"
            r"|\b(?:asks?|asked|calls?|called) for (?:at least|a minimum of|no (?:more|less) than) $"
            r"|\b(?:asked|told|required|instructed|requested) (?:it )?(?:to )(?:raise|increase|lift|improve|bring|reduce"
            r"|cut|lower|keep|hold)"
            rf"\b[^.;%,]{{0,50}} (?:to|at|below|under|above|over) {_ABOUT}$"
            r"|\b(?:year[- ]end |annual |long[- ]term )?targets? (?:that )?(?:had )?(?:remain(?:s|ed)?|stays?|stayed"
            r"|exceed(?:s|ing)?) (?:at )?$"
            r"|\b(?:rais|lift|lower|increas|reduc|chang)(?:e|ed|ing|es) (?:its|the|their|this|that|our) (?:[\w-]+"
            r" )?targets? (?:from|to) $"
            r"|\bany [\w’' -]{2,40}? (?:(?:that|which|whose \w+) )?(?:falls? |fell |falling |dropp?\w* |rises? |is"
            r" )?(?:below|under|above|over) $",
            _,
        ),
    ),
    (
        "forecast",
        re.compile(
            rf"\bassum(?:es?|ed|ing|ptions?)\b[^.;%]{{0,80}}{_ABOUT}$"
            rf"|\b(?:expectations?|forecasts?|predictions?|projections?) (?:is|was|are|were) (?:for|that) [^.;%]{{3,90}} to"
            rf" {_ABOUT}$",
            _,
        ),
    ),
    (
        "share",
        re.compile(
            r"\b(?:over|under)spen[dt]\w* (?:of|by) (?:about |around |some )?£[\d.,]+ ?(?:m|k|bn|million|thousand)? ?\((?:or )?$|"
            r"\b(?:over|under)spen[dt]\w*(?: (?:is|was|of|by|at|for the year|stood|stands|now|forecast|projected|equal to"
            r"|equivalent to|would be"
            rf"|will be))* {_ABOUT}$"
            r"|\bsample of $|\bout of which (?:about |some |around )?$",
            _,
        ),
    ),
    (
        "change",
        re.compile(
            rf"\b{_RISE} (?:on average |by |at |annually )+{_ABOUT}$"
            rf"|\b{_RISE} [^.;,%]{{1,40}} by (?:the |an? )?(?:\w+ ){{0,3}}(?:amount|maximum|level|average|total) of {_ABOUT}$"
            rf"|\b(?:rise|increase|fall|reduction|drop|decrease|growth), (?:of |up to |by ){{1,2}}{_ABOUT}$"
            rf"|\b(?:reduction|increase|saving|rise|fall|decrease|growth|drop|cut)s? (?:in [\w ’'-]{{3,60}} )?of (?:about "
            rf"|over )?£?\d[\d.,]*"
            rf" ?[\w ]{{0,30}} \((?:or |about )?{_ABOUT}$"
            rf"|\b(?:savings|cuts|reductions|losses|efficiencies)\b(?: (?!of \d)[\w’'(),-]+){{0,8}} of {_ABOUT}$",
            _,
        ),
    ),
    (
        "benchmark",
        re.compile(
            r"\b(?:nationally|regionally|in England(?: as a whole)?|across (?:England|Scotland|Wales|the (?:country|region))),?"
            r" (?:the |this )(?:comparable |equivalent )?(?:figure|rate|average|proportion|percentage) (?:is|was|stands at"
            rf"|stood at|had been) {_ABOUT}$|"
            r"\b(?:corporate|council(?:[- ]wide)?|county|all[- ]Wales|family group|peer group|sector|authority|borough)"
            r" averages?"
            rf" (?:of|is|was|at) {_ABOUT}$|\bYorkshire (?:and|&) (?:the )?Humber(?:side)?(?: average)?:? $",
            _,
        ),
    ),
    (
        "baseline",
        re.compile(
            r"\b(?:comparable|corresponding|equivalent) (?:figure|rate|result|position|percentage) (?:for|in|at) (?:the )?(?:last"
            r"|previous|prior|preceding|same|Quarter|Q[1-4]|(?:19|20)\d\d)[^.;,%]{0,25} (?:is|was|were|had been|stood at)"
            rf" {_ABOUT}$"
            r"|\b(?:in|for|at) the (?:year|quarter|month|inspection) before,? (?:it|this|that|they|the \w+) (?:was|were|had been"
            rf"|stood at) {_ABOUT}$",
            _,
        ),
    ),
    ("actual", re.compile(rf"\b(?:red|amber|green|yellow|blue)['’”\"]?(?: rated)? (?:at|with) {_ABOUT}$", _)),
)
# "Raise its target from 80% to 90%", "agreed to increase recycling from 36% to 43%": where it is to lead.
_FROM_TO = re.compile(
    rf"\btargets? from {_PER_CENT} to {_ABOUT}$"
    r"|(?<!managed )(?<!helped )(?<!able )(?<!continued )(?<!began )(?<!and )\bto (?:increase|raise|improve|reduce|cut"
    r"|lower|grow|boost"
    rf"|bring)\b(?: (?!to\b)[\w’'&/()-]+){{1,10}} from {_ABOUT}{_PER_CENT}(?: \([^)]*\))?(?: (?:in|at) [\w/ ]{{4,20}})? to"
    rf" {_ABOUT}$",
    _,
)
_SPLIT = re.compile(
    r"\b(?:split|apportioned|divided|shared|allocated)\b[^.;%]{0,25} (?:on the basis of|as|into|between|in the ratio)"
    r" [^.;]{0,160}$",
    _,
)
# "Had been 93% in 2020/21": what it was before what the paper tells.
_SHARED = re.compile(r"\b(?:split|splits|shared|divided|apportioned)\b[^.;]{0,200}$", _)
_TO_EACH = re.compile(r" (?:to|for|by) (?:the|each|be|[A-Z])", _)
_HAD_BEEN = re.compile(rf"\bhad (?:previously |only )?been {_ABOUT}$", _)
_LOOK_BACK = 200
_THEN = re.compile(r" (?:in|over|at|for|during|a year|last|the (?:year|quarter|month|previous)|on|before)\b", _)
_COVERED = re.compile(rf"\b(?:cover(?:ed|s|ing)?|surveyed|inspected|met by) {_ABOUT}$", _)
_STAFF = re.compile(rf"\b(?:made|makes?|making) up {_ABOUT}$", _)
_OF_STAFF = re.compile(
    r" of (?:the |its |our |their |all )?(?:[\w’'-]+ ){0,3}?(?:establishment|workforce|staff|posts|social workers|employees"
    r"|population|residents)\b",
    _,
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
            r",? (?:which|that) (?:the |our |its )[^.;,%]{2,50}? (?:requires?|required|demands?|stipulates?|asks? for|expects"
            r"|had set)\b|"
            r"(?: or (?:higher|more|above|better|lower|less))?(?:,[^.;%]{0,40},)? (?:was|is|could|would|should"
            r"|being)(?: not)?(?: be)?"
            r" (?:an? |the |our |its )(?:[\w-]+ ){0,2}target\b"
            r"| of (?:the|their|its|our) (?:\w+ )?target\b"
            r"| (?:is|was|are|were|will be|would be) (?:needed|necessary|required|the minimum)\b|[^.;,%]{0,30} as"
            r" unacceptable\b"
            r"|(?: (?:by|in|for) [\w ]{2,25})? (?:was|is|being|as|remained) (?:the|its|our|their) (?:\w+ )?(?:aim|goal"
            r"|target|ambition"
            r"|objective)\b",
            _,
        ),
    ),
    ("change", re.compile(r" ?gap\b", _)),
    (
        "share",
        re.compile(
            r" of (?:the |its |their |our |all )?(?:[\w’'-]+ ){0,3}?(?:portfolio|borrowing|debt|investments?|deposits|loans) "
            r"(?:is|was|are|were|has been|had been|remains?|remained) "
            r"(?:held|invested|placed|at|in|with|on|fixed|variable|long|short)\b"
            r"| (?:short of|over|under) (?:the |its |their )?(?:\w+ )?budget\b| (?:over|under)spent\b"
            r"| of [^.;,%]{3,50}? (?:is|are|was|were) (?:taken up by|given over to|owned by)\b"
            r"|(?: of [^.;,%]{2,50})? (?:is|was|are|were|will be|would be|to be|being|had been|comes?|came) (?:(?:met"
            r"|funded|financed|paid|covered"
            r"|provided|contributed|raised)(?: for)? )?(?:by|from|through) (?:an? |the |its )?(?:[\w’'-]+ ){0,4}?(?:grants?"
            r"|reserves?|developers?"
            r"|contributions?|fund|funding|government|borrowing|levy|account|Trust|owners?|partners?|NHS|ICB)\b"
            r"| of (?:the |its |all )?(?:[\w’'-]+ ){0,4}?(?:beds|places)\b[^.;%]{0,60}\b(?:rated|judged|graded)\b",
            _,
        ),
    ),
    (
        "actual",
        re.compile(
            r" of (?:the |its |their )?(?:[\w’'-]+ ){0,2}?(?:planned (?:days|work|audits?|visits|inspections)|(?:audit|work) plan"
            r"|plan(?= (?:had|has|was|is)\b))"
            r"| of (?:the |its |their |our )?(?:[\w’'-]+ ){0,3}?budgets? (?:(?:had|has|have) been|was|were|is|being) (?:now"
            r" )?(?:spent|used"
            r"|committed)\b|(?: of [^.;,%]{3,60})? should be considered\b|,? (?:[\w-]+ )?completion\b"
            r"| of (?:[\w’'-]+ ){1,4}(?:are|were|had|have|was|is) not (?:been )?completed\b",
            _,
        ),
    ),
    (
        "baseline",
        re.compile(
            r" (?:(?:recorded|reported|achieved|seen|shown) )?(?:for|in|at|during) the (?:same|equivalent|corresponding)"
            r" (?:period|quarter|month"
            r"|time|point|week|stage|date)\b",
            _,
        ),
    ),
)
_WITHIN = re.compile(r"\bwithin (?:a )?$", _)
# "Out of 25 targets, 16 (64%) had been achieved": a count of statuses.
_OUT_OF = re.compile(
    r"\b(?:out )?of (?:the |its |these |all )?\d[\d,]* (?:[\w’'-]+ ){0,3}?(?:targets|indicators|measures"
    r"|actions|PIs|KPIs|objectives|projects|milestones"
    r"|recommendations|outcomes)\b",
    _,
)
# "Of the 40 indicators in the plan, 60% improved".
_OF_THINGS = re.compile(_OUT_OF.pattern + r"[^.;%]{0,40}, (?:about |only |just )?$", _)
_COUNT = re.compile(r"\b\d[\d,]* (?:[\w’'-]+ )?\((?:or )?$")
# "22 were on track (71%)", after "Out of the 31 targets".
_COUNT_OF_THEM = re.compile(r"(?:^|[,;] |\band |\bwith )(?:only |just )?\d[\d,]* [^;,%()]{2,60} \((?:or )?$", _)
_STATUS_HAD = re.compile(
    r"\) (?:had|have|has|were|was|are)(?: not)?(?: been)? (?:achiev|met|missed|within target|on target"
    r"|off target|completed|in progress)",
    _,
)
# "Most children (68%) live with foster families": how many of them are where.
_LIVING = re.compile(
    r"\)?(?: \([^)]{1,30}\))?(?: of (?:the |all )?(?:[\w’'-]+ ){0,4}?(?:children|young people|them|these"
    r"|those))?\)? (?:now |currently )?"
    r"(?:live|lived|are living|were living|are placed|were placed|returned)\b"
    r"(?! in (?:poverty|low[- ]income|deprivation|the most))",
    _,
)


# "National (2015/16) carers with a direct payment 77.7 percent": whose figure stands first, without a verb.
_WHOSE_FIRST = re.compile(
    r"^\W*(?:National|England|English|Scotland|Scottish|Wales|Welsh|Regional|Nationally|UK|London|Statistical neighbours?)"
    r"(?: (?:average|figure|rate))?,? ?"
    r"(?:\((?:Q[1-4] )?(?:19|20)\d\d[^()]{0,12}\)[^.;%]{0,110}|: ?)$",
)


def settled(before: str, after: str, sentence: str) -> Role | None:
    """Return the role that the words right around a figure settle; ``sentence`` is what stands before it in its sentence."""
    told = next((role for role, pattern in _BEFORE if pattern.search(before)), None)
    return told or _by_what_follows(before, after) or _by_both(before, after) or _by_sentence(before, after, sentence)


def _by_what_follows(before: str, after: str) -> Role | None:
    for role, pattern in _AFTER:
        if pattern.match(after) and (role != "target" or not after.startswith(" of ") or _WITHIN.search(before)):
            return role
    return None


def _by_both(before: str, after: str) -> Role | None:
    if is_bound(before, after):
        return "target"
    if _HAD_BEEN.search(before) and _THEN.match(after):
        return "baseline"
    if _STAFF.search(before):
        return "actual" if _OF_STAFF.match(after) else "share"
    if _COVERED.search(before) and after.startswith(" of ") and not _COST.match(after):
        return "actual"
    return "target" if _TO_REACH.search(before) and _BY_THEN.match(after) else None


def _by_sentence(before: str, after: str, sentence: str) -> Role | None:
    if _WHOSE_FIRST.match(sentence):
        return "benchmark"
    if _FROM_TO.search(sentence[-_LOOK_BACK:]):
        return "target"
    out_of = _OUT_OF.search(sentence)
    counted = (_COUNT.search(before) and (out_of or _STATUS_HAD.match(after))) or (out_of and _COUNT_OF_THEM.search(before))
    return (
        "share"
        if counted
        or (_SHARED.search(sentence[-_LOOK_BACK:]) and _TO_EACH.match(after))
        or _OF_THINGS.search(sentence)
        or _SPLIT.search(sentence[-_LOOK_BACK:])
        or _LIVING.match(after)
        else None
    )
