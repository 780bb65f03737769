#!/usr/bin/env bash
# Installs what is missing and nothing twice: the virtual environment, the wheels, the system libraries that Qt needs.
#
#   scripts/bootstrap.sh run      what the program needs
#   scripts/bootstrap.sh dev      that, and what the tests need; with CI set also a virtual X server
#
# System packages are installed only as root or with a sudo that asks no password; otherwise they are named and
# the script stops with exit code 3. Set KKB_NO_APT=1 to be told the names in any case.
set -euo pipefail
cd "$(dirname "$0")/.."

mode="${1:-run}"
venv=.venv
python="${PYTHON:-python3}"

# What a bare Debian 12 lacks. Offscreen drawing, then a real X or Wayland display.
qt_packages=(libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0)
display_packages=(libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0
    libxcb-xkb1 libxkbcommon-x11-0 libwayland-client0 libwayland-cursor0 libwayland-egl1 libcups2)
# For the tests that need a real keyboard; xvfb-run stops without xauth.
server_packages=(xvfb xauth)

say() { printf '%s\n' "-- $*"; }
stop() { printf '%s\n' "$@" >&2; exit 3; }

# Prints how apt-get may be called here: nothing as root, "sudo -n" with a free sudo; fails when it may not.
apt_prefix() {
    [ -z "${KKB_NO_APT:-}" ] && command -v apt-get > /dev/null || return 1
    if [ "$(id -u)" -eq 0 ]; then
        return 0
    fi
    sudo -n true 2> /dev/null && echo "sudo -n"
}

install_packages() {
    local prefix
    if ! prefix=$(apt_prefix); then
        stop "Paket sistem berikut belum ada. Pasang dahulu, lalu ulangi perintah yang tadi:" \
            "These system packages are missing. Install them, then repeat the command:" \
            "    sudo apt-get install --no-install-recommends $*"
    fi
    say "apt-get install $*"
    # The lists of a fresh machine are empty or old: fetch them only when the first try fails.
    # shellcheck disable=SC2086  # the prefix is two words or none
    $prefix env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
        < /dev/null > /dev/null 2>&1 || {
        $prefix apt-get update -qq < /dev/null
        $prefix env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
            < /dev/null > /dev/null
    }
}

command -v "$python" > /dev/null || stop "Python 3.11 atau lebih baru belum ada / Python 3.11 or newer is missing."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stop "Perlu Python 3.11 atau lebih baru / Python 3.11 or newer is needed: $("$python" --version)" \
        "Misalnya / for example: PYTHON=/jalan/ke/python3.11 make run"

# 1. The virtual environment. Debian keeps venv's ensurepip in a package of its own (python3-venv).
if ! "$venv/bin/python" -m pip --version > /dev/null 2>&1; then
    rm -rf "$venv"
    if ! "$python" -c 'import ensurepip, venv' > /dev/null 2>&1; then
        if command -v virtualenv > /dev/null; then
            virtualenv -q -p "$python" "$venv"
        elif apt_prefix > /dev/null; then
            install_packages python3-venv
        else
            # Whoever must ask for packages asks once: Qt's cannot be tried yet, so name them all.
            install_packages python3-venv "${qt_packages[@]}" "${display_packages[@]}"
        fi
    fi
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
fi

# 2. The wheels, again only when the declaration, the program's metadata or the Python changed.
want="$mode $(cat pyproject.toml kkb_desktop/__init__.py | sha256sum | cut -d' ' -f1) $("$venv/bin/python" -VV | tr -d '\n')"
stamp="$venv/.installed"
if ! grep -qsxF "$want" "$stamp" && ! grep -qsxF "dev ${want#* }" "$stamp"; then
    say "pip install ($mode)"
    extra=$([ "$mode" = dev ] && echo "[dev]" || echo "[postgresql]")
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --no-input -e ".$extra" < /dev/null
    echo "$want" > "$stamp"
fi

# 3. Qt's system libraries. The loader is asked, not the package list, so every Linux is served.
[ "$(uname -s)" = Linux ] || exit 0
loads_offscreen() {
    QT_QPA_PLATFORM=offscreen "$venv/bin/python" -c '
from PySide6 import QtGui, QtPrintSupport, QtSvg, QtWidgets
QtWidgets.QApplication([])' > /dev/null 2>&1
}
loads_display() {
    "$venv/bin/python" -c '
import ctypes, pathlib, PySide6
ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))' > /dev/null 2>&1
}
missing=()
loads_offscreen || missing+=("${qt_packages[@]}")
if { [ "$mode" = run ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; } || { [ "$mode" = dev ] && [ -n "${CI:-}" ]; }; then
    loads_display || missing+=("${display_packages[@]}")
fi
if [ "$mode" = dev ] && [ -n "${CI:-}" ]; then
    { command -v xvfb-run && command -v xauth; } > /dev/null || missing+=("${server_packages[@]}")
fi
if [ "${#missing[@]}" -gt 0 ]; then
    install_packages "${missing[@]}"
    loads_offscreen || stop "Qt belum dapat dijalankan / Qt still does not load:" \
        "$(QT_QPA_PLATFORM=offscreen QT_DEBUG_PLUGINS=1 "$venv/bin/python" -c \
            'from PySide6 import QtWidgets; QtWidgets.QApplication([])' 2>&1 | tail -5)"
fi
