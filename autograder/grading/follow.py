"""One error is charged once: a case that fails because of another wrong function is judged again with that one lent.

Which functions use which is read from the words of the student's text. It is not parsed, because hostile text is
compiled only in workers. A word too many only costs time: a function that is lent and not called changes nothing.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

#: Where a function, a class or a name begins at the left margin; its text goes on until the next such line.
BEGINS = re.compile(r"^(?:async +def|def|class) +(\w+)|^(\w+) *(?::[^=\n]*)?=(?!=)|^(?=\S)(?![)\]}#])", re.MULTILINE)
WORD = re.compile(r"\w+")

#: A comment between two functions is about the next one, but belongs to the text of the one before: it is ignored.
HEADING = re.compile(r"^#.*", re.MULTILINE)


def used_names(source: str) -> dict[str, set[str]]:
    """The words in the text of each function, class and assigned name of a module's top level."""
    starts = list(BEGINS.finditer(source))
    ends = [*[found.start() for found in starts[1:]], len(source)]
    used: dict[str, set[str]] = {}
    for found, end in zip(starts, ends, strict=False):
        name = found[1] or found[2]
        if name:
            text = HEADING.sub("", source[found.end() : end])
            used.setdefault(name, set()).update(WORD.findall(text))
    return used


def reached(functions: Iterable[str], used: Mapping[str, set[str]]) -> set[str]:
    """The names that `functions` use, directly or through others."""
    seen: set[str] = set()
    waiting = list(functions)
    while waiting:
        for name in used.get(waiting.pop(), set()) - seen:
            seen.add(name)
            waiting.append(name)
    return seen


@dataclass
class Lending:
    """The reference's functions, as they are lent to a submission.

    Args:
        reference: the reference solution's functions by name.
        called: the lent functions that the submission has called since this was cleared.
        made: the functions that were lent before.
    """

    reference: Mapping[str, Any]
    called: set[str] = field(default_factory=set)
    made: dict[str, Callable[..., Any]] = field(default_factory=dict)

    def functions(self, names: Iterable[str]) -> dict[str, Callable[..., Any]]:
        """The functions of `names`, in alphabetical order; classes and other objects cannot be lent."""
        return {name: self._function(name) for name in sorted(names) if inspect.isfunction(self.reference.get(name))}

    def _function(self, name: str) -> Callable[..., Any]:
        """The reference's function, which records its calls; a generator's values are returned as a list."""
        if name in self.made:
            return self.made[name]
        right = self.reference[name]
        generates = inspect.isgeneratorfunction(right)

        def lent(*args: Any, **kwargs: Any) -> Any:
            self.called.add(name)
            result = right(*args, **kwargs)
            return list(result) if generates else result

        self.made[name] = lent
        return lent
