"""Two readings of one sentence: a change against the two figures it lies between, a share against its count and total."""

from pipeline.findings.percentage.part import Part

# Figures are printed rounded to whole numbers at worst, on both sides of a difference.
_ROUNDED = 1.05


def disagreement(part: Part, roles: list[Part]) -> str | None:
    """Return how a figure disagrees with what stands beside it; None where it agrees or nothing can be checked."""
    figure = part.figure
    if figure.count is not None and figure.total and figure.qualifier is None and figure.count <= figure.total:
        share = 100 * figure.count / figure.total
        if abs(share - figure.value) > _ROUNDED:
            return f"{figure.count} of {figure.total} are {share:.1f}%"
    return _change_off(part, roles) if part.role == "change" else None


def _change_off(part: Part, roles: list[Part]) -> str | None:
    """Check "up 5 points from 73% to 80%"; a change in per cent may be of points or relative to the earlier figure."""
    earlier = [one.figure.value for one in roles if one.role == "baseline"]
    later = [one.figure.value for one in roles if one.role == "actual"]
    changes = [one for one in roles if one.role == "change"]
    if len(earlier) != 1 or len(later) != 1 or len(changes) != 1 or part.figure.qualifier:
        return None
    points = abs(later[0] - earlier[0])
    relative = 100 * points / earlier[0] if earlier[0] and part.figure.unit == "percent" else points
    told = abs(part.figure.value)
    if min(abs(told - points), abs(told - relative)) <= _ROUNDED:
        return None
    return f"from {earlier[0]:g}% to {later[0]:g}% are {points:.3g} percentage points"
