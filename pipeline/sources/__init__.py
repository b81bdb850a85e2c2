"""What there is to read: paths, folders and globs turned into inputs, inputs into bytes with a media type."""

from pipeline.sources.expand import expanded
from pipeline.sources.inputs import SUFFIXES, Input, printable, refused
from pipeline.sources.load import load
from pipeline.sources.media import DOCX, EMAIL, HTML, MARKDOWN, OUTLOOK, PDF, TEXT
from pipeline.sources.seen import Seen, look
from pipeline.sources.walk import find

__all__ = [
    "DOCX",
    "EMAIL",
    "HTML",
    "MARKDOWN",
    "OUTLOOK",
    "PDF",
    "SUFFIXES",
    "TEXT",
    "Input",
    "Seen",
    "expanded",
    "find",
    "load",
    "look",
    "printable",
    "refused",
]
