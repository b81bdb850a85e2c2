"""Questions as a task file of Label Studio, and the answers out of its JSON export.

The project's labelling interface needs two choices, ``answer`` (right, wrong) and ``function``, over ``$quote``.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.errors import UsageProblem
from pipeline.review.question import FIELDS, Answered, Question, answered


def write(asked: Iterable[Question]) -> str:
    """Return the questions as a task file: a list of tasks, the question's fields as their data."""
    tasks = [{"data": {name: getattr(each, name) for name in FIELDS}} for each in asked]
    return f"{json.dumps(tasks, ensure_ascii=False, indent=1)}\n"


def read(text: str) -> Iterator[Answered]:
    """Yield the answers of an export, of each task the last annotation that was not cancelled."""
    try:
        tasks = json.loads(text)
        for number, task in enumerate(tasks, start=1):
            asked = {name: "" if task["data"].get(name) is None else str(task["data"][name]) for name in FIELDS}
            chosen = _chosen(task)
            yield answered(asked, chosen.get("answer", ""), chosen.get("function", ""), f"task {number}")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageProblem(f"This is no export of Label Studio ({error!r}).", "Export the project as JSON.") from error


def _chosen(task: dict[str, Any]) -> dict[str, str]:
    """Return the choices of a task by the name of what was asked."""
    given = [each for each in task.get("annotations", []) if not each.get("was_cancelled")]
    results = given[-1]["result"] if given else []
    return {each["from_name"]: each["value"]["choices"][0] for each in results if each.get("type") == "choices"}
