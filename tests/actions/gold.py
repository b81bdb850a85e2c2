"""The gold: pairs of items, and whole series of papers, with what is one action in them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from pipeline.actions import Due, Item, Paper, follow

FOLDER = Path(__file__).parents[1] / "gold" / "actions"
FIRST, SECOND = date(2020, 3, 31), date(2020, 6, 30)


@dataclass(frozen=True)
class Pair:
    same: bool
    why: str
    before: Item
    after: Item
    minuted: bool


def pairs(name: str) -> list[Pair]:
    """Read a file of pairs; a sign with "m" behind it is of two minutes, others are of two plans."""
    lines = [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
    found = []
    for place in range(0, len(lines), 3):
        sign, why = lines[place].split(" ", 1)
        before, after = (item(line, f"{name}-{place}-{side}") for side, line in enumerate(lines[place + 1 : place + 3]))
        found.append(Pair(sign[0] == "=", why, before, after, sign.endswith("m")))
    return found


def item(line: str, finding: str, start: int = 0) -> Item:
    number, owner, due, text, *rating = (cell.strip() or None for cell in line.split("|"))
    assert text
    end = start + len(text)
    return Item(finding=finding, kind="recommendation", sort="action", text=text, start=start, end=end, number=number,
                owner=owner, due=day(due), rating=rating[0] if rating else None, closed=_closed(rating))  # fmt: skip


def _closed(rating: list[str | None]) -> str | None:
    return "rating" if rating and rating[0] == "blue" else None


def day(text: str | None) -> Due | None:
    """Return the day, or the month from its first day to its 28th."""
    if not text:
        return None
    month = text.count("-") == 1
    start = date.fromisoformat(f"{text}-01" if month else text)
    return Due(start, start.replace(day=28) if month else start, "month" if month else "day")


def joined(pair: Pair) -> bool:
    """Tell whether a pair's items become one action."""
    kind = "minutes" if pair.minuted else "action_plan"
    papers = [Paper("a", FIRST, kind, (pair.before,)), Paper("b", SECOND, kind, (pair.after,))]
    return len(follow("X", papers).actions) == 1


@dataclass(frozen=True)
class Series:
    """Papers of one council in a file of their own; ``actions`` names the action of each finding, as a reader sees it."""

    papers: tuple[Paper, ...]
    actions: dict[str, str]

    def wanted(self) -> set[tuple[str, str]]:
        return couples(self.actions)

    def found(self) -> set[tuple[str, str]]:
        return couples({each.finding: each.action for each in follow("X", self.papers).items})


def couples(actions: dict[str, str]) -> set[tuple[str, str]]:
    held = defaultdict(list)
    for finding, action in sorted(actions.items()):
        held[action].append(finding)
    return {couple for findings in held.values() for couple in combinations(findings, 2)}


def series(name: str) -> Series:
    """Read a series: "## day kind" begins a paper, each line below is "action > number | owner | due | words | rating"."""
    papers: list[tuple[date, str, list[Item]]] = []
    actions = {}
    for number, line in enumerate((FOLDER / name).read_text(encoding="utf-8").splitlines()):
        if line.startswith("## "):
            day_, kind = line[3:].split(" ", 1)
            papers.append((date.fromisoformat(day_), kind, []))
        elif ">" in line and line[0] != "#":
            action, _, told = line.partition(">")
            finding = f"{name}-{number:03d}"
            actions[finding] = action.strip()
            papers[-1][2].append(item(told, finding, start=number * 1000))
    return Series(tuple(Paper(f"{name}{at}", *rest[:2], tuple(rest[2])) for at, rest in enumerate(papers)), actions)


def all_series() -> Iterator[Series]:
    for path in sorted(FOLDER.glob("series-*.txt")):
        yield series(path.name)
