#!/usr/bin/env bash
# Starts the program; where there is no display, plays the round trip headless and leaves screenshots.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "-- tidak ada layar, menjalankan contoh / no display, playing the demo"
    mkdir -p build/screens
    QT_QPA_PLATFORM=offscreen .venv/bin/kkb-desktop demo --screenshots build/screens
    echo "-- build/screens: $(find build/screens -name '*.png' | wc -l) png"
else
    exec .venv/bin/kkb-desktop-gui
fi
