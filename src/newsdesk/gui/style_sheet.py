"""The few drawing rules that the palette cannot say: flat bars, hairlines, the filled button."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours

_RULES = """
QMainWindow, QDialog { background: PANEL; }
QMenuBar { background: PANEL; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: HOVER; }
QMenu { background: PAPER; border: 1px solid LINE; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: CHOSEN; color: INK; }
QMenu::item:disabled { color: QUIET; }
QMenu::separator { height: 1px; background: LINE; margin: 4px 8px; }
QToolTip { background: INK; color: PAPER; border: 0; padding: 4px 6px; }
QSplitter::handle { background: LINE; }
QStatusBar { background: PANEL; border-top: 1px solid LINE; }
QStatusBar::item { border: 0; }

QFrame#topBar { background: PANEL; border-bottom: 1px solid LINE; }
QWidget#paper, QScrollArea#paper { background: PAPER; }
QWidget#banner { background: HOVER; border-bottom: 1px solid LINE; }
QFrame#hairline { background: LINE; border: 0; }
QFrame[role="card"] { background: PAPER; border: 1px solid LINE; border-radius: 6px; }
QFrame#messageBar { background: INK; border-radius: 6px; }
QFrame#messageBar QLabel { color: PAPER; }
QFrame#messageBar QPushButton { color: PAPER; background: transparent; border: 1px solid QUIET; }
QFrame#messageBar QPushButton:hover { border-color: PAPER; }
QFrame#messageBar QPushButton:focus { border: 2px solid PAPER; padding: 3px 11px; }

QLabel[role="heading"] { font-weight: 600; }
QLabel[role="quiet"], QLabel[role="counter"] { color: QUIET; }
QLabel[role="counter"][over="true"] { color: DANGER; font-weight: 600; }
QLabel[role="bad"] { color: DANGER; }
QLabel[role="good"] { color: GOOD; }

QPushButton, QToolButton[role="text"] {
  background: PAPER; border: 1px solid LINE; border-radius: 4px; padding: 4px 12px;
  min-height: 20px; }
QToolButton[role="text"] { padding: 4px 6px; }
QToolButton[role="text"]::menu-indicator { image: none; width: 0; }
QPushButton:hover, QToolButton[role="text"]:hover { background: HOVER; }
QPushButton:pressed { background: LINE; }
QPushButton:focus, QToolButton[role="text"]:focus { border-color: ACCENT; }
QPushButton:disabled { color: QUIET; background: PANEL; }
QPushButton[role="next"] { background: ACCENT; color: ONACCENT; border-color: ACCENT;
  font-weight: 600; }
QPushButton[role="next"]:hover { background: ACCENT; border-color: INK; }
QPushButton[role="next"]:focus { border: 2px solid INK; padding: 3px 11px;
  text-decoration: underline; }
QPushButton[role="next"]:disabled { background: LINE; border-color: LINE; color: QUIET; }
QPushButton[role="flat"] { background: transparent; border-color: transparent; }
QPushButton[role="flat"]:hover { background: HOVER; }
QPushButton[role="flat"]:focus { border-color: ACCENT; }
QPushButton[role="flat"]:checked { background: CHOSEN; }
QPushButton[role="chip"] { background: CHOSEN; border: 1px solid LINE; border-radius: 11px;
  padding: 1px 8px; min-height: 20px; outline: 0; }
QPushButton[role="chip"]:hover { border-color: QUIET; }
QPushButton[role="chip"]:focus { border: 2px solid ACCENT; padding: 0 7px; }
QPushButton[role="chip"][wrong="true"] { background: PAPER; border: 1px dashed DANGER; }
QPushButton[role="chip"][wrong="true"]:focus { border: 2px dashed DANGER; }
QPushButton[role="fold"] { background: transparent; border: 0; border-top: 1px solid LINE;
  border-radius: 0; padding: 8px 14px; text-align: left; color: QUIET; }
QPushButton[role="fold"]:hover, QPushButton[role="fold"]:focus { color: INK; background: HOVER; }
QPushButton[role="link"] {
  background: transparent; border: 0; color: ACCENT; padding: 0; text-align: left;
  min-height: 16px; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QPushButton[role="facts"] {
  background: transparent; border: 0; color: ACCENT; padding: 2px 0; text-align: left;
  font-weight: 600; }
QPushButton[role="clash"] {
  background: transparent; border: 0; color: WARNING; padding: 0; text-align: left;
  min-height: 16px; }
QPushButton[role="facts"]:hover, QPushButton[role="facts"]:focus,
QPushButton[role="clash"]:hover, QPushButton[role="clash"]:focus { text-decoration: underline; }

QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: HOVER; }
QToolButton:pressed { background: LINE; }
QToolButton:checked { background: CHOSEN; }
QToolButton:focus { border-color: ACCENT; }
QFrame#messageBar QToolButton:hover { background: QUIET; }
QFrame#messageBar QToolButton:focus { border-color: PAPER; }

QLineEdit, QComboBox, QPlainTextEdit[role="field"] {
  background: PAPER; border: 1px solid LINE; border-radius: 4px; padding: 4px 6px;
  min-height: 20px;  selection-background-color: CHOSEN; selection-color: INK; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit[role="field"]:focus { border-color: ACCENT; }
QLineEdit[role="row"] { min-height: 14px; padding: 2px 6px; }
QLineEdit[wrong="true"] { border-color: DANGER; }
QSpinBox { border: 1px solid LINE; border-radius: 4px; padding: 4px 6px; min-height: 20px; }
QSpinBox QLineEdit { border: 0; padding: 0 4px; min-height: 0; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QSpinBox:focus { border-color: ACCENT; }
QCheckBox { border: 1px solid transparent; border-radius: 4px; padding: 2px 4px; }
QCheckBox:focus { border-color: ACCENT; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView, QListView[role="popup"] { background: PAPER; border: 1px solid LINE; }

QWidget#formatBar { background: PAPER; }
QWidget#formatBar QToolButton { border: 0; border-radius: 4px; padding: 4px; }
QWidget#formatBar QToolButton:hover { background: HOVER; }
QWidget#formatBar QToolButton:pressed { background: LINE; }
QWidget#formatBar QToolButton:focus { border: 1px solid ACCENT; padding: 3px; }
QWidget#findBar { background: PANEL; border-bottom: 1px solid LINE; }
QWidget#findBar QPushButton { padding: 3px 8px; min-height: 18px; }

QTextEdit[role="writing"] { border: 0; background: PAPER; selection-background-color: CHOSEN;
  selection-color: INK; }

QTabBar { background: PANEL; }
QTabBar::tab { background: transparent; border: 0; padding: 7px 12px; color: QUIET;
  border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: INK; }
QTabBar::tab:selected { color: INK; border-bottom: 2px solid ACCENT; }
QTabBar::tab:focus { border: 1px solid ACCENT; border-bottom: 2px solid ACCENT;
  padding: 6px 11px 7px; }
QTabWidget::pane { border: 0; border-top: 1px solid LINE; }

QListView, QTableView { border: 1px solid PANEL; outline: 0; background: PANEL; }
QListView#paper { background: PAPER; border-color: PAPER; }
QAbstractItemView:focus, QListView#paper:focus, QTextBrowser:focus { border: 1px solid ACCENT; }
QDialog QTableView { background: PAPER; border: 1px solid LINE; border-radius: 4px;
  selection-background-color: CHOSEN; selection-color: INK; }
QDialog QTableView::item { padding: 3px 6px; }
QHeaderView { background: PANEL; }
QHeaderView::section { background: PANEL; color: QUIET; border: 0; padding: 5px 6px;
  border-bottom: 1px solid LINE; font-weight: 600; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: SLIDER; border-radius: 4px; margin: 1px;
  min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: QUIET; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: LINE; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: ACCENT; border-radius: 3px; }
"""


def style_sheet(colours: Colours) -> str:
    """Return the rules with the named colours filled in."""
    named = {
        "ONACCENT": colours.on_accent,
        "PAPER": colours.paper,
        "PANEL": colours.panel,
        "SLIDER": colours.slider,
        "LINE": colours.line,
        "INK": colours.ink,
        "QUIET": colours.quiet,
        "ACCENT": colours.accent,
        "CHOSEN": colours.chosen,
        "HOVER": colours.hover,
        "DANGER": colours.danger,
        "WARNING": colours.warning,
        "GOOD": colours.good,
    }
    rules = _RULES
    for name, colour in named.items():
        rules = rules.replace(name, colour)
    return rules
