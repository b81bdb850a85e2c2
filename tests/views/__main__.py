"""Writes the goldens of the views and the pages that show them again: `python -m tests.views [DATABASE]`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.store import connect, views
from tests.sample import build_sample
from tests.views import pages


def main() -> None:
    """Write them, from the database that is named, else from the sample archive."""
    with TemporaryDirectory() as folder:
        database = Path(sys.argv[1]) if sys.argv[1:] else build_sample(Path(folder) / "findings.duckdb")
        with connect(database) as connection:
            names = [view.name for view in views.views(connection) if view.name not in pages.BRICKS]
        pages.GOLDENS.mkdir(exist_ok=True)
        for name in names:
            pages.golden(name).write_text(pages.answered(database, name), encoding="utf-8")
        pages.VIEWS.write_text(pages.views_page(database), encoding="utf-8")
        page = pages.QUESTIONS.read_text(encoding="utf-8")
        pages.QUESTIONS.write_text(pages.answered_page(page, database), encoding="utf-8")


main()
