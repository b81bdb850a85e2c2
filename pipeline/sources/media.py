"""What a file is, by its bytes; its name only tells Markdown from plain text, and a web page from what it pretends to be."""

import io
import re
import zipfile
import zlib

from pipeline.errors import BadInput

PDF = "application/pdf"
HTML = "text/html"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOC = "application/msword"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
MARKDOWN = "text/markdown"
EMAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
TEXT = "text/plain"

READ = "PDF, Word, OpenDocument text, RTF, HTML, Markdown, plain text, emails (.eml, .msg) and ZIP archives of these are read."

# First bytes of what people put into archives of papers but what holds no text that we read.
_MAGIC = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"BM", "a bitmap picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"ID3", "a sound recording"),
)
_OFFICE = (("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint presentation"), ("content.xml", "an OpenDocument file"))
_WORD = re.compile(r"word/document\d{0,3}\.xml")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
# Lines of a head, one of which only mail servers and mail programs write: a memo has "To:" and "From:" too.
_EMAIL = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?(?:MIME-Version:|Message-ID:|Received: from|Return-Path:)",
    re.IGNORECASE,
)


def media_type(data: bytes, name: str) -> str:
    """Return the media type of ``data``; raises :class:`BadInput`, saying what it is, for what is not read."""
    if not data:
        raise BadInput("The file is empty (0 bytes).", "Fetch it again from where it came.")
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(b"{\\rtf"):
        return RTF
    if data.startswith(_OLE):
        if "__properties_version1.0".encode("utf-16-le") in data:
            return OUTLOOK
        return _ole(data)
    return _text(data, name)


def _zipped(data: bytes) -> str:
    """Tell Word documents (templates and files with macros too) and OpenDocument texts from other ZIP files by their parts."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = archive.namelist()
        kind = archive.open("mimetype").read(100) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise BadInput("The file begins as a ZIP or Word file but is cut off or damaged.", "Fetch it again.") from error
    if any(_WORD.fullmatch(name) for name in names):
        return DOCX
    if kind.startswith(ODT.encode()):
        return ODT
    what = next((what for part, what in _OFFICE if any(name.startswith(part) for name in names)), "a ZIP archive")
    raise _not_read(what, "Save it as PDF or .docx first." if what != "a ZIP archive" else "Unpack it and give the files in it.")


def _ole(data: bytes) -> str:
    """Tell Word before 2007 from other files in Microsoft's old container, encrypted ones among them."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise BadInput("The Office document is protected by a password.", "Remove the password in Word and save it again.")
    if "WordDocument".encode("utf-16-le") in data:
        return DOC
    raise _not_read("an old Office file", "Save it as .docx or PDF first.")


def _text(data: bytes, name: str) -> str:
    """Tell HTML, Markdown and plain text apart; refuse pictures, programs and pages under a false name."""
    unicode16 = data.startswith(_WIDE) or is_utf16(data)
    text = data[2:].replace(b"\x00", b"") if unicode16 else data.removeprefix(b"\xef\xbb\xbf")
    suffix = name.lower().rpartition(".")[2]
    if not unicode16 and (b"\x00" in data[:65536] or data.startswith(_PRINTABLE_MAGIC)):
        what = next((what for magic, what in _MAGIC if data.startswith(magic)), "neither a document nor text")
        raise _not_read(what, READ)
    is_html = bool(_HTML.match(text[:65536]))
    if suffix in ("pdf", "docx"):
        what = "a web page" if is_html else "plain text"
        raise BadInput(
            f"It is named .{suffix} but is {what}, perhaps the error page of a server.",
            "Look into it: fetch the document again if it is an error page; else give it the suffix of what it is.",
        )
    if suffix == "eml" or (_EMAIL.match(text[:4096]) and not is_html):
        return EMAIL
    if is_html or suffix in ("html", "htm", "xhtml"):
        return HTML
    return MARKDOWN if suffix in ("md", "markdown") else TEXT


def is_utf16(data: bytes) -> bool:
    """Say whether ``data`` reads as text of two bytes a letter, without the mark that should begin it."""
    sample = data[: min(2000, len(data) // 2 * 2)]
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    return half >= 4 and min(zeros) == 0 and max(zeros) > 0.7 * half


# Those without a zero byte near their beginning; "BM" and "MZ" could begin a text, and bitmaps and programs have zero bytes.
_PRINTABLE_MAGIC = tuple(magic for magic, _ in _MAGIC if magic not in (b"BM", b"MZ"))


def _not_read(what: str, remedy: str) -> BadInput:
    return BadInput(f"The file is {what}, which is not read." if what[0] == "a" else f"The file is {what}.", remedy)
