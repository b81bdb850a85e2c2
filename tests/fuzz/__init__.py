"""Mutated and hostile inputs: each has to end with an outcome, within the limits of time and memory."""
