"""What the signs of symbol fonts look like, as characters that every reader knows: a "l" in Wingdings is a filled circle."""

_ARROWS = {0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "←", 0xF0: "→", 0xF1: "↑", 0xF2: "↓"}
_FONTS = {
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□",
        0xD8: "➢", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x50: "⚑", 0xAB: "★", **_ARROWS,
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0xA2: "■", 0xA3: "□"},
    "wingdings 3": {0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽", 0x21: "→", 0x22: "←", 0x23: "↑", 0x24: "↓"},
    "webdings": {0x61: "✓", 0x72: "✗", 0x6E: "●", 0x67: "■", 0x63: "□", 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼"},
    "symbol": {0xB7: "•", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xA3: "≤", 0xB3: "≥", 0x2D: "−", 0xB1: "±", 0xB4: "×"},
}  # fmt: skip


def is_symbol_font(font: str | None) -> bool:
    """Say whether ``font`` shows signs where others show letters."""
    return (font or "").lower() in _FONTS


def shown(font: str | None, code: int) -> str:
    """Return the sign that ``font`` shows for a character, which Word also writes as 0xF000 above its code."""
    sign = _FONTS.get((font or "").lower(), {}).get(code & 0xFF if code >= 0xF000 else code)
    try:
        return sign or chr(code)
    except (ValueError, OverflowError):
        return ""


def text_shown(font: str | None, text: str) -> str:
    """Return ``text`` as ``font`` shows it."""
    return "".join(shown(font, ord(character)) for character in text) if is_symbol_font(font) else text
