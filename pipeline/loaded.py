"""The trained models, loaded when this is imported: by the server from which workers are forked, which then all have them."""

from contextlib import suppress

from pipeline.classify import classifier
from pipeline.errors import MachineProblem

# A model that cannot be used stops the run before, or is the outcome of each document.
with suppress(MachineProblem):
    classifier()
