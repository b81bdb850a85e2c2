"""The ratchet: floors that are pinned with a digest of annotations and documents, and only ever go up."""

import json
from collections.abc import Iterator
from math import floor as rounded_down
from pathlib import Path

from pipeline.evaluate import Report
from pipeline.model import Record
from tests.quality.sets import GoldSet, digest, report

FLOORS = Path(__file__).parents[1] / "gold" / "floors.json"
# Figures are rounded down to thousandths, as docs/quality.md shows them.
_GRAIN = 1000


def floors() -> dict[str, Record]:
    """Return the floors of every set: its digest, and the least that each figure may be."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def figures(found: Report) -> dict[str, float]:
    """Return the figures of a report that have floors: F1 by kind and over all, themes, fields; rounded down."""
    counts = {**found.kinds, "all": found.overall}
    named = {f"{kind} detection": each.f1() for kind, each in counts.items()}
    named |= {f"{kind} strict": each.f1(strict=True) for kind, each in counts.items()}
    named |= {"themes": found.themes.f1(), **{f"field {name}": mean.value for name, mean in found.fields.items()}}
    return {name: rounded_down(value * _GRAIN) / _GRAIN for name, value in sorted(named.items()) if value is not None}


def below(now: dict[str, float], pinned: dict[str, float]) -> Iterator[str]:
    """Yield what has fallen below its floor, or is gone."""
    for name, least in pinned.items():
        if now.get(name, 0.0) < least:
            yield f"{name}: {now.get(name)}, and its floor is {least}"


def raised(of: GoldSet, pinned: Record | None, because: str | None) -> Record:
    """Return a set's floors, none lower than before; raises ValueError where one would have to be.

    Where annotations or documents have changed, the floors are pinned afresh, and ``because`` must say why.
    """
    now, mark = figures(report(of)), digest(of)
    if pinned is None or pinned["digest"] != mark:
        if not because:
            raise ValueError(f"the gold of {of.name} is not what its floors were pinned with; say why with --because")
        return {"digest": mark, "because": because, "floors": now}
    if fallen := list(below(now, pinned["floors"])):
        raise ValueError(f"{of.name}: {'; '.join(fallen)}")
    return pinned | {"floors": now}
