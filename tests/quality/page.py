"""docs/quality.md: what is measured is written by `make evaluate`; what stands below the mark is written by hand."""

import csv
from collections.abc import Iterable, Mapping
from math import sqrt

from pipeline.evaluate.breakdown import by, left_out, measured
from pipeline.evaluate.scores import Counts
from pipeline.trust import Support
from tests.quality import links
from tests.quality.sets import CORPUS, INSPECTIONS, ROOT, SAMPLES, SEEDS, report

PAGE = ROOT / "docs" / "quality.md"
READ = ROOT / "tests" / "gold" / "read.csv"
MARK = "<!-- What follows is written by hand. -->"

_HEAD = """# Quality

How near the findings come to what careful readers annotate, by the shared annotation guideline. `make evaluate` measures it and
writes this page; the floors below which nothing may fall are in `tests/gold/floors.json`. F1 throughout; "strict" asks for the
decisive attributes too (the kind, the outcome, the role, ...).
"""


def write() -> None:
    """Write the page, and keep what was written by hand."""
    by_hand = PAGE.read_text(encoding="utf-8").partition(MARK)[2] if PAGE.exists() else ""
    PAGE.write_text("\n".join([_HEAD, *_parts(), MARK]) + by_hand, encoding="utf-8")


def _parts() -> Iterable[str]:
    corpus = report(CORPUS)
    yield f"## {CORPUS.title}\n"
    yield (
        f"{corpus.documents} papers or stretches of them (`tests/gold/corpus`). With one council left out: each council's\n"
        "rules are trusted by what was measured of the others; what would go to `review` then counts as not found.\n"
    )
    yield _table(
        ("kind", "gold", "found", "precision", "recall", "F1", "strict", "F1 left out", "strict left out"),
        _with_left_out(corpus.kinds, left_out(corpus.scored)),
    )
    for title, key in (("By type of document", lambda it: it.form), ("By council", lambda it: it.council)):
        yield f"### {title}\n"
        yield _table(("", "gold", "F1", "strict", "weakest kind"), map(_group, by(corpus.scored, key).items()))
    yield "## All sets\n"
    sets = [(of.title, report(of)) for of in (CORPUS, SAMPLES, SEEDS, INSPECTIONS)]
    rows = [
        (title, kind, each.gold, _f(each.f1()), _f(each.f1(strict=True))) for title, it in sets for kind, each in it.kinds.items()
    ]
    yield _table(("set", "kind", "gold", "F1", "strict"), [row for row in rows if row[2]])
    yield "## Document fields\n"
    names = list(dict.fromkeys(name for _, it in sets for name in it.fields))
    yield _table(
        ("set", *names),
        [(title, *(_f(it.fields[name].value if name in it.fields else None) for name in names)) for title, it in sets],
    )
    yield "## Links\n"
    yield from _links(links.both())
    yield "## Read beside their pages\n"
    yield _read()
    yield "## Rules\n"
    yield "Rules that were right in less than nine of ten of at least five findings; `pipeline/measured.csv` has all.\n"
    yield _table(("rule", "judged", "right", "precision"), _weak(rules()))


def rules() -> dict[str, Support]:
    """Return what was measured of each rule over the sets with complete gold."""
    return measured(each for of in (CORPUS, SAMPLES, SEEDS) for each in report(of).scored)


def _links(counts: links.Linked) -> Iterable[str]:
    """Yield the tables of the links: right of each reason, found of each layout."""
    yield (
        f"Of {counts.predicted.total()} links in the sample archive and the founding documents {counts.right.total()} are right\n"
        f"({_f(counts.precision)}); of {counts.gold.total()} in `tests/gold/links` {counts.found.total()} are found\n"
        f"({_f(counts.recall)}).\n"
    )
    by_reason = ((name, counts.right[name], number, _f(counts.right[name] / number)) for name, number in counts.predicted.items())
    yield _table(("reason", "right", "links", "precision"), sorted(by_reason))
    by_layout = ((name, counts.found[name], number, _f(counts.found[name] / number)) for name, number in counts.gold.items())
    yield _table(("layout", "found", "gold", "recall"), sorted(by_layout))


def _with_left_out(kinds: Mapping[str, Counts], others: Mapping[str, Counts]) -> Iterable[tuple[object, ...]]:
    whole = {**dict(sorted(kinds.items())), "all": _sum(kinds.values())}
    apart = {**others, "all": _sum(others.values())}
    for kind, counts in whole.items():
        told = (counts.precision(), counts.recall(), counts.f1(), counts.f1(strict=True))
        held = apart.get(kind, Counts())
        yield kind, counts.gold, counts.predicted, *map(_f, told), _f(held.f1()), _f(held.f1(strict=True))


def _group(group: tuple[str, Mapping[str, Counts]]) -> tuple[object, ...]:
    name, kinds = group
    total = _sum(kinds.values())
    worst = min(((each.f1(), kind) for kind, each in kinds.items() if each.gold >= 5 and each.f1() is not None), default=None)
    return name, total.gold, _f(total.f1()), _f(total.f1(strict=True)), f"{worst[1]} {_f(worst[0])}" if worst else ""


def _sum(counts: Iterable[Counts]) -> Counts:
    total = Counts()
    for each in counts:
        total.add(each)
    return total


def _read() -> str:
    """Return the table of the findings that were drawn at random and read beside their page."""
    rows = list(csv.DictReader(READ.read_text(encoding="utf-8").splitlines())) if READ.exists() else []
    shown = []
    for row in rows:
        read, right = int(row["read"]), int(row["right"])
        low, high = wilson(right, read)
        shown.append((row["kind"], read, right, _f(right / read), f"{low:.2f} to {high:.2f}"))
    note = "Findings drawn at random from a build of the whole corpus, each read beside its page; 95 % intervals by Wilson.\n"
    return f"{note}\n{_table(('kind', 'read', 'right', 'precision', 'interval'), shown)}"


def wilson(right: int, read: int) -> tuple[float, float]:
    """Return the bounds of the 95 % interval of a share."""
    z, share = 1.96, right / read
    middle, reach = share + z * z / (2 * read), z * sqrt(share * (1 - share) / read + z * z / (4 * read * read))
    return (middle - reach) / (1 + z * z / read), (middle + reach) / (1 + z * z / read)


def _weak(support: Mapping[str, Support]) -> Iterable[tuple[object, ...]]:
    for rule, each in support.items():
        if each.judged >= 5 and each.right < 0.9 * each.judged:
            yield rule, each.judged, each.right, _f(each.precision)


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *rows]
    return "".join(f"| {' | '.join(map(str, line))} |\n" for line in lines)


def _f(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
