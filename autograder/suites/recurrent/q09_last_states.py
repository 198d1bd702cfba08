"""The last real step of sequences of unlike length."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import agrees, precise
from autograder.tutor import checks

OK_FORMAT = False
name = "last_states"
points = None


def chosen(H, lengths):
    """The states, one by one."""
    return np.array([np.asarray(states)[length - 1] for states, length in zip(H, lengths, strict=True)], dtype=float)


@test_case(name="last_states-known", points=1, hidden=False)
def known(last_states, place):
    """Of three sequences with 2, 4 and 1 real steps, the states number 2, 4 and 1 are given.

    진짜 단계가 2, 4, 1개인 시퀀스 셋에서 2번째, 4번째, 1번째 상태가 나와요.
    """
    H = np.arange(24.0).reshape(3, 4, 2) / 2.0
    checks.array(last_states(H, place(np.array([2, 4, 1]))), [[1.0, 1.5], [7.0, 7.5], [8.0, 8.5]])


@test_case(name="last_states-sizes", points=1, hidden=True)
def sizes(last_states, rng, place):
    """The states are right for batches of many sizes and any lengths from 1 to T.

    배치의 크기가 여러 가지여도, 길이가 1부터 T까지 어떤 값이든 상태가 맞아요.
    """
    calls = []
    for N, T, H in ((5, 7, 3), (7, 5, 4), (4, 4, 4), (1, 3, 2), (9, 2, 1)):
        calls.append((rng.normal(size=(N, T, H)), rng.integers(1, T + 1, size=N)))
    placed = [(H, place(lengths)) for H, lengths in calls]
    for call, result in zip(calls, last_states.map(*zip(*placed, strict=True)), strict=True):
        checks.array(result, chosen(*call))


@test_case(name="last_states-full-and-one", points=1, hidden=True)
def full_and_one(last_states, rng, place):
    """Full sequences end with their last state, sequences of one step with their first.

    꽉 찬 시퀀스는 마지막 상태, 한 단계짜리 시퀀스는 첫 상태로 끝나요.
    """
    for N, T, size in ((3, 5, 2), (2, 1, 3), (6, 2, 4)):
        H = rng.normal(size=(N, T, size))
        checks.array(last_states(lengths=place(np.full(N, T)), H=H), H[:, -1])
        checks.array(last_states(H, place(np.ones(N, dtype=int))), H[:, 0])


@test_case(name="last_states-kinds", points=1, hidden=True)
def kinds(last_states, rng, place):
    """Lists, ints of any width and float32 work, the states come out as float64, and nothing is changed.

    리스트, 너비가 어떤 정수든, float32도 되고, 상태는 float64로 나오며, 받은 것은 그대로예요.
    """
    H, lengths = rng.integers(0, 200, size=(4, 5, 3)), np.array([5, *rng.integers(1, 6, size=3)])
    calls = [
        (H, lengths.tolist()),
        (H.tolist(), lengths.astype(np.uint8)),
        (H.astype(np.uint8), lengths.astype(np.int32)),
        (np.asfortranarray(H.astype(np.float32)), np.repeat(lengths, 2)[::2]),
    ]
    agrees(last_states, chosen, calls, precise)
    placed = place(H * 0.5), place(lengths)
    agrees(last_states, chosen, [placed] * 2)
    checks.unchanged(*placed)


@test_case(name="last_states-refused-lengths", points=1, hidden=True)
def refused_lengths(last_states, rng):
    """A single length below 1 or above T raises ValueError.

    길이가 하나라도 1보다 작거나 T보다 크면 ValueError예요.
    """
    H, wrong = rng.normal(size=(3, 4, 2)), (0, -1, 5, 7, -4)
    at = rng.integers(0, 3, size=5).tolist()
    lengths = [np.where(np.arange(3) == place, one, 2) for place, one in zip(at, wrong, strict=True)]
    checks.value_errors(last_states, [H] * 5, lengths)
