# Two commands for a newcomer: `make run` and `make test`. Both install what is missing first.
.PHONY: help run test keyboard lint screens manual soak bench wheel clean
BIN := .venv/bin

help:
	@echo "make run    start the program (no display: play the demo, screenshots in build/screens)"
	@echo "make test   ruff, mypy, import-linter, pytest, and the keyboard tests where xvfb is: what CI runs"
	@echo "make lint   the first three only"
	@echo "make screens  every page into build/screens (SCREENS='home village-families' for some, SIZES=, THEMES=)"
	@echo "make manual  the manual's pictures into resources/manual, its PDFs into build/manual (MANUAL=--no-pictures: PDFs only)"
	@echo "make soak   the same tests with many more random cases, and the long ones (SOAK=tests/sync for a part)"
	@echo "make bench  the figures, as ratios"
	@echo "make wheel  dist/*.whl"

run:
	@scripts/bootstrap.sh run
	@scripts/run.sh

test: lint
	$(BIN)/python -m pytest -q -n 2
	@if [ -n "$$CI" ] || command -v xvfb-run > /dev/null; then $(MAKE) --no-print-directory keyboard; \
	else echo "-- xvfb-run is not here: the tests of a real keyboard are left to CI"; fi

# A server of its own, so that what is tested never depends on what else is on the screen.
keyboard:
	QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x900x24" $(BIN)/python -m pytest -q -m xvfb

lint:
	@scripts/bootstrap.sh dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

screens:
	@scripts/bootstrap.sh dev
	@$(BIN)/python scripts/screens.py $(SCREENS) $(if $(SIZES),--sizes $(SIZES)) $(if $(THEMES),--themes $(THEMES))

manual:
	@scripts/bootstrap.sh dev
	@$(BIN)/python scripts/manual.py $(MANUAL)

soak:
	@scripts/bootstrap.sh dev
	KKB_HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -q -n 2 -m "not xvfb" $(SOAK)

bench:
	@scripts/bootstrap.sh dev
	@set -e; for file in bench/[a-z]*.py; do echo "== $$file"; $(BIN)/python "$$file"; done

wheel:
	@scripts/bootstrap.sh dev
	$(BIN)/python -m pip wheel -q --no-deps --wheel-dir dist .
	@ls dist/*.whl

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
