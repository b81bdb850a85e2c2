"""Scores of the program's output against gold, as the guideline's scoring section defines them."""

from pipeline.evaluate.gold import Gold, load_gold
from pipeline.evaluate.run import Predict, evaluate
from pipeline.evaluate.scores import Counts, Miss, Report

__all__ = ["Counts", "Gold", "Miss", "Predict", "Report", "evaluate", "load_gold"]
