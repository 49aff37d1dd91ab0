"""What the editor sees: widgets that show news values and say by signals what was asked.

Holds: browser, editor, photo strip, inspector, preview, dialogs, bars.
May import: gui.models, messages, theme, icons, window_memory and tasks of gui, news, language.
Never: calls the desk; the flows do, and hand the values over.
"""
