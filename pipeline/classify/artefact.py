"""A trained model on disk: ``model.skops`` (loading it runs no code), ``card.json``, and the card for people, ``README.md``.

The same training gives the same bytes: skops names the parts of a model by their addresses in memory and stamps them with the
time, so both are put in order before the file is written.
"""

import hashlib
import io
import json
import re
import zipfile
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pipeline.classify import probe
from pipeline.classify.linear import Linear, read
from pipeline.errors import MachineProblem
from pipeline.model import Record

LIBRARIES = ("numpy", "scikit-learn", "scipy", "skops")
_NUMBER = re.compile(r'(?<="__id__": )\d+|(?<=")\d+(?=\.(?:npy|npz)")')
# scikit-learn keeps the address of a vectoriser's list of stop words, also where it is None.
_ADDRESS = re.compile(r'("_stop_words_id": \{[^{}]*?"content": ")\d+')
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_TRAIN = "Train it again with `make train`, or run with --no-models."


@dataclass(frozen=True, slots=True)
class Card:
    """What a model is: what it was trained on, how well it does on what it had not seen, what it must not be used for.

    ``scores`` are by label: precision, recall, F1, support; ``figures`` are of all labels together; ``thresholds`` are the
    probabilities from which on the model speaks; ``trusted`` are the types that the file may hold; ``sha256`` is the file's.
    ``measured`` says on what; ``reliability`` has for tenths of the probability its mean, the share that was right, how many.
    ``code`` is the version of the code that trained it, ``reads`` a digest of how that reads (:mod:`pipeline.classify.probe`).
    """

    name: str
    version: str
    purpose: str
    data: str
    data_sha256: str
    scores: dict[str, dict[str, float]]
    figures: dict[str, float]
    thresholds: dict[str, float]
    limits: str
    licence: str
    libraries: dict[str, str]
    trusted: tuple[str, ...]
    sha256: str
    measured: str = ""
    reliability: tuple[tuple[float, float, int], ...] = ()
    code: str = ""
    reads: str = ""


def libraries() -> dict[str, str]:
    """Return the installed versions of what a model depends on."""
    return {name: version(name) for name in LIBRARIES}


def code() -> str:
    """Return the version of this code."""
    return version("council-findings")


def dumps(model: Any) -> tuple[bytes, tuple[str, ...]]:
    """Return a model as the bytes of a skops file, the same for the same model, and the types in it to be trusted."""
    import skops.io  # noqa: PLC0415 -- only training needs it, and its import takes seconds

    raw = skops.io.dumps(model)
    numbers: dict[str, str] = {}

    def renumbered(match: re.Match[str]) -> str:
        return numbers.setdefault(match.group(), str(len(numbers) + 1))

    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        schema = _NUMBER.sub(renumbered, _ADDRESS.sub(r"\g<1>0", archive.read("schema.json").decode()))
        parts = {name: archive.read(name) for name in archive.namelist() if name != "schema.json"}
    named = {f"{numbers[Path(name).stem]}{Path(name).suffix}": content for name, content in parts.items()}
    tidy = io.BytesIO()
    with zipfile.ZipFile(tidy, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(named, key=lambda name: int(Path(name).stem)):
            archive.writestr(_entry(name), named[name])
        archive.writestr(_entry("schema.json"), schema)
    return tidy.getvalue(), tuple(skops.io.get_untrusted_types(data=tidy.getvalue()))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def save(folder: Path, content: bytes, card: Card) -> None:
    """Write a model and its two cards."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.skops").write_bytes(content)
    (folder / "card.json").write_text(json.dumps(asdict(card), indent=2, sort_keys=True) + "\n", encoding="utf-8")
    (folder / "README.md").write_text(readable(card), encoding="utf-8")


def read_card(folder: Path) -> Card:
    """Return the card of the model in a folder; raises :class:`pipeline.errors.MachineProblem` where it cannot be read."""
    try:
        record: Record = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        return Card(**{**record, "trusted": tuple(record["trusted"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise _unreadable(folder, error) from error


def load(folder: Path) -> tuple[Linear, Card]:
    """Return the model in a folder, ready for work, and its card.

    Raises :class:`pipeline.errors.MachineProblem` where the card is not the model's, or the model was trained with another
    scikit-learn than the one that is installed.
    """
    train, card = _TRAIN, read_card(folder)
    try:
        content = (folder / "model.skops").read_bytes()
    except OSError as error:
        raise _unreadable(folder, error) from error
    if hashlib.sha256(content).hexdigest() != card.sha256:
        raise MachineProblem(f"The model {folder.name} is not the one that its card describes.", train)
    if strange := [name for name in card.trusted if name.split(".")[0] not in {"numpy", "scipy", "sklearn"}]:
        raise MachineProblem(f"The model {folder.name} asks to trust {', '.join(strange)}.", train)
    installed, trained = libraries()["scikit-learn"], card.libraries["scikit-learn"]
    if installed.split(".")[:2] != trained.split(".")[:2]:
        raise MachineProblem(f"The model {folder.name} was trained with scikit-learn {trained}; {installed} is installed.", train)
    if card.reads not in ("", probe.digest(folder.name)):
        raise MachineProblem(f"The model {folder.name} was trained by code that reads papers differently.", train)
    try:
        return read(content), card
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise MachineProblem(f"The model {folder.name} has a form that is not known ({error!r}).", train) from error


def _unreadable(folder: Path, error: Exception) -> MachineProblem:
    return MachineProblem(f"The model {folder.name} cannot be read ({error!r}).", _TRAIN)


def readable(card: Card) -> str:
    """Return the card for people, as Markdown."""
    rows = "\n".join(
        f"| {label} | {scores['precision']:.2f} | {scores['recall']:.2f} | {scores['f1']:.2f} | {scores['support']:.0f} |"
        for label, scores in sorted(card.scores.items())
    )
    figures = "\n".join(f"- {name.replace('_', ' ')}: {value:g}" for name, value in card.figures.items())
    curve = "\n".join(f"| {sure:.2f} | {right:.2f} | {many} |" for sure, right, many in card.reliability)
    thresholds = ", ".join(f"{name.replace('_', ' ')} {value:g}" for name, value in sorted(card.thresholds.items()))
    used = ", ".join(f"{name} {number}" for name, number in sorted(card.libraries.items()))
    return (
        f"# {card.name} {card.version}\n\n{card.purpose}\n\n"
        f"- Trained on: {card.data} (sha256 {card.data_sha256[:16]})\n- Limits: {card.limits}\n"
        f"- Licence: {card.licence}\n- Made with: council-findings {card.code}, {used}\n\n"
        f"{card.measured}:\n\n{figures}\n\n"
        f"| label | precision | recall | F1 | support |\n|---|---:|---:|---:|---:|\n{rows}\n\n"
        f"It speaks from these probabilities on: {thresholds}.\n\nHow far its probabilities are to be believed:\n\n"
        f"| probability | right | of |\n|---:|---:|---:|\n{curve}\n"
    )
