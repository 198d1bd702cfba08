"""Errors that are sentences for the person at the command line."""

from __future__ import annotations


class UsageError(Exception):
    """The command makes no sense as it was called; exit status 2."""


class ContentError(Exception):
    """A file of the course's content (a case, a chaff, a variant) is not written as it must be; exit status 2."""


class GradebookError(Exception):
    """The gradebook cannot be read or written; nothing in it has changed."""
