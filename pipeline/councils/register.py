"""The register: one frozen value for each council, current or abolished."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Council:
    """A local authority; ``start`` and ``end`` are its first and last day, None where unknown or still to come.

    ``nice_name`` is the short one ("Barnet"), ``name`` the official one; ``successors`` are codes of this register.
    ``gss_code`` is None for councils abolished before they got one.
    """

    code: str
    name: str
    nice_name: str
    alternatives: tuple[str, ...]
    gss_code: str | None
    former_gss_codes: tuple[str, ...]
    nation: str
    region: str
    type: str
    start: date | None
    end: date | None
    successors: tuple[str, ...]

    def current(self, on: date) -> bool:
        """Return whether the council existed on that day, as far as the register tells."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@lru_cache(maxsize=1)
def register() -> tuple[Council, ...]:
    """Return all councils, in the order of their codes."""
    text = files(__package__).joinpath("register.csv").read_text(encoding="utf-8")
    return tuple(_council(row) for row in csv.DictReader(text.splitlines()))


def _council(row: dict[str, str]) -> Council:
    return Council(
        code=row["code"],
        name=row["name"],
        nice_name=row["nice_name"],
        alternatives=_parts(row["alternatives"]),
        gss_code=row["gss_code"] or None,
        former_gss_codes=_parts(row["former_gss_codes"]),
        nation=row["nation"],
        region=row["region"],
        type=row["type"],
        start=_day(row["start"]),
        end=_day(row["end"]),
        successors=_parts(row["successors"]),
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
