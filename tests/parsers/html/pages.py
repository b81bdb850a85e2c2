"""Pages of councils that do not exist, as their sites serve them: what belongs to the paper and what to the site.

They were written for the tests (``pages_of_sites``), in shapes that no rule knows by name. ``<m>`` marks the paper's words; it is
taken out before a page is read.
"""

import html
import re
from pathlib import Path

_MARKED = re.compile(r"<m>(.*?)</m>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def page(marked: str) -> tuple[str, list[str]]:
    """Return a page without its marks, and the words that they marked."""
    words = [word for part in _MARKED.findall(marked) for word in html.unescape(_TAG.sub(" ", part)).split()]
    return marked.replace("<m>", "").replace("</m>", ""), words


PAGES = {path.stem: path.read_text("utf-8") for path in sorted((Path(__file__).parent / "pages_of_sites").glob("*.html"))}
