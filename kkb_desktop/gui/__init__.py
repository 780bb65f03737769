"""The screens: Qt Widgets on top of the services.

A page is an ordinary `QWidget` built from `kkb_desktop.gui.widgets`, registered with the shell as a `PageSpec`
(`kkb_desktop.gui.shell.pages`). It reads and writes through services, runs anything slow through
`kkb_desktop.gui.jobs`, and hears about other people's changes over `kkb_desktop.gui.bus`. Colours, sizes, fonts
and icons come from `kkb_desktop.gui.theme`; no widget has a style sheet of its own.
"""
