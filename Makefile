# Each target does the set-up it needs and is cheap to run again.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DEMO := out/graph/.built
EXTRAS ?= dev
PORT ?= 8000
SOURCES := $(shell find kg schema data -type f -not -name '*.pyc' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help setup demo test check compiled fix bench quality docs pictures

help: ## List the targets.
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

setup: $(INSTALLED) ## Make .venv with the pinned packages.

$(INSTALLED): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[$(EXTRAS)]'
	@touch $@

demo: $(DEMO) ## Read data/articles into out/graph and serve it on http://127.0.0.1:8000 (or another PORT).
	$(BIN)/kg serve --graph out/graph --host 127.0.0.1 --port $(PORT)

$(DEMO): $(INSTALLED) $(SOURCES)
	$(BIN)/kg build data/articles --out out/graph
	@touch $@

test: $(INSTALLED) ## Run every test, with the coverage gate.
	$(BIN)/pytest -n 2 --cov --cov-report=term-missing:skip-covered

check: $(INSTALLED) ## Style, types, import layers, and the rules of the house.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/house tests/data

compiled: $(INSTALLED) ## Make in dist a wheel that reads faster: compiled, which takes a C compiler and minutes.
	HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 $(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

fix: $(INSTALLED) ## Put right what ruff can.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(INSTALLED) ## Score and time the reading of articles.
	$(BIN)/python -m benchmarks

quality: $(INSTALLED) ## Score the reading, and show what it gained and lost against the last commit.
	$(BIN)/python -m benchmarks quality changes peers

docs: $(INSTALLED) ## Run the commands and follow the links of the documentation.
	$(BIN)/pytest tests/docs

pictures: $(INSTALLED) ## Take the pictures of pages in docs/images/pages.
	$(BIN)/python -m tests.screenshots
