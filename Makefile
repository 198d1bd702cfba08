# `make help` lists what there is. A fresh machine needs Python 3.10–3.13, pip and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test coverage lint check audit mutants clean

help:  ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

demo: $(VENV)/installed  ## grade the example class and say where to look
	$(BIN)/autograder grade activations docs/example-class/activations -o demo --cpu 0.5
	$(BIN)/autograder report demo
	@echo
	@echo "Grades:        demo/grades.csv"
	@echo "Class report:  demo/report.html"
	@echo "Feedback:      demo/activations/<student>/feedback.html, for example demo/activations/minjun/feedback.html"
	@echo "Playground:    $(BIN)/python assignments/playground/play.py --modules solutions"

# SLOW=1: all tests, as CI runs them. FULL=1: all tests, some of them on more seeds and submissions.
test: $(VENV)/installed  ## run the quick tests; SLOW=1 make test: all of them, as CI does
	$(BIN)/pytest -n auto --dist worksteal $(if $(SLOW)$(FULL),,-m "not slow")

coverage: $(VENV)/installed  ## which lines and branches of the engine the tests run
	$(BIN)/pytest -n auto --dist worksteal --cov --cov-report=term

lint: $(VENV)/installed  ## the checks of CI but the tests: ruff, types, import contracts, dependencies, drift
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/autograder build --check

check: lint test  ## lint and test; SLOW=1 make check: all tests

audit: $(VENV)/installed  ## grade the grader, and write docs/audit.md
	$(BIN)/autograder audit --write docs/audit.md

mutants: $(VENV)/installed  ## mutate the references and see whether the suites notice
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[mutants]'
	$(BIN)/python tests/mutants.py

clean:  ## remove what can be made again
	rm -rf $(VENV) demo build dist .pytest_cache .mypy_cache .ruff_cache
