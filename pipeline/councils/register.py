"""The register: one frozen value for each council, current or abolished, and the table that it is read from."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Literal

COLUMNS = (
    *("code", "name", "nice_name", "alternatives", "gss_code", "former_gss_codes", "recoded", "dfe_code", "ofsted_urn"),
    *("nation", "region", "type", "start", "end", "successors"),
)
"""The columns of the register and of a user's own list; lists are parted by ``|``, days are ISO dates."""


@dataclass(frozen=True, slots=True)
class Council:
    """A local authority or another body; ``start`` and ``end`` are its first and last day, None where unknown or still to come.

    ``nice_name`` is the short one ("Barnet"), ``name`` the official one; ``successors`` are codes of this register.
    ``gss_code`` is None for councils abolished before they got one; ``recoded`` is its first day, where an earlier day's papers
    go by the first of ``former_gss_codes``. ``source`` says whose list it is from.
    """

    code: str
    name: str
    nice_name: str
    alternatives: tuple[str, ...] = ()
    gss_code: str | None = None
    former_gss_codes: tuple[str, ...] = ()
    recoded: date | None = None
    dfe_code: str | None = None
    ofsted_urn: str | None = None
    nation: str = ""
    region: str = ""
    type: str = ""
    start: date | None = None
    end: date | None = None
    successors: tuple[str, ...] = ()
    source: Literal["register", "own"] = "register"

    def current(self, on: date) -> bool:
        """Return whether the council existed on that day, as far as the register tells."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)

    def gss_on(self, on: date | None) -> str | None:
        """Return the council's GSS code as at that day, its latest where no day is given or the register has no day of change."""
        if on and self.recoded and on < self.recoded and self.former_gss_codes:
            return self.former_gss_codes[0]
        return self.gss_code


@lru_cache(maxsize=1)
def register() -> tuple[Council, ...]:
    """Return all councils, in the order of their codes."""
    text = files(__package__).joinpath("register.csv").read_text(encoding="utf-8")
    return tuple(council_of(row) for row in csv.DictReader(text.splitlines()))


def council_of(row: dict[str, str], source: Literal["register", "own"] = "register") -> Council:
    """Return the council that a row tells of; raises ValueError for a day that is no ISO date."""

    def told(name: str) -> str:
        return (row.get(name) or "").strip()

    return Council(
        code=told("code"),
        name=told("name"),
        nice_name=told("nice_name"),
        alternatives=_parts(told("alternatives")),
        gss_code=told("gss_code") or None,
        former_gss_codes=_parts(told("former_gss_codes")),
        recoded=_day(told("recoded")),
        dfe_code=told("dfe_code") or None,
        ofsted_urn=told("ofsted_urn") or None,
        nation=told("nation"),
        region=told("region"),
        type=told("type"),
        start=_day(told("start")),
        end=_day(told("end")),
        successors=_parts(told("successors")),
        source=source,
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
