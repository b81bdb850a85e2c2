"""Grades that prose tells: "was judged inadequate", "retained its ‘Good’ rating", "moved from inadequate to good"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.dates import Interval
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.areas import named_after, named_alone, snake, subject_area
from pipeline.findings.judgement.context import OF_OTHERS, Context, Draft
from pipeline.findings.judgement.dated import NEAR, clause_start, date_of
from pipeline.findings.judgement.row_names import own_area
from pipeline.findings.judgement.rules import TOLD, grade_of
from pipeline.findings.judgement.series import by_area, by_year
from pipeline.findings.judgement.value import Framework, Timing

_RULES = (
    ("judgement.change", telling.CHANGE, 0.85, False),
    ("judgement.listed", telling.LISTED, 0.85, False),
    ("judgement.quoted", telling.QUOTED, 0.85, False),
    ("judgement.rated", telling.RATED, 0.85, False),
    ("judgement.noun", telling.NOUN, TOLD, False),
    ("judgement.that", telling.THAT, TOLD, False),
    ("judgement.concluded", telling.CONCLUDED, TOLD, True),
    ("judgement.continues", telling.CONTINUES, 0.75, False),
    ("judgement.noun_colon", telling.NOUN_COLON, TOLD, True),
    ("judgement.object", telling.OBJECT, 0.7, True),
    ("judgement.found", telling.FOUND, TOLD, True),
    ("judgement.before_noun", telling.BEFORE_NOUN, 0.75, False),
    ("judgement.copula", telling.COPULA, 0.75, True),
    ("judgement.pair", telling.PAIR, 0.75, True),
    ("judgement.marked", telling.MARKED, 0.7, True),
)
_CAPACITY = r"\b(?:prospects\s+for\s+improvement|capacity\s+(?:to\s+improve|for\s+(?:further\s+)?improvement))\b"
_AREAS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "overall_effectiveness",
            r"\boverall\s+(?:effectiveness|judge?ment|rating|grade|outcome|verdict)\b"
            r"|\beffectiveness\s+overall\b",
        ),
        ("impact_of_leaders", r"\bleaders\b|\b(?:overall\s+)?leadership\b"),
        ("help_and_protection", r"\bhelp\s+and\s+protection\b"),
        ("in_care", r"\bchildren\s+in\s+care\b|\blooked[- ]after\s+children\b|\bchildren\s+looked\s+after\b"),
        ("care_leavers", r"\bcare\s+leavers\b"),
        (
            "adoption",
            r"\badoption\s+(?:performance|services?|was|were|is)\b|\badoption$|\b(?:arrangements\s+for\s+adoption"
            r"|adoption\s+agency)\b",
        ),
        ("capacity_to_improve", _CAPACITY),
        ("serious_case_review", r"\bserious\s+case\s+review\b"),
        ("lscb", r"(?<!chair of the local )\bsafeguarding\s+children(?:[’']s)?\s+board\b|\bLSCB\b"),
    )
)
_BOTH = re.compile(r"(?i)children\s+in\s+care\s+and\s+care\s+leavers|looked\s+after\s+children\s+and\s+care\s+leavers")
_NAMED_FRAMEWORK: tuple[tuple[Framework, re.Pattern[str]], ...] = (
    ("sif", re.compile(r"(?i)\bSIF\b|single\s+inspection")),
    ("ilacs", re.compile(r"\bILACS?\b")),
    ("jar", re.compile(r"(?i)joint\s+area\s+review")),
    ("progress_review", re.compile(r"(?i)progress\s+review|review\s+of\s+progress")),
)
_SERVICE = re.compile(
    r"(?i)\b(?:children[’']s\s+(?:social\s+care|services)|local\s+authority|council[’']?s?\s+(?:services"
    r"|children))\b"
)
_CHILDREN = re.compile(r"(?i)\b(?:children\s+in\s+care|care\s+leavers|help\s+and\s+protection|impact\s+of\s+leaders)\b")
# The area "How leaders affect practice" supposes nothing.
_HOW = re.compile(r"(?i)^(?:and\s+)?how\s+(?=.*\()")
_WITH_AREA = (
    "judgement.rated",
    "judgement.found",
    "judgement.before_noun",
    "judgement.marked",
    "judgement.object",
    "judgement.noun",
)
# "the overall effectiveness of the adoption service": of that alone
_OF_SERVICE = re.compile(r"(?i)\boverall\s+effectiveness\s+of\s+(?=(?:the\s+)?(?:adoption|fostering|safeguarding\s+children))")
_SAID_SO = re.compile(r"(?i)(?:rated|judged|graded)\b")
_REVIEW = re.compile(r"(?i)\bserious\s+case\s+review\b")
# "Services found to be outstanding in 2016 have …": some of them
_SOME = re.compile(r"(?i)^(?:services|areas|those)\s+$")
_HAD_BEEN = re.compile(r"(?i)\bhad\s+(?:\w+\s+){0,2}been\s+$")
# "was judged good at its previous inspection"
_AT_PREVIOUS = re.compile(
    r"(?i)\s+(?:at|in|during|following|after)\s+(?:its|the|their|our)\s+(?:previous|last)\s+(?:\w+\s+){0,2}inspection"
)
_WHICH = re.compile(r"\b(?:which|that|who)\s*$")
_SHORTLY = 1500


def find_told(context: Context) -> Iterator[Draft]:
    """Yield the grades that sentences tell; one clause gives a grade once for each area that it names."""
    for sentence in context.reading.sentences:
        if not telling.TRIGGER.search(sentence.text) or context.defined(sentence.start):
            continue
        taken: list[tuple[int, int]] = []
        for rule, pattern, confidence, named in _RULES:
            for found in pattern.finditer(sentence.text):
                span = found.span("grade")
                if any(start < span[1] and span[0] < end for start, end in taken):
                    continue
                if not _inspected(context, sentence, named=named and not _SAID_SO.match(found[0])):
                    continue
                drafts = list(_drafts(context, sentence, found, (rule, confidence)))
                if drafts:
                    taken += [span] + ([found.span("before")] if rule == "judgement.change" else [])
                yield from _gone_on(context, sentence, found, drafts)
                yield from _included(context, sentence, drafts)


def _gone_on(context: Context, sentence: Sentence, found: re.Match[str], drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts of one grade, and of those that follow it without a verb of their own."""
    row = by_year(sentence, drafts[0], found.end()) if len({draft.area for draft in drafts}) == 1 else []
    yield from (*row, *drafts[1:]) if row else drafts
    if len(drafts) == 1 and not row:
        yield from by_area(sentence, drafts[0], lambda words: _area_in(context, words, drafts[0].framework))


def _area_in(context: Context, words: str, framework: Framework | None) -> str:
    areas = areas_in(context, words, framework)
    return areas[0] if areas != ["overall_effectiveness"] else own_area(snake(words).replace("_", " ")) or snake(words)


def _inspected(context: Context, sentence: Sentence, *, named: bool) -> bool:
    """Whether an inspectorate is named in the block, over it or, if it need not be ``named`` there, shortly before it.

    Without one a school's or a home's grade is still a grade; a rating of something else is an audit's or a surveyor's.
    """
    block = context.reading.text[sentence.block.start : sentence.block.end]
    if telling.INSPECTORATE.search(block) or telling.INSPECTORATE.search(" ".join(sentence.block.section)):
        return True
    before = context.reading.text[max(0, sentence.block.start - _SHORTLY) : sentence.block.start]
    return not named and bool(telling.INSPECTORATE.search(before) or telling.PROVIDER.search(block))


def _drafts(context: Context, sentence: Sentence, found: re.Match[str], rule: tuple[str, float]) -> Iterator[Draft]:
    start = clause_start(sentence.text, found.start())
    if _is_none(context, sentence.text, found, (start, rule[0])):
        return
    if rule[0] == "judgement.pair":
        start = found.start()
        if not telling.GRADED.search(sentence.text, 0, start):
            return
    begin = _antecedent(sentence.text, start)
    start = start if begin is None else begin
    clause = sentence.text[start : found.end()]
    framework = _framework(context, sentence, clause)
    when = date_of(context, sentence, found.span())
    timing = _timing(context, (sentence.text[: found.start()], clause), when, framework)
    if context.own and _AT_PREVIOUS.match(sentence.text, found.end()):
        timing = "previous"
    if context.own and timing == "current" and not _REVIEW.search(clause):
        return
    areas, end = _graded_areas(context, sentence.text, found, (clause, rule[0], framework))
    span = sentence.start + start, sentence.start + end
    for area in areas:
        yield Draft(area, grade_of(found["grade"]), *span, *rule, timing, framework, when)
        if rule[0] == "judgement.change":
            before = sentence.start + found.start(), sentence.start + found.end("before")
            yield Draft(area, grade_of(found["before"]), *before, *rule, "previous", framework)


def _graded_areas(
    context: Context, text: str, found: re.Match[str], told: tuple[str, str, Framework | None]
) -> tuple[list[str], int]:
    """Return the areas that a grade is of, by its clause, its rule and its framework, and where the words for them end."""
    clause, rule, framework = told
    if quoted := found.groupdict().get("quoted"):
        return [snake(one) for one in telling.ONE_QUOTED.findall(quoted)], found.end()
    areas, end = areas_in(context, found.groupdict().get("areas") or clause, framework), found.end()
    if areas != ["overall_effectiveness"]:
        return areas, end
    if before := _named_before(context, text, found, (clause, framework)):
        return before, end
    listed = named_after(text, end)
    if listed and rule in _WITH_AREA and framework != "other":
        return areas_in(context, listed[0], framework), listed[1]
    if both := telling.FOR_BOTH.match(text, end):
        return [_area_in(context, both["one"], framework), _area_in(context, both["other"], framework)], both.end()
    after = telling.AREA_AFTER.match(text, end)
    return ([_area_in(context, after["area"], framework)], after.end()) if after and rule in _WITH_AREA else (areas, end)


def _named_before(context: Context, text: str, found: re.Match[str], told: tuple[str, Framework | None]) -> list[str]:
    """Return the areas that the words before a grade name: a list of them, or in an own report what "they" stands for."""
    if several := telling.IN_AREAS.search(text, 0, found.start()):
        return [_area_in(context, one, told[1]) for one in re.split(r",\s+(?:and\s+)?|\s+and\s+", several["areas"])]
    subject = (subject_area(text, found.span()) or named_alone(told[0])) if context.own else None
    return [subject] if subject else []


def _is_none(context: Context, text: str, found: re.Match[str], told: tuple[int, str]) -> bool:
    """Tell whether the words grade nothing; ``told``: where the clause begins, and the rule."""
    start, rule = told
    clause = text[start : found.end()]
    sure = _HOW.sub("", telling.ONLY_ONE.sub("", clause) if telling.AREA_AFTER.match(text, found.end()) else clause)
    if telling.UNSURE.search(sure) or telling.POSSIBLE.match(text) or telling.COUNTED.search(clause):
        return True
    if telling.OTHER_RATING.search(clause) or telling.GENERIC.search(text, 0, found.start()):
        return True
    return _of_nobody(text, found, rule) or (context.own and bool(_SOME.match(text[start : found.start()])))


def _of_nobody(text: str, found: re.Match[str], rule: str) -> bool:
    """Tell whether the grade is one of a printed scale, or supposed of anybody: "a home rated inadequate would close"."""
    start, end = found.span("grade")
    scales = (*telling.SCALE.finditer(text), *telling.EITHER.finditer(text))
    if telling.UNNAMED.match(text, found.end()) or any(scale.start() <= start and end <= scale.end() for scale in scales):
        return True
    anybody = rule == "judgement.rated" and telling.ANYBODY.search(text[max(0, found.start() - 60) : found.start()])
    return bool(anybody and telling.SUPPOSED.match(text[end:]))


def _included(context: Context, sentence: Sentence, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the areas that "Good in all areas, including the new judgement for ..." names besides."""
    if not drafts:
        return
    last = drafts[-1]
    same = telling.AS_WERE.match(sentence.text, last.end - sentence.start)
    for found in (*telling.INCLUDING.finditer(sentence.text, last.end - sentence.start), *([same] if same else [])):
        for area in areas_in(context, found["areas"], last.framework):
            if area not in {draft.area for draft in drafts}:
                yield replace(last, area=area, end=sentence.start + found.end())


def _antecedent(text: str, start: int) -> int | None:
    """Return where the noun begins that "which was judged good" speaks of, where it names an area; None elsewhere."""
    which = _WHICH.search(text, 0, start)
    if which is None:
        return None
    low = max(0, which.start() - NEAR)
    named = [found.start() for _, pattern in _AREAS if (found := pattern.search(text, low, which.start()))]
    return max(named, default=None)


def _framework(context: Context, sentence: Sentence, clause: str) -> Framework | None:
    named = next((name for name, pattern in _NAMED_FRAMEWORK if pattern.search(sentence.text)), None)
    if named:
        return named
    if context.own and OF_OTHERS.search(clause) and "Ofsted" not in clause:
        return "other"
    # An inspectorate's paragraph on a council speaks of homes and schools too: what stands before the grade counts.
    here = sentence.text[: sentence.text.find(clause) + len(clause)]
    paragraph = context.reading.text[sentence.block.start : sentence.block.end]
    for words in (clause, here) if context.own else (clause, sentence.text, paragraph):
        if _SERVICE.search(words) or _CHILDREN.search(words):
            return None
        if _REVIEW.search(clause) or telling.PROVIDER.search(words):
            return "other"
    return None


def areas_in(context: Context, clause: str, framework: Framework | None) -> list[str]:
    """Return the areas that the clause names, as the document's framework calls them; none named is the overall one."""
    if framework == "other" and _REVIEW.search(clause):
        return ["serious_case_review"]
    if framework == "other" and re.search(_CAPACITY, clause, re.IGNORECASE):
        return ["capacity_to_improve"]
    if framework == "other":
        named = re.search(rf"(?i)\b(?:{telling.OTHER_AREAS})\b", clause) if "overall" not in clause.lower() else None
        return [snake(named[0])] if named and len(named[0].split()) > 1 else ["overall_effectiveness"]
    clause = _OF_SERVICE.sub("", clause)
    found = [name for name, pattern in _AREAS if pattern.search(clause)]
    if "overall_effectiveness" in found and len(found) > 1 and not re.search(r"(?i)overall\s+effectiveness", clause):
        found = [name for name in found if name != "overall_effectiveness"]
    return list(dict.fromkeys(_as_framework(context, name, clause) for name in found)) or ["overall_effectiveness"]


def _as_framework(context: Context, name: str, clause: str) -> str:
    kind = context.framework
    joined = kind == "ilacs" and bool(_BOTH.search(context.reading.text))
    if name in ("in_care", "care_leavers") and ((joined and name == "in_care") or _BOTH.search(clause)):
        return "in_care_and_care_leavers"
    if name == "impact_of_leaders" and kind == "sif":
        return "leadership_management_governance"
    return name


def _timing(context: Context, words: tuple[str, str], when: Interval | None, framework: Framework | None) -> Timing:
    """Return whether the grade of a clause, behind the words before it, is the latest one told of."""
    before, clause = words
    if context.own and framework == "other" and OF_OTHERS.search(clause):
        return "current"
    if context.own and _HAD_BEEN.search(before):
        return "previous"
    if context.without_grades or telling.EARLIER.search(clause) or telling.SINCE_WHEN.search(before):
        return "previous"
    latest = context.inspected
    earlier = when and latest and framework != "other" and when.end < latest.start
    return "previous" if earlier else "current"
