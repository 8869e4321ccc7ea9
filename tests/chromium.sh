#!/bin/sh
# Prints the path of a Chromium, and installs Debian's package where that is possible.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
    command -v "$name"
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Chromium was not found; installing Debian's package." >&2
  apt-get update >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium >&2
  command -v chromium
  exit 0
fi
echo "The browser tests need Chromium, and it was not found. Install it (on Debian or Ubuntu, as root: apt-get install chromium), or name one: CHROMIUM=/path/to/chromium make test" >&2
exit 1
