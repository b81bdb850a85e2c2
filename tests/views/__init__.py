"""The curated views on the sample archive: their whole answers, and the pages that show them."""
