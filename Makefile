# The two commands are `make start` and `make test`; CONTRIBUTING.md lists the others.
VENV ?= .venv
BIN = $(VENV)/bin
# The newest Python that every pinned wheel is there for goes first; PYTHON=... names another.
PYTHON ?= $(shell for name in python3.12 python3.11 python3.13 python3.14 python3 python; do \
	$$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PINS = requirements/base.txt requirements/dev.txt
WORKERS ?= 2

# Of no machine in particular: whatever runs in .data has no say.
PRODUCTION = DATA_DIR="$(VENV)/no-data" DATABASE_URL= REDIS_URL= DEBUG= PUBLIC_URL=https://desk.example \
	ALLOWED_HOSTS=desk.example SECRET_KEY=$$("$(BIN)/python" -c 'import secrets; print(secrets.token_urlsafe(60))')

.PHONY: setup start test lint format bench requirements
.NOTPARALLEL:

# Redone when the pins changed, when it was moved, or when its Python is gone.
setup:
	@sh requirements/install.sh "$(VENV)" "$(PYTHON)" $(PINS)

start: setup
	@exec "$(BIN)/python" -m factcheck.run

test: setup
	@"$(BIN)/python" -m pytest -n $(WORKERS) --dist loadscope $(TESTS)

lint: setup
	"$(BIN)/python" -m ruff check .
	"$(BIN)/python" -m ruff format --check .
	"$(BIN)/python" -m mypy
	"$(BIN)/lint-imports" --no-cache
	"$(BIN)/python" -m djlint --lint --quiet annotations/templates
	"$(BIN)/check-jsonschema" --builtin-schema vendor.compose-spec docker-compose.yml
	$(PRODUCTION) "$(BIN)/python" manage.py makemigrations --check --dry-run
	$(PRODUCTION) "$(BIN)/python" manage.py check --deploy --fail-level WARNING

format: setup
	"$(BIN)/python" -m ruff check --fix .
	"$(BIN)/python" -m ruff format .

# By hand, not in CI: DATA names a folder of data sets, which no checkout holds; the peers are installed on top. OPTIONS,
# such as "--only quotes --errors 20", go on to the benchmark.
bench: setup
	@test -n "$(DATA)" || { echo "Say where the data sets lie: make bench DATA=folder"; exit 2; }
	@"$(BIN)/python" -m pip install --quiet --disable-pip-version-check --no-input --progress-bar off \
		--require-hashes --requirement requirements/bench.txt
	@"$(BIN)/python" benchmarks/splitting.py --data "$(DATA)" $(OPTIONS)

# The index stays out of the files, so that they say the same wherever they were made.
requirements:
	cd requirements && for layer in base dev bench; do \
		uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
			--no-emit-find-links $$layer.in --output-file $$layer.txt || exit; done
