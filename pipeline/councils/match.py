"""Printed names of councils matched to those that are known, as at a date."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from pipeline.councils.names import bare_names, core_of, key_of, may_be
from pipeline.councils.register import Council, register
from pipeline.councils.succession import chain, follow

# A region, not the city in it that bears its name.
_REGIONS = ("london", "greater london")
_REGIONAL = ("Combined authority", "Strategic Regional Authority")
# A paper without a date is hardly older: a place's bare name in it is no council that had ended before.
_UNDATED_SINCE = date(2010, 1, 1)


class Known:
    """Councils that names are matched to: those of the register and, where a user lists some, their own."""

    def __init__(self, councils: Iterable[Council]) -> None:
        self.councils = tuple(councils)
        self._by_code = {council.code: council for council in self.councils}
        self._official = _index((key_of(council.name), council) for council in self.councils)
        # "West Midlands" is a region: a combined authority is known by its whole name.
        self._bare = _index(
            (core, council)
            for council in self.councils
            if council.type not in _REGIONAL
            for form in (council.name, council.nice_name, *council.alternatives)
            for core in bare_names(form)
        )
        own = (each for each in self.councils if each.source == "own")
        # The names of the user's own bodies, as ``describe`` looks for them at the head of papers.
        self.own_names = tuple(dict.fromkeys(name for each in own for name in (each.name, *each.alternatives)))

    def match(self, name: str, on: date | None = None) -> Council | None:
        """Return the council that ``name`` means, in any usual form of it, as at ``on``.

        None where there is no such council on that day, or more than one: "Newcastle", or "Dorset" without a date.
        An official name means its bearer only: "Dorset County Council" after 2019 is nobody, not Dorset Council.
        """
        found = self._meant(name, on)
        return found[0] if len(found) == 1 else None

    def candidates(self, name: str, on: date | None = None) -> tuple[Council, ...]:
        """Return each council that ``name`` may mean as at ``on``: one where it is matched, none where nobody bears it.

        Where all that bear it had ended by that day, or were yet to come, these and the successors that had taken their place.
        """
        found = self._meant(name, on)
        if found or on is None:
            return found
        bearers = self._bearers(key_of(name))
        followed = (self._by_code[code] for council in bearers for code in self.successor_chain(council.code, on))
        return tuple(dict.fromkeys((*bearers, *followed)))

    def successor_chain(self, code: str, on: date | None = None) -> tuple[str, ...]:
        """Return the codes of those who have taken a council's place in the end, or by ``on``; its own where nobody has."""
        return follow(self._by_code, code, on)

    def chains(self) -> tuple[tuple[str, str], ...]:
        """Return a pair for each council and each of those that have taken its place in the end: code, current code."""
        return chain(self._by_code)

    def with_gss(self, gss_code: str) -> tuple[Council, ...]:
        """Return the councils that go by a GSS code, or went by it."""
        return tuple(each for each in self.councils if gss_code in (each.gss_code, *each.former_gss_codes))

    def _meant(self, name: str, on: date | None) -> tuple[Council, ...]:
        key = key_of(name)
        bearers = self._bearers(key)
        if on is None:
            return _undated(bearers, official=key in self._official)
        return tuple(council for council in bearers if council.current(on))

    def _bearers(self, key: str) -> tuple[Council, ...]:
        """Return all that ever bore a name: officially, else those whose bare name it is."""
        if key in _REGIONS:
            return ()
        return self._official.get(key) or tuple(each for each in self._bare.get(core_of(key), ()) if _of_sort(key, each))


def _undated(bearers: tuple[Council, ...], *, official: bool) -> tuple[Council, ...]:
    """Return whom a name may mean on no certain day: of those that took each other's place under one name, the latest."""
    names = {council.code: key_of(council.name) for council in bearers}
    return tuple(
        each
        for each in bearers
        if not any(names.get(code) == names[each.code] for code in each.successors)
        and (official or each.end is None or each.end >= _UNDATED_SINCE)
    )


def _of_sort(key: str, council: Council) -> bool:
    """Return whether the sort of council that the name tells is the council's: "Royal Borough of Kingston" is in London."""
    name = key_of(council.name)
    if "royal borough" in key and "royal" not in name:
        return False
    if ("london borough" in key or re.match(r"lbc?\b", key)) and council.type not in ("London borough", ""):
        return False
    return may_be(key, name)


def _index(pairs: Iterable[tuple[str, Council]]) -> dict[str, tuple[Council, ...]]:
    found: dict[str, dict[str, Council]] = {}
    for key, council in pairs:
        found.setdefault(key, {})[council.code] = council
    return {key: tuple(councils.values()) for key, councils in found.items()}


@lru_cache(maxsize=1)
def known() -> Known:
    """Return the councils of the register."""
    return Known(register())


def match(name: str, on: date | None = None) -> Council | None:
    """Return the council of the register that ``name`` means as at ``on``: :meth:`Known.match`."""
    return known().match(name, on)


def candidates(name: str, on: date | None = None) -> tuple[Council, ...]:
    """Return each council of the register that ``name`` may mean as at ``on``: :meth:`Known.candidates`."""
    return known().candidates(name, on)


def successor_chain(code: str, on: date | None = None) -> tuple[str, ...]:
    """Return the codes of those who have taken a council's place: :meth:`Known.successor_chain`."""
    return known().successor_chain(code, on)
