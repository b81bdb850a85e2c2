"""The parts of a DOCX file, opened so that a hostile one cannot fill the memory or reach outside."""

import io
import posixpath
import struct
import zipfile
import zlib
from functools import cached_property
from typing import TypeAlias

from lxml import etree

from pipeline.errors import BadInput

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST_PART = 100_000_000
LARGEST_TOTAL = 1_000_000_000
"""Bytes, pictures included: real papers stay under a tenth of it."""
HIGHEST_RATIO = 250
"""Uncompressed to compressed, for parts above a megabyte; Word's own XML reaches about 40."""
_PROPERTIES = {
    "title": "title",
    "creator": "author",
    "subject": "subject",
    "created": "created",
    "modified": "modified",
    "keywords": "keywords",
}


class Package:
    """A DOCX file's parts by their names."""

    def __init__(self, data: bytes) -> None:
        self._zip = _opened(data)
        self._parts: dict[str, Element | None] = {}
        self.main = self._main_name()

    def part(self, name: str) -> Element | None:
        """Return the root element of a part, None where the file has none of that name."""
        if name not in self._parts:
            self._parts[name] = self._read(name) if name in self._names else None
        return self._parts[name]

    def _read(self, name: str) -> Element:
        try:
            return _parsed(self._zip.read(name))
        except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, OSError) as error:
            raise BadInput(f"The part {name} of the file cannot be unpacked.", "Get the file again, unencrypted.") from error

    def embeds_files(self) -> bool:
        """Say whether the main part takes in other files (``w:altChunk``), as programs that merge documents write it."""
        main = self.part(self.main)
        return main is not None and next(main.iter(f"{W}altChunk"), None) is not None

    def beside(self, name: str) -> Element | None:
        """Return a part that stands in the folder of the main one, such as ``styles.xml``."""
        return self.part(posixpath.join(posixpath.dirname(self.main), name))

    def names(self, prefix: str) -> list[str]:
        """Return the names of the XML parts beside the main one that begin with ``prefix``, in order."""
        begin = posixpath.join(posixpath.dirname(self.main), prefix)
        return sorted(name for name in self._names if name.startswith(begin) and name.endswith(".xml"))

    def properties(self) -> tuple[tuple[str, str], ...]:
        """Return title, author and dates as the file's core properties give them."""
        core = self.part("docProps/core.xml")
        found = [] if core is None else [(local(child), " ".join((child.text or "").split())) for child in core]
        return tuple((_PROPERTIES[name], text) for name, text in found if name in _PROPERTIES and text)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self._zip.namelist())

    def _main_name(self) -> str:
        relations = self.part("_rels/.rels")
        for relation in () if relations is None else relations:
            target = (relation.get("Target") or "").lstrip("/")
            if (relation.get("Type") or "").endswith("/officeDocument") and target in self._names:
                return target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise BadInput("The file is a ZIP archive without a Word document.", "Unpack it and give its documents one by one.")


def _opened(data: bytes) -> zipfile.ZipFile:
    if not data:
        raise BadInput("The file is empty.", "Download or copy it again.")
    if data.startswith(_OLE):
        raise BadInput(
            "The file is in Word's old .doc format, or encrypted.",
            "Save it as .docx, for example with LibreOffice: soffice --convert-to docx.",
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, RuntimeError) as error:
        raise BadInput(
            "The file is no DOCX, or not all of it.", "Download or copy it again, or save it anew from Word."
        ) from error
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > LARGEST_TOTAL or any(_is_bomb(part) for part in parts):
        raise BadInput("The file would unpack to an unreasonable size.", "Do not open it; ask its sender for a new copy.")
    return archive


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    if part.filename.endswith((".xml", ".rels")) and part.file_size > LARGEST_PART:
        return True
    return part.file_size > 1_000_000 and part.file_size > HIGHEST_RATIO * max(1, part.compress_size)


def _parsed(data: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data.replace(_STRICT, _TRANSITIONAL), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadInput("The file's XML is damaged.", "Open it in Word or LibreOffice and save it again.") from error


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
