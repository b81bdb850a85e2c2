"""The register of UK local authorities, bodies of the user's own beside it, and the matching of printed names to them.

``register.csv`` is made by ``python -m pipeline.councils.make`` (docs/councils.md) from mySociety's "UK local authority names
and codes", release 1.7.3 (https://github.com/mysociety/uk_local_authority_names_and_codes), licensed CC BY 4.0; the lookup of
Ofsted's numbers that Data to Insight keeps for its summary of inspections (MIT); and two tables of our own with a source a
row, ``added.csv`` and ``corrections.csv``.
"""

from pipeline.councils.match import Known, candidates, known, match, successor_chain
from pipeline.councils.own import known_with, read
from pipeline.councils.placed import Placed, placed
from pipeline.councils.register import Council, register

__all__ = [
    "Council",
    "Known",
    "Placed",
    "candidates",
    "known",
    "known_with",
    "match",
    "placed",
    "read",
    "register",
    "successor_chain",
]
