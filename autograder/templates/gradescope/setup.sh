#!/usr/bin/env bash
# Run once, while the image is built: a virtual environment with pinned wheels and the grader itself.
# No browser, no conda, no LaTeX.
set -euo pipefail
source="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
venv="$(dirname "$source")/venv"

# The pins are those of Python @PYTHON@, so it has to be that one. AUTOGRADER_PYTHON names another program.
python="${AUTOGRADER_PYTHON:-python@PYTHON@}"
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if ! { apt-get update && apt-get install -y --no-install-recommends "$python" "$python-venv"; }; then
    echo "setup.sh: there is no $python here. Choose a base image that has it, or make the zip with its Python." >&2
    exit 1
  fi
fi
"$python" -m venv "$venv"

if [ -n "${AUTOGRADER_SITE:-}" ]; then
  # Without a network: the packages of this folder are used as they are, whatever their versions.
  echo "$AUTOGRADER_SITE" > "$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/site.pth"
else
  "$venv/bin/python" -m pip install --disable-pip-version-check --no-cache-dir --no-deps --only-binary :all: \
    --requirement "$source/requirements.txt"
fi

wheels="$(mktemp -d)"
cp "$source/requirements.wheel" "$wheels/@WHEEL@"
"$venv/bin/python" -m pip install --disable-pip-version-check --no-index --no-deps "$wheels/@WHEEL@"
rm -r "$wheels"
[ -n "${AUTOGRADER_SITE:-}" ] || "$venv/bin/python" -m pip check

# Only to be read in the log: what counts is the jail at the time of grading.
"$venv/bin/python" -I -m autograder doctor || true
