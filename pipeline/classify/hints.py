"""What the rules see in a sentence, as a model reads it: kinds of findings, what they say, how much of the sentence they are."""

from collections.abc import Iterable

from pipeline.classify.units import Unit
from pipeline.model import Finding

# The fields of values that tell one act from another: an aim from a figure, a deadline from a forecast, a request from a promise.
_TELLING = ("role", "scope", "timing", "outcome", "kind", "area", "priority", "rating", "grade", "qualifier", "unit")
_THIRDS = 3


def hints(unit: Unit, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return the hints for a sentence, in order, each once; a kind of finding's name alone says that there is one of it."""
    return tuple(sorted({hint for finding in findings for hint in _of(unit, finding)}))


def _of(unit: Unit, finding: Finding) -> Iterable[str]:
    at = finding.evidence
    shared = min(unit.end, at.end) - max(unit.start, at.start)
    if shared <= 0:
        return
    yield finding.kind
    yield f"{finding.kind}.cover={_THIRDS * shared // (unit.end - unit.start)}"
    value = finding.value.record()
    yield from (f"{finding.kind}.{name}={value[name]}" for name in _TELLING if name in value)
