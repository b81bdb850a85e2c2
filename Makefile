# Every target that needs an environment makes it first. `make` alone lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup data test fuzz kill schema lint format evaluate train bench bench-dataset samples goldens councils notebooks clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | while IFS='|' read -r target text; do printf '  %-10s %s\n' "$$target" "$$text"; done

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; say which with: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

setup: $(READY) ## make the environment in .venv

data: $(READY) ## build data/processed/findings.duckdb from data/raw, with the bodies that data/councils.csv lists
	$(BIN)/council-findings build $(if $(wildcard data/councils.csv),--councils data/councils.csv)

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

fuzz: $(READY) ## read 20,000 mutated and hostile inputs; takes hours
	$(BIN)/python -m tests.fuzz

kill: $(READY) ## kill builds at random moments until 50 have died, resume and compare; takes minutes
	$(BIN)/python -m tests.build

lint: $(READY) ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY) ## put the code in the project's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: $(READY) ## score against all gold, write docs/quality.md, raise the floors
	$(BIN)/python -m tests.quality $(if $(BECAUSE),--because '$(BECAUSE)')

train: $(READY) ## train the model from data/labels, and from CORPUS=folder where it is given
	$(BIN)/council-findings train $(if $(CORPUS),--corpus '$(CORPUS)')

bench: $(READY) ## measure speed, as ratios in one run
	$(BIN)/python -m tests.bench

bench-dataset: $(READY) ## time the views on a made database: DOCUMENTS=1000000 takes half an hour to make
	$(BIN)/python -m tests.bench.views $(if $(DOCUMENTS),--documents $(DOCUMENTS)) $(if $(DATABASE),--database '$(DATABASE)')

samples: $(READY) ## make the PDF and DOCX files of data/raw again
	$(BIN)/python data/raw/make_samples.py

schema: $(READY) ## write docs/schema.md from a database
	$(BIN)/python -m tests.schema

goldens: $(READY) ## write the golden outputs of tests/goldens again
	$(BIN)/python -m tests.goldens
	$(BIN)/python -m tests.views
	$(BIN)/python -m tests.pages

councils: $(READY) ## match the councils of all documents of the shared corpus; takes minutes
	$(BIN)/python -m tests.councils.corpus

notebooks: $(READY) ## run the notebooks on the sample and store what they show
	$(BIN)/python -m tests.notebooks

clean: ## remove the environment, caches and built data
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find data/processed -mindepth 1 ! -name .gitkeep -delete
