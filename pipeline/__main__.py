"""``python -m pipeline`` is the same as ``council-findings``."""

from pipeline.cli import main

main()
