"""Markdown's marks within a line: taken off, so that the words are left as a reader sees them."""

import html
import re

_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)\s]*(?:\s\"[^\"]*\")?\)")
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]\((?:\\.|[^()\s\\]|\([^()\s]*\))*(?:\s\"[^\"]*\")?\)")
_REFERENCE = re.compile(r"<((?:https?|mailto):[^>\s]+|[^>\s@]+@[^>\s]+)>")
# Written so that a mark without its fellow costs no more than the way to the next mark.
_STRONG = re.compile(r"(?<!\\)(?:\*\*(?=\S)((?:[^*]|\*(?!\*))+)(?<=[^\s\\])\*\*|__(?=\S)((?:[^_]|_(?!_))+)(?<=[^\s\\])__)")
_STARRED = re.compile(r"(?<![\\\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s\\*])\*(?!\w)")
_UNDERLINED = re.compile(r"(?<![\\\w])_(?=\S)([^_]+?)(?<=[^\s\\])_(?!\w)")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|sup|sub|p|div|font|br|a|small|mark)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.{0,2000}?-->")
_UNDERLINE = re.compile(r"\[([^\[\]]+)\]\{\.(?:underline|ul|smallcaps|mark)\}")
_RAISED = re.compile(r"(?<=\w)\^(\w{1,3})\^")
_LEFT_OVER = re.compile(r"(?<!\\)\*\*+")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~&\"'$:;,/])")


def plain(text: str) -> str:
    """Return ``text`` without emphasis, links' addresses, escapes and simple tags."""
    if "<" in text:
        text = _TAG.sub(lambda tag: " " if tag[0].lower().startswith("<br") else "", _COMMENT.sub("", text))
        text = _REFERENCE.sub(r"\1", text)
    if "]{." in text:
        text = _UNDERLINE.sub(r"\1", text)
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    if "*" in text or "_" in text:
        text = _STRONG.sub(_bare, _STRONG.sub(_bare, text))
        text = _UNDERLINED.sub(r"\1", _STARRED.sub(r"\1", text))
        text = _LEFT_OVER.sub("", text)
    if "^" in text:
        text = _RAISED.sub(r"\1", text)
    if "&" in text:
        text = html.unescape(text)
    return _ESCAPED.sub(r"\1", text)


def _bare(strong: re.Match[str]) -> str:
    return strong[1] or strong[2]


def is_strong(text: str) -> bool:
    """Say whether the whole of ``text`` is set bold."""
    text = text.strip()
    return len(text) > 4 and bool(re.fullmatch(r"(?:\*\*[^*]+\*\*[\s.:]*)+|__[^_]+__", text))


def is_set_off(text: str) -> bool:
    """Say whether the whole of ``text`` is set in italics or underlined."""
    text = text.strip()
    return len(text) > 4 and bool(re.fullmatch(r"\*[^*]+\*[\s.:]*|_[^_]+_[\s.:]*|\[[^\[\]]+\]\{\.(?:underline|ul)\}", text))


_OPENS = re.compile(r"(?<![\w*\\])\*(?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,;:!?])\*(?![\w*])")


def without_long_emphasis(lines: list[str]) -> list[str]:
    """Return the lines of a paragraph without emphasis that begins in one and ends in another."""
    opened = sum(len(_OPENS.findall(line)) for line in lines)
    closed = sum(len(_CLOSES.findall(line)) for line in lines)
    if not opened or opened != closed:
        return lines
    return [_CLOSES.sub("", _OPENS.sub("", line)) for line in lines]
