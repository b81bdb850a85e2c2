"""Plug-ins: the folder is the registry. A new plug-in is a new module with a ``PLUGIN``; nothing else is edited."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pipeline.errors import Defect
from pipeline.model import Document, Finding, Proposal, SourceFile, Value
from pipeline.raw import Parsed
from pipeline.settings import Ocr


@dataclass(frozen=True, slots=True)
class Parser:
    """A file format: the media types that it reads, and the function that reads them.

    ``parse`` raises :class:`pipeline.errors.BadInput` for a file that cannot be read. ``recognise`` is given where a document
    can be a scan: the same, told when to recognise words in pictures.
    """

    name: str
    media_types: tuple[str, ...]
    parse: Callable[[SourceFile], Parsed]
    recognise: Callable[[SourceFile, Ocr], Parsed] | None = None


@dataclass(frozen=True, slots=True)
class Scoring:
    """How a kind is scored against gold, in the guideline's words.

    ``match`` is ``tokens`` (token F1 of the quotes at least 0.5) or ``overlap`` (the quotes overlap and one of ``key`` is
    equal); ``strict`` are the attributes that a strict match needs besides; ``text`` those scored by token F1.
    """

    match: Literal["tokens", "overlap"]
    key: tuple[str, ...] = ()
    strict: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding: the type of its values, its patterns, the function that finds it, how it is scored.

    ``patterns`` maps rule ids to spaCy token patterns; the patterns of all kinds are matched in one pass, and ``find`` gets
    the hits in its :class:`pipeline.findings._shared.reading.Reading`. ``propose``, where given, makes a finding of a sentence
    that a model takes for one, None where it cannot be one.
    """

    name: str
    value: type[Value]
    find: Callable[[Any], Iterable[Finding]]
    scoring: Scoring
    patterns: Mapping[str, list[list[dict[str, Any]]]] = field(default_factory=dict)
    propose: Callable[[Document, Proposal], Finding | None] | None = None


@dataclass(frozen=True, slots=True)
class Exporter:
    """An output: its name, its files' suffix, whether it is a folder with a file for each table, the function that writes it.

    ``write`` takes a read-only connection, the :class:`pipeline.export.Content` and the path to write at, and returns the
    number of rows of each table.
    """

    name: str
    suffix: str
    folder: bool
    write: Callable[[Any, Any, Path], dict[str, int]]


def discover(package: str) -> dict[str, Any]:
    """Return ``{name: PLUGIN}`` for every module or folder of ``package`` that does not begin with an underscore.

    Raises :class:`pipeline.errors.Defect` for a module without ``PLUGIN`` and for two plug-ins of one name.
    """
    plugins: dict[str, Any] = {}
    for module in sorted(pkgutil.iter_modules(importlib.import_module(package).__path__), key=lambda module: module.name):
        if module.name.startswith("_"):
            continue
        plugin = getattr(importlib.import_module(f"{package}.{module.name}"), "PLUGIN", None)
        if plugin is None:
            raise Defect(f"{package}.{module.name} has no PLUGIN.", "Give it one, or begin its name with an underscore.")
        if plugin.name in plugins:
            raise Defect(f"Two plug-ins of {package} are called {plugin.name!r}.", "Rename one of them.")
        plugins[plugin.name] = plugin
    return plugins
