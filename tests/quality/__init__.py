"""Quality against gold: the figures in docs/quality.md, the floors that only go up, what each rule is trusted."""
