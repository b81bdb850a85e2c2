"""What a document says of itself, and where each field was read; :mod:`pipeline.model` gives these to the stages."""

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.interval import Interval

Source = Literal["content", "layout", "properties", "path", "register", "model"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a field was read, or, with ``source`` None, the ``reason`` why it was not.

    ``content`` is its words, ``layout`` words that only their place makes what they are (a heading, a running header),
    ``properties`` what the file or web page says of itself, ``path`` the file's name, ``register`` the register of councils,
    ``model`` a trained model's view of the whole.
    ``start`` and ``end`` are the words' offsets in the document's text, None where they do not stand in it.
    """

    field: str
    source: Source | None
    start: int | None = None
    end: int | None = None
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.source is None) != (self.reason is not None) or (self.start is None) != (self.end is None):
            raise ValueError(f"not an origin: {self}")


@dataclass(frozen=True, slots=True)
class DocumentFields:
    """What the document says of itself; ``origins`` has one entry a field, in the order of their names."""

    kind: str = "other"
    title: str | None = None
    council: str | None = None
    gss_code: str | None = None
    body: str | None = None
    date: Interval | None = None
    published: Interval | None = None
    framework: str | None = None
    inspection_start: Interval | None = None
    inspection_end: Interval | None = None
    lead_inspector: str | None = None
    origins: tuple[Origin, ...] = ()

    def origin(self, field: str) -> Origin | None:
        """Return where ``field`` was read, None where nobody described the document."""
        return next((origin for origin in self.origins if origin.field == field), None)
