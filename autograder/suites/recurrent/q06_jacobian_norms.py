"""How far the last state still feels an earlier one."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import agrees, precise
from autograder.tutor import checks

OK_FORMAT = False
name = "jacobian_norms"
points = None


def hidden_inputs(rng, T, H):
    """States of one sequence, not all small, and a matrix that is not symmetric."""
    return rng.uniform(-0.9, 0.9, size=(T, H)), rng.uniform(-1.6, 1.6, size=(H, H))


@test_case(name="jacobian_norms-powers", points=1, hidden=False)
def powers(jacobian_norms):
    """Where all states are 0 every slope is 1: the norms are the largest stretch of I, Wh, Wh·Wh, ….

    상태가 모두 0이면 기울기가 모두 1이에요. 노름은 I, Wh, Wh·Wh, …가 가장 크게 늘이는 배수예요.
    """
    checks.array(jacobian_norms(np.zeros((4, 2)), np.array([[2.0, 0.0], [0.0, 0.5]])), [1.0, 2.0, 4.0, 8.0])
    checks.array(jacobian_norms(np.zeros((3, 2)), np.array([[0.0, 3.0], [0.5, 0.0]])), [1.0, 3.0, 1.5])


@test_case(name="jacobian_norms-one-neuron", points=2, hidden=False)
def one_neuron(jacobian_norms):
    """For one neuron each step back costs one weight and one slope, that of the later state.

    뉴런이 하나면 한 단계 뒤로 갈 때마다 가중치 하나와 나중 상태의 기울기 하나가 곱해져요.
    """
    H = np.array([[0.9], [0.6], [0.8], [0.0], [0.5]])
    checks.array(jacobian_norms(H, np.array([[2.0]])), [1.0, 1.5, 3.0, 2.16, 2.7648])


@test_case(name="jacobian_norms-sizes", points=2, hidden=True)
def sizes(jacobian_norms, rng):
    """The norms are right for sequences and states of many sizes, whatever Wh.

    시퀀스와 상태의 크기가 여러 가지여도, Wh가 무엇이든 노름이 맞아요.
    """
    calls = [hidden_inputs(rng, T, H) for T, H in ((7, 4), (2, 3), (3, 2), (5, 1), (4, 4), (9, 3))]
    for (H, Wh), result in zip(calls, jacobian_norms.map(*zip(*calls, strict=True)), strict=True):
        wanted, jacobian = [1.0], np.eye(Wh.shape[0])
        for state in H[:0:-1]:
            jacobian = np.einsum("ij,j,kj->ik", jacobian, 1.0 - state**2, Wh)
            wanted.append(np.linalg.svd(jacobian, compute_uv=False)[0])
        checks.array(result, wanted)


@test_case(name="jacobian_norms-one-state", points=1, hidden=True)
def one_state(jacobian_norms, rng):
    """A single state feels itself: the one norm is 1, whatever the state and Wh.

    상태가 하나뿐이면 자기 자신을 느껴요. 상태와 Wh가 무엇이든 노름은 1 하나예요.
    """
    for result in jacobian_norms.map(*zip(*[hidden_inputs(rng, 1, H) for H in (1, 2, 5)], strict=True)):
        checks.array(result, [1.0])


@test_case(name="jacobian_norms-keeps-length", points=1, hidden=True)
def keeps_length(jacobian_norms, rng):
    """With an orthogonal Wh and states 0 every norm stays 1; twice that matrix doubles the norm at each step.

    Wh가 직교 행렬이고 상태가 0이면 노름이 늘 1이에요. 그 두 배인 행렬이면 단계마다 두 배가 돼요.
    """
    for size in (3, 4):
        Q = np.linalg.qr(rng.normal(size=(size, size)))[0]
        checks.array(jacobian_norms(Wh=Q, H=np.zeros((7, size))), np.ones(7))
        checks.array(jacobian_norms(np.zeros((7, size)), 2.0 * Q), 2.0 ** np.arange(7))
        checks.array(jacobian_norms(np.full((7, size), -0.6), 0.5 * Q), 0.32 ** np.arange(7))


@test_case(name="jacobian_norms-kinds", points=1, hidden=True)
def kinds(jacobian_norms, reference, rng, place):
    """Lists, ints and float32 work, arrays in any order, too; nothing that is passed in is changed.

    리스트, 정수, float32, 어떤 순서로 놓인 배열도 되고, 받은 것을 바꾸지 않아요.
    """
    H, Wh = hidden_inputs(rng, 5, 3)
    ints = rng.integers(0, 4, size=(3, 3))
    calls = [
        (H.tolist(), Wh.tolist()),
        (H.astype(np.float32), Wh.astype(np.float32)),
        (H.astype(np.float32), ints.astype(np.uint8)),
        (np.zeros((5, 3), dtype=np.int8), ints),
        (np.asfortranarray(H), np.repeat(Wh, 2, axis=1)[:, ::2]),
    ]
    agrees(jacobian_norms, reference.jacobian_norms, calls, precise)
    placed = place(H), place(Wh)
    agrees(jacobian_norms, reference.jacobian_norms, [placed] * 2)
    checks.unchanged(*placed)
