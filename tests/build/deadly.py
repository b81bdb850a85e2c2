"""The work of a build, save that it dies or hangs over inputs whose names say so; workers import it by its name."""

import os
import time

from pipeline.process import Rows, read_rows
from pipeline.settings import Settings
from pipeline.sources import Input


def read_or_die(found: Input, settings: Settings) -> Rows:
    """Read an input as a build does, but die on one whose name says so."""
    if "crash" in found.source:
        os._exit(1)
    if "hang" in found.source:
        time.sleep(60)
    return read_rows(found, settings)
