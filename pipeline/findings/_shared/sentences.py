"""Sentences, for the rules; they are the foundation's."""

from pipeline.sentences import sentence_spans as sentence_spans  # noqa: PLC0414 -- given on
