# The commands of Downhill. Each prepares .venv first (see .ci/setup), which takes no time once done.

# The Python that .venv is made with, and the tool that makes the lock: name others with, say,
# make run PYTHON=python3.13
PYTHON := python3
UV := uv

VENV_PYTHON := .venv/bin/python
PREPARE := @PYTHON='$(PYTHON)' sh .ci/setup

# The tests draw into memory and begin in no country's language, whoever runs them.
TEST_ENVIRONMENT := LC_ALL=C.UTF-8 LANGUAGE= QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen}

# Where there is nothing to open a window on, `make run` draws it into a file instead.
SCREEN := window
ifeq ($(shell uname),Linux)
ifeq ($(DISPLAY)$(WAYLAND_DISPLAY),)
SCREEN :=
endif
endif
ifneq ($(filter offscreen%,$(QT_QPA_PLATFORM)),)
SCREEN :=
endif

.PHONY: help run test bench format translations lock outdated audit package bundle

help:
	@echo 'make run      open the window'
	@echo 'make test     run every check'
	@echo 'make bench    measure the speed'
	@echo 'make format   put the source into its standard form'
	@echo 'make translations   collect the texts of the window, and list those without Korean'
	@echo 'make lock     choose the versions of all packages anew (needs uv)'
	@echo 'make outdated   list the packages of which there is a newer version (needs uv)'
	@echo 'make audit    list the packages that are known to be unsafe (needs uv)'
	@echo 'make package  build the wheel for pip, and try it'
	@echo 'make bundle   build a folder that needs no Python, and try it'

run:
	$(PREPARE) requirements.txt $(SCREEN)
ifeq ($(SCREEN),window)
	@echo 'Downhill: opening the window.'
	@$(VENV_PYTHON) main.py
else
	@echo 'Downhill: no display to open a window on, so it is drawn into downhill.png after 100 steps.'
	@QT_QPA_PLATFORM=offscreen $(VENV_PYTHON) main.py screenshot downhill.png --steps 100
endif

# The quick checks come first, then the tests, shared out among the processor's cores; each process
# has settings of its own (tests/conftest.py) and measures its own coverage. The report of that
# speaks only where something is not covered, so that the last line of a good run is pytest's own.
PYTEST := -m pytest --numprocesses auto --maxprocesses 8 --dist worksteal --cov --cov-report=

test:
	$(PREPARE) requirements-dev.txt
	@echo 'Downhill: checking style, layers and types, then running the tests.'
	@$(VENV_PYTHON) -m ruff check --quiet
	@$(VENV_PYTHON) -m ruff format --check --quiet
	@$(VENV_PYTHON) .venv/bin/lint-imports --no-logo
	@$(VENV_PYTHON) -m mypy
	@$(TEST_ENVIRONMENT) $(VENV_PYTHON) $(PYTEST)
	@$(VENV_PYTHON) -m coverage report --format=total >/dev/null || \
		$(VENV_PYTHON) -m coverage report

bench:
	$(PREPARE) requirements-dev.txt
	@echo 'Downhill: measuring the speed (some minutes; leave the computer alone meanwhile).'
	@$(TEST_ENVIRONMENT) $(VENV_PYTHON) -m tests.benchmarks

format:
	$(PREPARE) requirements-dev.txt
	@$(VENV_PYTHON) -m ruff check --fix --quiet
	@$(VENV_PYTHON) -m ruff format

translations:
	$(PREPARE) requirements-dev.txt
	@$(VENV_PYTHON) resources/translations/texts.py
	@$(VENV_PYTHON) resources/translations/texts.py missing

# One lock for every system and every Python from 3.11 on; docs/decisions/0002 says why it is made
# this way. Versions already in the lock stay unless pyproject.toml rules them out; to take newer
# ones, delete both files first.
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-strip-extras \
	--custom-compile-command 'make lock' pyproject.toml

lock:
	@echo 'Downhill: choosing the versions of all packages.'
	@$(LOCK) --output-file requirements.txt
	@$(LOCK) --group dev --constraint requirements.txt --output-file requirements-dev.txt

# What newer versions `make lock` would take if it were not bound by the lock. uv fails, and says why,
# where it cannot reach the packages.
outdated:
	@echo 'Downhill: looking for newer versions.'
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && \
	$(LOCK) --upgrade --output-file "$$scratch/run" && \
	$(LOCK) --upgrade --group dev --constraint "$$scratch/run" --output-file "$$scratch/dev" && \
	grep -h '==' requirements-dev.txt | cut -d' ' -f1-5 | sort >"$$scratch/now" && \
	grep -h '==' "$$scratch/dev" | cut -d' ' -f1-5 | sort >"$$scratch/newest" && \
	if cmp -s "$$scratch/now" "$$scratch/newest"; then \
		echo 'Downhill: every package is the newest that pyproject.toml allows.'; \
	else diff --unchanged-line-format= --old-line-format='has     %L' \
		--new-line-format='newest  %L' "$$scratch/now" "$$scratch/newest" || true; fi

# pip-audit asks for what is known of each package in the lock. It fails where it gets no answer, also
# for a single one (--strict): that is no sign that all is well.
audit:
	@echo 'Downhill: asking what is known of the packages.'
	@$(UV) tool run --quiet pip-audit --strict --require-hashes --disable-pip \
		--requirement requirements-dev.txt || \
		{ echo 'Downhill: something is unsafe, or it could not be found out; the lines above say which.'; exit 1; }

package:
	$(PREPARE) requirements-dev.txt
	@echo 'Downhill: building the package.'
	@rm -rf dist/*.whl dist/*.tar.gz
	@$(VENV_PYTHON) -m build --no-isolation --outdir dist >/dev/null
	@$(VENV_PYTHON) packaging/wheel/check.py dist

# What a window needs goes into the bundle, so it has to be here, also where there is no display.
bundle:
	@DISPLAY=$${DISPLAY:-:0} PYTHON='$(PYTHON)' sh .ci/setup requirements-dev.txt window
	@echo 'Downhill: building the bundle (some minutes).'
	@$(VENV_PYTHON) -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build \
		packaging/bundle/downhill.spec
	@$(VENV_PYTHON) packaging/bundle/check.py dist/downhill/downhill
	@$(VENV_PYTHON) packaging/bundle/archive.py dist/downhill dist/downhill-linux-$$(uname -m).tar.zst
