"""How things are named and coloured, for the report and the notebooks alike.

The colours of a scale differ in lightness as well as hue, so that they are told apart in grey and by colour-blind readers; next
to each stands its word or letter.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

# Liberation Sans is the face that the charts' texts are measured with, whatever is installed; Arial has the same widths.
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"

# Worst first. Dark red, pale amber, middling green: light as well as hue sets them apart.
RATINGS = {
    "red": "#a31621",
    "amber_red": "#d9622b",
    "amber": "#f6b83f",
    "yellow": "#fbe58a",
    "amber_green": "#b9c95b",
    "green": "#3f9b62",
    "blue": "#2f6db5",
    "grey": "#c4c8cc",
}
LETTERS = {
    "red": "R",
    "amber_red": "AR",
    "amber": "A",
    "yellow": "Y",
    "amber_green": "AG",
    "green": "G",
    "blue": "B",
    "grey": "–",
}
# Worst first, in the ranks of the frameworks: inadequate with its forerunners, requires improvement, good, outstanding.
GRADES = {
    "inadequate": 1,
    "widespread_failings": 1,
    "limited": 1,
    "requires_improvement": 2,
    "inconsistent": 2,
    "satisfactory": 2,
    "adequate": 2,
    "good": 3,
    "typically_positive": 3,
    "outstanding": 4,
}
RANKS = {1: "#a31621", 2: "#f6b83f", 3: "#3f9b62", 4: "#2f6db5"}
RANK_WORDS = {1: "Inadequate", 2: "Requires improvement", 3: "Good", 4: "Outstanding"}
# Backgrounds so dark that letters on them are white.
DARK = ("#a31621", "#d9622b", "#3f9b62", "#2f6db5")

_SPELT = {
    "send": "SEND",
    "sif": "SIF",
    "ilacs": "ILACS",
    "jtai": "JTAI",
    "jar": "JAR",
    "rag_status": "RAG rating",
    "ehc": "EHC",
    "lscb": "LSCB",
    "leadership_management_governance": "Leadership, management and governance",
    "leadership_governance": "Leadership and governance",
    "education_employment": "Education and employment",
    "exploitation_missing": "Exploitation and missing children",
}


def words(name: str | None) -> str:
    """Return a name of the database as people write it: ``requires_improvement`` is "Requires improvement"."""
    if not name:
        return "Not known"
    if name in _SPELT:
        return _SPELT[name]
    said = " ".join(_SPELT.get(part, part) for part in name.split("_"))
    return said[:1].upper() + said[1:]


def share(part: float, whole: float) -> str:
    """Return a share in whole per cent; a dash of nothing."""
    return f"{100 * part / whole:.0f}%" if whole else "–"


def plain(value: Decimal) -> str:
    """Return a figure without noughts at its end."""
    said = f"{value:f}"
    return said.rstrip("0").rstrip(".") if "." in said else said


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(items: Iterable[str], most: int = 12) -> str:
    """Return items as a list in a sentence; beyond some, how many more there are."""
    named = list(items)
    more = [f"{len(named) - most} more"] if len(named) > most else []
    shown = [*named[:most], *more]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "nothing"


def readable(text: str) -> str:
    """Return text with a sign for what cannot be shown in place of characters that HTML and XML do not allow."""
    return _UNREADABLE.sub("\ufffd", text)


def shortened(text: str, most: int) -> str:
    """Return a text's beginning, at a word's end, with a sign that there is more."""
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def spelt(day: date | None) -> str:
    """Return a day as people write it, 4 Mar 2024, kept in one line; a dash where there is none."""
    return f"{day.day}\xa0{_MONTHS[day.month - 1]}\xa0{day.year}" if day else "–"


def period(printed: str | None) -> str:
    """Return a period of the database as people write it: 2022-07/2022-09 is Jul 2022 – Sep 2022."""
    return (
        " – ".join(_part(each) for each in printed.split("/"))
        if printed and not _YEARS.fullmatch(printed)
        else printed or "Not known"
    )


def _part(printed: str) -> str:
    year, *rest = printed.split("-")
    if not rest or not printed.replace("-", "").isdecimal():
        return printed
    return "\xa0".join([*(str(int(day)) for day in rest[1:]), _MONTHS[int(rest[0]) - 1], year])


_UNREADABLE = re.compile("[^\t\n\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEARS = re.compile(r"[0-9]{4}/[0-9]{2}")  # the financial year 2023/24
