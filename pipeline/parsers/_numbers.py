"""List numbers as they are shown: letters, Roman figures."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def formatted(value: int, style: str) -> str:
    """Return a list number in a CSS style: ``formatted(4, "lower-roman")`` is "iv".

    After z, "lower-alpha" has aa, ab, ac as browsers do, "lower-letter" has aa, bb, cc as Word does.
    """
    if style.endswith("roman") and 0 < value < 4000:
        text = _roman(value)
    elif style.endswith(("alpha", "latin")) and value > 0:
        text = _letters(value)
    elif style.endswith("letter") and 0 < value < 1000:
        text = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
    elif style == "decimal-leading-zero":
        return f"{value:02d}"
    elif style == "ordinal":
        return f"{value}{_ordinal_end(value)}"
    else:
        return str(value)
    return text.upper() if style.startswith("upper") else text


def _ordinal_end(value: int) -> str:
    return "th" if value // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _letters(value: int) -> str:
    text = ""
    while value:
        value, rest = divmod(value - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text
