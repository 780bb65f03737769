"""`python -m kkb_desktop`: the window when nothing is asked, otherwise the command line."""

import sys


def main() -> int:
    """Open the window, or run the command named on the command line; returns the exit code.

    Imported only when chosen: a command must run on a machine where Qt's system libraries are missing.
    """
    if len(sys.argv) > 1:
        from kkb_desktop.cli.main import main as run_command

        return run_command()
    from kkb_desktop.gui.app import main as open_window

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
