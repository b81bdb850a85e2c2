import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from pipeline import classify, versions
from pipeline.settings import Ocr, OcrUse, Settings
from pipeline.verdicts import Verdict

ROOT = Path(__file__).parents[2]
QUIET = Ocr(use=OcrUse.NEVER)


def test_a_parser_passes_through_the_parsers_that_it_calls() -> None:
    mail = versions._closure("pipeline.parsers.mail")
    assert {"parsers/__init__.py", "parsers/mail.py", "parsers/html", "parsers/text"} <= set(mail)
    assert not {"parsers/pdf", "parsers/docx"} & set(mail)
    assert {"parsers/convert.py", "parsers/docx"} <= set(versions._closure("pipeline.parsers.convert"))
    beside = {f"parsers/{name}.py" for name in re.findall(r"pipeline\.parsers\.(_\w+) import", all_code("html"))}
    assert beside
    assert beside <= set(mail)


def all_code(parser: str) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted((versions.ROOT / "parsers" / parser).rglob("*.py")))


@pytest.mark.parametrize(
    "other",
    [
        Settings(ocr=QUIET, review_below=0.9),
        Settings(ocr=QUIET, councils="name\nLarch Trust\n"),
        Settings(ocr=QUIET, models=False),
    ],
)
def test_settings_that_change_what_is_found_change_every_hash(other: Settings) -> None:
    one, two = versions.stages(Settings(ocr=QUIET)).by_type, versions.stages(other).by_type
    assert one.keys() == two.keys()
    assert not any(one[media_type] == two[media_type] for media_type in one)


def test_workers_change_nothing_and_verdicts_their_document_alone() -> None:
    verdict = Verdict("a" * 64, "decision", 0, "d", "v", "right", "me", "2024-01-01")
    plain = versions.stages(Settings(ocr=QUIET))
    judged = versions.stages(Settings(ocr=QUIET, workers=7, verdicts={"a" * 64: (verdict,)}))
    assert judged.by_type == plain.by_type
    assert judged.of("text/plain", "b" * 64) == plain.of("text/plain", "b" * 64)
    assert judged.of("text/plain", "a" * 64) != plain.of("text/plain", "a" * 64)


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """Return a copy of the models' cards, where the files themselves are not looked at."""
    for card in classify.MODELS.glob("*/*"):
        if card.suffix in (".json", ".md"):
            (tmp_path / card.parent.name).mkdir(exist_ok=True)
            shutil.copy(card, tmp_path / card.parent.name)
    return tmp_path


def test_what_is_written_about_a_model_changes_nothing(models: Path) -> None:
    before = versions.spoken(models)
    (models / "README.md").write_text("How the models were chosen.")
    (models / "themes" / "README.md").write_text("A card in other words.")
    changed(models / "kinds" / "card.json", purpose="As before, in other words.", limits="None.", scores={}, figures={})
    assert versions.spoken(models) == before


@pytest.mark.parametrize("other", [{"version": "99"}, {"thresholds": {"abstain_below": 0.99}}, {"sha256": "0" * 64}])
def test_what_a_model_says_changes_every_document(models: Path, other: dict[str, Any]) -> None:
    before = versions.spoken(models)
    changed(models / "themes" / "card.json", **other)
    assert versions.spoken(models) != before


def changed(card: Path, **fields: Any) -> None:
    card.write_text(json.dumps(json.loads(card.read_text(encoding="utf-8")) | fields), encoding="utf-8")


def test_a_command_that_is_installed_changes_what_may_call_it(tmp_path: Path) -> None:
    command = tmp_path / "tesseract"
    without = versions.stages(Settings(ocr=Ocr(tesseract=str(command)))).by_type
    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)
    with_it = versions.stages(Settings(ocr=Ocr(tesseract=str(command)))).by_type
    assert {media_type for media_type in without if without[media_type] != with_it[media_type]} == {"application/pdf"}


def test_libraries_that_read_are_dependencies() -> None:
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert [name for name in versions.LIBRARIES if f'"{name}>=' not in wanted] == []
