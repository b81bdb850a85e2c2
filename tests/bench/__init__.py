"""Speed, as ratios in one run, never a test: `make bench` reads documents, `make bench-dataset` asks a made database."""
