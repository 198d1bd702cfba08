"""The wrong implementations that test the suites, by assignment and function.

`NAME/FUNCTION.py` holds every misconception of one function, in the order in which diagnosis tries them. The files are
read, never run (`autograder.grading.chaffs`); what stands here are the words in which they are written:

- `@misconception(title=…, hint=…)` or `@convention(…)` above a class makes a misconception; the class's name is its id.
  `was` is the id that gradebooks of earlier versions know.
- Each class in it, and each `edit`, is a *form*: one way in which people write it. A class's body is run after the
  reference, in the reference's namespace, and so overrides the function. `edit("old", "new")` replaces a text that
  stands exactly once in the reference's function; several pairs may follow each other.
- `@base` above a class makes it a right function, with argument checks or without, in a style of its own;
  `edit("old", "new", of="loops")` edits the base `loops` instead of the reference.
- `CONSTANT = any_of(1e-7, 1e-9)` in a class makes a form for each value: the idea is the same.
- `essential("…")` in a file says what of two results is compared where results are random, a key of
  `autograder.grading.likeness.LIKENESSES`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Form = TypeVar("Form")


def misconception(*, title: dict[str, str], hint: dict[str, str], was: str = "") -> Callable[[Form], Form]:
    """A wrong idea, with its title and hint in both languages."""
    return lambda form: form


def convention(*, title: dict[str, str], hint: dict[str, str], was: str = "") -> Callable[[Form], Form]:
    """Right by another respected source's convention."""
    return lambda form: form


def base(written: Form) -> Form:
    """A right function in another style than the reference's, for `edit(…, of=…)`."""
    return written


def edit(old: str, new: str, *more: str, of: str = "") -> Any:
    """The reference's function, or the base `of`, with `old` replaced by `new`, and so on for further pairs."""


def essential(word: str) -> None:
    """What of two results of the function is compared, where the values themselves are random."""


def any_of(*values: float) -> float:
    """A constant that differs from writer to writer; each value makes a form of its own."""
    return values[0]
