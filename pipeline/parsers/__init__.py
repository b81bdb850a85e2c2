"""File formats, one module or folder each: bytes to raw blocks. The folder is the registry."""

from functools import lru_cache

from pipeline.errors import BadInput
from pipeline.model import SourceFile
from pipeline.raw import Parsed
from pipeline.registry import Parser, discover
from pipeline.settings import Ocr


@lru_cache(maxsize=1)
def parsers() -> dict[str, Parser]:
    """Return the parsers by the media types that they read."""
    plugins = [plugin for plugin in discover(__name__).values() if isinstance(plugin, Parser)]
    return {media_type: plugin for plugin in plugins for media_type in plugin.media_types}


def parse(file: SourceFile, ocr: Ocr | None = None) -> Parsed:
    """Return the blocks of ``file`` in reading order; BadInput where nothing here reads its media type.

    Without ``ocr`` no words are recognised in pictures.
    """
    parser = parsers().get(file.media_type)
    if parser is None:
        readable = ", ".join(sorted(parsers()))
        raise BadInput(f"Files of type {file.media_type or 'unknown'} cannot be read.", f"Convert it to one of: {readable}.")
    return parser.recognise(file, ocr) if ocr and parser.recognise else parser.parse(file)
