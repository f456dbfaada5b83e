# Needs make and Python 3.11 or newer with venv. Everything is installed into .venv beside this file.

VENV := .venv
BIN := $(VENV)/bin
# A name on PATH is not enough: a launcher may be there without its Python, or a Python without venv.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; \
	done)
# Only files whose checksums are listed, and what builds the checkout from them, without a look elsewhere.
INSTALL := $(BIN)/python .ci/hashes.py install build

.DEFAULT_GOAL := help
.PHONY: help demo test check fuzz mutants coverage bench bench-quick schema docs pictures bundle sbom wheel-check words constraints clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-12s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/runtime.stamp ## score the sample of Banjarmasin 2023
	@echo 'Programnya / the program: $(BIN)/inovasi, misalnya / such as: $(BIN)/inovasi template --example'; echo
	$(BIN)/inovasi score samples/banjarmasin-2023.xlsx
	@echo; $(BIN)/inovasi score samples/banjarmasin-2023.xlsx --quiet

check: $(VENV)/dev.stamp ## lint, formatting and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: $(VENV)/dev.stamp ## everything above and all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@# Types are checked beside the tests, which leave a core idle while they are collected and at their end.
	mkdir -p build
	$(BIN)/mypy > build/mypy.txt & types=$$!; \
	$(BIN)/python -m pytest -n 2; tests=$$?; \
	wait $$types && exit $$tests; cat build/mypy.txt; exit 1

fuzz: $(VENV)/dev.stamp ## 20,000 damaged inputs through all commands, half an hour (INPUTS=1000 FROM=5000: others)
	$(BIN)/python tests/fuzzing.py $(or $(INPUTS),20000) --from $(or $(FROM),0) --keep build/fuzz

mutants: $(VENV)/dev.stamp ## small changes of core and rules, an hour or two (SAMPLE=300: so many); 1 where too few are seen
	missed=0; $(BIN)/python tests/rule_mutants.py || missed=1; \
	$(BIN)/python tests/mutants.py --sample $(or $(SAMPLE),0) || missed=1; exit $$missed

coverage: $(VENV)/dev.stamp ## branches of the core that no test takes; 1 where there is one
	$(BIN)/python -m coverage run -m pytest -q $$($(BIN)/python tests/mutants.py --tests)
	$(BIN)/python -m coverage report

BENCHES = imports speed rank report decisions headers

bench: $(VENV)/bench.stamp ## time and memory against what only reads the files; 1 where a target is missed
	missed=0; for bench in $(BENCHES); do $(BIN)/python bench/$$bench.py || missed=1; done; exit $$missed

bench-quick: $(VENV)/bench.stamp ## what takes a minute of it
	$(BIN)/python bench/speed.py --quick

schema: $(VENV)/runtime.stamp ## write indicators/schema anew, after a change of rules/models
	for name in edition spd sid vocabulary effort; do \
	  $(BIN)/inovasi rules schema $$name --output indicators/schema/$$name.schema.json --force --quiet || exit 1; \
	done

docs: $(VENV)/docs.stamp ## write docs/temuan and docs/columns.md anew, and the site to build/site
	$(BIN)/python docs/catalogue.py
	$(BIN)/python docs/columns.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

pictures: $(VENV)/runtime.stamp ## draw docs/pictures anew (workbook: LibreOffice and poppler-utils, report: Chromium)
	$(BIN)/python docs/pictures.py

bundle: $(VENV)/runtime.stamp ## write build/bundle, to install without internet (FOR="win_amd64 3.12 3.13": for others)
	$(BIN)/python .ci/bundle.py build/bundle $(FOR)

sbom: $(VENV)/runtime.stamp ## write build/sbom.json, what an installation consists of (CycloneDX)
	$(BIN)/python .ci/sbom.py build/sbom.json

wheel-check: $(VENV)/runtime.stamp ## build the wheel twice and compare every byte
	$(BIN)/python .ci/wheel_check.py

words: $(VENV)/dev.stamp ## write every text to build/words.xlsx; FROM=FILE takes a reviewed table back
	$(BIN)/python docs/words.py $(if $(FROM),--read "$(FROM)",build/words.xlsx)
	$(if $(FROM),$(BIN)/ruff format --quiet src)

constraints: ## resolve constraints.txt and .ci/hashes.txt anew (PYTHON=python3.11: they must suit the oldest version)
	rm -rf build/resolve
	"$(PYTHON)" -m venv build/resolve
	build/resolve/bin/python -m pip install --quiet '.[dev,bench,docs]' colorama appnope editables
	{ printf '# What runtime, dev, bench and docs resolve to, with colorama for Windows, appnope for macOS and\n# editables for the build of an editable install. Written by "make constraints".\n'; \
	  build/resolve/bin/python -m pip freeze --exclude inovasi; } > build/constraints.txt
	mv build/constraints.txt constraints.txt
	build/resolve/bin/python -m pip install --quiet pip-tools
	rm -f .ci/hashes.txt
	build/resolve/bin/python .ci/hashes.py write

clean: ## remove everything that make has made
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# pip is the last thing that venv puts in place, so an interrupted run starts over.
$(BIN)/pip:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv was not found" \
		"(Debian, Ubuntu: apt install python3-venv), or name it: make PYTHON=/path/to/python" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)

$(VENV)/runtime.stamp: pyproject.toml .ci/hashes.txt | $(BIN)/pip
	$(INSTALL) all
	@touch $@

$(VENV)/dev.stamp: pyproject.toml .ci/hashes.txt | $(BIN)/pip
	$(INSTALL) dev
	@touch $@ $(VENV)/runtime.stamp

$(VENV)/docs.stamp: pyproject.toml .ci/hashes.txt | $(BIN)/pip
	$(INSTALL) all docs
	@touch $@ $(VENV)/runtime.stamp

$(VENV)/bench.stamp: pyproject.toml .ci/hashes.txt | $(BIN)/pip
	$(INSTALL) dev bench
	@touch $@ $(VENV)/dev.stamp $(VENV)/runtime.stamp
