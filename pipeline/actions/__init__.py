"""The same recommendation or action over time: an item seen again in later papers of its council is one action with a history."""

from pipeline.actions.follow import Chain, Doubt, Follower
from pipeline.actions.history import Action, ActionItem, Followed, follow
from pipeline.actions.item import Due, Item, Paper
from pipeline.actions.judge import MATCHES
from pipeline.actions.links import LINKS_FILE, Links, Pairs, Said, read_links, write_links
from pipeline.actions.questions import COLUMNS, questions, read_sheet, write_sheet
from pipeline.actions.read import doubts, of_councils

__all__ = [
    "COLUMNS",
    "LINKS_FILE",
    "MATCHES",
    "Action",
    "ActionItem",
    "Chain",
    "Doubt",
    "Due",
    "Followed",
    "Follower",
    "Item",
    "Links",
    "Pairs",
    "Paper",
    "Said",
    "doubts",
    "follow",
    "of_councils",
    "questions",
    "read_links",
    "read_sheet",
    "write_links",
    "write_sheet",
]
