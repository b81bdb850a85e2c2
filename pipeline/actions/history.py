"""Actions with their histories, as rows: when first made, each rating, date and figure, when closed, how often it slipped."""

import datetime
import hashlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pipeline.actions.confirm import confirmed
from pipeline.actions.follow import Chain, Follower, Step
from pipeline.actions.item import Due, Item, Paper
from pipeline.actions.links import NOTHING, Pairs, pair


@dataclass(frozen=True, slots=True)
class ActionItem:
    """One sighting of an action: the finding, its document and that document's day, and what is said of it there.

    ``put_off`` tells whether it is due later than all that was told on earlier days, or beside it as the original date; None
    without any. ``matched_by`` tells what joined it to the earlier ones, None for the first; ``similarity`` is how alike the
    words are.
    """

    action: str
    finding: str
    document: str
    council_code: str
    date: datetime.date | None
    number: str | None
    rating: str | None
    due_start: datetime.date | None
    due_end: datetime.date | None
    due_precision: str | None
    put_off: bool | None
    percentage: float | None
    owner: str | None
    closed: str | None
    matched_by: str | None
    similarity: float | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Action:
    """A recommendation or action over time: ``text`` and ``kind`` as first made, ``rating``, due date and ``owner`` as last told.

    ``closed_reason`` is how it ended (rating, status, section, figure, merged); an action that a later paper rates as open
    has none. ``slips`` counts how often a later paper put the date off; ``came_from`` and ``went_into`` are ids of actions.
    """

    id: str
    council_code: str
    text: str
    kind: str
    first_date: datetime.date | None
    first_document: str
    last_date: datetime.date | None
    last_document: str
    rating: str | None
    due_start: datetime.date | None
    due_end: datetime.date | None
    due_precision: str | None
    owner: str | None
    closed_date: datetime.date | None
    closed_document: str | None
    closed_reason: str | None
    items: int
    documents: int
    slips: int
    came_from: str | None
    went_into: str | None


@dataclass(frozen=True, slots=True)
class Followed:
    """One council's actions and their items, each in the order of their ids."""

    council_code: str
    actions: tuple[Action, ...]
    items: tuple[ActionItem, ...]


def follow(council_code: str, papers: Iterable[Paper], said: Pairs = NOTHING) -> Followed:
    """Return the actions of one council's papers; ``said`` is what people said of its wordings."""
    chains = confirmed(Follower(papers, said).chains, said)
    actions = sorted((_action(council_code, chain) for chain in chains), key=lambda action: action.id)
    items = [item for chain in chains for item in _items(council_code, chain, said)]
    items.sort(key=lambda item: (item.action, item.date or datetime.date.max, item.finding))
    return Followed(council_code, tuple(actions), tuple(items))


def _id(chain: Chain) -> str:
    """Return the id of an action: a hash of its first finding's."""
    return hashlib.blake2b(f"action {chain.steps[0].seen.item.finding}".encode(), digest_size=10).hexdigest()


def _action(council_code: str, chain: Chain) -> Action:
    first, last = chain.steps[0].seen, chain.steps[-1].seen
    dues = [step.seen.item.due for step in chain.steps]
    start, end, precision = _days(next((due for due in reversed(dues) if due), None))
    ended = _ended(chain)
    return Action(
        id=_id(chain),
        council_code=council_code,
        text=first.item.text,
        kind=first.item.sort,
        first_date=first.paper.day,
        first_document=first.paper.document,
        last_date=last.paper.day,
        last_document=last.paper.document,
        rating=_latest(chain, "rating"),
        due_start=start,
        due_end=end,
        due_precision=precision,
        owner=_latest(chain, "owner"),
        closed_date=ended[0].seen.paper.day if ended else None,
        closed_document=ended[0].seen.paper.document if ended else None,
        closed_reason=ended[1] if ended else None,
        items=len(chain.steps),
        documents=len({step.seen.paper.document for step in chain.steps}),
        slips=_slips([step.seen.item for step in chain.steps]),
        came_from=_id(chain.came_from) if chain.came_from else None,
        went_into=_id(chain.went_into) if chain.went_into else None,
    )


def _days(due: Due | None) -> tuple[datetime.date | None, datetime.date | None, str | None]:
    return (due.start, due.end, due.precision) if due else (None, None, None)


def _latest(chain: Chain, name: str) -> str | None:
    told = (getattr(step.seen.item, name) for step in reversed(chain.steps))
    return next((each for each in told if each), None)


def _ended(chain: Chain) -> tuple[Step, str] | None:
    """Return the sighting that tells of the end, and how: the first after which no rating tells that it is open again."""
    ended: tuple[Step, str] | None = None
    for step in chain.steps:
        if step.seen.item.closed:
            ended = ended or (step, step.seen.item.closed)
        elif step.seen.item.rating:
            ended = None
    return ended or (_taken_in(chain, chain.went_into) if chain.went_into else None)


def _taken_in(chain: Chain, other: Chain) -> tuple[Step, str] | None:
    """Return the sighting of another action that took a chain in: its first one after the chain was last seen."""
    last = chain.steps[-1].seen.paper.day
    after = (step for step in other.steps if last and step.seen.paper.day and step.seen.paper.day > last)
    return next(((step, "merged") for step in after), None)


def _slips(items: Sequence[Item]) -> int:
    """Return how often a date was put off: it begins after all earlier ones end, so that a mere narrowing is none."""
    slips, last = 0, None
    for due in (due for item in items for due in (item.original, item.due) if due):
        slips += last is not None and due.start > last
        last = max(last or due.end, due.end)
    return slips


def _put_off(steps: Sequence[Step]) -> list[bool | None]:
    """Tell of each sighting whether its date was put off; papers of one day say nothing of each other, as none is the later."""
    told: dict[datetime.date, list[datetime.date]] = defaultdict(list)
    for step in steps:
        if (day := step.seen.paper.day) and (due := step.seen.item.due):
            told[day].append(due.end)
    days = sorted(told)
    latest = list(accumulate((max(told[day]) for day in days), max))
    found: list[bool | None] = []
    for step in steps:
        day, item = step.seen.paper.day, step.seen.item
        earlier = latest[: bisect_left(days, day)][-1:] if day else []
        earlier += [item.original.end] if item.original else []
        found.append(item.due.start > max(earlier) if item.due and earlier else None)
    return found


def _items(council_code: str, chain: Chain, said: Pairs) -> list[ActionItem]:
    action = _id(chain)
    put_off = _put_off(chain.steps)
    digests = {step.seen.item.terms.digest for step in chain.steps} if said.same else set()
    items = []
    for place, step in enumerate(chain.steps):
        paper, item = step.seen.paper, step.seen.item
        start, end, precision = _days(item.due)
        sure = any(pair(item.terms.digest, other) in said.same for other in digests)
        items.append(
            ActionItem(
                action=action,
                finding=item.finding,
                document=paper.document,
                council_code=council_code,
                date=paper.day,
                number=item.number,
                rating=item.rating,
                due_start=start,
                due_end=end,
                due_precision=precision,
                put_off=put_off[place],
                percentage=item.percentage,
                owner=item.owner,
                closed=item.closed,
                matched_by=None if place == 0 else step.how or "confirmed",
                similarity=step.similarity,
                confirmed=sure,
            )
        )
    return items
