"""Run a submission as a module, with the course's rules of import.

The jailed worker and the student's own practice use this one loader, so that what loads here loads there.

An import that is not on the list does not cost the file. The module gets a `StandIn` in its place, and what *uses* the
stand-in fails with a sentence that names the import. While the file is being loaded, a stand-in answers every call with
another one: `random.seed(0)` or `plt.style.use("ggplot")` outside of the functions decides nothing about them.
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

#: What may stand in an `except` clause that is ready for a module that is not there.
CATCHES_IMPORTS = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})
MOST_REFUSED = 20


class Loading:
    """One load of a submission: the imports that were refused, and whether it is still going on.

    Args:
        source: the submission's text.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.going_on = True
        self.refused: dict[str, int] = {}

    def refuse(self, name: str, line: int) -> StandIn:
        """Note that `name` is imported in `line`, and give what stands in for it."""
        if len(self.refused) < MOST_REFUSED:
            self.refused.setdefault(name, line)
        return StandIn(name, self, line)


class StandIn:
    """Stands in for a module that may not be imported, or for something of it.

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


#: Python looks special methods up in the class, so each has to stand there. While the file is loaded, these answer …
ANSWERING = (
    *("call", "getitem", "setitem", "delitem", "enter", "exit", "neg", "pos", "abs", "invert"),
    *("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor"),
    *("radd", "rsub", "rmul", "rtruediv", "rfloordiv", "rmod", "rpow", "rmatmul", "rand", "ror", "rxor"),
)
#: … and these fail at once, for Python wants a number, a truth value or an item of them.
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
    """Run the submission as the module `name`, and let `interpreter` use it.

    Args:
        interpreter: gets the module's globals.
        name: of the module.
        source: the submission's text.
        code: its compiled form; see `compiled`.
        filename: of the module's file, where there is one.
        debug: whether `breakpoint()` may stop; only where somebody sits at the terminal.

    Returns:
        What went wrong, and the lines of the imports that were refused, by name.
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
    except BaseException as error:  # SystemExit at import is one of the ways a submission ends
        failure = interpreter.failure_of(error)
        link: Link = "import_failed" if failure.link == "raised" else failure.link
        return Failure(link, failure.facts), loading.refused
    finally:
        loading.going_on = False
    return None, loading.refused


def compiled(source: str, filename: str) -> CodeType:
    """The submission's code.

    Raises:
        SyntaxError: this Python cannot compile it, or its compiler gives up.
    """
    try:
        return compile(source, filename, "exec", dont_inherit=True)
    except (RecursionError, MemoryError, ValueError, OverflowError) as error:
        raise SyntaxError(f"{type(error).__name__}: {error}") from None


def syntax_failure(error: SyntaxError) -> Failure:
    """Where the file cannot be read, and by which Python: a newer one may read it."""
    text = (error.text or "").rstrip("\n")[:200]
    caret = " " * max(0, min(error.offset or 1, len(text) + 1) - 1) + "^"
    facts = {"error": str(error.msg)[:200], "line": error.lineno or 0, "text": text, "caret": caret}
    return Failure("syntax", facts | {"python": platform.python_version()})


def restricted_builtins(module_globals: dict[str, Any], loading: Loading, debug: bool = False) -> dict[str, Any]:
    """The builtins, with an `import` that keeps the course's rules and an `open` and `input` that say theirs.

    This is a courtesy, not a wall: the wall is the jail.
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


@lru_cache(1)  # the same source is loaded anew for every question
def _expected_imports(source: str) -> frozenset[int]:
    """The lines in which the student's code is ready for an import that fails: inside `try … except ImportError`."""
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
