"""What reading a document needs, loaded when this is imported: by the server from which workers are forked, which then have it.

Patterns and plug-ins take a second or two, as long as many small documents, and each worker is replaced after some documents.
"""

from contextlib import suppress

from pipeline import entries as entries  # noqa: PLC0414 -- with its work, workers have it by its name
from pipeline import findings, parsers
from pipeline.errors import Defect

# A plug-in that is not right is the outcome of each document.
with suppress(Defect):
    parsers.parsers()
    findings.load()
