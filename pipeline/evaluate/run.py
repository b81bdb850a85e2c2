"""The evaluation: each gold document is read, its findings are matched with gold, and everything is counted."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.evaluate.gold import Gold, load_gold
from pipeline.evaluate.matching import Places, equal, match, token_f1, tokens
from pipeline.evaluate.scores import Counts, Judged, Miss, Report, Scored
from pipeline.evaluate.standoff import from_standoff
from pipeline.evaluate.structural import score_structural
from pipeline.model import Record
from pipeline.registry import Scoring


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the program says of a document: the record of ``extract`` and the tidied text."""

    record: Record
    text: str


Predict = Callable[[list[Path]], Iterable[Prediction]]
"""Reads documents and gives a prediction for each, in order."""


def evaluate(gold: Path, documents: Path, predict: Predict, scorings: Mapping[str, Scoring]) -> Report:
    """Return the scores of ``predict`` against the gold in a file or folder; ``scorings`` are the kinds' by name.

    Raises :class:`pipeline.errors.UsageProblem` where gold or a document is missing.
    """
    items = load_gold(gold, documents)
    report = Report()
    for item, prediction in zip(items, predict([item.path for item in items]), strict=True):
        report.documents += 1
        report.unread += prediction.record["outcome"]["status"] in {"refused", "failed"}
        _score_fields(report, item, prediction.record["document"])
        if item.structural:
            score_structural(report, item, prediction.record["findings"])
        else:
            _score_findings(report, item, prediction, scorings)
    return report


def _score_findings(report: Report, item: Gold, prediction: Prediction, scorings: Mapping[str, Scoring]) -> None:
    places = Places(prediction.text)
    gold = from_standoff(item.findings, prediction.text)
    predicted = [finding for finding in prediction.record["findings"] if _annotated(item, finding)]
    scored = Scored(item.source, item.fields.get("kind") or "other", _council(item))
    report.scored.append(scored)
    for kind, scoring in scorings.items():
        wanted = [finding for finding in gold if finding["type"] == kind]
        found = [finding for finding in predicted if finding["type"] == kind]
        pairs = match(wanted, found, scoring, places)
        counts = Counts(len(wanted), len(found), len(pairs))
        strict: set[int] = set()
        for i, j in pairs:
            differing = [name for name in scoring.strict if not equal(name, wanted[i].get(name), found[j].get(name))]
            strict |= set() if differing else {j}
            _score_attributes(report, wanted[i], found[j], scoring)
            if differing:
                detail = ", ".join(f"{name}: {wanted[i].get(name)} (gold), {found[j].get(name)} (found)" for name in differing)
                report.misses.append(Miss("differs", item.source, kind, wanted[i]["quote"], detail))
        counts.strict = len(strict)
        report.kinds[kind].add(counts)
        matched = {j for _, j in pairs}
        scored.gold[kind] = len(wanted)
        scored.judged += [Judged(kind, each["rule"], j in matched, j in strict) for j, each in enumerate(found)]
        _note_unmatched(report, item.source, (wanted, {i for i, _ in pairs}), (found, matched))
        left = [each for i, each in enumerate(wanted) if i not in {i for i, _ in pairs}]
        doubted = [each for each in prediction.record.get("review", ()) if each["type"] == kind and _annotated(item, each)]
        right = {j for _, j in match(left, doubted, scoring, places)}
        scored.judged += [Judged(kind, each["rule"], j in right, False, reviewed=True) for j, each in enumerate(doubted)]


def _council(item: Gold) -> str:
    return item.fields.get("council") or PurePosixPath(item.source).parent.name or item.source


def _annotated(item: Gold, finding: Record) -> bool:
    return item.pages is None or finding["page"] is None or item.pages[0] <= finding["page"] <= item.pages[1]


def _score_attributes(report: Report, wanted: Record, found: Record, scoring: Scoring) -> None:
    kind = wanted["type"]
    for name in scoring.strict:
        report.attributes[kind, name].add(equal(name, wanted.get(name), found.get(name)))
    for name in scoring.text:
        if wanted.get(name) is not None:
            report.attributes[kind, name].add(token_f1(str(wanted[name]), str(found.get(name) or "")))
    if "themes" in wanted:
        gold, predicted = set(wanted["themes"]), set(found.get("themes") or ())
        report.themes.add(Counts(len(gold), len(predicted), len(gold & predicted), len(gold & predicted)))


def _note_unmatched(
    report: Report, source: str, gold: tuple[list[Record], set[int]], found: tuple[list[Record], set[int]]
) -> None:
    for i, finding in enumerate(gold[0]):
        if i not in gold[1]:
            report.misses.append(Miss("missed", source, finding["type"], finding["quote"], _told(finding)))
    for j, finding in enumerate(found[0]):
        if j not in found[1]:
            report.misses.append(
                Miss("false", source, finding["type"], finding["quote"], f"{_told(finding)} by {finding['rule']}")
            )


def _told(finding: Record) -> str:
    left_out = {"type", "quote", "page", "start", "end", "boxes", "section", "confidence", "rule", "id", "themes", "probability"}
    return ", ".join(f"{name}={value}" for name, value in finding.items() if name not in left_out)


def _score_fields(report: Report, item: Gold, document: Record) -> None:
    for name, wanted in item.fields.items():
        found = document.get(name)
        right = _same_council(wanted, found) if name == "council" and item.structural else wanted == found
        report.fields[name].add(right)
        if not right:
            report.misses.append(Miss("differs", item.source, "document", name, f"{wanted} (gold), {found} (found)"))


def _same_council(printed: str | None, found: str | None) -> bool:
    """Tell whether a council's name is the one that structural gold gives as printed ("... Borough Council" or not)."""
    return bool(printed and found) and set(tokens(found)) - {"the", "of", "and"} <= set(tokens(printed))
