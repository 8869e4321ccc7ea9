#!/bin/sh
# Every check, the quick ones first. `make test` calls this with the environment that it made.
set -eu
bin=$(dirname "$PYTHON")
say() { printf '\n== %s\n' "$1"; }

say "Chromium"
CHROMIUM=$(sh tests/chromium.sh)
export CHROMIUM
"$CHROMIUM" --version

say "style, types, spelling"
"$bin/ruff" check src tests deploy
"$bin/ruff" format --check src tests deploy
"$bin/mypy"
"$bin/codespell" README.md CONTRIBUTING.md CHANGELOG.md ACCESSIBILITY.md PRIVACY.md book notebooks evidence src tests deploy
npm run --silent check

say "content"
"$bin/psychoed" check

say "front end"
npm run --silent test

say "packs"
"$bin/psychoed" pack

say "notebooks, run again and compared"
"$PYTHON" -m pytest --nbval notebooks -q -W default

say "behaviour, in Python and in a browser"
"$PYTHON" -m pytest -n auto --dist loadfile
