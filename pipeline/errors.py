"""One family of errors. Each says what is wrong (cause) and what to do next (remedy), and has an exit code.

"Their file is bad" (:class:`BadInput`) and "we have a defect" (:class:`Defect`) are different types, because the
outcome of a document differs: ``refused`` for the first, ``failed`` for the second.
"""


class CouncilFindingsError(Exception):
    """Any error that the project raises on purpose; ``cause`` and ``remedy`` are sentences for people."""

    exit_code = 1

    def __init__(self, cause: str, remedy: str) -> None:
        super().__init__(f"{cause} {remedy}")
        self.cause = cause
        self.remedy = remedy


class BadInput(CouncilFindingsError):
    """A document cannot be read through no fault of ours: empty, truncated, encrypted, not what its name says."""

    exit_code = 3


class UsageProblem(CouncilFindingsError):
    """The call cannot be carried out as asked: a path that is missing, a query that is not valid SQL."""

    exit_code = 2


class MachineProblem(CouncilFindingsError):
    """The machine stands in the way: no right to write, a full disk, a database that another process has open."""

    exit_code = 4


class Defect(CouncilFindingsError):
    """The project is at fault; the remedy is to report it with the document."""

    exit_code = 70
