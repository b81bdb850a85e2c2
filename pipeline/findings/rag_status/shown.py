"""What a cell shows: its colour word, letter or sign; else its colour; and whether word and colour contradict each other."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.findings._shared.tables import Grid, place
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.colour import rating_of_fill
from pipeline.findings.rag_status.mentions import rating_of, scale_spans
from pipeline.findings.rag_status.value import Rating
from pipeline.model import Block

LETTERS: dict[str, Rating] = {
    "r": "red", "a": "amber", "g": "green", "b": "blue", "y": "yellow",
    "ar": "amber_red", "a/r": "amber_red", "r/a": "amber_red", "ag": "amber_green", "a/g": "amber_green", "g/a": "amber_green",
}  # fmt: skip
_WORD = re.compile(
    rf"\W*(?P<colour>{rules.MIXED}|red|amber|green|yellow|blue|gr[ae]y|purple|orange)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
# Signs that a colour makes a rating; private-use ones are Wingdings' and Webdings' as Word and PDF give them.
_SIGN = re.compile(r"[●•⬤○■□◼▪▲△▼▽◆◇★☆✓✔✗✘⚑⚐↑↓→←↔⬆⬇➔\uf000-\uf0ff\s]+")
_ARROWS = re.compile(r"[\s()↑↓→←↔▲▼⬆⬇]")
# What stands in a red cell of no scale, and in a green one.
_BAD = re.compile(
    r"(?:not (?:on track|met|achieved|compliant|complete[d]?|started)|non[- ]?complian\w+|off (?:track|target)|overdue|missed|"
    r"(?:significantly |seriously )?behind (?:schedule|target)|failed|delayed)\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"(?:on (?:track|target)|(?:fully )?(?:met|achieved|compliant|complete[d]?)|ahead of (?:schedule|target))\b", re.IGNORECASE
)
_LONGEST_WORDED = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell's rating, by which means, where the word that tells it ends, a colour or word that says otherwise."""

    rating: Rating
    rule: str
    end: int | None = None
    conflict: str | None = None


@dataclass(frozen=True, slots=True)
class Legend:
    """What a document's keys say: the rating of each fill and letter that they explain, None where it is no rating."""

    fills: tuple[tuple[str, Rating], ...] = ()
    letters: tuple[tuple[str, Rating | None], ...] = ()
    phrases: tuple[tuple[str, Rating], ...] = ()

    def of_fill(self, fill: str | None) -> Rating | None:
        """Return what a fill shows: as the key has it, else by its hue."""
        return dict(self.fills).get(fill or "") or rating_of_fill(fill)

    def explains(self, fill: str | None) -> bool:
        """Tell whether the key has this fill."""
        return fill is not None and fill in dict(self.fills)

    def of_letter(self, letter: str) -> Rating | None:
        """Return what a letter stands for: as the key has it, else by the scale's usual letters."""
        return dict(self.letters).get(letter, LETTERS.get(letter))

    def of_phrase(self, words: str) -> Rating | None:
        """Return what a phrase stands for by the key: "on track", where that says that it is green."""
        return dict(self.phrases).get(words.strip(" .").casefold())

    def told(self, phrases: Mapping[str, Rating]) -> "Legend":
        """Return this legend with phrases that keys in words explain; its own win."""
        return replace(self, phrases=(*phrases.items(), *self.phrases))


NO_LEGEND = Legend()


def colour_word(text: str) -> re.Match[str] | None:
    """Return the colour that a short text begins with, as ``colour``, and its ``rest``; None where it is no rating."""
    word = _WORD.match(text)
    if not word or len(text) > _LONGEST_WORDED or rules.NOT_AFTER.match(word["rest"]):
        return None
    return None if any(low == 0 for low, _ in scale_spans(text)) else word


def shown(grid: Grid, block: Block, legend: Legend = NO_LEGEND) -> Shown | None:
    """Return what a cell shows: its word, letter or sign; else its colour."""
    text = grid.text(block).strip()
    fill = legend.of_fill(place(block).fill)
    told = worded(grid, block, legend)
    if told:
        conflict = f"the cell is filled {fill}" if fill and _differ(fill, told.rating) else None
        return Shown(told.rating, told.rule, told.end, conflict)
    if not fill:
        phrase = legend.of_phrase(text) if legend.phrases else None
        return Shown(phrase, "rag_status.cell_word", block.start + len(text)) if phrase else None
    said = _BAD.match(text) if fill == "green" else _GOOD.match(text) if fill == "red" else None
    conflict = f"the cell says {said.group()}" if said and not legend.explains(place(block).fill) else None
    rule = "rag_status.cell_icon" if text and _SIGN.fullmatch(text) else "rag_status.cell_fill"
    return Shown(fill, rule, None, conflict)


def worded(grid: Grid, block: Block, legend: Legend = NO_LEGEND) -> Shown | None:
    """Return what the words, letter or sign of a cell show, whatever its colour."""
    whole = grid.text(block)
    text = whole.strip()
    word = colour_word(text)
    if word:
        end = block.start + whole.index(word["colour"]) + len(word["colour"])
        return Shown(rating_of(word["colour"]), "rag_status.cell_word", end)
    icon = next((rating for sign, rating in rules.ICONS.items() if sign in text), None)
    if icon:
        return Shown(rating_of(icon), "rag_status.cell_icon")
    letter = legend.of_letter(_ARROWS.sub("", text).lower())
    return Shown(letter, "rag_status.cell_letter") if letter else None


def _differ(fill: Rating, said: Rating) -> bool:
    """Tell whether a fill contradicts a word; grey grounds say nothing, and amber is yellow to many a printer."""
    if fill in (said, "grey") or fill in said:
        return False
    return not {fill, said} <= {"amber", "yellow"}
