"""What a file is, by its bytes; its name only tells Markdown from plain text, and a web page from what it pretends to be."""

import io
import re
import zipfile

from pipeline.errors import BadInput

PDF = "application/pdf"
HTML = "text/html"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MARKDOWN = "text/markdown"
EMAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
TEXT = "text/plain"

READ = "PDF, Word (.docx), HTML, Markdown, plain text, emails (.eml, .msg) and ZIP archives of these are read."

# First bytes of what people put into archives of papers but what holds no text that we read.
_MAGIC = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"BM", "a bitmap picture"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"ID3", "a sound recording"),
)
_OFFICE = (("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint presentation"), ("content.xml", "an OpenDocument file"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
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
    if data.startswith(_OLE):
        if "__properties_version1.0".encode("utf-16-le") in data:
            return OUTLOOK
        raise _ole(data)
    return _text(data, name)


def _zipped(data: bytes) -> str:
    """Tell a DOCX from other ZIP files by the parts that it holds."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise BadInput("The file begins as a ZIP or Word file but is cut off or damaged.", "Fetch it again.") from error
    if "word/document.xml" in names:
        return DOCX
    what = next((what for part, what in _OFFICE if any(name.startswith(part) for name in names)), "a ZIP archive")
    raise _not_read(what, "Save it as PDF or .docx first." if what != "a ZIP archive" else "Unpack it and give the files in it.")


def _ole(data: bytes) -> BadInput:
    """Return the refusal of a file in Microsoft's old container: encrypted, or Word before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return BadInput("The Office document is protected by a password.", "Remove the password in Word and save it again.")
    what = "an old Word document (.doc)" if "WordDocument".encode("utf-16-le") in data else "an old Office file"
    return _not_read(what, "Save it as .docx or PDF first.")


def _text(data: bytes, name: str) -> str:
    """Tell HTML, Markdown and plain text apart; refuse pictures, programs and pages under a false name."""
    unicode16 = data.startswith(_UTF16)
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
            "Open it: fetch the document again, or give it its right suffix if this is the document.",
        )
    if suffix == "eml" or (_EMAIL.match(text[:4096]) and not is_html):
        return EMAIL
    if is_html or suffix in ("html", "htm", "xhtml"):
        return HTML
    return MARKDOWN if suffix in ("md", "markdown") else TEXT


# Those without a zero byte near their beginning; "BM" and "MZ" could begin a text, and bitmaps and programs have zero bytes.
_PRINTABLE_MAGIC = tuple(magic for magic, _ in _MAGIC if magic not in (b"BM", b"MZ"))


def _not_read(what: str, remedy: str) -> BadInput:
    return BadInput(f"The file is {what}, which is not read." if what[0] == "a" else f"The file is {what}.", remedy)
