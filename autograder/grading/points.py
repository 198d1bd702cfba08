"""The points of a suite's cases: a suite states weights, and these share out 100 points, 30 of them public.

So a new case needs no change in the others. If the weights add up to the points, each case is worth its weight.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import ContentError

TOTAL, PUBLIC = 100, 30


def shared_out(points: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Whole points in proportion to the weights, at least one for each, by the largest remainders (Hamilton, 1792).

    Raises:
        ContentError: there are more weights than points.
    """
    if len(weights) > points:
        raise ContentError(f"{len(weights)} cases cannot share {points} points: each is worth at least one.")
    total = sum(weights.values())
    shares = {name: points * weight / total for name, weight in weights.items()}
    given = {name: max(1, int(share)) for name, share in shares.items()}
    while sum(given.values()) < points:
        given[max(given, key=lambda name: shares[name] - given[name])] += 1
    while sum(given.values()) > points:
        more_than_one = [name for name in given if given[name] > 1]
        given[min(more_than_one, key=lambda name: shares[name] - given[name])] -= 1
    return given


def with_points(sources: Mapping[Path, str]) -> dict[Path, str]:
    """The texts of a suite's questions, with points in place of weights; no line moves.

    Raises:
        ContentError: a text is not Python, or there are more cases than points.
    """
    weights: dict[bool, dict[str, int]] = {True: {}, False: {}}
    for path, source in sources.items():
        for case in test_cases(_parsed(path, source)):
            known = literal_keywords(case)
            if type(known.get("points")) is int:  # the lint reports any other value
                weights[known.get("hidden") is True][str(known.get("name"))] = known["points"]
    points = shared_out(PUBLIC, weights[False]) | shared_out(TOTAL - PUBLIC, weights[True])
    return {path: _rewritten(source, points) for path, source in sources.items()}


def _parsed(path: Path, source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise ContentError(f"{path}:{error.lineno}: {error.msg}.") from error


def _rewritten(source: str, points: Mapping[str, int]) -> str:
    lines = source.split("\n")
    for case in test_cases(ast.parse(source)):
        for keyword in _keywords(case):
            name = str(literal_keywords(case).get("name"))
            if keyword.arg != "points" or name not in points:
                continue
            literal = keyword.value
            line = lines[literal.lineno - 1].encode()  # columns count bytes
            before, after = line[: literal.col_offset], line[literal.end_col_offset :]
            lines[literal.lineno - 1] = (before + str(points[name]).encode() + after).decode()
    return "\n".join(lines)


def test_cases(tree: ast.Module) -> list[ast.FunctionDef]:
    """The functions of a test file that are decorated with `@test_case(…)`."""
    functions = [n for n in tree.body if isinstance(n, ast.FunctionDef)]
    return [f for f in functions if any(ast.unparse(d).startswith("test_case") for d in f.decorator_list)]


def literal_keywords(function: ast.FunctionDef) -> dict[str, Any]:
    """The keyword arguments of a case's decorator that are literals."""
    return {str(k.arg): k.value.value for k in _keywords(function) if isinstance(k.value, ast.Constant)}


def _keywords(function: ast.FunctionDef) -> list[ast.keyword]:
    call = function.decorator_list[0]
    return call.keywords if isinstance(call, ast.Call) else []
