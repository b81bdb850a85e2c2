"""council-findings: findings from council papers and inspection reports, each with the words and place it came from."""

__version__ = "0.1.0"
