"""Bodies of the user's own: parishes, fire authorities, trusts, joint boards, listed in a CSV and matched like the register's."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import Literal

from pipeline.councils.match import Known, known
from pipeline.councils.names import key_of
from pipeline.councils.register import COLUMNS, Council, council_of, register
from pipeline.errors import UsageProblem

_COLUMNS = f"Its columns are {', '.join(COLUMNS)}; only name is needed."
_SORT = re.compile(
    r"(?i)^the\s+|^(?:(?:london|royal|metropolitan)\s+)?(?:borough|city|county)\s+of\s+"
    r"|(?:\s+(?:metropolitan|london|royal|county|city|borough|district|parish|town|community|village))*\s+council$"
)
_GSS = re.compile(r"[EKNSW]\d{8}")

Row = dict[str, str]


def read(path: str | PathLike[str]) -> str:
    """Return the text of a user's list, for ``Settings.councils``; raises :class:`UsageProblem` where it is not right."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageProblem(f"{path} cannot be read: {reason}.", "Give --councils the path of a CSV file.") from error
    except UnicodeDecodeError as error:
        raise UsageProblem(f"{path} is not UTF-8 text.", 'Save it as "CSV UTF-8" and try again.') from error
    _councils(text, str(path))
    return text


@lru_cache(maxsize=4)
def known_with(text: str) -> Known:
    """Return the councils of the register and of a user's list; raises :class:`UsageProblem` where the list is not right."""
    return Known((*register(), *_councils(text, "The list of councils"))) if text else known()


def _councils(text: str, place: str) -> tuple[Council, ...]:
    """Return the bodies of a list, checked one by one, then with each other and with the register."""
    table = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        rows = [(table.line_num, row) for row in table]
    except csv.Error as error:
        raise UsageProblem(f"{place}, line {table.line_num}: not a CSV ({error}).", _COLUMNS) from error
    if "name" not in (table.fieldnames or ()):
        raise UsageProblem(f"{place} has no column called name.", _COLUMNS)
    if strange := [name for name in table.fieldnames or () if name not in COLUMNS]:
        raise UsageProblem(f"{place} has columns that nothing is known of: {', '.join(strange)}.", _COLUMNS)
    councils = [_council(row, f"{place}, line {line}") for line, row in rows if any(map(_filled, row.values()))]
    _check(councils, place)
    return tuple(councils)


def _filled(cell: object) -> bool:
    return bool(cell) and str(cell).strip() != ""


def _council(row: Row, place: str) -> Council:
    if None in row or None in row.values():
        raise UsageProblem(f"{place} has more or fewer cells than there are columns.", "Put names with commas in quotes.")
    told = {name: " ".join(cell.split()) for name, cell in row.items()}
    if not key_of(told["name"]):
        raise UsageProblem(f"{place} has no name.", "Write the body's official name, or take the line out.")
    told["code"] = told.get("code") or f"own:{key_of(told['name']).replace(' ', '-')}"
    told["nice_name"] = told.get("nice_name") or _SORT.sub("", _SORT.sub("", told["name"])) or told["name"]
    try:
        council = council_of(told, "own")
    except ValueError as error:
        raise UsageProblem(f"{place}: {error}.", "Write days as 2023-04-01, or leave them empty.") from error
    if council.start and council.end and council.end < council.start:
        raise UsageProblem(f"{place}: it ends on {council.end}, before it starts on {council.start}.", "Correct one of the days.")
    for code in (council.gss_code, *council.former_gss_codes):
        if code and not _GSS.fullmatch(code):
            raise UsageProblem(f"{place}: {code!r} is no GSS code.", "Write one like E04012345, or leave it empty.")
    return council


def _check(councils: list[Council], place: str) -> None:
    """Refuse codes that stand twice, successors that nobody knows, and names that are a council's of the register already.

    Two of the list may be namesakes, as parishes are: such a name is ambiguous.
    """
    given = (*register(), *councils)
    if twice := _twice(given, "code"):
        raise UsageProblem(f"{place}: the code {twice} is given twice, or is one of the register's.", "Give each its own.")
    if twice := _twice(given, "gss_code"):
        raise UsageProblem(f"{place}: the GSS code {twice} is another council's already.", "Correct it, or leave it empty.")
    codes = {each.code for each in given}
    official = _by_name(register())
    for council in councils:
        if unknown := [code for code in council.successors if code not in codes or code == council.code]:
            raise UsageProblem(
                f"{place}: {council.name!r} cannot be succeeded by {', '.join(unknown)}.",
                "Write codes of the list or of the register, parted by |.",
            )
        if other := next((each for each in official[key_of(council.name)] if _at_one_time(council, each)), None):
            raise UsageProblem(
                f"{place}: {council.name!r} is in the register at the same time, as {other.code}.",
                "Take the line out, or give it the first and last day that part the two.",
            )


def _twice(councils: Iterable[Council], field: Literal["code", "gss_code"]) -> str | None:
    """Return the first code that one of the list shares with another council; None where none does."""
    seen: set[str] = set()
    for council in councils:
        code: str | None = getattr(council, field)
        if code in seen and council.source == "own":
            return code
        if code:
            seen.add(code)
    return None


def _by_name(councils: Iterable[Council]) -> dict[str, list[Council]]:
    found: dict[str, list[Council]] = defaultdict(list)
    for council in councils:
        found[key_of(council.name)].append(council)
    return found


def _at_one_time(one: Council, other: Council) -> bool:
    return not ((one.end and other.start and one.end < other.start) or (other.end and one.start and other.end < one.start))
