"""Begin an assignment: a function, a question with a public and a hidden case, a wheat and a chaff."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

from ..errors import UsageError

SOLUTION = '''"""@TITLE@: write here what the module is about."""

import numpy as np


def @FUNCTION@(z):
    """z times z.

    Args:
        z: numbers, any shape.

    Returns:
        np.ndarray: float64, the shape of z.
    """
    # BEGIN SOLUTION
    return np.asarray(z, dtype=np.float64) ** 2
    # END SOLUTION
'''
QUESTION = '''"""@FUNCTION@."""

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "@FUNCTION@"
points = None


@test_case(name="@CASE@-known-values", points=30, hidden=False)
def known_values(@FUNCTION@):
    """@FUNCTION@ maps 0 to 0, 2 to 4 and -3 to 9.

    @FUNCTION@은(는) 0을 0으로, 2를 4로, -3을 9로 보내요.
    """
    checks.array(@FUNCTION@(np.array([0.0, 2.0, -3.0])), [0.0, 4.0, 9.0])


@test_case(name="@CASE@-any-values", points=70, hidden=True)
def any_values(@FUNCTION@, reference, rng):
    """@FUNCTION@ is right for numbers of any size and sign.

    @FUNCTION@은(는) 크기와 부호가 어떤 수에도 맞아요.
    """
    z = rng.normal(scale=100.0, size=(5, 3))
    checks.array(@FUNCTION@(z), reference.@FUNCTION@(z), tol=1e-9, relative=True)
'''.replace("from autograder.grading", "import numpy as np\n\nfrom autograder.grading", 1)
WHEAT = '''"""The product, written out."""

import numpy as np


def @FUNCTION@(z):
    z = np.asarray(z, dtype=float)
    return z * z
'''
CHAFF = '''"""The wrong ideas about `@FUNCTION@`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "doubled, not squared", "ko": "제곱이 아니라 두 배예요"},
    hint={"en": "What is 3 squared?", "ko": "3의 제곱은 얼마인가요?"},
)
class @CHAFF@_doubles:
    two_for_power = edit(") ** 2", ") * 2")

    class added:
        def @FUNCTION@(z):
            z = np.asarray(z, dtype=np.float64)
            return z + z
'''
README = "# @TITLE@\n\nComplete `@NAME@.py`.\n"
README_KO = "# @TITLE@\n\n`@NAME@.py`를 완성하세요.\n"


def files(name: str, function: str) -> dict[str, str]:
    """The files of a new assignment, by their path in the course.

    Raises:
        UsageError: a name is not valid for a module or a function.
    """
    for text in (name, function):
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", text) or keyword.iskeyword(text):
            raise UsageError(f"{text!r} cannot be a name: use small letters, digits and _, as in convolution.")
    filled = {
        "@NAME@": name,
        "@FUNCTION@": function,
        "@TITLE@": name.replace("_", " ").capitalize(),
        "@CASE@": function.replace("_", "-"),
        "@CHAFF@": f"{name[0]}01",
    }
    texts = {
        f"solutions/{name}.py": SOLUTION,
        f"autograder/suites/{name}/q01_{function}.py": QUESTION,
        f"autograder/wheats/{name}/product.py": WHEAT,
        f"autograder/chaffs/{name}/{function}.py": CHAFF,
        f"assignments/{name}/README.md": README,
        f"assignments/{name}/README.ko.md": README_KO,
    }
    for sign, text in filled.items():
        texts = {path: content.replace(sign, text) for path, content in texts.items()}
    return texts


def begin(name: str, function: str, root: Path) -> list[Path]:
    """Write the files of a new assignment into a course; existing files are never replaced.

    Raises:
        UsageError: one of them exists.
    """
    made = {root / path: text for path, text in files(name, function).items()}
    # Look at all of them before the first is written: a half-made assignment would break every command.
    existing = [str(path) for path in made if path.exists()]
    if existing:
        raise UsageError(f"{', '.join(existing)} exists already. Choose another name.")
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(made)
