"""What the inspection papers share: the names of the judgements, the closing page, the letterhead."""

from _samples.blocks import Grid, Text, blocks

PRACTICE = "social work practice with children and families"
LEADERS = f"The impact of leaders on {PRACTICE}"
LIVES = "The experiences and progress of"
HELP = f"{LIVES} children who need help and protection"
CARE_BOTH = f"{LIVES} children in care and care leavers"
CARE = f"{LIVES} children in care"
LEAVERS = f"{LIVES} care leavers"
OVERALL = "Overall effectiveness"

LETTERHEAD = ("Ofsted", "Piccadilly Gate", "Store Street", "Manchester", "M1 2WD", "", "T 0300 123 1231", "www.gov.uk/ofsted")

CLOSING = blocks("""
This is a made-up report about a council that does not exist. It was written to show what an inspection report looks
like, and no inspectorate has had a hand in it.

Piccadilly Gate, Store Street, Manchester M1 2WD
""")


def judgements(*rows: tuple[str, str]) -> Grid:
    """The cover's table: what was judged, and the grade."""
    return Grid((("Judgement", "Grade"), *rows), (110, 60))


def needs(heading: str, source: str) -> list[Text]:
    """The list of what needs to improve, under its heading."""
    return [Text("heading", heading), *blocks(source)]
