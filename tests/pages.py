"""Writes what commands print into the pages that show them; part of `make goldens`."""

import re
import tempfile
from pathlib import Path

from tests.test_readme import BY_HAND, PAGES, ROOT, run


def filled(text: str, folder: Path) -> str:
    """Return a page with the output of each of its commands below it, as they print it today."""

    def shown(block: re.Match[str]) -> str:
        parts = re.finditer(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", block.group(1), re.MULTILINE)
        return "```console\n" + "".join(_shown(part.group(1), part.group(2), folder) for part in parts) + "```"

    return re.sub(r"^```console\n(.*?)^```", shown, text, flags=re.DOTALL | re.MULTILINE)


def _shown(words: str, before: str, folder: Path) -> str:
    if words in BY_HAND:
        return f"$ {words}\n{before}"
    done = run(words, folder)
    if done.returncode:
        raise SystemExit(f"{words}: {done.stderr}")
    output = "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines())
    return f"$ {words}\n{output}\n"


def main() -> None:
    """Build the sample archive and write the pages."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "data" / "processed").mkdir(parents=True)
        (folder / "data" / "raw").symlink_to(ROOT / "data" / "raw")
        run("COUNCIL_FINDINGS_TESSERACT= council-findings build", folder)
        for page in PAGES:
            path = ROOT / page
            path.write_text(filled(path.read_text(encoding="utf-8"), folder), encoding="utf-8")


if __name__ == "__main__":
    main()
