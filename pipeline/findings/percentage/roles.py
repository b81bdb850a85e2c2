"""Which part each figure of a sentence plays, from the words before and behind it."""

import re

from pipeline.findings._shared.numbers import Figure
from pipeline.findings.percentage import rules, status, turns
from pipeline.findings.percentage.part import Part
from pipeline.findings.percentage.together import settle
from pipeline.findings.percentage.value import Role

_RULE_OF: dict[Role, str] = {
    "target": "percentage.target",
    "forecast": "percentage.forecast",
    "change": "percentage.change",
    "share": "percentage.share",
    "baseline": "percentage.compared",
    "benchmark": "percentage.benchmark",
}
_JOIN = re.compile(r"[,;/ )]*(?:and|or|to|&)?[ (]*", re.IGNORECASE)
_WINDOW = 160
_NEXT_IS_BENCHMARK = re.compile(
    r"^[^.;]{0,70}(?:is|was|of|at|\(|average|median|neighbours|England|figure|rate|:) ?(?:about |around )?$", re.IGNORECASE
)
_TIME = re.compile(
    r"\b(?:(?:19|20)\d\d|Q[1-4]|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|year|quarter)\b"
)
_CLAUSE_END = re.compile(r"[,;:.]\s|$")
_STEP_AFTER = re.compile(
    r" (?:by|in|for|from|at|a (?:year|month)|the (?:year|following|next)|thereafter|after|two|three)\b", re.IGNORECASE
)
# "48% were on track and 52% were not".
_WERE_NOT = re.compile(r" (?:was|were|are|is|had|have|did|do) not(?=[.,;]|$)", re.IGNORECASE)
# "Compared to the average of 88% and 95% of tenants were content": a statement of its own.
_OF_ITS_OWN = re.compile(
    r" of (?:the |our |its |all )?(?!them\b|these\b|those\b|wh)(?:[\w’'-]+ ){1,8}?(?:was|were|is|are|had|have|has)\b",
    re.IGNORECASE,
)
# "The target was 70% and 66% was reached".
_REACHED = re.compile(
    r"(?: of [\w ]{2,40})? (?:was|were|is|(?:has|had|have) been) (?:\w+ly )?(?:reached|achieved|attained|delivered"
    r"|recorded|reported)\b",
    re.IGNORECASE,
)
# "Compared to last quarter, 40% of measures improved": whatever it is compared to has no figure.
_COMPARED_FIRST = re.compile(
    r"\W*(?:when )?(?:compared|in comparison|comparing) (?:to|with|against) [^;%]{3,60}, [^,]*$", re.IGNORECASE
)
# "54% were done, 29% are in hand and a further 4% have been dropped".
_AND_THEN = re.compile(
    r"[^.;%]{0,100}[,;]? ?\b(?:(?:and|with|while|whilst|but) )?(?:an additional|a further|another|the (?:other|remaining))? ?"
    r"|[^.;%]{0,100}[,;] (?:and |with |while |whilst |but )?",
    re.IGNORECASE,
)
_ALSO_HAVE = re.compile(
    r"(?: ?\(\d+[^)]{0,20}\))? (?:are|were|is|was|have|had|has|showing|showed|being) (?!(?:recycled|paid|collected|answered"
    r"|satisfied|within(?! ?$)|on time)\b)",
    re.IGNORECASE,
)
# A cell or line that is a range and nothing else, "20 - 29.99%": a band, a bound on either side.
_BAND = re.compile(r"\W*\d[\d.]* ?%? ?(?:-|–|—|to) ?\d[\d.]* ?%\W*")
_SHORT_OF = re.compile(r"\bshort of (?:the |an? |its )?$", re.IGNORECASE)
_SPENT = re.compile(r"\b(?:over|under)spen[dt]\w* (?:by|of) (?:\w+ ){0,2}$", re.IGNORECASE)
_OF_BUDGET = re.compile(r" of (?:its |the |their )?(?:\w+ ){0,2}budget", re.IGNORECASE)
# "2011/12 2,790 72% 1,085 28%": a row that lost its table, its shares of a whole.
_NUMBERS = re.compile(r"[\d,./*£()%\s–-]+")
_OF_WHICH = re.compile(r",? (?:\([^)]*\),? )?(?:of which|including) (?:about |an? )?", re.IGNORECASE)
# "By 2.5% instead of 2.99%", "up to 9% for some, through to 4% for others".
_INSTEAD = re.compile(r",? (?:instead of|rather than|[^.;%]{0,60} through to) (?:the |about )?", re.IGNORECASE)
_STEP = re.compile(
    r" (?:by|in|for|from|at) [\w /’'-]{3,35}?(?:[,;])?(?: (?:and|rising|increasing|growing|moving|then|reaching))*(?: (?:to"
    r"|of))? "
    r"(?:at least |about |over )?",
    re.IGNORECASE,
)


def parts(text: str, found: tuple[Figure, ...]) -> list[Part]:
    """Return the figures of a sentence with their roles, in order."""
    if found and (status.is_key(text, found) or (found[0].ranged and _BAND.fullmatch(text))):
        return [Part(figure, "target", "percentage.target") for figure in found]
    if len(found) > 1 and _NUMBERS.fullmatch(text) and abs(sum(figure.value for figure in found) - 100) <= 1:
        return [Part(figure, "share", "percentage.share") for figure in found]
    told: list[Part] = []
    for at, figure in enumerate(found):
        if told and figure.ranged and told[-1].figure.start == figure.start:
            told.append(Part(figure, told[-1].role, told[-1].rule, told[-1].compared, told[-1].benchmark))
            continue
        begin = max((earlier.end for earlier in found[:at] if earlier.end <= figure.start), default=0)
        end = next((later.start for later in found[at:] if later.start >= figure.end), len(text))
        before, after = text[max(begin, figure.start - _WINDOW) : figure.start], text[figure.end : end]
        if told and _repeats(before, after):
            told.append(Part(figure, told[-1].role, told[-1].rule, True, told[-1].benchmark))
        elif told and begin and _next_step(told[-1], before, after):
            told.append(Part(figure, told[-1].role, told[-1].rule, True))
        elif told and told[-1].role == "share" and _AND_THEN.fullmatch(before) and _ALSO_HAVE.match(after):
            told.append(Part(figure, "share", "percentage.share"))
        elif (
            told
            and begin
            and figure.unit == told[-1].figure.unit
            and _JOIN.fullmatch(before)
            and not _moved_to(text, told[-1], before)
            and not (told[-1].role == "benchmark" and _OF_ITS_OWN.match(after))
            and not (told[-1].role in ("target", "forecast") and _REACHED.match(after))
            and not turns.settled(before, after, text[: figure.start])
        ):
            told.append(_continued(told[-1], figure, after))
        else:
            told.append(_part(text, figure, (before, after), told))
    return settle(text, told)


def _repeats(before: str, after: str) -> bool:
    """Tell whether brackets give the figure before again, counted otherwise: "48% (58% without the new ones)"."""
    return before.rstrip().endswith("(") and before.count("(") > before.count(")") and bool(rules.OTHERWISE_AFTER.match(after))


def _next_step(last: Part, before: str, after: str) -> bool:
    """Tell whether a figure is the next step of a target, "65% by March and 80% a year later", or a part of a rise."""
    if last.role == "change" and (_OF_WHICH.fullmatch(before) or _INSTEAD.fullmatch(before)):
        return True
    if last.role == "share" and _WERE_NOT.match(after):
        return True
    moved_to = last.role == "change" and before.rstrip().endswith((" to", " of"))
    stepped = last.role in ("target", "forecast", "change") and not moved_to
    return stepped and bool(_STEP.fullmatch(before) and _STEP_AFTER.match(after))


def _moved_to(text: str, last: Part, before: str) -> bool:
    """Tell whether a figure is where a movement led: "from 5 to 4.2%", "rose by 3% to 12%"."""
    words = text[: last.figure.start]
    return bool(rules.FROM_BEFORE.search(words) or (last.role == "change" and before.strip().lower() == "to"))


def _continued(last: Part, figure: Figure, after: str) -> Part:
    """Return the last figure's part for the next of a list, unless words say otherwise: "52% and 49%"."""
    if _follows(rules.TARGET_AFTER, after):
        return Part(figure, "target", "percentage.target", compared=True)
    return Part(figure, last.role, last.rule, last.compared, last.benchmark)


def _follows(pattern: re.Pattern[str], after: str) -> bool:
    return bool(pattern.match(after))


def _part(text: str, figure: Figure, around: tuple[str, str], told: list[Part]) -> Part:
    plain = turns.settled(*around, text[: figure.start])
    return Part(figure, plain, _RULE_OF.get(plain, "percentage.stated")) if plain else _read(text, figure, around, told)


def _read(text: str, figure: Figure, around: tuple[str, str], told: list[Part]) -> Part:
    before, after = around
    last = figure.end + len(after) == len(text)
    compared = (bool(told) and bool(rules.COMPARED_BEFORE.search(before)) and not rules.FORECAST_AFTER.match(after)) or bool(
        rules.COMPARES_BACK.match(before) and figure.start - len(before) <= 0
    )
    if _is_change(figure, before, after):
        return Part(figure, "change", "percentage.change")
    if _is_target(before, after):
        return Part(figure, "target", "percentage.target", compared)
    whose = _whose(before, after if last or not _NEXT_IS_BENCHMARK.search(after) else "")
    if not whose and compared and rules.THAN_BEFORE.search(before) and not rules.EARLIER_BEFORE.search(before):
        said = (
            None
            if rules.EARLIER_AFTER.match(after) or _TIME.search(before + after[:25])
            else rules.BENCHMARK_SAID.search(text[: figure.start])
        )
        whose = said["whose"] if said else None
    if whose and (rules.BENCHMARK_OF.search(before) or not _own(before)):
        return Part(figure, "benchmark", "percentage.benchmark", compared or bool(told), whose)
    if (rules.EARLIER_BEFORE.search(before) and not _COMPARED_FIRST.fullmatch(before)) or (
        told and rules.EARLIER_AFTER.match(after)
    ):
        return Part(figure, "baseline", "percentage.compared", bool(told))
    if compared or (told and rules.FROM_LOOSE_BEFORE.search(before)):
        return Part(figure, "baseline", "percentage.compared", compared=True)
    return _plain(figure, before, after)


def _is_target(before: str, after: str) -> bool:
    if rules.NONE_MORE.search(before):
        return True
    told = rules.TARGET_BEFORE.search(before)
    met = told and rules.MET_BEFORE.search(before[: told.start()]) and rules.MET_FIGURE.search(told.group())
    return bool((told and not met) or rules.TARGET_AFTER.match(after) or rules.AIM_BEFORE.search(before))


def _is_change(figure: Figure, before: str, after: str) -> bool:
    if rules.NONE_MORE.search(before):
        return False
    if rules.AIM_BEFORE.search(before):
        return False
    if figure.unit == "percent" and rules.BENCHMARK_OF.search(before) and not rules.CHANGE_AFTER.match(after):
        return False
    if (
        (_SPENT.search(before) or _SHORT_OF.search(before))
        or rules.TARGET_AFTER.match(after)
        or (
            re.search(
                r"\b(?:target(?:s|ed)?\b[^.;]{0,20}|"
                r"minimum of )$",
                before,
                re.I,
            )
        )
    ):
        return False
    return figure.unit == "percentage_points" or bool(rules.CHANGE_AFTER.match(after) or rules.CHANGE_BEFORE.search(before))


def _whose(before: str, after: str) -> str | None:
    match = (
        rules.BENCHMARK_BEFORE.search(before)
        or rules.MEAN_BEFORE.search(before)
        or rules.AVERAGE_BEFORE.search(before)
        or rules.BENCHMARK_AFTER.match(after)
    )
    return match["whose"].strip() if match else None


def _own(before: str) -> bool:
    """Tell whether the figure is the council's own: "In line with the national average, 74% of pupils"."""
    return bool(
        re.search(
            r"\b(?:in line with|similar to|matching|better than|worse than|above|below|than) [^%]{0,60}, [^,%]{0,30}$",
            before,
            re.I,
        )
    )


def _plain(figure: Figure, before: str, after: str) -> Part:
    spent = _SPENT.search(before) and _OF_BUDGET.match(after)
    part = rules.HOUSED.match(after) or _is_part(figure, before, after)
    if not spent and not part and (rules.FORECAST_BEFORE.search(before) or rules.FORECAST_AFTER.match(after)):
        return Part(figure, "forecast", "percentage.forecast")
    if rules.RANK_BEFORE.search(before):
        return Part(figure, "benchmark", "percentage.benchmark")
    if part or spent or status.is_share(figure, before, after):
        return Part(figure, "share", "percentage.share")
    if rules.RATE_AFTER.match(after):
        return Part(figure, "actual", "percentage.stated")
    context = rules.POPULATION_AFTER.match(after)
    own = rules.COPULA_BEFORE.search(before)
    aside = own and after.startswith(",")
    coloured = not own and rules.COLOUR.search(after[:70])
    if (not context and not aside and (rules.SHARE_AFTER.match(after) or rules.SHARE_BEFORE.search(before))) or coloured:
        return Part(figure, "share", "percentage.share")
    return Part(figure, "actual", "percentage.stated")


def _is_part(figure: Figure, before: str, after: str) -> bool:
    """Tell whether it is how many of those told of are somewhere or something, not how well something is done."""
    if rules.PERFORMS.search(before[-70:] + _CLAUSE_END.split(after[:90])[0]) or rules.COPULA_BEFORE.search(before):
        return False
    counted = figure.count is not None and (rules.COUNTED_BEFORE.search(before) or rules.COUNT_LED.search(before))
    return bool(counted or rules.PART_BEFORE.search(before) or rules.PART_AFTER.match(after))
