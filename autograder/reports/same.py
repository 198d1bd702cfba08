"""Which files are the same but for white space, comments and names: a fact for a person to look at, no accusation.

A text is read token by token, never parsed or run: names count by the order in which they come, and comments,
docstrings, layout and the words of the language's own stay what they are or go.
"""

from __future__ import annotations

import hashlib
import io
import keyword
import tokenize
from collections import defaultdict
from collections.abc import Iterable

MAX_TEXT = 200_000
LEAST_TOKENS = 60
_LAYOUT = {tokenize.COMMENT, tokenize.NL, tokenize.ENCODING, tokenize.ENDMARKER}


def fingerprint(text: str) -> str | None:
    """A hash that two texts share when one is the other with other names; None where there is too little to say."""
    parts: list[str] = []
    names: dict[str, int] = {}
    fresh, dropped = True, False  # whether a string here would be a docstring; whether one has just been left out
    try:
        for token in tokenize.generate_tokens(io.StringIO(text[:MAX_TEXT]).readline):
            docstring = token.type == tokenize.STRING and fresh
            if token.type in _LAYOUT or docstring or (dropped and token.type == tokenize.NEWLINE):
                dropped = docstring or (dropped and token.type in _LAYOUT)
                continue
            dropped = False
            fresh = token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
            parts.append(_plain(token, names))
    except (tokenize.TokenError, SyntaxError, ValueError):
        return None
    if len(parts) < LEAST_TOKENS:
        return None
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _plain(token: tokenize.TokenInfo, names: dict[str, int]) -> str:
    if token.type == tokenize.NAME and not keyword.iskeyword(token.string):
        return f"name {names.setdefault(token.string, len(names))}"
    if token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.NEWLINE):
        return tokenize.tok_name[token.type]
    return token.string


def groups(texts: Iterable[tuple[str, str]], starter: str = "") -> list[list[str]]:
    """The names whose texts are the same, largest group first.

    Args:
        texts: name and text of each student.
        starter: what everybody was handed; who changed nothing in it is in no group.
    """
    found: dict[str, list[str]] = defaultdict(list)
    left_out = {None, fingerprint(starter)}
    for name, text in texts:
        mark = fingerprint(text)
        if mark is not None and mark not in left_out:
            found[mark].append(name)
    same = [sorted(names) for names in found.values() if len(names) > 1]
    return sorted(same, key=lambda names: (-len(names), names))
