"""Load all modules that a submission can need later, before the jail is closed.

A worker can open no file, but Python and NumPy import some modules late: `numpy.f2py` for `from numpy import *`,
`unicodedata` for an identifier in Korean or Greek, a codec for `"가".encode("cp949")`, `linecache` for a warning. A
list kept by hand would never be complete. So the list is computed from NumPy's public names and submodules, the codecs,
and the imports inside functions of the modules that a submission may import.
"""

from __future__ import annotations

import contextlib
import encodings
import importlib
import importlib.util
import pkgutil
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np

#: The allowed imports; NumPy's submodules are allowed, too.
ALLOWED_IMPORTS = frozenset(
    {
        *("numpy", "math", "itertools", "functools", "operator", "collections", "dataclasses", "typing"),
        *("abc", "enum", "copy", "numbers", "warnings", "__future__"),
    }
)

#: Modules that Python itself uses: for messages, literals, codecs, patterns, big numbers.
PYTHONS_OWN = (
    *("ast", "codecs", "contextlib", "decimal", "encodings", "encodings.idna", "fractions", "inspect", "io"),
    *("linecache", "locale", "pickle", "random", "re", "string", "traceback", "types", "unicodedata", "weakref"),
    *("_pylong", "_strptime", "_py_abc"),
)

#: Parts of NumPy that no submission needs: its tests, and tools that build other packages.
NOT_MEANT = re.compile(
    r"numpy\.(distutils|testing\.print_coercion_tables|f2py\.)|.*\b(tests|conftest|mypy_plugin)\b|.*\._"
)

#: Modules of the standard library for terminals, windows and networks.
NOT_HERE = frozenset({"doctest", "pdb", "pydoc", "readline", "rlcompleter", "tkinter", "turtle", "unittest", "urllib"})

_INSIDE_A_FUNCTION = re.compile(r"^[ \t]+(?:from[ \t]+([\w.]+)[ \t]+import|import[ \t]+([\w.]+))", re.MULTILINE)


def preload() -> tuple[str, ...]:
    """Load all of them; returns the modules that are installed but cannot be loaded, which is the grader's fault."""
    missing = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # deprecated names of NumPy warn on access
        for name in _reachable():
            if not _loaded(name):
                missing.append(name)
        for name in dir(np):
            with contextlib.suppress(Exception):
                getattr(np, name)
    return tuple(sorted(missing))


def _reachable() -> Iterator[str]:
    yield from sorted(ALLOWED_IMPORTS)
    yield from PYTHONS_OWN
    yield "collections.abc"
    yield from _public_submodules(np)
    yield from (f"encodings.{module.name}" for module in pkgutil.iter_modules(encodings.__path__))
    for name in [*sorted(ALLOWED_IMPORTS), *PYTHONS_OWN]:
        yield from _late_imports(name)
    for name in [name for name in sys.modules if name.startswith("numpy.")]:
        yield from _late_imports(name)


def _public_submodules(package: ModuleType) -> Iterator[str]:
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if NOT_MEANT.match(module.name):
            continue
        yield module.name
        if module.ispkg and _loaded(module.name):
            yield from _public_submodules(sys.modules[module.name])


def _late_imports(name: str) -> Iterator[str]:
    """The modules of the standard library and of NumPy that the functions of module `name` import."""
    file = getattr(sys.modules.get(name), "__file__", None)
    if not file or not file.endswith(".py"):
        return
    for groups in _INSIDE_A_FUNCTION.findall(Path(file).read_text(encoding="utf-8", errors="replace")):
        found = "".join(groups)
        top = found.partition(".")[0]
        ours = top in sys.stdlib_module_names or top == "numpy"
        if ours and top not in NOT_HERE and not NOT_MEANT.match(found):
            yield found


def _loaded(name: str) -> bool:
    """Load a module; False only if it is installed and fails to load."""
    if name in sys.modules:
        return True
    try:
        importlib.import_module(name)
    except BaseException:  # a module of another system may raise anything
        return not _installed(name)
    return True


def _installed(name: str) -> bool:
    """Whether the module exists for this Python and this system."""
    try:
        found = importlib.util.find_spec(name)
    except BaseException:  # its package fails to load, too, and is reported itself
        return False
    if found is None:
        return False
    return name.startswith("numpy.") and not name.startswith("numpy.core")
