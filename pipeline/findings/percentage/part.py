"""A figure of a sentence with the part that it plays."""

from dataclasses import dataclass

from pipeline.findings._shared.numbers import Figure
from pipeline.findings.percentage.value import Role


@dataclass(frozen=True, slots=True)
class Part:
    """A figure with its role; ``compared`` where it stands beside an earlier one, ``benchmark``: whose it is."""

    figure: Figure
    role: Role
    rule: str
    compared: bool = False
    benchmark: str | None = None
