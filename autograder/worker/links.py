"""The ways in which a submission can fail. Each is called a link, of the chain of checks.

A table has the meaning of each link for the verdict. `autograder.messages` has a sentence for it in both languages,
with the link as its key.

This module is copied into every starter, so it needs only the standard library.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Status = Literal["passed", "failed", "timeout", "error", "not_judged"]

#: Who is at fault: "nobody" if it is unclear what the student meant to hand in.
Fault = Literal["student", "nobody", "grader"]

Link = Literal[
    "missing",
    "not_callable",
    "raised",
    "nothing",
    "type",
    "length",
    "keys",
    "shape",
    "dtype",
    "finite",
    "values",
    "statement",
    "changed",
    "changed_container",
    "warned",
    "no_error",
    "wrong_error",
    "endless",
    "timeout",
    "died",
    "too_large",
    "bad_reply",
    "too_many_timeouts",
    "syntax",
    "import_failed",
    "import_not_allowed",
    "imports_left_out",
    "file_opened",
    "input_asked",
    "debugger_asked",
    "timeout_at_import",
    "died_at_import",
    "bad_reply_at_import",
    "empty",
    "nul_bytes",
    "encoding",
    "bad_coding_line",
    "too_big",
    "not_found",
    "ambiguous",
    "not_a_file",
    "unreadable",
    "other_kind",
    "notebook_empty",
    "twice",
    "archive_damaged",
    "archive_too_large",
    "archive_nested",
    "archive_name",
    "archive_locked",
    "archive_method",
    "archive_crowded",
    "could_not_judge",
]


WholeFile = Literal["never", "when_loaded", "always"]


class Meaning(NamedTuple):
    """The meaning of a link.

    Args:
        status: of a case that fails with it.
        fault: who is at fault.
        whole_file: whether it concerns every case, so that a page says it once, at the top: always, or only if it
            happens while the file is loaded.
        facts: which a worker must report with it; None if only the grader can find it.
    """

    status: Status = "failed"
    fault: Fault = "student"
    whole_file: WholeFile = "never"
    facts: tuple[str, ...] | None = None


_WRONG = Meaning()
_BROKE_DOWN = Meaning("error")
_NO_MODULE = Meaning("error", whole_file="always")
_NOT_ALLOWED = Meaning("error", whole_file="when_loaded", facts=())
_NO_TEXT = Meaning("failed", whole_file="always")
_NOT_HANDED_IN = Meaning("not_judged", "nobody")

LINKS: Final[dict[Link, Meaning]] = {
    # the function, and what it returned
    "missing": Meaning(facts=()),
    "not_callable": Meaning(facts=("found",)),
    "raised": Meaning("error", facts=("error",)),
    "nothing": _WRONG,
    "type": _WRONG,
    "length": _WRONG,
    "keys": _WRONG,
    "shape": _WRONG,
    "dtype": _WRONG,
    "finite": _WRONG,
    "values": _WRONG,
    "statement": _WRONG,
    # side effects and errors
    "changed": _WRONG,
    "changed_container": Meaning(facts=("found",)),
    "warned": _WRONG,
    "no_error": _WRONG,
    "wrong_error": _WRONG,
    # the call gave no answer
    "endless": Meaning(facts=()),
    "timeout": Meaning("timeout"),
    "died": _BROKE_DOWN,
    "too_large": Meaning("error", facts=()),
    "bad_reply": _BROKE_DOWN,
    "too_many_timeouts": Meaning("timeout"),
    # the file could not be run
    "syntax": _NO_MODULE._replace(facts=("error", "line", "text", "caret")),
    "import_failed": _NO_MODULE._replace(facts=("error",)),
    "import_not_allowed": _NOT_ALLOWED._replace(facts=("module", "import_line")),
    "imports_left_out": Meaning(whole_file="always"),
    "file_opened": _NOT_ALLOWED,
    "input_asked": _NOT_ALLOWED,
    "debugger_asked": _NOT_ALLOWED,
    "timeout_at_import": Meaning("timeout", whole_file="always"),
    "died_at_import": _NO_MODULE,
    "bad_reply_at_import": _NO_MODULE,
    # the file is not Python source
    "empty": _NO_TEXT,
    "nul_bytes": _NO_TEXT,
    "encoding": _NO_TEXT,
    "bad_coding_line": _NO_TEXT,
    "too_big": _NO_TEXT,
    # there is no file, or more than one
    "not_found": Meaning("not_judged", "nobody", whole_file="always"),
    "ambiguous": _NOT_HANDED_IN,
    "not_a_file": _NOT_HANDED_IN,
    "unreadable": _NOT_HANDED_IN,
    "other_kind": _NOT_HANDED_IN,
    "notebook_empty": _NOT_HANDED_IN,
    "twice": _NOT_HANDED_IN,
    "archive_damaged": _NOT_HANDED_IN,
    "archive_too_large": _NOT_HANDED_IN,
    "archive_nested": _NOT_HANDED_IN,
    "archive_name": _NOT_HANDED_IN,
    "archive_locked": _NOT_HANDED_IN,
    "archive_method": _NOT_HANDED_IN,
    "archive_crowded": _NOT_HANDED_IN,
    "could_not_judge": Meaning("not_judged", "grader"),
}

#: The links of calls without an answer, while the file is loaded.
AT_IMPORT: Final[dict[Link, Link]] = {
    "timeout": "timeout_at_import",
    "died": "died_at_import",
    "bad_reply": "bad_reply_at_import",
    "too_large": "too_large",
}
