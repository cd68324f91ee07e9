# `make` alone lists the targets. Needs GNU make and Python 3.11 or later; everything else goes into .venv.
.DEFAULT_GOAL := help
BIN := .venv/bin
PORT ?= 8000
DEMO_DATA ?= .dawnraid/demo
OPERATION := Operation Venetic
# An empty address means the embedded store, whatever the caller's environment or .env says.
DEMO := DAWNRAID_NEO4J_URI= DAWNRAID_DATA=$(DEMO_DATA)
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo serve test lint format bench clean help

demo: .venv/.installed ## answer "all raids linked to Operation Venetic" from samples/ (OPERATION=... asks about another)
	@$(DEMO) $(BIN)/dawnraid demo samples --operation "$(OPERATION)"
	@echo 'The graph is in $(DEMO_DATA). To go on:'
	@echo '  make serve                                                  the same over HTTP'
	@echo '  export DAWNRAID_DATA=$(DEMO_DATA)                         then, from the command line:'
	@echo '  $(BIN)/dawnraid ask                                      all the questions'
	@echo '  $(BIN)/dawnraid ask arrests-of-operation --operation "$(OPERATION)"'

serve: .venv/.installed ## serve the demo's graph over HTTP on this machine (PORT=8000)
	@test -d $(DEMO_DATA) || $(DEMO) $(BIN)/dawnraid load samples
	@$(DEMO) $(BIN)/dawnraid serve --port $(PORT)

test: lint .venv/.generator-installed ## run every check and test, with coverage
	@$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

lint: .venv/.checks-installed ## check style, types and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: .venv/.checks-installed ## format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: .venv/.bench-installed ## measure reading, loading and answering against the bare tools
	@$(BIN)/python -m bench

clean: ## remove all that make has made: .venv, caches, the demo's data
	@rm -rf .venv $(DEMO_DATA) build dist *.egg-info .coverage .hypothesis .pytest_cache .mypy_cache .ruff_cache
	@rm -rf .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/.made:
	@if .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then touch $@; exit; fi; \
	for python in python3.13 python3.12 python3.11 python3 python; do \
	  $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	  echo "Making .venv with $$($$python --version)"; $$python -m venv --clear .venv && touch $@; exit; \
	done; \
	echo 'make: no Python 3.11 or later with its venv module was found. Install one (Debian: apt install python3 python3-venv).' >&2; \
	exit 1

.venv/.installed: .venv/.made pyproject.toml constraints.txt
	@echo 'Installing (the first time takes a minute or two)'
	@$(PIP) --editable . && touch $@

.venv/.checks-installed: .venv/.made pyproject.toml constraints.txt
	@echo 'Installing, with what the checks and tests need'
	@$(PIP) --editable '.[test,lint,notebooks]'
	@$(PIP) --editable '.[ftm]' >.venv/ftm.log 2>&1 || \
	  echo 'FollowTheMoney was not installed (.venv/ftm.log says why); its tests will be skipped'
	@touch $@ .venv/.installed

# In an environment of its own: it wants an older Typer than ours.
.venv/.generator-installed: .venv/.made tests/api/generated/constraints.txt
	@echo 'Installing the generator of API clients, which a test runs'
	@$(BIN)/python -m venv .venv/generator
	@.venv/generator/bin/python -m pip install --quiet --quiet --disable-pip-version-check \
	  --constraint tests/api/generated/constraints.txt openapi-python-client && touch $@

.venv/.bench-installed: .venv/.checks-installed
	@echo 'Installing what the measurements need'
	@$(PIP) --editable '.[bench,test]' && touch $@
