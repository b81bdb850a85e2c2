"""Make ``register.csv`` again: ``python -m pipeline.councils.make uk_local_authorities.csv ofsted_urn_lookup.csv``.

The first file is mySociety's register, the second Data to Insight's lookup; docs/councils.md says where they are. Columns that
nothing uses are left out; ``end`` is a council's last day; starts of 2005, when the older register began and not the council,
are left empty; of other names only those are kept that say more than the name, the short name and each other. What is not
right in them is put right by ``corrections.csv`` and what is missing stands in ``added.csv``, each row with its source.
"""

import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from pipeline.councils.names import bare_names
from pipeline.councils.register import COLUMNS

_HERE = Path(__file__).parent
_TAKEN = {
    "code": "local-authority-code",
    "name": "official-name",
    "nice_name": "nice-name",
    "gss_code": "gss-code",
    "nation": "nation",
    "region": "region",
    "type": "local-authority-type-name",
    "end": "end-date",
}
_BEGAN = "2005"  # of the older register
_NO_NAMES = re.compile(r"ï| UA$| CA$| CC$|(?i: boro$|^(?:city|county) of$)")
_SMALL = ("and", "of", "the", "upon", "on", "y", "ar", "nan", "an")
_FROM_LOOKUP = {"dfe_code": "la_code", "ofsted_urn": "urn"}

Row = dict[str, str]


def make(authorities: Iterable[Row], lookup: Iterable[Row]) -> str:
    """Return the register as CSV, from the rows of the two files."""
    mended: dict[tuple[str, str], str] = {(row["code"], row["column"]): row["value"] for row in _ours("corrections.csv")}
    numbers = {row["la_code_new"]: row for row in lookup}
    rows = [*map(_row, authorities), *_ours("added.csv")]
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\n", extrasaction="ignore")
    table.writeheader()
    table.writerows(_mended(row, numbers, mended) for row in sorted(rows, key=lambda row: row["code"]))
    return text.getvalue()


def _row(told: Row) -> Row:
    row = {name: told[other].strip() for name, other in _TAKEN.items()}
    row |= {"successors": _parted(told["replaced-by"]), "former_gss_codes": _parted(told["former-gss-codes"])}
    row["start"] = "" if told["start-date"].startswith(_BEGAN) else told["start-date"]
    if row["end"].endswith("-04-01"):
        row["end"] = (date.fromisoformat(row["end"]) - timedelta(1)).isoformat()
    return row | {"alternatives": told["alt-names"]}


def _mended(row: Row, numbers: dict[str, Row], mended: dict[tuple[str, str], str]) -> Row:
    code = row["code"]
    told = row | {name: mended[code, name] for name in COLUMNS if (code, name) in mended}
    number = numbers.get(told["gss_code"], {})
    for name, other in _FROM_LOOKUP.items():
        told[name] = mended.get((code, name), row.get(name) or number.get(other, ""))
    others = told["alternatives"].split("|") if (code, "alternatives") in mended else told["alternatives"].split(",")
    more = mended.get((code, "also"), "").split("|")
    return told | {"alternatives": "|".join(_new([told["name"], told["nice_name"]], [*others, *more]))}


def _new(known: list[str], others: Iterable[str]) -> Iterator[str]:
    """Yield the names that are not matched by those before them."""
    cores = {core for name in known for core in bare_names(name)}
    for other in map(str.strip, others):
        new = set(bare_names(other)) - cores
        if other and new and not _NO_NAMES.search(other):
            cores |= new
            yield _titled(other) if other.islower() else other


def _titled(name: str) -> str:
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in name.split())


def _parted(codes: str) -> str:
    return "|".join(code.strip() for code in codes.split(",") if code.strip())


def _ours(name: str) -> list[Row]:
    return _rows(_HERE / name)


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    (_HERE / "register.csv").write_text(make(*(_rows(Path(path)) for path in sys.argv[1:3])), encoding="utf-8")
