"""Bundles: archives and emails, whose members are inputs of their own (``papers.zip!/june/minutes.pdf``).

A member has a number, its place in the bundle; names may repeat. Bundles within bundles are entered, all within limits: a
bundle is only listed when inputs are looked for, its members are read one by one by whoever loads them.
"""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from pipeline.errors import BadInput

SUFFIXES = (".zip", ".eml", ".msg")
DEEPEST = 3
MOST_MEMBERS = 10_000
LARGEST = 500_000_000
"""Bytes of a bundle on disk; a bundle within a bundle is held in memory and may have a tenth of it."""
LARGEST_MEMBER = 200_000_000
# PDF and DOCX are packed already; the most repetitive HTML and text of the corpus shrinks to a fortieth, zeros to a thousandth.
_HIGHEST_RATIO, _SMALL = 200, 1_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_END = struct.Struct("<4s4H2LH")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_FORWARDED = "message/rfc822"
_OFFICE = ("word/", "xl/", "ppt/", "content.xml")
_BAD = (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError, RuntimeError, OSError, struct.error)

Whole = str | bytes
"""A bundle as the path of its file, or, within another one, as its bytes."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a bundle: its number, its name, how many bytes it says it has."""

    number: int
    name: str
    size: int


def kind_of(whole: Whole, name: str) -> str | None:
    """Return ``zip``, ``eml`` or ``msg`` for a bundle, None for what is none; an Office file is no archive."""
    lower = name.lower()
    if not lower.endswith(SUFFIXES) and "." in lower[-6:]:
        return None
    with _open(whole) as file:
        head = file.read(8)
        if head.startswith(_ZIP):
            return None if _is_office(file) else "zip"
    if head == _OLE:
        return "msg" if lower.endswith(".msg") else None
    return "eml" if lower.endswith(".eml") else None


def members(whole: Whole, kind: str) -> list[Member]:
    """Return the members of a bundle in its order; raises :class:`BadInput` where it is damaged or beyond the limits."""
    limit = LARGEST if isinstance(whole, str) else LARGEST // 10
    size = Path(whole).stat().st_size if isinstance(whole, str) else len(whole)
    if size > limit:
        raise BadInput(f"The bundle has {size // 1_000_000} MB, more than {limit // 1_000_000}.", "Unpack it.")
    found = list(_LISTS[kind](whole))
    if len(found) > MOST_MEMBERS:
        raise _too_many()
    return found


def read_member(whole: Whole, kind: str, number: int) -> bytes:
    """Return the bytes of a member; raises :class:`BadInput` where it cannot be read or is beyond the limits."""
    if kind == "zip":
        return _unpacked(whole, number)
    parts = _attached(whole) if kind == "eml" else _outlook(whole)
    for each in parts:
        if each[0] == number:
            return each[2]()
    raise BadInput("The attachment is not there.", "Save the attachment and give its file.")


def _open(whole: Whole) -> Any:
    return Path(whole).open("rb") if isinstance(whole, str) else io.BytesIO(whole)


def _bytes(whole: Whole) -> bytes:
    return Path(whole).read_bytes() if isinstance(whole, str) else whole


def _too_many() -> BadInput:
    return BadInput(f"The bundle has more than {MOST_MEMBERS:,} members.", "Split it, or unpack it.")


def _damaged() -> BadInput:
    return BadInput("The archive is damaged or cut off.", "Fetch it again, or unpack it and give the files in it.")


def _is_office(file: Any) -> bool:
    try:
        return any(name.startswith(_OFFICE) for name in _archive(file).namelist())
    except (*_BAD, BadInput):
        return False


def _archive(file: Any) -> zipfile.ZipFile:
    """Open an archive, after a look at how many members it says it has: reading them is what takes memory."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - 65_557))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + _ZIP_END.size:
        raise _damaged()
    _, _, _, _, count, length, *_ = _ZIP_END.unpack_from(tail, at)
    if count > MOST_MEMBERS or length > 300 * MOST_MEMBERS:
        raise _too_many()
    try:
        return zipfile.ZipFile(file)
    except _BAD as error:
        raise _damaged() from error


def _listed(whole: Whole) -> Iterator[Member]:
    with _open(whole) as file:
        for number, info in enumerate(_archive(file).infolist()):
            if not info.is_dir():
                yield Member(number, info.filename, info.file_size)


@lru_cache(maxsize=1)
def _kept_open(path: str, changed: int) -> zipfile.ZipFile:
    """Return an archive that stays open: its members are asked for one after the other."""
    del changed
    return _archive(Path(path).open("rb"))


def _unpacked(whole: Whole, number: int) -> bytes:
    try:
        archive = _kept_open(whole, Path(whole).stat().st_mtime_ns) if isinstance(whole, str) else _archive(_open(whole))
        info = archive.infolist()[number]
        if info.flag_bits & 1:
            raise BadInput("The member of the archive is protected by a password.", "Unpack the archive and give its files.")
        _check_size(info)
        with archive.open(info) as member:
            return member.read(info.file_size + 1)
    except (*_BAD, IndexError) as error:
        raise BadInput(
            "The member of the archive is damaged or packed in a way that is not read.", "Unpack it and give the file."
        ) from error


def _check_size(info: zipfile.ZipInfo) -> None:
    """Refuse a member that unpacks to more than a document has."""
    whole, packed = info.file_size, max(info.compress_size, 1)
    if whole > LARGEST_MEMBER or (whole > _SMALL and whole > _HIGHEST_RATIO * packed):
        raise BadInput(
            f"The member unpacks from {packed / 1_000_000:.1f} to {whole / 1_000_000:.0f} MB: it may be made to fill memory.",
            "Unpack it yourself if you trust it, and give the file.",
        )


Part = tuple[int, str, Callable[[], bytes]]
"""An attachment: its number, its name, and what reads it."""


def parsed_email(data: bytes) -> Message:
    """Return the parts of an email; raises :class:`BadInput` where they are nested without end.

    The older policy of the library: the newer one's grammar of headers takes time that grows with their square.
    """
    try:
        return message_from_bytes(data)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise BadInput("The email is damaged.", "Save its text and attachments as files and give these.") from error


def _attached(whole: Whole) -> Iterator[Part]:
    for number, part in enumerate(islice(_parts(parsed_email(_bytes(whole))), MOST_MEMBERS + 1)):
        name = _name(part)
        if number and part.get_content_type() == _FORWARDED:
            yield number, _as_email(name or "forwarded"), lambda part=part: _payload(part)  # type: ignore[misc]
        elif name and not part.is_multipart():
            yield number, name, lambda part=part: _payload(part)  # type: ignore[misc]


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts of an email in their order, an email that is attached as one part."""
    stack = [message]
    while stack:
        part = stack.pop()
        yield part
        inner = part.get_payload() if part is message or part.get_content_type() != _FORWARDED else None
        if isinstance(inner, list):
            stack.extend(each for each in reversed(inner) if isinstance(each, Message))


def _as_email(name: str) -> str:
    return name if name.lower().endswith(".eml") else f"{name}.eml"


def _name(part: Message) -> str | None:
    try:
        return part.get_filename()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _payload(part: Message) -> bytes:
    try:
        if part.get_content_type() == _FORWARDED:
            inner = part.get_payload()
            return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else b""
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise BadInput("The attachment is damaged.", "Save the attachment and give its file.") from error
    return content if isinstance(content, bytes) else b""


def _outlook(whole: Whole) -> Iterator[Part]:
    try:
        from oxmsg import Message as Outlook  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise BadInput(
            "Outlook's .msg files need a package that is not installed.",
            "Install it (pip install 'council-findings[msg]'), or save the email as .eml.",
        ) from error
    try:
        found = [(each.file_name or "", each.file_bytes or b"") for each in Outlook.load(_bytes(whole)).attachments]
    except Exception as error:  # the package raises whatever its reading runs into
        raise BadInput("The Outlook email is damaged.", "Save it as .eml in Outlook and give that.") from error
    for number, (name, data) in enumerate(found):
        yield number, name, lambda data=data: data  # type: ignore[misc]


def _members_of(parts: Callable[[Whole], Iterator[Part]]) -> Callable[[Whole], Iterator[Member]]:
    return lambda whole: (Member(number, name, 0) for number, name, _ in parts(whole))


_LISTS: dict[str, Callable[[Whole], Iterator[Member]]] = {
    "zip": _listed,
    "eml": _members_of(_attached),
    "msg": _members_of(_outlook),
}
