"""Run a submission as a module, with the course's rules for imports.

The jailed worker and the student's own practice use the same loader, so a file loads in both or in neither.

A forbidden import does not fail the whole file. A `StandIn` replaces the module, and code that *uses* it fails with a
sentence that names the import. While the file is loaded, a call of a stand-in returns another one, so `random.seed(0)`
or `plt.style.use("ggplot")` outside of functions does no harm.
"""

from __future__ import annotations

import ast
import builtins
import platform
import sys
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import CodeType, ModuleType
from typing import Any, NoReturn

from .interpreter import Failure, Interpreter, Refused
from .links import Link
from .preload import ALLOWED_IMPORTS

#: The exceptions in an `except` clause that handles a missing module.
CATCHES_IMPORTS = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})
MOST_REFUSED = 20


class Loading:
    """The state of loading a submission: the refused imports, and whether it is still running.

    Args:
        source: the submission's text.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.going_on = True
        self.refused: dict[str, int] = {}

    def refuse(self, name: str, line: int) -> StandIn:
        """Record a refused import, and return its stand-in."""
        if len(self.refused) < MOST_REFUSED:
            self.refused.setdefault(name, line)
        return StandIn(name, self, line)


class StandIn:
    """Replaces a module that may not be imported, and everything in it.

    Args:
        name: of the module.
        loading: the load in which it was imported.
        line: of the import.
    """

    def __init__(self, name: str, loading: Loading, line: int) -> None:
        self.__dict__.update({"_name": name, "_loading": loading, "_line": line})

    def __getattr__(self, attribute: str) -> Any:
        if attribute == "__all__":
            return []
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return self

    def __setattr__(self, attribute: str, value: Any) -> None:
        self._answer()

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        return ()

    def __repr__(self) -> str:
        return f"<{self._name}, which may not be imported>"

    def _answer(self) -> StandIn:
        if self._loading.going_on:
            return self
        self._fail()

    def _fail(self) -> NoReturn:
        raise Refused("import_not_allowed", module=self._name, import_line=self._line)


#: Python looks up special methods in the class, so each must be defined there. While the file is loaded, these return a
#: stand-in …
ANSWERING = (
    *("call", "getitem", "setitem", "delitem", "enter", "exit", "neg", "pos", "abs", "invert"),
    *("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor"),
    *("radd", "rsub", "rmul", "rtruediv", "rfloordiv", "rmod", "rpow", "rmatmul", "rand", "ror", "rxor"),
)
#: … and these always fail, because Python needs a number, a truth value or an item from them.
FAILING = (
    *("len", "int", "float", "index", "complex", "contains", "next", "round", "array", "iter", "bool"),
    *("lt", "le", "gt", "ge"),
)
for _name in ANSWERING:
    setattr(StandIn, f"__{_name}__", lambda self, *_, **__: self._answer())
for _name in FAILING:
    setattr(StandIn, f"__{_name}__", lambda self, *_, **__: self._fail())


def load(
    interpreter: Interpreter,
    name: str,
    source: str,
    code: CodeType | None = None,
    filename: str = "",
    debug: bool = False,
) -> tuple[Failure | None, dict[str, int]]:
    """Run the submission as the module `name`.

    Args:
        interpreter: gets the module's globals.
        name: of the module.
        source: the submission's text.
        code: its compiled form; see `compiled`.
        filename: of the module's file, if there is one.
        debug: whether `breakpoint()` may stop; only for a person at a terminal.

    Returns:
        The failure, if any, and the lines of the refused imports, by name.
    """
    loading = Loading(source)
    module = ModuleType(name)
    if filename:
        module.__file__ = filename
    module.__dict__["__builtins__"] = restricted_builtins(module.__dict__, loading, debug)
    sys.modules[name] = module
    interpreter.namespace = module.__dict__
    try:
        exec(code or compiled(source, interpreter.filename), module.__dict__)
    except SyntaxError as error:
        return syntax_failure(error), loading.refused
    except BaseException as error:  # a submission may raise SystemExit, too
        failure = interpreter.failure_of(error)
        link: Link = "import_failed" if failure.link == "raised" else failure.link
        return Failure(link, failure.facts), loading.refused
    finally:
        loading.going_on = False
    return None, loading.refused


def compiled(source: str, filename: str) -> CodeType:
    """The submission's code.

    Raises:
        SyntaxError: Python cannot compile it.
    """
    try:
        return compile(source, filename, "exec", dont_inherit=True)
    except (RecursionError, MemoryError, ValueError, OverflowError) as error:
        raise SyntaxError(f"{type(error).__name__}: {error}") from None


def syntax_failure(error: SyntaxError) -> Failure:
    """The failure of a syntax error, with the Python version, because a newer one may accept the file."""
    text = (error.text or "").rstrip("\n")[:200]
    caret = " " * max(0, min(error.offset or 1, len(text) + 1) - 1) + "^"
    facts = {"error": str(error.msg)[:200], "line": error.lineno or 0, "text": text, "caret": caret}
    return Failure("syntax", facts | {"python": platform.python_version()})


def restricted_builtins(module_globals: dict[str, Any], loading: Loading, debug: bool = False) -> dict[str, Any]:
    """The builtins, with an `import` for the course's rules, and an `open` and `input` that raise a clear message.

    This is for clear messages only. The jail is the security boundary.
    """
    real = builtins.__import__
    expected = _expected_imports(loading.source)

    def import_(
        name: str,
        globals: Mapping[str, object] | None = None,  # the names of `__import__`'s own parameters
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> Any:
        top = name.partition(".")[0]
        if globals is not module_globals or (level == 0 and top in ALLOWED_IMPORTS):
            return real(name, globals, locals, fromlist or (), level)
        line = sys._getframe(1).f_lineno
        if level or line in expected:
            raise ModuleNotFoundError(f"'{name}' may not be imported here; NumPy and plain helpers may", name=name)
        return loading.refuse(name, line)

    def open_(file: Any = "", *_: Any, **__: Any) -> NoReturn:
        raise Refused("file_opened", file=str(file)[:80] if isinstance(file, str) else "")

    def input_(*_: Any) -> NoReturn:
        raise Refused("input_asked")

    def breakpoint_(*_: Any, **__: Any) -> NoReturn:
        raise Refused("debugger_asked")

    changed: dict[str, Any] = {"__import__": import_, "open": open_, "input": input_}
    if not debug:
        changed["breakpoint"] = breakpoint_
    return vars(builtins) | changed


@lru_cache(1)  # the same source is loaded again for every question
def _expected_imports(source: str) -> frozenset[int]:
    """The lines inside `try … except ImportError`, where the student's code handles a failed import."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Try) and any(_catches_imports(handler) for handler in node.handlers):
            for statement in node.body:
                lines.update(range(statement.lineno, (statement.end_lineno or statement.lineno) + 1))
    return frozenset(lines)


def _catches_imports(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    return bool(names & CATCHES_IMPORTS)
