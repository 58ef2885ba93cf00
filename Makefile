# make            lists the targets
# make demo       the main job on the seed story; make test: every test

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format docs docs-check accuracy gate bench lock clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Nothing is done when the lock and pyproject.toml are older than the last set-up.
$(READY): pyproject.toml requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "verify needs Python 3.11 or later; name one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; \
		exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { \
		rm -rf .venv; \
		echo "$(PYTHON) cannot make a virtual environment; on Debian: apt-get install python3-venv" >&2; \
		exit 1; }
	@echo "setting up .venv with the locked versions"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation \
		--no-deps --editable .
	@touch $@

setup: $(READY) ## make .venv with the locked versions (every target does it when needed)

demo: $(READY) ## the main job on the seed story: which of its claims do the reports bear out?
	$(BIN)/verify claims seeds/lima/article.txt --published 2016-11-20 \
		--sources seeds/sources.toml --offline --reader none

test: $(READY) ## every test, on all cores
	$(BIN)/pytest -n auto --dist worksteal

lint: $(READY) ## style, types and the arrows of the design
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## put the code into shape
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

docs: $(READY) ## write docs/cli.md, schema.md, thresholds.md, findings.md and README output from code
	$(BIN)/python docs/build_cli.py
	$(BIN)/python docs/build_schema.py
	$(BIN)/python docs/build_thresholds.py
	$(BIN)/python docs/build_findings.py
	$(BIN)/python docs/build_demo.py

docs-check: $(READY) ## fail when those pages are not what the code says
	$(BIN)/python docs/build_cli.py --check
	$(BIN)/python docs/build_schema.py --check
	$(BIN)/python docs/build_thresholds.py --check
	$(BIN)/python docs/build_findings.py --check
	$(BIN)/python docs/build_demo.py --check

accuracy: $(READY) ## measure on the folder in VERIFY_DATA and write docs/accuracy.md
	$(BIN)/python -m benchmarks.accuracy --write docs/accuracy.md

gate: $(READY) ## fail when an accuracy figure fell below its floor
	$(BIN)/python -m benchmarks.gate

bench: $(READY) ## seconds per stage on made pages
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.splitting
	$(BIN)/python -m benchmarks.fetching

lock: ## choose the newest versions again (needs uv)
	uv lock --upgrade --no-config
	uv export --quiet --no-config --frozen --no-emit-project --all-groups --output-file requirements.txt

clean: ## remove .venv and the caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
