"""Makes the PDF and DOCX files of the sample archive again: ``python data/raw/make_samples.py [FOLDER]``.

Without FOLDER they are written where they stand. The same versions of reportlab, python-docx and pypdfium2 give the same bytes.
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from _samples import brackenshire, kelderwick, larchester, larchester_audit, lowenby, wethermere, wethermere_inspections  # noqa: E402

COUNCILS = (wethermere, wethermere_inspections, larchester, larchester_audit, brackenshire, lowenby, kelderwick)


def made() -> dict[str, bytes]:
    """Return ``{path within the archive: bytes}`` of every file that is made."""
    return {path: draw() for council in COUNCILS for path, draw in council.FILES.items()}


def main(folder: Path) -> None:
    for path, data in made().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
