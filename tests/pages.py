"""Pages that show commands with what they print: how they are read and run; `python -m tests.pages` writes them again."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.sample import ROOT, build_sample

PAGES = ("README.md", "docs/actions.md", "docs/exports.md", "docs/search.md")
BY_HAND = {"make data", "make test"}  # the two commands: CI runs them in a fresh clone
BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def workplace(folder: Path, database: Path) -> Path:
    """Make ``folder`` look like a checkout where `make data` has written ``database``, and return it."""
    (folder / "data" / "processed").mkdir(parents=True)
    (folder / "data" / "raw").symlink_to(ROOT / "data" / "raw")
    for built in database.parent.iterdir():
        (folder / "data" / "processed" / built.name).symlink_to(built)
    return folder


def run(words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of a page."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "120"}
    return subprocess.run(["bash", "-c", words], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def lines(text: str) -> list[str]:
    """Return the lines without the spaces at their ends, which editors take out of a README."""
    return [line.rstrip() for line in text.rstrip().splitlines()]


def filled(text: str, printed: Callable[[str], str]) -> str:
    """Return a page with what each of its commands prints below it."""

    def shown(found: re.Match[str]) -> str:
        words, before = found.groups()
        return f"$ {words}\n" + (before if words in BY_HAND else "\n".join([*lines(printed(words)), ""]))

    return BLOCK.sub(lambda block: f"```console\n{COMMAND.sub(shown, block.group(1))}```", text)


def main() -> None:
    """Build the sample archive and write the pages."""

    def printed(words: str) -> str:
        done = run(words, folder)
        if done.returncode:
            raise SystemExit(f"{words}: {done.stderr}")
        return done.stdout

    os.environ["COUNCIL_FINDINGS_TESSERACT"] = ""
    with tempfile.TemporaryDirectory() as made:
        folder = workplace(Path(made) / "checkout", build_sample(Path(made) / "built" / "findings.duckdb"))
        for page in PAGES:
            path = ROOT / page
            path.write_text(filled(path.read_text(encoding="utf-8"), printed), encoding="utf-8")


if __name__ == "__main__":
    main()
