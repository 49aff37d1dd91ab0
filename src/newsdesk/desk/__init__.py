"""What an editor can ask for: functions ``act(desk, …)`` that carry values between stages.

Holds: drafting, photo work, tagging, finding, checking, previewing, publishing, upkeep.
May import: the stages, news, text, settings, language, resources, errors.
Never: shows anything, parses a command line, opens a store (``opening`` does).
"""
