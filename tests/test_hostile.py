"""Hostile submissions: each attack works where nothing refuses it, and comes to nothing on the real path.

One file each in tests/hostile/; its docstring tells what it tries and what must happen. A file stands
for the reference solution with its own text below. `SHOWN` says where the attack is seen to work:

- `worker`: in a worker without any layer of the jail; `process`, `score`, `spoils`, `text`: in a process
  that holds the suite and the submission, as stock graders do; `hangs`, `dies`, `prints`: called as it is;
  `wire`: what it writes arrives.

`FOOL` is the honest submission that must get the same score: `honest`, `zeros` and `raises` (in `step`),
or `nothing` (a file that does not load).
"""

from __future__ import annotations

import ast
import html
import inspect
import json
import os
import re
import select
import signal
import socket
import sys
import tempfile
import time
import uuid
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.grading.assignment import ROOT, Assignment, find_assignment
from autograder.grading.cases import passed_cases, run_suite
from autograder.grading.results import Result, to_json
from autograder.jail import launcher
from autograder.jail.launcher import Zygote
from autograder.jail.levels import find_level
from autograder.jail.remote_worker import Limits, Program, RemoteWorker
from autograder.reports.feedback import feedback_html, feedback_markdown
from autograder.tutor.session import Session
from autograder.worker.interpreter import Interpreter, Op, Ref

from .conftest import CommentingGrader
from .slow import all_but

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the jail's layers are Linux's")

FILES = sorted((Path(__file__).parent / "hostile").glob("cannot_*.py"))
QUESTIONS = ("step", "sigmoid", "tanh")
TOKEN = uuid.uuid4().hex
#: Begins every name that an attack uses, so that two runs on one machine do not meet.
MARK = f"hostile-{TOKEN[:8]}-"
VICTIM, OTHER = Path(f"/tmp/{MARK}victim"), Path(f"/tmp/{MARK}other-submission.py")
#: What a kernel or a container may have switched off for everybody.
OPTIONAL = ("cannot_use_io_uring", "cannot_load_a_program_into_the_kernel", "cannot_make_a_namespace")
MOST_SECONDS, MOST_MEGABYTES = 60, 200

FOOLS = {
    "honest": "",
    "zeros": "def step(z):\n    return np.zeros(np.shape(z))\n",
    "raises": "def step(z):\n    raise ValueError\n",
    "nothing": "raise ValueError\n",
}


class Few(Assignment):
    """An assignment with three of its questions: enough to see what one does to the next."""

    @cached_property
    def questions(self) -> list[Any]:
        """Those of QUESTIONS."""
        return [q for q in find_assignment(self.name).questions if q.name in QUESTIONS]


@dataclass(frozen=True)
class Hostile:
    """One file: what it says of itself, and its text below the reference solution."""

    path: Path

    @property
    def text(self) -> str:
        """What the file holds, with names of this run."""
        return self.path.read_text(encoding="utf-8").replace("hostile-", MARK)

    @cached_property
    def says(self) -> dict[str, Any]:
        """FAMILY, SHOWN, FOOL and, where it waits, WALL."""
        told: dict[str, Any] = {"WALL": 3.0}
        for node in ast.parse(self.text).body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).strip("()").split(",")[0].isupper():
                names = ast.unparse(node.targets[0]).strip("()").split(", ")
                try:
                    values = ast.literal_eval(node.value)
                except ValueError:
                    continue
                told |= dict(zip(names, values if len(names) > 1 else [values], strict=True))
        return told


@pytest.fixture(scope="module")
def few() -> Assignment:
    return Few("activations")


@pytest.fixture(scope="module")
def marked() -> Iterator[pytest.MonkeyPatch]:
    """Zygotes and all that comes of them carry TOKEN where /proc shows it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(launcher.ENVIRONMENT, "HOSTILE_TEST", TOKEN)
        yield patch


@pytest.fixture(scope="module")
def free(marked: pytest.MonkeyPatch) -> Iterator[Zygote]:
    with Zygote(()) as one:
        yield one


@pytest.fixture(scope="module")
def jailed(marked: pytest.MonkeyPatch) -> Iterator[Zygote]:
    with Zygote() as one:
        yield one


@pytest.fixture(scope="module")
def judge(jailed: Zygote, few: Assignment) -> Callable[..., tuple[Result, list[str]]]:
    """The real path, with the trouble that the instructor would be told."""
    level = find_level(jailed)

    def grade(source: str, wall: float = 3.0) -> tuple[Result, list[str]]:
        grader = CommentingGrader(few, jailed, level, Limits(cpu=0.3, wall=wall))
        result = grader.grade("somebody", f"{few.reference_source}\n\n{source}", seed=7)
        return result, grader.trouble

    return grade


@pytest.fixture(scope="module")
def fools(judge: Callable[..., tuple[Result, list[str]]]) -> dict[str, Result]:
    return {name: judge(source)[0] for name, source in FOOLS.items()}


@pytest.fixture(autouse=True)
def surroundings() -> Iterator[None]:
    """What attacks look for, and the removal of what they leave where nothing refuses them."""
    VICTIM.write_text("x")
    OTHER.write_text("another student's work")
    yield
    for folder in (Path("/tmp"), Path("/dev/shm")):
        for path in folder.glob(f"{MARK}*"):
            path.unlink()


# ---- where nothing refuses it


def apart(action: Callable[[], str], seconds: float) -> str | None:
    """What `action` returns in a process of its own; None if it does not come to its end in time."""
    ours, theirs = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python 3.12 warns of threads; the child needs none
        child = os.fork()
    if child == 0:
        try:
            os.write(theirs, b"+" + action().encode("utf-8", "replace")[:60_000])
        finally:
            os._exit(0)
    os.close(theirs)
    ready, _, _ = select.select([ours], [], [], seconds)
    told = os.read(ours, 70_000) if ready else b""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(ours)
    return told[1:].decode() if told else None


def stock(assignment: Assignment, source: str) -> str:
    """Grade as stock graders do, in this process: points and messages, as JSON."""
    with tempfile.TemporaryFile() as secret:
        secret.write(b"hostile secret")
        secret.flush()
        os.environ["HOSTILE_SECRET"] = "hostile secret"
        namespace: dict[str, Any] = {"__name__": "activations"}
        exec(compile(source, "activations.py", "exec"), namespace)
        backend = Interpreter(namespace, "activations.py", source)
        session = Session(lambda *_: backend, 7, assignment.reference)
        passed = passed_cases(run_suite(assignment.questions, session))
    points = sum(int(c.points) for _, c in assignment.cases if c.name in passed)
    told = [str(o.failure.facts.get("error")) for o in session.outcomes.values() if o.failure]
    return json.dumps({"points": points, "told": list(dict.fromkeys(told))[:20]})


def called(source: str) -> Callable[[], str]:
    """Loads the submission and calls its `attack`."""

    def action() -> str:
        namespace: dict[str, Any] = {"__name__": "activations"}
        exec(compile(source, "activations.py", "exec"), namespace)
        return str(namespace["attack"]())

    return action


def works_in_a_free_worker(source: str, zygote: Zygote, machine_may_refuse: bool) -> bool:
    worker = RemoteWorker(zygote, Program("activations", source), None, Limits(cpu=10.0, wall=20.0))
    reply = worker.run(Op("call", "attack"))
    worker.close()
    if reply.failure and "OSError" in reply.failure.facts.get("types", ()) and machine_may_refuse:
        pytest.skip("this machine refuses it to everybody, or to all but root")
    return "LOOT" in str(reply.value)


def arrives_on_the_wire(source: str) -> bool:
    ours, theirs = socket.socketpair()

    def action() -> str:
        os.dup2(theirs.fileno(), 3)
        return called(source)()

    with ours, theirs:
        apart(action, 5)
        ours.setblocking(False)
        return len(ours.recv(1 << 16)) >= 9


def prints_a_lot(source: str) -> bool:
    with tempfile.TemporaryFile() as output:

        def action() -> str:
            os.dup2(output.fileno(), 1)
            sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115 - it ends with the process
            return called(source)()

        apart(action, 20)
        return os.fstat(output.fileno()).st_size > 1 << 20


def is_seen_to_work(one: Hostile, assignment: Assignment, zygote: Zygote, points: int) -> bool:
    """Whether the attack works where nothing refuses it."""
    source = f"{assignment.reference_source}\n\n{one.text}"
    shown = one.says["SHOWN"]
    if shown == "worker":
        return works_in_a_free_worker(source, zygote, os.geteuid() != 0 or one.path.stem in OPTIONAL)
    if shown == "wire":
        return arrives_on_the_wire(source)
    if shown == "prints":
        return prints_a_lot(source)
    if shown in ("hangs", "dies"):
        return apart(called(source), 0.5 if shown == "hangs" else 20) is None
    told = json.loads(apart(lambda: stock(assignment, source), 30) or '{"points": -1, "told": []}')
    if shown == "process":
        return any("LOOT" in text for text in told["told"])
    if shown == "text":
        text = (called(source)()).encode("utf-8", "replace").decode()
        return any(text in message for message in told["told"])
    return bool(told["points"] > points if shown == "score" else told["points"] < points)


# ---- the real path


def hidden_lines(assignment: Assignment) -> set[str]:
    """The lines of the hidden cases that are long enough to be nothing else."""
    hidden = [c.body.test_func for _, c in assignment.cases if c.hidden]
    lines = {line.strip() for function in hidden for line in inspect.getsource(function).split("\n")}
    documented = {line.strip() for function in hidden for line in (inspect.getdoc(function) or "").split("\n")}
    return {line for line in lines - documented if len(line) > 24 and not line.startswith(("def ", "@", '"""'))}


def seen_by_a_student(result: Result) -> str:
    """Everything that a student gets to read, in both languages."""
    pages = [feedback_markdown(result, "en"), feedback_markdown(result, "ko"), feedback_html(result, "en")]
    public = [f"{c.message.en}\n{c.message.ko}" for c in result.cases if c.message]
    return "\n".join([*pages[:2], html.unescape(pages[2]), *public])


def descendants() -> set[int]:
    """Every process that came of a zygote of this test, wherever it hides."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if TOKEN.encode() in (folder / "environ").read_bytes():
                found.add(int(folder.name))
        except OSError:  # it has ended meanwhile
            continue
    return found


def left_behind(zygotes: set[int], descriptors: int) -> list[str]:
    """What is there that was not there before; waits a moment for what is just ending."""
    found: list[str] = []
    for _ in range(100):
        found = [f"process {pid}" for pid in descendants() - zygotes]
        found += [str(p) for f in ("/tmp", "/dev/shm") for p in Path(f).glob(f"{MARK}*") if p not in (VICTIM, OTHER)]
        found += [line for line in Path("/proc/net/unix").read_text().split("\n") if MARK in line]
        if len(os.listdir("/proc/self/fd")) > descriptors:
            found.append("descriptors of the grader")
        if not found:
            return []
        time.sleep(0.05)
    return found


def most_memory() -> int:
    """The most memory that this process has used since it was asked for last, in megabytes."""
    lines = Path("/proc/self/status").read_text().split("\n")
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    Path("/proc/self/clear_refs").write_text("5")
    return kilobytes >> 10


def outside(result: Result) -> list[tuple[Any, ...]]:
    """The verdicts of every question but `step`, where the attack is."""
    return [(c.id, c.status, c.points, c.message, c.hint) for c in result.cases if c.question != "step"]


def points(result: Result) -> dict[str, int]:
    return {c.id: c.points for c in result.cases}


#: One file of each family and each way to show it.
QUICK = {(one.says["FAMILY"], one.says["SHOWN"]): one.path for one in map(Hostile, reversed(FILES))}


@pytest.mark.parametrize("path", all_but(FILES, *QUICK.values()), ids=lambda p: p.stem)
def test_hostile(
    path: Path,
    few: Assignment,
    free: Zygote,
    jailed: Zygote,
    judge: Callable[..., tuple[Result, list[str]]],
    fools: dict[str, Result],
) -> None:
    one = Hostile(path)
    fool = fools[one.says["FOOL"]]
    honest = sum(points(fool).values())
    assert is_seen_to_work(one, few, free, honest), "the attack must work where nothing refuses it"
    for made in [*Path("/tmp").glob(f"{MARK}*"), *Path("/dev/shm").glob(f"{MARK}*")]:
        made.unlink()
    VICTIM.write_text("x")
    OTHER.write_text("another student's work")

    zygotes = {free.process.pid, jailed.process.pid}
    descriptors = len(os.listdir("/proc/self/fd"))
    most_memory()
    before, started = most_memory(), time.monotonic()
    result, trouble = judge(one.text, one.says["WALL"])
    assert time.monotonic() - started < MOST_SECONDS
    assert most_memory() - before < MOST_MEGABYTES

    assert result.status == "graded" and not trouble, trouble
    mine, theirs = points(result), points(fool)
    assert all(mine[case] <= theirs[case] for case in mine), "no point more than an honest fool would get"
    assert outside(result) == outside(fool) or one.says["FOOL"] == "nothing", "no other question is touched"
    assert result.misconceptions in ([], fool.misconceptions)

    shown = seen_by_a_student(result)
    for line in sorted(map(str.strip, one.text.split("\n")), key=len, reverse=True):
        shown = shown.replace(line, "") if "LOOT" in line else shown  # the student's own line is quoted
    paths = [] if "HOME" in one.text else [str(ROOT)]  # an attack that names the path itself may get it back
    paths += [] if "/proc/" in one.text else ["/proc/"]
    secrets = ["LOOT", *paths, "hostile secret", "root:x:", "CheckFailed", *hidden_lines(few)]
    assert not [s for s in secrets if s in shown]
    if one.says["FAMILY"] == "injecting":
        assert_is_text(one, result)
    to_json(result)
    shown.encode()

    assert VICTIM.exists() and OTHER.exists()
    assert left_behind(zygotes, descriptors) == []
    following, trouble = judge(FOOLS["honest"])
    clean = fools["honest"]
    assert (following.score, trouble) == (clean.score, [])
    assert [(c.id, c.status, c.points) for c in following.cases] == [(c.id, c.status, c.points) for c in clean.cases]


@pytest.mark.parametrize("layers", [("rlimits", "landlock", "seccomp"), ("rlimits", "seccomp")], ids=["B", "C"])
def test_reading_and_escaping_fail_at_lower_levels_too(few: Assignment, layers: tuple[str, ...]) -> None:
    """Workers of the grader's own user, with and without Landlock; that the attacks work is seen above."""
    loot = []
    with Zygote(layers) as zygote:
        for path in FILES:
            one = Hostile(path)
            if one.says["FAMILY"] in ("reading", "escaping") and one.says["SHOWN"] == "worker":
                source = f"{few.reference_source}\n\n{one.text}"
                worker = RemoteWorker(zygote, Program("activations", source), None, Limits(cpu=1.0, wall=10.0))
                reply = worker.run(Op("call", "attack"))
                worker.close()
                loot += [path.stem] * ("LOOT" in str(reply.value))
                assert reply.failure is not None, path.stem
    assert not loot


def assert_is_text(one: Hostile, result: Result) -> None:
    """What the student wrote is read, and does nothing."""
    told = called(f"import numpy as np\n{one.text}")()
    page, markdown = feedback_html(result, "en"), feedback_markdown(result, "en")
    assert "<script>alert" not in page and "<img src=x" not in page
    assert not [c for c in page + markdown if not c.isprintable() and c not in "\n"]
    fence = "".join(line + "\n" for line in markdown.split("\n") if "127.0.0.1" in line)
    assert told.isprintable() is False or "<" in told or not fence


def test_there_are_enough_and_each_tells_what_it_tries() -> None:
    assert len(FILES) >= 70
    families = {Hostile(path).says["FAMILY"] for path in FILES}
    assert families == {"reading", "forging", "exhausting", "escaping", "confusing", "injecting"}
    for path in FILES:
        text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        tries, _, must = text.partition("\n\n")
        assert tries and must, f"{path.name}: a docstring with what it tries and what must happen"


CARRIER = """
import typing

seen = typing.sys.modules["numpy"].__dict__.setdefault("seen", [])


def step(z):
    seen.append(np.asarray(z, dtype=float).tobytes())
    raise ValueError(f"saw {len(set(seen))} inputs")
"""


def test_cannot_carry_hidden_inputs_into_public_messages(
    few: Assignment, judge: Callable[..., tuple[Result, list[str]]]
) -> None:
    """A list in NumPy's namespace outlives the module; in one process it sees the hidden inputs, too."""
    told = apart(lambda: stock(few, f"{few.reference_source}\n\n{CARRIER}"), 30) or ""
    result, _ = judge(CARRIER)
    messages = "\n".join(c.message.en for c in result.cases if c.message)
    cases = [case for question, case in few.cases if question == "step" and not case.hidden]
    public = set().union(*[first_call_of_the_case(few, case) for case in cases])
    assert saw(told) > len(public), "in one process it sees more"
    assert 0 < saw(messages) <= len(public)


def saw(text: str) -> int:
    """The largest number of inputs that a message tells of."""
    return max(int(n) for n in re.findall(r"saw (\d+) inputs", text))


def first_call_of_the_case(assignment: Assignment, case: Any) -> set[bytes]:
    """The first input of `step` in one case."""
    backend = Interpreter(assignment.namespace(), "activations.py")
    session = Session(lambda *_: backend, 7, assignment.reference)
    session.judge(case.body)
    exchanges = session.outcomes[case.name].transcript.exchanges
    given = [a for e in exchanges if e.function == "step" for a in e.op.args if not isinstance(a, Ref)]
    return {np.asarray(a, dtype=float).tobytes() for a in given[:1]}  # which raises, and there is no second


def test_the_wide_tree_would_fill_memory() -> None:
    """What `cannot_return_a_wide_tree` counts on: nothing but the limits stops the copy."""
    value: Any = [0] * 10
    for _ in range(4):
        value = [value] * 10
    copied = Interpreter({}, "").exported(value)
    assert np.asarray(copied).size == 10**5
