"""council-findings: findings from council papers and inspection reports, each with the words and place it came from."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.api import Findings, connect, extract, read
    from pipeline.build import build

__version__ = "0.1.0"
__all__ = ["Findings", "__version__", "build", "connect", "extract", "read"]


def __getattr__(name: str) -> Any:
    """Import the public names when they are first asked for: importing the package loads neither spaCy nor DuckDB."""
    if name == "build":
        return import_module("pipeline.build")
    if name in __all__:
        return getattr(import_module("pipeline.api"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
