# Every command of the course. `make help` explains them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MADE := .make
UV_COMPILE := uv pip compile pyproject.toml --extra install --universal --python-version 3.11 --generate-hashes --no-header --quiet --upgrade

.PHONY: help serve test book packs lab refresh slides check lock frontend bench pictures clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

serve: book ## build the course and show it in a browser on this computer
	@$(BIN)/psychoed serve

book: $(MADE)/course ## build the course into _build/html
	@$(BIN)/jupyter-book build . --path-output . --warningiserror --quiet
	@$(BIN)/psychoed slides > /dev/null
	@echo "Built: _build/html/index.html"

packs: book ## make the handouts, packs for leaders and the workbook, as PDF in _build/html/packs
	@$(BIN)/psychoed pack

lab: $(MADE)/course ## open the chapters in JupyterLab
	@$(BIN)/psychoed lab

refresh: $(MADE)/course ## run the notebooks and write what is made from content
	@$(BIN)/psychoed refresh

slides: $(MADE)/course ## make a deck of slides of each chapter in _build/html/slides
	@$(BIN)/psychoed slides

check: $(MADE)/course ## name every mistake in the content files
	@$(BIN)/psychoed check

test: $(MADE)/test $(MADE)/node book ## run every check: code, content, notebooks, pages in a browser
	@PYTHON=$(BIN)/python sh tests/run.sh

frontend: $(MADE)/node ## build the scripts and styles that are committed in src/psychoed/static
	@npm run --silent build

bench: $(MADE)/test $(MADE)/node book ## measure weight, speed and Lighthouse marks of every page
	@$(BIN)/python tests/bench.py $(PAGES)

pictures: $(MADE)/test book ## make the pictures of the README (needs Chromium and pdftoppm)
	@$(BIN)/python tests/screenshots.py

lock: ## resolve the packages again (needs uv)
	$(UV_COMPILE) --extra test -o requirements/test.txt
	$(UV_COMPILE) -c requirements/test.txt -o requirements/course.txt

clean: ## remove what was built, and the environment
	rm -rf _build $(VENV) $(MADE) node_modules

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(MADE)/course: requirements/course.txt pyproject.toml | $(BIN)/python
	@echo "Setting up the environment in $(VENV); the first time this takes about a minute."
	@$(BIN)/pip install --quiet --require-hashes -r requirements/course.txt
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@mkdir -p $(MADE) && touch $@

$(MADE)/test: requirements/test.txt $(MADE)/course
	@$(BIN)/pip install --quiet --require-hashes -r requirements/test.txt
	@touch $@

$(MADE)/node: package-lock.json
	@command -v npm >/dev/null || { echo "make test needs Node 20.19 or newer (npm was not found)."; exit 1; }
	@npm ci --silent --no-audit --no-fund --ignore-scripts
	@mkdir -p $(MADE) && touch $@
