# Footnote. `make run` and `make test` need nothing but Python 3.11 or newer and this folder.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INDEX ?= $(or $(FOOTNOTE_INDEX),.footnote)
PORT ?= 8501
DOCS ?= documents
export FOOTNOTE_INDEX := $(INDEX)
export TOKENIZERS_PARALLELISM := false

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run ask ingest evals test check format lock clean

help: ## Show what this file can do
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: $(VENV)/run.ready $(INDEX)/live ## Serve the chat and print its address
	$(BIN)/streamlit run app.py --server.port $(PORT)

ask: $(VENV)/run.ready $(INDEX)/live ## Answer one question: make ask Q="how much did BLMK ICS cost"
	@$(if $(Q),,$(error Say what to ask: make ask Q="how much did BLMK ICS cost"))
	@$(BIN)/python -m assistant --index "$(INDEX)" -- "$$Q"
ask: export Q := $(Q)

ingest: $(VENV)/run.ready ## Add a folder or file: make ingest DOCS=../shared/corpus
	@$(BIN)/python -m ingest --index "$(INDEX)" "$(DOCS)"

evals: $(VENV)/run.ready $(INDEX)/live ## Ask the gold questions and compare with the baseline
	$(BIN)/python -m evals answers
	$(BIN)/python -m evals compare

test: $(VENV)/dev.ready ## Install what the tests need and run them all
	$(BIN)/python -m pytest

check: $(VENV)/dev.ready ## What the continuous integration runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

format: $(VENV)/dev.ready ## Format the code and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: ## Pin every dependency again
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile -q --strip-extras --no-emit-index-url --no-emit-find-links --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile -q --strip-extras --no-emit-index-url --no-emit-find-links --extra dev --extra train --extra openai --extra anthropic --extra ollama --extra local --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	@# A lock made on a machine with CPU wheels would ask for a build that PyPI does not have.
	@sed -i 's/^torch==\([0-9.]*\)+cpu/torch==\1/' requirements.lock requirements-dev.lock

clean: ## Remove the environment, the index and every cache
	rm -rf $(VENV) "$(INDEX)" .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage*

$(VENV)/run.ready: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Footnote needs Python 3.11 or newer: make run PYTHON=python3.12"; exit 1; }
	@# Debian without python3-venv leaves an environment that has no pip.
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing the pinned packages into $(VENV) (a few minutes, once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@touch $@

$(VENV)/dev.ready: requirements-dev.lock $(VENV)/run.ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@touch $@

# Made by the first ingest that goes live (ingest/sync.py).
$(INDEX)/live: | $(VENV)/run.ready
	@$(BIN)/python -m ingest --index "$(INDEX)" documents
