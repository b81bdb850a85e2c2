"""The tables of what stands in several documents: councils, bodies, actions over time, documents that belong together."""

from typing import get_args

from pipeline.dates.interval import Precision
from pipeline.model import DocumentRelation
from pipeline.store.table import Column, Table, day, decimal, enum, flag, text, texts, whole

SOURCES = ("register", "own", "printed")
"""Where a council is known from: the register, the user's own list, or only documents that print it."""
_SIMILARITY = (4, 3)

COUNCIL = Table(
    "council",
    (
        text("code", "Its code in the register of UK local authorities; one of your own; printed:<name> if only printed"),
        text("name", "Official name"),
        text("nice_name", "Short name: Barnet"),
        texts("alternatives", "Other names in use"),
        text("gss_code", "Code of the Government Statistical Service; NULL where it never had one"),
        texts("former_gss_codes", "Its codes before boundary changes"),
        text("dfe_code", "Local authority number of the Department for Education; NULL where it has none"),
        text("ofsted_urn", "Unique reference number by which Ofsted publishes its reports; NULL where it has none"),
        text("nation", "England, Scotland, Wales or Northern Ireland"),
        text("region", "Region of England, or the nation"),
        text("type", "What sort of authority it is"),
        day("start_date", "First day; NULL where unknown"),
        day("end_date", "Last day; NULL while it exists"),
        texts("successors", "Codes of the councils that took its place"),
        enum("source", "council_source", SOURCES, "register, own (a list of the user's), printed (no list knows it)"),
    ),
    ("code",),
    "Local authorities, current and abolished: all of the register, your own, and those that only documents name",
)
COUNCIL_CANDIDATE = Table(
    "council_candidate",
    (
        text("document", "The document: document.id"),
        text("printed", "The council's name as it stands in the document"),
        text("code", "A council that it may be: council.code"),
    ),
    ("document", "code"),
    "Documents whose council's name is ambiguous, with each council that it may be",
)
BODY = Table(
    "body",
    (
        text("council_code", "The council: council.code"),
        text("name", "The committee or board as documents name it"),
        whole("documents", "How many documents are its papers"),
        day("first_date", "First day of its earliest dated paper; NULL where none is dated"),
        day("last_date", "Last day of its latest dated paper; NULL where none is dated"),
    ),
    ("council_code", "name"),
    "Committees and boards whose papers these are",
)
DOCUMENT_GROUP = Table(
    "document_group",
    (
        text("document", "The document: document.id"),
        text("group", "The group: documents of one content share it"),
        flag("representative", "Whether it is the one to count in its group"),
        enum(
            "relation",
            "document_relation",
            get_args(DocumentRelation),
            "What it is to the other document; NULL where it gives way to none",
        ),
        text("of", "The document that it gives way to: document.id"),
        decimal("similarity", _SIMILARITY, "How alike the two texts are, from 0 to 1"),
    ),
    ("document",),
    "Documents that are the same, drafts, parts or later versions of each other",
)
THEME = Table(
    "theme",
    (
        text("finding", "The finding: finding.id"),
        text("theme", "A theme that it is about; other is what lies outside children's services, also beside a theme that fits"),
        text("document", "The document of the finding: document.id"),
        text("rule", "Who says so: lexicon, or the model with its version"),
        decimal("probability", _SIMILARITY, "The model's probability; NULL where the lexicon alone spoke"),
    ),
    ("finding", "theme"),
    "Themes of recommendations, ratings, decisions and judgements, one row each",
)


def actions(ratings: tuple[str, ...]) -> tuple[Table, Table]:
    """Return the tables of actions and of their mentions; ``ratings`` are those of ``rag_status``, whose type they share."""
    once = Table(
        "action",
        (
            text("id", "Hash of its first mention: it stays while that does"),
            text("council_code", "The council: council.code"),
            text("text", "What is to be done, in the words of the first mention"),
            text("kind", "What sort of item it was first: a kind of recommendation, or the outcome of a decision"),
            day("first_date", "Day of the first document that mentions it; NULL where that is not dated"),
            text("first_document", "The first document that mentions it: document.id"),
            day("last_date", "Day of the latest document that mentions it; NULL where that is not dated"),
            text("last_document", "The latest document that mentions it: document.id"),
            _rating(ratings, "Its latest RAG rating; NULL where it has none"),
            day("due_start", "First day of the latest date that it is due; NULL where it has none"),
            day("due_end", "Last day of the latest date that it is due; NULL where it has none"),
            enum("due_precision", "date_precision", get_args(Precision), "How precisely the words give that date"),
            text("owner", "Who is to do it, as last told"),
            day("closed_date", "Day of the document that closes it; NULL while it is open"),
            text("closed_document", "The document that closes it: document.id; NULL while it is open"),
            text("closed_reason", "What tells that it ended: rating, status, section, figure, merged; NULL while it is open"),
            whole("items", "How many mentions it has: rows of action_item"),
            whole("documents", "How many documents mention it"),
            whole("slips", "How often a later document put its due date off"),
            text("came_from", "The action that it was split from: action.id"),
            text("went_into", "The action that it was merged into: action.id"),
        ),
        ("id",),
        "The same recommendation or action over time, across the documents of a council",
    )
    item = Table(
        "action_item",
        (
            text("action", "The action: action.id"),
            text("finding", "The recommendation or decision that mentions it: finding.id"),
            text("document", "The document of the mention: document.id"),
            text("council_code", "The council: council.code"),
            day("date", "Day of that document; NULL where it is not dated"),
            text("number", "Its number there, as printed"),
            _rating(ratings, "Its RAG rating there; NULL without"),
            day("due_start", "First day of the date it was due then; NULL without"),
            day("due_end", "Last day of the date it was due then; NULL without"),
            enum("due_precision", "date_precision", get_args(Precision), "How precisely the words give the due date"),
            flag("put_off", "Whether it is later than all told on earlier days, or beside it as the original; NULL without one"),
            decimal("percentage", (18, 4), "Its figure there, in per cent; NULL without"),
            text("owner", "Who was to do it, as printed there"),
            text("closed", "What tells there that it is done: rating, status, section, figure; NULL where nothing does"),
            text("matched_by", "Why it is taken for the same action as the mentions before; NULL for the first"),
            decimal(
                "similarity", _SIMILARITY, "How alike its words are to an earlier mention's, from 0 to 1; NULL for the first"
            ),
            flag("confirmed", "Whether a person has confirmed that it belongs here"),
        ),
        ("finding",),
        "Each mention of an action in a document: its history",
    )
    return once, item


def _rating(ratings: tuple[str, ...], comment: str) -> Column:
    return enum("rating", "rag_status_rating", ratings, comment) if ratings else text("rating", comment)
