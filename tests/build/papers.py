"""An archive for tests of builds: small papers of councils that do not exist, and what happens to archives."""

import os
import random
from pathlib import Path

COUNCILS = ("Larchester Town Council", "Kelderwick Parish Council", "Tarnborough Village Council")


def paper(number: int, version: int = 0) -> str:
    """Return minutes with a decision, a rating, a figure and a date."""
    return (
        f"# {COUNCILS[number % 3]}\n\nMinutes of the meeting held on {number % 27 + 1} March 2024\n\n## Block {number}\n\n"
        f"RESOLVED: That report {version} on block {number} be noted.\n\n1. The officers should mend the lift of block {number} "
        f"by {version % 27 + 1} July 2024.\n\nThe lift is rated Amber. {40 + version % 50}% of the tenants are content.\n"
    )


def archive(folder: Path, count: int = 5) -> Path:
    """Write some papers, one under two names, one that is no document."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number}.md").write_text(paper(number))
    (folder / "copy of 1.md").write_text(paper(1))
    (folder / "picture.pdf").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    return folder


def disturb(folder: Path, chance: random.Random) -> str:
    """Do something to the archive that people do to archives; say what."""
    files = sorted(folder.iterdir())
    one, version = chance.choice(files), chance.randrange(1000)
    what = chance.choice(("add", "change", "change in place", "remove", "rename", "copy", "touch", "first"))
    if what == "add":
        (folder / f"{version}.md").write_text(paper(version))
    elif what == "change":
        one.write_text(paper(3, version))
    elif what == "change in place":  # as many bytes, and times that a backup has put back
        told = one.stat()
        one.write_bytes(bytes(reversed(one.read_bytes())))
        os.utime(one, ns=(told.st_atime_ns, told.st_mtime_ns))
    elif what == "remove" and len(files) > 2:
        one.unlink()
    elif what == "rename":
        one.rename(folder / f"{version} {one.name}")
    elif what == "copy":
        (folder / f"{version} copy.md").write_bytes(one.read_bytes())
    elif what == "first":  # stands before all others of the same bytes
        (folder / f"0 {version}.md").write_bytes(one.read_bytes())
    else:
        one.touch()
    return f"{what} {one.name}"
