"""Charts: specified with Altair, drawn as SVG by vl-convert, without a browser, a script or the network."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import altair as alt
import vl_convert

from pipeline.report.look import DARK, FONT, readable
from pipeline.report.parts import Chart

WIDTH = 640  # of what is drawn, in pixels, without the words to its left
INK = "#1b1f24"


def drawn(chart: Any, name: str, said: str, part: str = "") -> Chart:
    """Return a chart as SVG, with the same in words; ``name`` goes before its ids, so that several fit in one page."""
    drawing = re.sub(r'\bid="', f'id="{name}-', svg(chart))
    return Chart(re.sub(r"url\(#", f"url(#{name}-", drawing), said, part)


def largest(sizes: Iterable[tuple[str, int]], most: int) -> tuple[set[str], str]:
    """Return the names whose sizes come to most, and what to say of the others: nothing where there are none."""
    sums: Counter[str] = Counter()
    for name, size in sizes:
        sums[name] += size
    chosen = sorted(sums, key=lambda name: (-sums[name], name))[:most]
    return set(chosen), f"Of {len(sums)} councils the chart has the {most} with the most." if len(sums) > most else ""


def svg(chart: Any) -> str:
    """Return a chart in the project's look as an SVG element."""
    return vl_convert.vegalite_to_svg(_readable(styled(chart).to_dict()), allowed_base_urls=[]).strip()


def _readable(part: Any) -> Any:
    """Return a specification whose texts XML can hold: on others vl-convert ends the whole process."""
    if isinstance(part, dict):
        return {_readable(name): _readable(each) for name, each in part.items()}
    if isinstance(part, list):
        return [_readable(each) for each in part]
    return readable(part) if isinstance(part, str) else part


def styled(chart: Any) -> Any:
    """Return a chart with the project's fonts and axes."""
    return (
        chart.configure(font=FONT, aria=False)
        .configure_view(stroke=None)
        .configure_axis(labelFontSize=11, titleFontSize=11, labelColor=INK, titleColor=INK, gridColor="#e3e6e9", labelLimit=300)
        .configure_header(labelFontSize=12, labelFontWeight="bold", labelLimit=400, labelAnchor="start", labelPadding=4)
        .configure_legend(labelFontSize=11, titleFontSize=11, orient="top", labelLimit=300)
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: the panel and the bar that it is in, what it is, how many, the letters before the number."""

    panel: str
    bar: str
    what: str
    count: int
    letters: str = ""


def stacked(parts: Sequence[Part], colours: Mapping[str, str], axis: str) -> Any:
    """Return bars made of parts, in the order of ``colours``, one panel below the other; each part has its letters and number."""
    order = list(colours)
    ends: dict[tuple[str, str], int] = {}
    values = []
    for part in sorted(parts, key=lambda each: (each.panel, each.bar, order.index(each.what))):
        start = ends.get((part.panel, part.bar), 0)
        ends[part.panel, part.bar] = end = start + part.count
        dark = colours[part.what] in DARK
        label = f"{part.letters} {part.count}".strip()
        values.append({**asdict(part), "start": start, "end": end, "middle": (start + end) / 2, "dark": dark, "label": label})
    room = max(ends.values()) / WIDTH * 7  # a part that is narrower than its label goes without
    base = alt.Chart(alt.InlineData(values=values)).encode(y=alt.Y("bar:N", title=None))
    present = [name for name in order if any(part.what == name for part in parts)]
    scale = alt.Scale(domain=present, range=[colours[name] for name in present])
    bars = base.mark_bar(stroke="white", size=18).encode(
        x=alt.X("start:Q", title=axis, axis=alt.Axis(format="d", tickMinStep=1)),
        x2="end:Q",
        color=alt.Color("what:N", title=None, scale=scale, sort=present),
    )
    fits = f"datum.end - datum.start >= {room:.6g} * length(datum.label)"
    labels = (
        base.transform_filter(fits)
        .mark_text(fontSize=11)
        .encode(x="middle:Q", text="label:N", color=alt.when("datum.dark").then(alt.value("#ffffff")).otherwise(alt.value(INK)))
    )
    return panels(bars + labels) if any(part.panel for part in parts) else (bars + labels).properties(width=WIDTH)


def panels(chart: Any) -> Any:
    """Return a chart once for each panel, one below the other in the order of the data, each with the rows that it has."""
    row = alt.Row("panel:N", title=None, sort=None, header=alt.Header(orient="top", labelAngle=0))
    return chart.properties(width=WIDTH).facet(row=row).resolve_scale(y="independent")
