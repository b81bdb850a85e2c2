"""Full-text search: an index beside the database, of its blocks and the findings in them, and the asking of it."""

from pipeline.search.ask import Filters, Hit, search
from pipeline.search.fields import Found, Passage
from pipeline.search.index import rewrite, update
from pipeline.search.marks import fragment
from pipeline.search.place import build_id, clean, folder

__all__ = ["Filters", "Found", "Hit", "Passage", "build_id", "clean", "folder", "fragment", "rewrite", "search", "update"]
