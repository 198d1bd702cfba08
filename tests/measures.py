"""Measure how dense the engine's code is: `python tests/measures.py [FOLDER]`.

Prints, for each package of the engine and for all of it: lines of code (no blanks, comments, docstrings), AST
expression nodes a line of code, comprehensions and comments per 100 lines, the median and 90th percentile of a
function's lines, and how many functions have more than ten independent paths (McCabe 1976: branches, loops, handlers,
boolean operators, comprehensions and conditional expressions, plus one).
"""

from __future__ import annotations

import ast
import io
import sys
import tokenize
from dataclasses import dataclass, field
from pathlib import Path

CONTENT = ("suites", "wheats", "chaffs", "variants", "templates")
MOST_PATHS = 10
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
BRANCHES = (
    *(ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.comprehension),
    *(ast.With, ast.Assert, ast.match_case),
)


@dataclass
class Measures:
    """The sums over some files."""

    lines: int = 0
    nodes: int = 0
    comprehensions: int = 0
    comments: int = 0
    functions: list[int] = field(default_factory=list)
    many_paths: int = 0

    def add(self, source: str) -> None:
        """Count one file."""
        tree = ast.parse(source)
        self.lines += code_lines(source, tree)
        self.comments += sum(t.type == tokenize.COMMENT for t in tokenize.generate_tokens(io.StringIO(source).readline))
        for node in ast.walk(tree):
            self.nodes += isinstance(node, ast.expr)
            self.comprehensions += isinstance(node, COMPREHENSIONS)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.functions.append((node.end_lineno or node.lineno) - node.lineno + 1)
                self.many_paths += paths(node) > MOST_PATHS

    def row(self, name: str) -> str:
        """One line of the table."""
        lengths = sorted(self.functions) or [0]
        median, high = lengths[len(lengths) // 2], lengths[len(lengths) * 9 // 10]
        per_hundred = [100 * n / self.lines for n in (self.comprehensions, self.comments)]
        return (
            f"| {name} | {self.lines} | {self.nodes / self.lines:.1f} | {per_hundred[0]:.1f} | {per_hundred[1]:.1f} "
            f"| {median} | {high} | {self.many_paths} |"
        )


def code_lines(source: str, tree: ast.Module) -> int:
    """The lines that hold code: no blanks, comments or docstrings."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            skipped.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    count = 0
    for number, text in enumerate(source.split("\n"), 1):
        said = text.strip()
        if said and not said.startswith("#") and number not in skipped:
            count += 1
    return count


def paths(function: ast.AST) -> int:
    """The independent paths through a function."""
    boolean = sum(len(node.values) - 1 for node in ast.walk(function) if isinstance(node, ast.BoolOp))
    return 1 + boolean + sum(isinstance(node, BRANCHES) for node in ast.walk(function))


def main(root: Path) -> None:
    """Print the table for the engine in `root`."""
    total, by_package = Measures(), {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).parts
        if parts[0] in CONTENT or "__pycache__" in parts:
            continue
        source = path.read_text(encoding="utf-8")
        name = parts[0] if len(parts) > 1 else "(top)"
        for measures in (total, by_package.setdefault(name, Measures())):
            measures.add(source)
    print(
        "| package | lines | nodes/line | comprehensions/100 | comments/100 | median function | p90 | above ten paths |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, measures in sorted(by_package.items()):
        print(measures.row(name))
    print(total.row("**all**"))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "autograder")
