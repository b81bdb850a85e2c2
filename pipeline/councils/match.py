"""Printed names of councils matched to the register, as at a date."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from pipeline.councils.register import Council, register

_PREFIX = re.compile(
    r"^(?:the )?(?:council of the )?(?:lb|rb|lbc|(?:london|royal|metropolitan|county) borough of|royal county of"
    r"|borough council of"
    r"|(?:city|county|district|borough) (?:council )?of(?: the)?|city and county of|city and borough of)? ?"
)
_SUFFIX = re.compile(
    r"(?: (?:council|councils|metropolitan|borough|district|city|county|unitary|authority|london borough|royal borough"
    r"|mbc|mdc|ccc|cc|dc|bc|lbc|ca|ua))+$"
)
# "Newcastle" is two councils, "Kingston" too: a bare first part names every council that has it.
_HEAD = re.compile(r"^(.+?) (?:upon|under|on|with) ")
# A region, not the city in it that bears its name.
_REGIONS = ("london", "greater london")
_REGIONAL = ("Combined authority", "Strategic Regional Authority")


def match(name: str, on: date | None = None) -> Council | None:
    """Return the council that ``name`` means, in any usual form of it, as at ``on``.

    None where the register has no such council on that day, or more than one: "Newcastle", or "Dorset" without a date.
    An official name means its bearer only: "Dorset County Council" after 2019 is nobody, not Dorset Council.
    """
    key = _key(name)
    if key in _REGIONS:
        return None
    bearers = _official().get(key)
    candidates = bearers or tuple(council for council in _cores().get(_core(key), ()) if _same_tier(key, council))
    found = [council for council in candidates if on is None or council.current(on)]
    return found[0] if len(found) == 1 else None


def _key(name: str) -> str:
    """Return the name as it is compared: lower case, no accents, "and" for "&", words parted by single spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.sub(r"['’]", "", plain)
    return " ".join(re.findall(r"[a-z0-9]+", words))


def _core(key: str) -> str:
    """Return the key without the words that only say what sort of council it is."""
    core = _SUFFIX.sub("", _PREFIX.sub("", key)).strip()
    return core or key


def _tier(key: str) -> str | None:
    words = set(key.split())
    if "county" in words:
        return None if words & {"borough", "city"} else "county"
    return "district" if words & {"city", "borough", "district", "metropolitan"} else None


def _same_tier(key: str, council: Council) -> bool:
    """Return whether printed name and council may be one: no "Durham City" for Durham County Council."""
    printed, known = _tier(key), _tier(_key(council.name))
    return printed is None or known is None or printed == known


def _index(pairs: Iterable[tuple[str, Council]]) -> dict[str, tuple[Council, ...]]:
    found: dict[str, dict[str, Council]] = {}
    for key, council in pairs:
        found.setdefault(key, {})[council.code] = council
    return {key: tuple(councils.values()) for key, councils in found.items()}


@lru_cache(maxsize=1)
def _official() -> dict[str, tuple[Council, ...]]:
    return _index((_key(council.name), council) for council in register())


@lru_cache(maxsize=1)
def _cores() -> dict[str, tuple[Council, ...]]:
    """Index the bare names; those of combined authorities are left out, "West Midlands" is a region."""
    return _index(
        (core, council)
        for council in register()
        if council.type not in _REGIONAL
        for form in (council.name, council.nice_name, *council.alternatives)
        for core in _with_head(_core(_key(form)))
    )


def _with_head(core: str) -> tuple[str, ...]:
    head = _HEAD.match(core)
    return (core, head.group(1)) if head else (core,)
