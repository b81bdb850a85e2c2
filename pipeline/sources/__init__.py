"""What there is to read: paths, folders and globs turned into inputs, inputs into bytes with a media type."""

from pipeline.sources.load import load
from pipeline.sources.media import DOCX, HTML, MARKDOWN, PDF, TEXT
from pipeline.sources.walk import SUFFIXES, Input, find, printable

__all__ = ["DOCX", "HTML", "MARKDOWN", "PDF", "SUFFIXES", "TEXT", "Input", "find", "load", "printable"]
