"""Find the student's modules, load them again when they are saved, and call their functions.

A call that raises, or that gives nothing of the promised shape, becomes `Broken`: the page shows its sentence in place
of the control that needs the function, and goes on with the rest.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.messages import LANGUAGES
from autograder.tutor.explain import explain
from autograder.worker import loader
from autograder.worker.interpreter import Failure, Interpreter
from autograder.worker.links import Link

from .settings import FEATURES, MOST_OWN, OWN_NAME

Array = NDArray[np.float64]

MODULES = (
    *("playground", "forward", "backprop", "optimizers", "features", "metrics"),
    *("normalisation", "experts", "classic"),
)
#: The name in features.py under which a student may keep features of their own, as in
#: OWN = {"r": lambda x1, x2: np.hypot(x1, x2)}
OWN = "OWN"
#: The sentence for a module that is nowhere; all others are the tutor's.
NOWHERE = {
    "en": "{file} was not found. Put it beside play.py or into ../{name}/, or name its folder: --modules FOLDER",
    "ko": "{file} 파일을 찾지 못했어요. play.py 옆이나 ../{name}/에 두거나, 폴더를 알려 주세요: --modules 폴더",
}


class Broken(Exception):
    """A function of the student's gave no answer that can be used.

    Args:
        module: of the student's.
        function: its name; empty where the whole module is meant.
        failure: what went wrong.
        source: the module's text.
    """

    def __init__(self, module: str, function: str, failure: Failure, source: str = "") -> None:
        super().__init__(f"{module}.{function}: {failure.link}")
        self.module, self.function, self.failure, self.source = module, function, failure, source

    def told(self) -> dict[str, Any]:
        """What the page shows: the function, the line if there is one, and the sentence in each language."""
        told = {"module": self.module, "function": self.function, "line": self.failure.facts.get("line")}
        return told | {language: self._sentence(language) for language in LANGUAGES}

    def _sentence(self, language: str) -> str:
        if self.failure.link == "not_found":
            return NOWHERE[language].format(file=f"{self.module}.py", name=self.module)
        failure = Failure(self.failure.link, {"function": self.function} | self.failure.facts)
        return explain(failure, None, language, self.source)


class Module:
    """One file of the student's, as it was loaded last.

    Args:
        name: of the module.
        path: of the file; None where there is none.
    """

    def __init__(self, name: str, path: Path | None) -> None:
        self.name, self.path = name, path
        self.stamp: int | None = None
        self.source = ""
        self.interpreter = Interpreter({}, f"{name}.py")
        self.failure: Failure | None = Failure("not_found")

    def changed(self) -> bool:
        """Whether the file was saved since it was loaded."""
        return self.path is not None and _stamp(self.path) != self.stamp

    def load(self) -> None:
        """Run the file as a fresh module, with the course's rules of import."""
        if self.path is None:
            return
        self.stamp = _stamp(self.path)
        try:
            self.source = importlib.util.decode_source(self.path.read_bytes())
        except OSError:
            self.failure = Failure("not_found")
            return
        except (SyntaxError, UnicodeDecodeError) as error:
            self.failure = loader.syntax_failure(SyntaxError(str(error)))
            return
        self.interpreter = Interpreter({}, f"{self.name}.py", self.source)
        self.failure, _ = loader.load(self.interpreter, self.name, self.source, filename=str(self.path))


def _stamp(path: Path) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None


def find(name: str, folders: Sequence[Path], here: Path) -> Path | None:
    """The student's file `name`.py: in one of `folders`, beside play.py, or in the folder of its own assignment.

    A folder of GitHub Classroom's has more in its name, as in `forward-minjun`; it is taken where there is just one.
    """
    file = f"{name}.py"
    likely = [*(folder / file for folder in folders), here / file, here.parent / name / file]
    for path in likely:
        if path.is_file():
            return path
    cloned = sorted(here.parent.glob(f"{name}-*/{file}"))
    return cloned[0] if len(cloned) == 1 else None


class Binding:
    """All the student's modules, and what their functions took.

    Args:
        paths: each module's file, or None.
        blocked: functions that did not come back: (module, function) → (time stamp of the file, line).
    """

    def __init__(
        self, paths: dict[str, Path | None], blocked: dict[tuple[str, str], tuple[int | None, int | None]]
    ) -> None:
        self.modules: dict[str, Module] = {}
        self.blocked = blocked
        #: (module, function) of the calls that are running, the innermost last; a watchdog looks at it.
        self.running: list[tuple[str, str]] = []
        #: The CPU time, in seconds, at which the last call began or ended.
        self.moved = time.process_time()
        self.spent: dict[tuple[str, str], list[float]] = {}
        self.add(paths)

    def add(self, paths: dict[str, Path | None]) -> None:
        """Load these modules."""
        for name, path in paths.items():
            self.modules[name] = Module(name, path)
            self._load(self.modules[name])

    def _load(self, module: Module) -> None:
        stamp, line = self.blocked.get((module.name, ""), (0, None))
        if (module.name, "") in self.blocked and module.path and _stamp(module.path) == stamp:
            module.stamp = stamp
            module.failure = Failure("timeout_at_import", {} if line is None else {"line": line, "text": ""})
            return
        self._enter(module.name, "")
        try:
            module.load()
        finally:
            self._leave()

    def reloaded(self) -> list[str]:
        """Load again what was saved; returns the names."""
        changed = [module for module in self.modules.values() if module.changed()]
        for module in changed:
            for place in [place for place in self.blocked if place[0] == module.name]:
                del self.blocked[place]
            self._load(module)
        return [module.name for module in changed]

    def files(self) -> dict[str, str | None]:
        """Where each module was found."""
        return {name: str(module.path) if module.path else None for name, module in self.modules.items()}

    def call(self, module: str, name: str, *args: Any, **kwargs: Any) -> Any:
        """Call a function of the student's, or make an object of a class of theirs.

        Raises:
            Broken: when it is not there, raises, or gives None.
        """
        return self._run(module, name, self._found(module, name), args, kwargs)

    def own_features(self) -> list[str]:
        """The names of the features of the student's own, in `OWN` of features.py, as far as they can be names."""
        bound = self.modules["features"]
        given = bound.interpreter.namespace.get(OWN) if bound.failure is None else None
        if not isinstance(given, dict):
            return []
        names = [name for name in given if isinstance(name, str) and OWN_NAME.fullmatch(name)]
        return [name for name in names if name not in FEATURES][:MOST_OWN]

    def own_feature(self, name: str, x1: Array, x2: Array) -> Any:
        """What the student's own feature says of these points: (N,), (N,) → whatever it gives.

        Raises:
            Broken: as `call`.
        """
        module, place = "features", f"{OWN}[{name!r}]"
        if name not in self.own_features():
            raise self.broken(module, place, "missing")
        self._unless_blocked(module, place)
        self._unless_blocked(module, "<lambda>")  # all that a process that was ended from outside knows of it
        found = self.modules[module].interpreter.namespace[OWN][name]
        if not callable(found):
            raise self.broken(module, place, "not_callable", found=type(found).__name__)
        return self._run(module, place, found, (x1, x2), {})

    def method(self, module: str, name: str, instance: Any, *args: Any) -> Any:
        """Call a method of an object that the student's class made; `name` is "Class.method".

        Raises:
            Broken: as `call`; what `update` of an optimizer or `reset` of a session gives may be None.
        """
        self._unless_blocked(module, name)
        found = getattr(instance, name.partition(".")[2], None)
        if found is None:
            raise self.broken(module, name, "missing")
        return self._run(module, name, found, args, {})

    def _found(self, module: str, name: str) -> Callable[..., Any]:
        bound = self.modules[module]
        if bound.failure is not None:
            raise Broken(module, "", bound.failure, bound.source)
        self._unless_blocked(module, name)
        found = bound.interpreter.namespace.get(name)
        if found is None:
            raise self.broken(module, name, "missing")
        if not callable(found):
            raise self.broken(module, name, "not_callable", found=type(found).__name__)
        return found  # type: ignore[no-any-return]  # it is what the student wrote

    def _unless_blocked(self, module: str, name: str) -> None:
        # a process that was ended from outside knows a method's name without its class
        place = next((p for p in ((module, name), (module, name.rpartition(".")[2])) if p in self.blocked), None)
        if place:
            line = self.blocked[place][1]
            raise self.broken(module, name, "timeout", **self._place(module, line))

    def _place(self, module: str, line: int | None) -> dict[str, Any]:
        lines = self.modules[module].source.split("\n")
        if line is None or not 0 < line <= len(lines):
            return {}
        return {"line": line, "text": lines[line - 1].strip()[:200]}

    def _run(
        self, module: str, name: str, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        began = time.perf_counter()
        self._enter(module, name)
        try:
            result = function(*args, **kwargs)
        except Broken:  # of a function that was handed in
            raise
        except BaseException as error:  # students raise SystemExit and KeyboardInterrupt, too
            bound = self.modules[module]
            raise Broken(module, name, bound.interpreter.failure_of(error), bound.source) from None
        finally:
            self._leave()
            spent = self.spent.setdefault((module, name), [0, 0.0])
            spent[0] += 1
            spent[1] += time.perf_counter() - began
        return result

    def _enter(self, module: str, name: str) -> None:
        self.moved = time.process_time()
        self.running.append((module, name))

    def _leave(self) -> None:
        self.running.pop()
        self.moved = time.process_time()

    def broken(self, module: str, name: str, link: Link, **facts: Any) -> Broken:
        """An answer that cannot be used, as `link` says."""
        return Broken(module, name, Failure(link, facts), self.modules[module].source)

    def array(self, module: str, name: str, value: Any, shape: tuple[int, ...], part: str = "") -> Array:
        """`value`, which the function gave, as floats of this shape.

        Raises:
            Broken: when it is none.
        """
        if value is None:
            raise self.broken(module, name, "nothing", part=part)
        try:
            floats = np.asarray(value, dtype=np.float64)
        except (TypeError, ValueError):
            facts = {"part": part, "expected": "ndarray", "found": type(value).__name__}
            raise self.broken(module, name, "type", **facts) from None
        if floats.shape != shape:
            raise self.broken(module, name, "shape", part=part, expected=str(shape), found=str(floats.shape))
        return floats

    def pair(self, module: str, name: str, value: Any, count: int = 2) -> Sequence[Any]:
        """`value` as a tuple or list of `count` parts.

        Raises:
            Broken: when it is none.
        """
        if value is None:
            raise self.broken(module, name, "nothing", part="")
        if not isinstance(value, (tuple, list)):
            raise self.broken(module, name, "type", part="", expected="tuple", found=type(value).__name__)
        if len(value) != count:
            raise self.broken(module, name, "length", part="", expected=str(count), found=str(len(value)))
        return value
