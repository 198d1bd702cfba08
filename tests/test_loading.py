"""What loads and runs on a student's machine loads and runs when it is graded: imports, names, codecs, versions."""

from __future__ import annotations

import encodings
import pkgutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from autograder.jail.launcher import Zygote
from autograder.jail.remote_worker import Limits, Program, RemoteWorker
from autograder.messages.particles import agreed
from autograder.tutor.explain import explain
from autograder.tutor.session import CouldNotJudge
from autograder.worker.interpreter import Interpreter, Op
from autograder.worker.loader import load
from autograder.worker.preload import ALLOWED_IMPORTS

#: Not the world's: these codecs need another system, or are no codecs.
OTHER_SYSTEMS = ("mbcs", "oem", "aliases", "undefined")
CODECS = [m.name for m in pkgutil.iter_modules(encodings.__path__) if m.name not in OTHER_SYSTEMS]

#: What people write; each defines `answer`, and gives in a worker what it gives in a plain process.
SNIPPETS = {p.stem: p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parent / "loading").glob("*.py"))}


def in_a_plain_process(snippet: str) -> str:
    run = [sys.executable, "-W", "ignore", "-c", f"{snippet}\nprint(ascii(answer()))"]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("snippet", SNIPPETS.values(), ids=SNIPPETS)
def test_a_snippet_does_in_a_worker_what_it_does_alone(worker_of: Callable[..., RemoteWorker], snippet: str) -> None:
    worker = worker_of(snippet, limits=Limits(cpu=2.0, wall=20.0))
    assert worker.load_failure is None
    reply = worker.run(Op("call", "answer"))
    assert reply.failure is None, reply.failure
    assert ascii(reply.value) == in_a_plain_process(snippet)


def test_every_codec_of_python_is_there(worker_of: Callable[..., RemoteWorker]) -> None:
    source = (
        "import typing\nlookup = typing.sys.modules['codecs'].lookup\ndef lost(names):\n    found = []\n"
        "    for name in names:\n        try:\n            lookup(name)\n        except LookupError:\n"
        "            found.append(name)\n    return found\n"
    )
    assert worker_of(source).run(Op("call", "lost", args=(CODECS,))).value == []
    korean = 'def answer():\n    return "가".encode("cp949") + "가".encode("euc-kr") + "가".encode("johab")'
    assert worker_of(korean.replace("return ", "return list(") + ")").run(Op("call", "answer")).failure is None


def test_every_public_submodule_of_numpy_is_there(worker_of: Callable[..., RemoteWorker]) -> None:
    names = [m.name for m in pkgutil.iter_modules(np.__path__) if not m.name.startswith("_")]
    left_out = {"conftest", "tests", "distutils"}
    source = "def load(name):\n    __import__('numpy.' + name)\n    return True\n"
    worker = worker_of(source)
    lost = [n for n in names if n not in left_out and worker.run(Op("call", "load", args=(n,))).value is not True]
    assert lost == []


@pytest.mark.parametrize("name", sorted(ALLOWED_IMPORTS - {"__future__"}))
def test_what_is_allowed_can_be_used_to_the_last_name(worker_of: Callable[..., RemoteWorker], name: str) -> None:
    source = (
        f"from {name} import *\nimport {name} as m\ndef answer():\n    return [n for n in dir(m) if not hasattr(m, n)]"
    )
    assert worker_of(source).run(Op("call", "answer")).value == []


UNUSED = """
import matplotlib.pyplot as plt
import random, time
from os import path
import torch.nn as nn
from scipy import *

plt.style.use("ggplot")
random.seed(0)

@nn.no_grad()
def decorated():
    return 1

class Net(nn.Module):
    def size(self):
        return 3

def right():
    return 1.0

def timed():
    return time.time()

if __name__ == "__main__":
    plt.plot([1, 2])
"""


def test_an_import_that_is_not_allowed_costs_only_what_uses_it(worker_of: Callable[..., RemoteWorker]) -> None:
    worker = worker_of(UNUSED)
    assert worker.load_failure is None
    assert worker.refused == {"matplotlib.pyplot": 2, "random": 3, "time": 3, "os": 4, "torch.nn": 5, "scipy": 6}
    assert worker.run(Op("call", "right")).value == 1.0
    for name, module in (("timed", "time"), ("decorated", "torch.nn")):
        failure = worker.run(Op("call", name)).failure
        assert failure is not None and failure.link == "import_not_allowed"
        assert failure.facts["module"] == module
    timed = worker.run(Op("call", "timed")).failure
    assert timed is not None and (timed.facts["import_line"], timed.facts["line"]) == (3, 23)
    for language, said in (("en", "`time` cannot be imported here (line 3)"), ("ko", "`time`을 가져다 쓸 수 없어요")):
        message = explain(timed, None, language)
        assert said in message and "`itertools`" in message and "return time.time()" in message


@pytest.mark.parametrize(
    "guarded",
    [
        "try:\n    import cupy as xp\nexcept ImportError:\n    import numpy as xp\n",
        "try:\n    import cupy as xp\nexcept (ModuleNotFoundError, OSError):\n    import numpy as xp\n",
        "try:\n    import cupy as xp\nexcept Exception:\n    import numpy as xp\n",
        "try:\n    import cupy as xp\nexcept:\n    import numpy as xp\n",
    ],
)
def test_who_is_ready_for_a_missing_module_gets_the_error(worker_of: Callable[..., RemoteWorker], guarded: str) -> None:
    worker = worker_of(guarded + "def answer():\n    return float(xp.sqrt(9.0))")
    assert worker.run(Op("call", "answer")).value == 3.0


TOP_LEVEL = {
    "a file": ("data = open('data.csv').read()\n", "file_opened", "Files cannot be opened here (data.csv)"),
    "numpy's file": (
        "import numpy as np\ndata = np.loadtxt('data.csv')\n",
        "file_opened",
        "Files cannot be opened here",
    ),
    "the keyboard": ("n = input('?')\n", "input_asked", "`input()` does not work here"),
    "an import that is used": ("import os\nif os.path:\n    pass\n", "import_not_allowed", "`os` cannot be imported"),
}


@pytest.mark.parametrize("source, link, said", TOP_LEVEL.values(), ids=TOP_LEVEL)
def test_what_cannot_be_had_while_the_file_is_loaded_is_a_sentence(
    worker_of: Callable[..., RemoteWorker], source: str, link: str, said: str
) -> None:
    failure = worker_of(source).load_failure
    assert failure is not None and failure.link == link
    assert said in explain(failure, None, "en")
    assert f"line {failure.facts['line']}" in explain(failure, None, "en")


@pytest.mark.parametrize("source", [UNUSED, *[source for source, _, _ in TOP_LEVEL.values()]])
def test_practice_follows_the_same_rules(worker_of: Callable[..., RemoteWorker], source: str) -> None:
    """The student's own pytest loads by the same loader, without a jail."""
    worker = worker_of(source)
    failure, refused = load(Interpreter({}, "submission.py", source), "submission", source)
    assert (failure and failure.link) == (worker.load_failure and worker.load_failure.link)
    assert refused == worker.refused


def test_a_module_that_should_be_there_is_the_graders_fault(zygote: Zygote, monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program("m", "def f():\n    import numpy.nothing_of_the_kind\n")
    worker = RemoteWorker(zygote, program)
    told = worker.run(Op("call", "f")).failure
    assert told is not None and told.link == "raised"
    monkeypatch.setattr(zygote, "missing", frozenset({"numpy.nothing_of_the_kind"}))
    with pytest.raises(CouldNotJudge, match=r"the worker has no numpy\.nothing_of_the_kind"):
        worker.run(Op("call", "f"))
    worker.close()


def test_nothing_is_missing_here(zygote: Zygote) -> None:
    assert zygote.missing == frozenset()


def test_versions_are_told_where_they_explain_an_error(worker_of: Callable[..., RemoteWorker]) -> None:
    failure = worker_of("import numpy as np\ndef f():\n    return np.no_such_name(3)\n").run(Op("call", "f")).failure
    assert failure is not None
    assert f"NumPy {np.__version__}" in explain(failure, None, "en")
    syntax = worker_of("def f(:\n    pass\n").load_failure
    assert syntax is not None
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}" in explain(syntax, None, "ko")


@pytest.mark.parametrize(
    "word, sentence",
    [
        ("`step`", "`step`은 `step`이 `step`을 `step`으로 `step`이에요"),
        ("`softmax`", "`softmax`는 `softmax`가 `softmax`를 `softmax`로 `softmax`예요"),
        ("logit", "logit은 logit이 logit을 logit으로 logit이에요"),
        ("Adam", "Adam은 Adam이 Adam을 Adam으로 Adam이에요"),
        ("recall", "recall은 recall이 recall을 recall로 recall이에요"),
        ("결과", "결과는 결과가 결과를 결과로 결과예요"),
        ("값", "값은 값이 값을 값으로 값이에요"),
        ("`time`", "`time`은 `time`이 `time`을 `time`으로 `time`이에요"),
        ("7", "7은 7이 7을 7로 7이에요"),
        ("MSE", "MSE는 MSE가 MSE를 MSE로 MSE예요"),
    ],
)
def test_particles_agree(word: str, sentence: str) -> None:
    choices = ("은/는", "이/가", "을/를", "으로/로", "이에요/예요")
    assert agreed(" ".join(f"{word}[{choice}]" for choice in choices)) == sentence


def test_nothing_of_ours_but_the_wall_is_in_a_worker(worker_of: Callable[..., RemoteWorker]) -> None:
    source = "import typing\ndef ours():\n    return [n for n in typing.sys.modules if n.startswith('autograder')]\n"
    found = worker_of(source).run(Op("call", "ours")).value
    assert "autograder.worker.serve" in found
    assert [name for name in found if not name.startswith("autograder.worker") and name != "autograder"] == []
