"""What a document says of itself, where each field was read, how it stands to others; :mod:`pipeline.model` gives these on."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.value import told

Source = Literal["content", "layout", "properties", "path", "register", "model"]
DocumentRelation = Literal["same_text", "version", "draft", "part"]
"""How a document stands to another one with which it is one."""


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

    kind: str = field(
        default="other",
        metadata=told(
            "minutes, report (an officer's to a committee), action_plan, decision_notice, inspection_report, inspection_letter,"
            " agenda, other"
        ),
    )
    title: str | None = field(default=None, metadata=told("title of the one item or report that it is"))
    council: str | None = field(default=None, metadata=told("short name of the council that it is of, or that was inspected"))
    gss_code: str | None = field(default=None, metadata=told("that council's GSS code as at the document's day"))
    body: str | None = field(default=None, metadata=told("the committee or board whose meeting it is of or for"))
    date: Interval | None = field(
        default=None, metadata=told("the day of the meeting or report, or that a plan's position is of")
    )
    published: Interval | None = field(default=None, metadata=told("when it was published"))
    framework: str | None = field(default=None, metadata=told("for an inspection's own report or letter: the sort of inspection"))
    inspection_start: Interval | None = field(default=None, metadata=told("first day of that inspection"))
    inspection_end: Interval | None = field(default=None, metadata=told("last day of that inspection"))
    lead_inspector: str | None = field(default=None, metadata=told("who led that inspection, as printed"))
    origins: tuple[Origin, ...] = ()

    def origin(self, field: str) -> Origin | None:
        """Return where ``field`` was read, None where nobody described the document."""
        return next((origin for origin in self.origins if origin.field == field), None)
