"""The inputs in a bundle: its members that are documents, those of bundles within it too."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from pipeline.errors import BadInput
from pipeline.model import Outcome, Status
from pipeline.sources.bundles import DEEPEST, MOST_MEMBERS, Whole, kind_of, members, read_member
from pipeline.sources.inputs import SUFFIXES, Input, is_document, printable


def expanded(found: Input) -> Iterator[Input]:
    """Yield the input itself, or, for a bundle, its members; an email is an input beside its attachments."""
    try:
        kind = kind_of(found.path, found.path)
    except OSError:
        kind = None  # whoever loads it says what is wrong
    if kind is None:
        yield found
        return
    inputs = list(islice(_members(found, found.path, kind), MOST_MEMBERS + 1))
    if len(inputs) > MOST_MEMBERS:
        inputs = [_refused(found, BadInput(f"The bundle has more than {MOST_MEMBERS:,} members.", "Split it, or unpack it."))]
    yield from _named_once(inputs)


def _members(bundle: Input, whole: Whole, kind: str) -> Iterator[Input]:
    """Yield the inputs of a bundle; what is wrong with one member does not stop its siblings."""
    if kind != "zip":
        yield bundle
    try:
        listed = [each for each in members(whole, kind) if _is_wanted(each.name)]
    except (BadInput, OSError) as error:
        if kind == "zip":
            yield _refused(bundle, error)
        return
    if not listed and kind == "zip":
        told = f"Documents are files ending in {' '.join(SUFFIXES)} or without a suffix."
        yield _refused(bundle, BadInput("There is no document in the archive.", told))
    for each in listed:
        found = replace(bundle, source=f"{bundle.source}!/{printable(each.name)}", inside=(*bundle.inside, (kind, each.number)))
        try:
            yield from _nested(found, whole, each.name)
        except (BadInput, OSError) as error:
            yield _refused(found, error)


def _nested(found: Input, whole: Whole, name: str) -> Iterator[Input]:
    """Yield a member, or what is in it if it is a bundle."""
    if not name.lower().endswith((".zip", ".eml", ".msg")):
        yield found
        return
    data = read_member(whole, *found.inside[-1])
    kind = kind_of(data, name)
    if kind is None:
        yield found
    elif len(found.inside) >= DEEPEST:
        raise BadInput(f"Bundles are read {DEEPEST} deep, and this one lies deeper.", "Unpack the outer one.")
    else:
        yield from _members(found, data, kind)


def _is_wanted(name: str) -> bool:
    """Say whether a member is a document by its name, as files in folders are; systems' own files are none."""
    parts = name.replace("\\", "/").split("/")
    return (
        is_document(parts[-1])
        and bool(parts[-1])
        and not any(part.startswith((".", "__MACOSX")) and part not in {".", ".."} for part in parts)
    )


def _named_once(inputs: list[Input]) -> Iterator[Input]:
    """Yield the inputs, each under a name of its own: those that repeat get a number."""
    seen: dict[str, int] = {}
    for each in inputs:
        seen[each.source] = seen.get(each.source, 0) + 1
        yield each if seen[each.source] == 1 else replace(each, source=f"{each.source}#{seen[each.source]}")


def _refused(found: Input, error: BadInput | OSError) -> Input:
    cause = error.cause if isinstance(error, BadInput) else "The bundle cannot be read."
    remedy = error.remedy if isinstance(error, BadInput) else "Check that it is there and that you may read it."
    return replace(found, refusal=Outcome(Status.REFUSED, "sources", cause, remedy))
