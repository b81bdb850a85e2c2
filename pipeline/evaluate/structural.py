"""Scores against structural gold: formal lists of recommendations, and the grades of the inspection itself."""

from collections.abc import Sequence

from pipeline.evaluate.gold import Gold
from pipeline.evaluate.matching import token_f1, tokens
from pipeline.evaluate.scores import Counts, Miss, Report
from pipeline.model import Record

# Structural gold knows the formal lists only; what the inspectors ask for in running text is not in it, and not scored.
FORMAL_LISTS = ("recommendation.inspection_list", "recommendation.inspection_table")
_LEAST_F1 = 0.5


def score_structural(report: Report, item: Gold, findings: Sequence[Record]) -> None:
    """Count a document's grades and listed recommendations against its line of structural gold."""
    assert item.kinds is not None
    if "judgement" in item.kinds:
        _score_judgements(report, item, findings)
    if "recommendation" in item.kinds:
        _score_lists(report, item, findings)


def _score_judgements(report: Report, item: Gold, findings: Sequence[Record]) -> None:
    """Count grades by area: a report states each on its cover and again in a heading."""
    wanted = {(gold["area"], gold["grade"]) for gold in item.findings if gold["type"] == "judgement"}
    found = {
        (finding["area"], finding["grade"])
        for finding in findings
        if finding["type"] == "judgement" and finding["timing"] == "current" and finding.get("framework") != "other"
    }
    areas = {area for area, _ in wanted} & {area for area, _ in found}
    report.kinds["judgement"].add(Counts(len(wanted), len(found), len(areas), len(wanted & found)))
    for area, grade in sorted(wanted - found):
        report.misses.append(Miss("missed", item.source, "judgement", area, grade))
    for area, grade in sorted(found - wanted):
        report.misses.append(Miss("false", item.source, "judgement", area, grade))


def _score_lists(report: Report, item: Gold, findings: Sequence[Record]) -> None:
    """Count listed items; the whole or its parts may be predicted, a part of a matched item is no false find."""
    wanted = [gold for gold in item.findings if gold["type"] == "recommendation"]
    found = [finding for finding in findings if finding["type"] == "recommendation" and finding["rule"].startswith(FORMAL_LISTS)]
    scores = sorted(
        ((-token_f1(gold["quote"], finding["quote"]), i, j) for i, gold in enumerate(wanted) for j, finding in enumerate(found)),
    )
    pairs: dict[int, int] = {}
    for score, i, j in scores:
        if -score >= _LEAST_F1 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    parts = {
        j: i
        for j, finding in enumerate(found)
        if j not in pairs.values()
        for i, gold in enumerate(wanted)
        if _is_part(gold, finding)
    }
    matched = set(pairs) | set(parts.values())
    predicted = len(found) - len(parts) + len(set(parts.values()) - set(pairs))
    report.kinds["recommendation"].add(Counts(len(wanted), predicted, len(matched), len(matched)))
    for i, gold in enumerate(wanted):
        if i not in matched:
            report.misses.append(Miss("missed", item.source, "recommendation", gold["quote"], f"under {gold['heading']!r}"))
    for j, finding in enumerate(found):
        if j not in parts and j not in pairs.values():
            report.misses.append(Miss("false", item.source, "recommendation", finding["quote"], f"by {finding['rule']}"))


def _is_part(gold: Record, finding: Record) -> bool:
    words = " ".join(tokens(finding["quote"]))
    if any(token_f1(part, finding["quote"]) >= _LEAST_F1 for part in gold.get("parts", ())):
        return True
    return bool(gold.get("parts")) and words in " ".join(tokens(gold["quote"]))
