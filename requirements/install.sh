# Makes the virtual environment with all pins, or leaves it alone where it fits them still. Called by `make setup`.
#   sh install.sh FOLDER PYTHON PINS...
set -eu
venv=$1 python=$2
shift 2

fail() {
    echo "$1" >&2
    exit 1
}

# Its scripts name the folder, so that one which was moved is as stale as one with other pins.
wanted="$(pwd) $(cat "$@" | cksum)"
if [ "$(cat "$venv/pins" 2>/dev/null)" = "$wanted" ] && "$venv/bin/python" -c 'import django' 2>/dev/null; then
    exit 0
fi

[ -n "$python" ] || fail "Python 3.11 or later, with its venv module, is needed: install it (on Debian: python3 and python3-venv), or name one with PYTHON=..."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "$python is too old or does not run: Python 3.11 or later is needed; name one with PYTHON=..."
if [ -e "$venv" ] && [ ! -e "$venv/pyvenv.cfg" ] && [ -n "$(ls -A "$venv")" ]; then
    fail "$venv is there and no virtual environment: move it away, or name another folder with VENV=..."
fi

echo "Installing what the desk needs into $venv; this takes a minute or two."
"$python" -m venv --clear "$venv" || fail "No virtual environment could be made (on Debian: install python3-venv)."
for pins in "$@"; do
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --progress-bar off \
        --require-hashes --requirement "$pins" || fail "Installing failed, see above; the next make tries again."
done
echo "$wanted" > "$venv/pins"
