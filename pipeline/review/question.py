"""A question to a reader, and the answer."""

from dataclasses import dataclass, fields

from pipeline.errors import UsageProblem
from pipeline.verdicts import ANSWERS, Verdict, digest

_DOES = "background decision performance procedure rating recommendation strength target undertaking weakness"
FUNCTIONS = tuple(_DOES.split())
_AS_EXPORTED = "Leave the exported columns as they are."
"""What a sentence can do in its paper: data/labels/GUIDE.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A finding that a reader is asked about; names as in the database, ``section`` joined with " > "."""

    id: str
    document: str
    source: str
    kind: str
    quote: str
    page: int | None
    start_offset: int
    section: str
    rule: str
    confidence: float
    probability: float | None
    conflict: str | None
    value_hash: str


FIELDS = tuple(field.name for field in fields(Question))


@dataclass(frozen=True, slots=True)
class Answered:
    """What a reader said: whether the finding is ``right``; what the sentence does, if they say so; None is no answer."""

    question: Question
    answer: str | None = None
    function: str | None = None

    def verdict(self, by: str, on: str) -> Verdict | None:
        """Return the verdict, None where none was given; ``by`` and ``on`` are who answered and the day, as ISO."""
        asked = self.question
        if self.answer is None:
            return None
        words = digest(asked.quote)
        return Verdict(asked.document, asked.kind, asked.start_offset, words, asked.value_hash, self.answer, by, on)


def answered(asked: dict[str, str], answer: str, function: str, place: str) -> Answered:
    """Return an answer from what a file holds; raises :class:`UsageProblem` naming the ``place`` of what is unknown."""
    answer, function = answer.strip().lower(), function.strip().lower()
    if answer and answer not in ANSWERS:
        raise UsageProblem(f"{place}: {answer!r} is not an answer.", f"Write {' or '.join(ANSWERS)}, or nothing.")
    if function and function not in FUNCTIONS:
        raise UsageProblem(
            f"{place}: {function!r} is not what a sentence can do.", f"Write one of {', '.join(FUNCTIONS)}, or nothing."
        )
    try:
        question = Question(
            **{name: asked[name] for name in ("id", "document", "source", "kind", "quote", "section", "rule", "value_hash")},
            page=int(asked["page"]) if asked["page"] else None,
            start_offset=int(asked["start_offset"]),
            confidence=float(asked["confidence"]),
            probability=float(asked["probability"]) if asked["probability"] else None,
            conflict=asked["conflict"] or None,
        )
    except KeyError as error:
        raise UsageProblem(f"{place}: the column {error.args[0]} is missing.", _AS_EXPORTED) from error
    except (ValueError, TypeError) as error:
        raise UsageProblem(f"{place}: a figure is spoilt.", _AS_EXPORTED) from error
    return Answered(question, answer or None, function or None)
