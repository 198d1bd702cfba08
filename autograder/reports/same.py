"""Find files that differ only in white space, comments and names. It is for a person to look at, not a verdict.

A text is split into tokens and neither parsed nor run. Comments, docstrings and layout are left out, and each name is
replaced by a number in order of first use.
"""

from __future__ import annotations

import hashlib
import io
import keyword
import tokenize
from collections import defaultdict
from collections.abc import Iterable

#: Characters of a file that are compared.
MAX_TEXT = 200_000
#: With fewer tokens, honest solutions look the same.
LEAST_TOKENS = 60
_LAYOUT = {tokenize.COMMENT, tokenize.NL, tokenize.ENCODING, tokenize.ENDMARKER}


def fingerprint(text: str) -> str | None:
    """A hash that is equal for texts that differ only in names; None for a text that is too short to compare."""
    try:
        parts = _normalised(text[:MAX_TEXT])
    except (tokenize.TokenError, SyntaxError, ValueError):
        return None
    if len(parts) < LEAST_TOKENS:
        return None
    joined = "\0".join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def _normalised(text: str) -> list[str]:
    """The tokens of a text without comments, docstrings and layout, and with numbers for names."""
    parts: list[str] = []
    names: dict[str, int] = {}
    statement_begins = True  # a string here is a docstring
    after_docstring = False  # its NEWLINE is left out, too
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in _LAYOUT:
            continue
        if token.type == tokenize.STRING and statement_begins:
            after_docstring = True
            continue
        if token.type == tokenize.NEWLINE and after_docstring:
            after_docstring = False
            continue
        after_docstring = False
        statement_begins = token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
        # names become numbers, so renaming changes nothing
        parts.append(_plain(token, names))
    return parts


def _plain(token: tokenize.TokenInfo, names: dict[str, int]) -> str:
    """The token's text, a number for a name, or the kind of a token of layout."""
    if token.type == tokenize.NAME and not keyword.iskeyword(token.string):
        number = names.setdefault(token.string, len(names))
        return f"name {number}"
    if token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.NEWLINE):
        return tokenize.tok_name[token.type]
    return token.string


def groups(texts: Iterable[tuple[str, str]], starter: str = "") -> list[list[str]]:
    """The groups of students with the same text, largest group first.

    Args:
        texts: name and text of each student.
        starter: the file that everybody was given; a student who did not change it is in no group.
    """
    found: dict[str, list[str]] = defaultdict(list)
    unchanged = fingerprint(starter)
    for name, text in texts:
        mark = fingerprint(text)
        if mark is not None and mark != unchanged:
            found[mark].append(name)
    same = [sorted(names) for names in found.values() if len(names) > 1]
    return sorted(same, key=lambda names: (-len(names), names))
