"""The numbers of listed items, as the parser or the text itself has them, and which follows which."""

import re

from pipeline.model import Block, Document

_ROMAN = {
    number: at
    for at, number in enumerate(
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"], 1
    )
}
# "(a) That", "(i)to", "A. Confirmed", "263/2005 The Cabinet instructed"
_INNER_ITEM = re.compile(
    r"\(?(?P<number>\d{1,2}|[A-Za-z]|[ivx]{1,4})(?:\)\s*(?=[A-Za-z\"“])|\.\s*(?=[A-Z\"“])|\.\s+(?=[a-z])|\s+(?=That\b))"
    r"|(?P<minute>\d{1,4}/\d{2,4}(?:-\d{2,4})?)\.?\s+(?=[A-Z])"
)


def number_of(doc: Document, block: Block) -> tuple[str | None, int]:
    """Return the item's number, as the parser or the text itself has it, and where its words begin."""
    if block.number is not None:
        return block.number, block.start
    match = _INNER_ITEM.match(doc.text, block.start, block.end)
    return (match["number"] or match["minute"], match.end()) if match else (None, block.start)


def follows(one: str, two: str) -> bool:
    """Return whether ``two`` is the number after ``one``, as digits, letters or Roman numerals, "1.2" after "1.1"."""
    one, two = one.partition("/")[0], two.partition("/")[0]
    of_one, of_two = one.rpartition(".")[::2], two.rpartition(".")[::2]
    if of_one[0] and of_one[0] == of_two[0]:
        one, two = of_one[1], of_two[1]
    if one.isdigit() or two.isdigit():
        return one.isdigit() and two.isdigit() and int(two) == int(one) + 1
    one, two = one.lower(), two.lower()
    if one in _ROMAN and two in _ROMAN and _ROMAN[two] == _ROMAN[one] + 1:
        return True
    return len(one) == len(two) == 1 and ord(two) == ord(one) + 1


def number_after(doc: Document, block: Block, last: str | None) -> tuple[str | None, int]:
    """Return the item's number as :func:`number_of`; also a bare "2 A review" where "1 That ..." stood before it."""
    number, start = number_of(doc, block)
    if number is not None or last is None or not last.isdigit():
        return number, start
    bare = f"{int(last) + 1} "
    if not doc.text.startswith(bare, block.start, block.end) or not doc.text[block.start + len(bare)].isupper():
        return None, block.start
    return bare.strip(), block.start + len(bare)
