import hashlib
import os
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.sources import TEXT, Input, find, load


def test_a_file_is_loaded_with_its_hash_and_type(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes(b"The minutes were agreed.")
    file = load(path)
    assert (file.data, file.media_type) == (b"The minutes were agreed.", TEXT)
    assert file.sha256 == hashlib.sha256(file.data).hexdigest()


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(3_000_000)
    with pytest.raises(BadInput, match="3 MB, more than the limit of 2 MB"):
        load(path, 2)


@pytest.mark.parametrize("name", ["gone.pdf", "loop.pdf"])
def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "gone.pdf").symlink_to("nowhere")
    (tmp_path / "loop.pdf").symlink_to("loop.pdf")
    with pytest.raises(BadInput, match="cannot be read"):
        load(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadInput, match="not a file but a device"):
        load(tmp_path / "pipe")


def test_an_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.txt").write_text("x")

    def denied(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(BadInput, match="permission denied"):
        load(tmp_path / "x.txt")


def test_a_refused_input_keeps_its_refusal() -> None:
    (found,) = find(["nowhere"])
    with pytest.raises(BadInput, match="no such file"):
        load(found)
    with pytest.raises(BadInput, match="no such file"):
        load(Input("nowhere", "nowhere"))
