"""Bytes to text: byte order marks, then UTF-8, then the encoding that fits best."""

import codecs

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LIKELY = ["cp1252", "utf-16-le", "utf-16-be", "mac_roman", "cp850"]


def decode(data: bytes) -> str:
    """Return ``data`` as text; never raises: what no encoding explains is read as Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    wide = _utf16(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # English papers that are not UTF-8 are nearly always Windows-1252; a sample is enough to tell the others.
    best = from_bytes(data[:20_000], cp_isolation=_LIKELY).best() if b"\x00" in data[:2000] or _high_controls(data) else None
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def _utf16(data: bytes) -> str | None:
    """Return the encoding of text of two bytes a letter without the mark that should begin it: its letters' other byte is 0."""
    sample = data[: min(2000, len(data) // 2 * 2)]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if len(sample) < 8 or max(first, second) <= 0.35 * len(sample) or min(first, second):
        return None
    return "utf-16-le" if second else "utf-16-be"


def _high_controls(data: bytes) -> bool:
    """Say whether ``data`` holds bytes that Windows-1252 leaves undefined."""
    return any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d")
