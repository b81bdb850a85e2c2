"""The page: one HTML file that asks the network for nothing, every word of a document escaped."""

from collections.abc import Sequence
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from pipeline.report.evidence import runs
from pipeline.report.look import RANKS, RATINGS, readable, words
from pipeline.report.parts import Cell, Page

_HERE = files("pipeline.report")


def render(page: Page) -> str:
    """Return the page as HTML."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_clean)
    ids = [each.id for each in page.evidence]
    numbers = {each.id: each.number for each in page.evidence}

    def cited(cell: Cell) -> Markup:
        return _cited(cell, numbers, ids)

    template = environment.from_string(_HERE.joinpath("page.html").read_text(encoding="utf-8"))
    return template.render(page=page, style=_style(), cited=cited, words=words, svg=Markup)  # vl-convert escapes texts of its own


def _style() -> Markup:
    """Return the style sheet, with the colours of the tones."""
    tones = {f"rating-{name}": colour for name, colour in RATINGS.items()} | {
        f"grade-{rank}": colour for rank, colour in RANKS.items()
    }
    rules = "".join(f".{name} {{ border-color: {colour}; }}\n" for name, colour in tones.items())
    return Markup(_HERE.joinpath("page.css").read_text(encoding="utf-8") + rules)  # noqa: S704 -- our own file


def _cited(cell: Cell, numbers: dict[str, int], ids: Sequence[str]) -> Markup:
    """Return links to a cell's evidence: E4–E6, E9; and how much more there is than is shown."""
    named = runs(numbers[each] for each in cell.findings if each in numbers)
    links = [
        Markup('<a href="#f-{}">{}</a>').format(ids[first - 1], f"E{first}" if first == last else f"E{first}–E{last}")
        for first, last in named
    ]
    more = max(cell.count, len(cell.findings)) - sum(last - first + 1 for first, last in named)
    if more > 0:
        links.append(escape(f"and {more:,} more"))
    return Markup('<span class="cites">{}</span>').format(Markup(", ").join(links)) if links else Markup("")


def _clean(value: object) -> object:
    return readable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
