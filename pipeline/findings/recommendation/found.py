"""What the parts of this finder give to each other."""

from dataclasses import dataclass

from pipeline.findings.recommendation.value import Kind, Priority


@dataclass(frozen=True, slots=True)
class Found:
    """A recommendation's place, the rule that found it and what was told beside it.

    ``due_text`` are the words of its deadline where these stand outside the quote: a column, a heading.
    """

    start: int
    end: int
    rule: str
    kind: Kind
    number: str | None = None
    owner: str | None = None
    priority: Priority | None = None
    due_text: str | None = None
