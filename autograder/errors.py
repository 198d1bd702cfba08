"""Errors that are sentences for the person at the command line."""

from __future__ import annotations


class UsageError(Exception):
    """The command was called with something that cannot be meant; exit status 2."""


class GradebookError(Exception):
    """The gradebook cannot be read or written; nothing in it has changed."""
