"""Line breaks within a paragraph: some only wrap, others part what a reader sees as two paragraphs."""

import re
from collections.abc import Iterable, Iterator

from pipeline.model import Line
from pipeline.parsers._markers import split_marker

_STOP = re.compile(r"[.!?:;][)\"'”’]*$")
_FORM = re.compile(r"[A-Z][\w /()'’&.-]{0,40}?:\s+\S")


def split_at_breaks(lines: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines that belong together: a break after a stop or a title, before a number or a label, parts them."""
    group: list[Line] = []
    for line in lines:
        if group and (not line.text.strip() or _parts(group, line)):
            yield tuple(group)
            group = []
        if line.text.strip():
            group.append(line)
    if group:
        yield tuple(group)


def _parts(group: list[Line], line: Line) -> bool:
    last = group[-1]
    marker = split_marker(group[0].text) if len(group) == 1 else None
    if marker and not marker.rest:
        return False  # a number torn from its text
    if _STOP.search(last.text.strip()) or split_marker(line.text.strip()) or _FORM.match(line.text.strip()):
        return True
    return (last.bold and not line.bold) or (_is_title(last.text) and not line.text.isupper())


def _is_title(text: str) -> bool:
    marker = split_marker(text.strip())
    words = marker.rest if marker else text
    return words.isupper() and len(words) > 5
