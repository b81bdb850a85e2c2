"""What the kinds share: the spaCy pipeline, sentences, figures, cues, themes."""
