"""Lines of facts below a name: "Calls answered", then "Target: 90%", "Actual: 94%", "RAG: Green"."""

import re
from bisect import bisect_left

from pipeline.model import Block, Document

_FACT = re.compile(
    r"(?:(?:annual|year[- ]end|quarterly|monthly|previous|last|current|latest|this|overall|our|end of year) )*"
    r"(?:target|actual|result|outturn|out-turn|performance|value|baseline|status|B?RAG|rating|quarter|year|month|period|England"
    r"|national|benchmark|average|trend|direction|DoT|frequency|owner|lead|responsible officer|Q[1-4])\b[\w /()-]{0,30}:\s*\S",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:key |performance |strategic )*(?:indicator|measure|KPI|PI|metric|action|milestone|risk|project|recommendation)"
    r"\b[\w .]{0,8}:\s*(?P<name>.+)",
    re.IGNORECASE | re.DOTALL,
)
_MOST, _LONGEST = 8, 160


def is_fact(text: str) -> bool:
    """Tell whether a line is a label and its value, and nothing of its own."""
    return bool(_FACT.match(text.strip()))


def named_above(doc: Document, block: Block) -> str | None:
    """Return the name that stands over lines of facts, of which ``block`` is one; None where no name does."""
    if block.cell is not None or not is_fact(doc.text_of(block)):
        return None
    at = bisect_left(doc.blocks, block.start, key=lambda one: one.start)
    for above in reversed(doc.blocks[max(0, at - _MOST) : at]):
        words = doc.text_of(above).strip(" |")
        named = _NAMED.fullmatch(words)
        if named:
            return named["name"].strip(" .|")
        if not is_fact(words):
            plain = above.cell is None and len(words) < _LONGEST and not words.endswith((".", ":"))
            return words if plain else None
    return None
