"""Emails, as .eml and Outlook's .msg: what heads them, then their text as its own format's parser reads it."""

import io
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from pipeline.errors import BadInput
from pipeline.model import BlockKind, Line, SourceFile
from pipeline.parsers import html, text
from pipeline.raw import Parsed, RawBlock
from pipeline.registry import Parser

_LONGEST = 1000
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_EMAIL, _OUTLOOK = "message/rfc822", "application/vnd.ms-outlook"
_MARK = b"\xef\xbb\xbf"
_HTML = re.compile(r"\s*<(?:!doctype|html|head|body|meta|div|p|table)\b", re.IGNORECASE)
_DAMAGED = "Save its text and attachments as files and give these."


def parse(file: SourceFile) -> Parsed:
    """Return the head and the text of an email; BadInput if it is damaged, or Outlook's and its package is not installed."""
    subject, head, body = _outlook(file) if file.media_type == _OUTLOOK else _internet(file)
    inner = _body(file, body)
    blocks = [RawBlock(BlockKind.PARAGRAPH, (Line(line),)) for line in head]
    if subject:
        blocks.insert(0, RawBlock(BlockKind.HEADING, (Line(subject),), 1))
    properties = (*((("title", subject),) if subject else ()), *(each for each in inner.properties if each[0] != "title"))
    return Parsed((*blocks, *inner.blocks), inner.pages, properties, inner.problems)


PLUGIN = Parser("email", (_EMAIL, _OUTLOOK), parse)


def _body(file: SourceFile, body: str) -> Parsed:
    if not body.strip():
        return Parsed(())
    is_html = bool(_HTML.match(body))
    data = _MARK + body.encode("utf-8", "replace")
    whole = SourceFile(file.source, data, "text/html" if is_html else "text/plain", file.sha256)
    return html.parse(whole) if is_html else text.parse(whole)


def _head(pairs: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    return (f"{name}: {content}" for name, content in pairs if content)


def _day(sent: datetime | None) -> str | None:
    return f"{sent.day} {_MONTHS[sent.month - 1]} {sent.year}" if sent else None


def _internet(file: SourceFile) -> tuple[str | None, Iterator[str], str]:
    """Return subject, head and text of an .eml.

    By the library's older policy: the grammar of headers that comes with the newer one takes time that grows with their square.
    """
    try:
        message = message_from_bytes(file.data)
        sent = None
        with suppress(ValueError, TypeError, OverflowError, IndexError):
            sent = parsedate_to_datetime(_header(message, "Date") or "")
        pairs = (("From", _header(message, "From")), ("To", _header(message, "To")), ("Date", _day(sent)))
        return _header(message, "Subject"), _head(pairs), _text_of(message)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        raise BadInput("The email is damaged.", _DAMAGED) from error


def _header(message: Message, name: str) -> str | None:
    """Return a header in plain letters, no more of it than a person reads."""
    raw = str(message.get(name) or "")[:_LONGEST]
    with suppress(ValueError, LookupError, AssertionError):
        raw = str(make_header(decode_header(raw)))
    return " ".join(raw.split()) or None


def _text_of(message: Message) -> str:
    """Return the first text of the message that is no attachment: HTML where it has it, it has the structure."""
    found: dict[str, Message] = {}
    for part in _parts(message):
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            found.setdefault(part.get_content_type(), part)
    part_read = found.get("text/html") or found.get("text/plain") or next(iter(found.values()), None)
    if part_read is None:
        return ""
    content = part_read.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    with suppress(LookupError, UnicodeDecodeError):
        return data.decode(part_read.get_content_charset() or "utf-8")
    return data.decode("cp1252", "replace")


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts of an email, but not those of emails attached to it: these are documents of their own."""
    stack = [message]
    while stack:
        part = stack.pop()
        yield part
        inner = part.get_payload() if part is message or part.get_content_type() != _EMAIL else None
        if isinstance(inner, list):
            stack.extend(each for each in reversed(inner) if isinstance(each, Message))


def _outlook(file: SourceFile) -> tuple[str | None, Iterator[str], str]:
    """Return subject, head and text of a .msg."""
    try:
        from oxmsg import Message as Outlook  # noqa: PLC0415 -- an extra
    except ImportError as error:
        remedy = "Install it (pip install 'council-findings[msg]'), or save the email as .eml."
        raise BadInput("Outlook's .msg files need a package that is not installed.", remedy) from error
    try:
        found = Outlook.load(io.BytesIO(file.data))
        pairs = (("From", found.sender), ("To", found.message_headers.get("To")), ("Date", _day(found.sent_date)))
        return found.subject or None, _head(pairs), found.html_body or found.body or ""
    except Exception as error:  # the package raises whatever its reading runs into
        raise BadInput("The Outlook email is damaged.", "Save it as .eml in Outlook and give that.") from error
