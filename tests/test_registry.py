"""Plug-ins are found by walking their folder; what is no plug-in is refused."""

import sys
from pathlib import Path

import pytest

from pipeline.errors import Defect
from pipeline.registry import discover

PLUGIN = "from types import SimpleNamespace\nPLUGIN = SimpleNamespace(name={name!r})\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    name = f"plugins_{tmp_path.name}"
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path / name
    for module in [module for module in sys.modules if module.startswith(name)]:
        del sys.modules[module]


def test_a_new_module_is_a_new_plugin_and_underscored_ones_are_left_out(folder: Path) -> None:
    (folder / "beta.py").write_text(PLUGIN.format(name="beta"))
    (folder / "alpha.py").write_text(PLUGIN.format(name="alpha"))
    (folder / "_shared.py").write_text("")
    assert list(discover(folder.name)) == ["alpha", "beta"]


def test_a_module_without_plugin_is_a_defect(folder: Path) -> None:
    (folder / "empty.py").touch()
    with pytest.raises(Defect, match="has no PLUGIN"):
        discover(folder.name)


def test_two_plugins_of_one_name_are_a_defect(folder: Path) -> None:
    for module in ("one", "two"):
        (folder / f"{module}.py").write_text(PLUGIN.format(name="same"))
    with pytest.raises(Defect, match="'same'"):
        discover(folder.name)
