"""BatchNorm: the batch in training, what is remembered afterwards."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import (
    backward,
    batch,
    far,
    forward,
    fully,
    lent,
    misfits,
    parts,
    refused,
    roughly,
    scale_of,
    scales,
    shifts,
    slopes,
    small,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "BatchNorm"
points = None


X = np.array([[0.0, 10.0, 1.0], [6.0, 10.0, -1.0], [0.0, 4.0, 1.0], [6.0, 4.0, -1.0]])
GAMMA, BETA = np.array([2.0, -4.0, 0.5]), np.array([5.0, 1.0, -1.0])


@test_case(name="BatchNorm-running", points=2, hidden=False)
def known_running(BatchNorm, place):
    """The running mean starts at 0 and the running variance at 1; each training batch moves them by a part.

    이동 평균은 0, 이동 분산은 1에서 시작하고, 학습 배치마다 일부만큼 움직여요.
    """
    norm = checks.an_object(BatchNorm(3, momentum=0.75))
    steps = [([0.0] * 3, [1.0] * 3), ([0.75, 1.75, 0.0], [3.0, 3.0, 1.0]), ([2.0625, 2.8125, 0.25], [4.5, 4.5, 1.0])]
    for step, (mean_wanted, var_wanted) in enumerate(steps):
        mean, var = checks.items(norm.running(), 2)
        with checks.naming("mean"):
            checks.array(mean, mean_wanted)
        with checks.naming("var"):
            checks.array(var, var_wanted)
        norm.forward(place(X + np.array([3.0, -1.0, 1.0]) * step), place(GAMMA), place(BETA), training=True)


@test_case(name="BatchNorm-training-and-not", points=2, hidden=False)
def training_and_not(BatchNorm, place):
    """Training uses the batch's own statistics, also the first time; afterwards the running ones serve.

    학습할 때는 처음부터 배치 자신의 통계를 쓰고, 그 밖에는 이동 통계를 써요.
    """
    norm = checks.an_object(BatchNorm(3, momentum=0.75, eps=1.0))
    out = norm.forward(place(X), place(GAMMA), place(BETA), training=True)
    half = 0.5**0.5
    columns = [
        [-3.0 / 10.0**0.5, 3.0 / 10.0**0.5] * 2,
        [3.0 / 10.0**0.5] * 2 + [-3.0 / 10.0**0.5] * 2,
        [half, -half] * 2,
    ]
    checks.array(out, GAMMA * np.transpose(columns) + BETA)
    out = norm.forward(place([[0.75, 1.75, 2.0]]), place(GAMMA), place(BETA), training=False)
    checks.array(out, [[5.0, 1.0, 0.5 * 2.0 / 2.0**0.5 - 1.0]])
    out = norm.forward(place([[2.75, -2.25, 0.0]]), place(GAMMA), place(BETA), training=False)
    checks.array(out, [[7.0, 9.0, -1.0]])


@test_case(name="BatchNorm-looking-changes-nothing", points=1, hidden=False)
def looking(BatchNorm, place):
    """A forward that is not training leaves the running statistics as they are.

    학습이 아닌 forward는 이동 통계를 그대로 둬요.
    """
    norm = checks.an_object(BatchNorm(3, momentum=0.5))
    norm.forward(place(X), place(GAMMA), place(BETA), training=True)
    for _ in range(2):
        norm.forward(place(X * 10.0), place(GAMMA), place(BETA), training=False)
        mean, var = checks.items(norm.running(), 2)
        checks.array(mean, [1.5, 3.5, 0.0])
        checks.array(var, [5.0, 5.0, 1.0])


@test_case(name="BatchNorm-backward", points=1, hidden=False)
def known_backward(BatchNorm, place):
    """The way back goes through the last training batch, whatever was evaluated since.

    그 뒤에 무엇을 평가했든, 되돌아가는 길은 마지막 학습 배치를 지나요.
    """
    norm = checks.an_object(BatchNorm(2, eps=7.0))
    dout = place([[1.0, 4.0], [3.0, -1.0], [0.0, 2.0], [2.0, 3.0]])
    norm.forward(place(X[:, :2]), place([2.0, -8.0]), place([0.0, 1.0]), training=True)
    norm.forward(place([[1.0, 1.0], [5.0, -3.0]]), place([1.0, 1.0]), place([0.0, 0.0]), training=False)
    dX, dgamma, dbeta = checks.items(norm.backward(dout), 3)
    with checks.naming("dX"):
        wanted = [[0.03125, -4.5625], [0.46875, 5.4375], [-0.46875, 0.5625], [-0.03125, -1.4375]]
        checks.array(dX, wanted)
    with checks.naming("dgamma"):
        checks.array(dgamma, [3.0, -1.5])
    with checks.naming("dbeta"):
        checks.array(dbeta, [6.0, 8.0])


class Memory:
    """What a batch norm remembers, by the definition."""

    def __init__(self, features, momentum=0.9):
        self.momentum = momentum
        self.mean, self.var = np.zeros(features), np.ones(features)

    def see(self, X):
        """A training batch went by."""
        mean = sum(X) / len(X)
        var = sum((row - mean) ** 2 for row in X) / len(X)
        self.mean = self.momentum * self.mean + (1 - self.momentum) * mean
        self.var = self.momentum * self.var + (1 - self.momentum) * var

    def shows(self, norm, check=roughly):
        """The student's object remembers the same."""
        parts(norm.running(), (self.mean, self.var), ("mean", "var"), check=check)

    def evaluated(self, X, gamma, beta, eps=1e-5):
        """The output that is not training's."""
        return gamma * (X - self.mean) / np.sqrt(self.var + eps) + beta


def inputs(rng, n, d, make=batch):
    """X, gamma and beta."""
    return make(rng, n, d), scales(rng, d), shifts(rng, d)


def all_lent(place, *values):
    """The values with writable arrays: who writes into them is asked in a case of its own."""
    return [lent(place, value) for value in values]


def trained(norm, place, X, gamma, beta):
    """A forward in training."""
    return norm.forward(*all_lent(place, X, gamma, beta), True)


@test_case(name="BatchNorm-running-over-batches", points=3, hidden=True)
def running_over_batches(BatchNorm, rng, place):
    """The running mean and variance are right after batches of any size, for any momentum.

    배치의 크기와 momentum이 어떻든 이동 평균과 이동 분산이 맞아요.
    """
    for momentum in (rng.uniform(0.55, 0.95), rng.uniform(0.05, 0.4)):
        norm, own = checks.an_object(BatchNorm(3, momentum=momentum)), Memory(3, momentum)
        own.shows(norm)
        for n in (2, 5, 3, 11, 1):
            given = inputs(rng, n, 3)
            trained(norm, place, *given)
            own.see(given[0])
            own.shows(norm)


@test_case(name="BatchNorm-settings", points=1, hidden=True)
def settings(BatchNorm, rng, place):
    """momentum is 0.9 and eps 1e-5 if not given; a momentum of 0 forgets, one of 1 learns nothing.

    주지 않으면 momentum은 0.9, eps는 1e-5예요. momentum이 0이면 다 잊고, 1이면 아무것도 배우지 않아요.
    """
    made = [(BatchNorm(4), 0.9, 1e-5), (BatchNorm(4, 0.3, 1e-3), 0.3, 1e-3), (BatchNorm(features=4, eps=0.5), 0.9, 0.5)]
    made += [
        (BatchNorm(4, momentum=0), 0, 1e-5),
        (BatchNorm(4, 1, 1), 1, 1),
        (BatchNorm(4, eps=1e-6, momentum=0.0), 0.0, 1e-6),
    ]
    for norm, momentum, eps in made:
        norm, own = checks.an_object(norm), Memory(4, momentum)
        for _ in range(2):
            X, gamma, beta = inputs(rng, 5, 4, small)
            roughly(trained(norm, place, X, gamma, beta), forward(X, gamma, beta, eps), scale_of(X, eps))
            own.see(X)
        own.shows(norm)
        looked = X + rng.normal(size=(5, 4)) * 0.01
        out = norm.forward(*all_lent(place, looked, gamma, beta), False)
        roughly(out, own.evaluated(looked, gamma, beta, eps), 30.0)


@test_case(name="BatchNorm-training", points=1, hidden=True)
def training_output(BatchNorm, rng, place):
    """In training every batch is normalised with its own statistics, the first and the fourth, large and small.

    학습할 때는 첫 배치든 네 번째 배치든, 크든 작든 배치 자신의 통계로 정규화해요.
    """
    norm = checks.an_object(BatchNorm(3))
    for n in (5, 2, 9, 4, 1):
        given = inputs(rng, n, 3)
        roughly(trained(norm, place, *given), forward(*given))
    X, gamma, beta = (place(a) for a in given)
    roughly(norm.forward(training=True, beta=beta, gamma=gamma, X=X), forward(*given))


@test_case(name="BatchNorm-evaluation", points=2, hidden=True)
def evaluation(BatchNorm, rng, place):
    """Not training uses the running statistics and changes nothing, before and between training batches, for
    batches of any size.

    학습이 아닐 때는 첫 배치 전이든 배치 사이든, 배치의 크기가 어떻든 이동 통계를 쓰고 아무것도 바꾸지 않아요.
    """
    momentum = rng.uniform(0.3, 0.7)
    norm, own = checks.an_object(BatchNorm(3, momentum=momentum)), Memory(3, momentum)
    for n in (4, 2, 7):
        for m in (1, n, 5, 1):
            X, gamma, beta = inputs(rng, m, 3)
            roughly(norm.forward(*all_lent(place, X, gamma, beta), False), own.evaluated(X, gamma, beta))
            own.shows(norm)
        given = inputs(rng, n, 3)
        trained(norm, place, *given)
        own.see(given[0])
    X, gamma, beta = inputs(rng, 6, 3)
    same_batch = [np.repeat(X[:1], 4, axis=0), X[:1]]
    for one in same_batch:
        roughly(norm.forward(*all_lent(place, one, gamma, beta), training=False), own.evaluated(one, gamma, beta))


@test_case(name="BatchNorm-backward-slopes", points=2, hidden=True)
def backward_slopes(BatchNorm, rng, place):
    """The way back is right after each training forward, with that forward's X and gamma, batch after batch.

    학습 forward를 할 때마다 그때의 X와 gamma로, 배치가 거듭되어도 되돌아가는 길이 맞아요.
    """
    for eps, make in ((1e-5, batch), (rng.uniform(0.5, 2.0), batch), (1e-4, small)):
        norm = checks.an_object(BatchNorm(3, eps=eps))
        for n in (5, 2, 5, 1):
            X, gamma, beta = inputs(rng, n, 3, make)
            trained(norm, place, X, gamma, beta)
            for _ in range(2):
                dout = rng.normal(size=(n, 3)) * 2.0 + 0.7
                slopes(norm.backward(place(dout)), backward(dout, X, gamma, eps), 400.0 if make is small else 10.0)
    slopes(norm.backward(dout=place(dout)), backward(dout, X, gamma, eps), 400.0)


@test_case(name="BatchNorm-backward-after-evaluation", points=1, hidden=True)
def backward_after_evaluation(BatchNorm, rng, place):
    """What was evaluated in between, with another gamma, of the same size or another, changes no slope.

    사이에 다른 gamma로, 같은 크기든 다른 크기든 무엇을 평가했어도 기울기는 바뀌지 않아요.
    """
    norm = checks.an_object(BatchNorm(4, rng.uniform(0.3, 0.7)))
    for n in (5, 3):
        X, gamma, beta = inputs(rng, n, 4)
        trained(norm, place, X, gamma, beta)
        dout = rng.normal(size=(n, 4)) + 0.7
        for m in (n, 1, 7):
            norm.forward(*all_lent(place, *inputs(rng, m, 4)), False)
            slopes(norm.backward(place(dout)), backward(dout, X, gamma), 10.0)


@test_case(name="BatchNorm-two-objects", points=1, hidden=True)
def two_objects(BatchNorm, rng, place):
    """Two objects know nothing of each other, and a new one begins anew.

    두 객체는 서로를 모르고, 새 객체는 처음부터 시작해요.
    """
    settings = ((3, 0.6), (3, 0.8), (2, 0.6))
    norms = [checks.an_object(norm) for norm in BatchNorm.map(*zip(*settings, strict=True))]
    owns = [Memory(*setting) for setting in settings]
    seen = [inputs(rng, n, d) for n, (d, _) in zip((5, 5, 4), settings, strict=True)]
    for norm, own, given in zip(norms, owns, seen, strict=True):
        trained(norm, place, *given)
        own.see(given[0])
    for norm, own, (X, gamma, beta) in zip(norms, owns, seen, strict=True):
        own.shows(norm)
        roughly(norm.forward(*all_lent(place, X, gamma, beta), False), own.evaluated(X, gamma, beta))
        dout = rng.normal(size=X.shape) + 0.7
        slopes(norm.backward(place(dout)), backward(dout, X, gamma), 10.0)
    Memory(3).shows(checks.an_object(BatchNorm(3)))


@test_case(name="BatchNorm-own-memory", points=1, hidden=True)
def own_memory(BatchNorm, rng, place):
    """What BatchNorm is given stays as it is; what it answered does not change later, and who writes into an
    answer of running() changes nothing.

    BatchNorm은 받은 것을 바꾸지 않아요. 한번 준 답은 나중에 바뀌지 않고, running()의 답에 써 넣어도 달라지지 않아요.
    """
    norm, own = checks.an_object(BatchNorm(3, momentum=0.5)), Memory(3, 0.5)
    answers = []
    for n in (5, 5, 4):
        X, gamma, beta = inputs(rng, n, 3)
        dout = rng.normal(size=(n, 3)) + 0.7
        placed = [place(a) for a in (X, gamma, beta, dout)]
        answers.append((norm.forward.keep(*placed[:3], True), forward(X, gamma, beta), roughly))
        own.see(X)
        answers.append((norm.backward.keep(placed[3]), backward(dout, X, gamma), lambda a, b: slopes(a, b, 10.0)))
        answers.append((norm.forward.keep(*placed[:3], False), own.evaluated(X, gamma, beta), roughly))
        answers.append((norm.running.keep(), (own.mean, own.var), lambda a, b: parts(a, b, ("mean", "var"))))
        checks.unchanged(*placed)
    for answer, expected, check in answers:
        check(checks.now(answer), expected)
    for answer, _, _ in answers[3::4]:
        checks.scribble(answer)
    own.shows(norm)
    roughly(norm.forward(X, gamma, beta, False), own.evaluated(X, gamma, beta))  # these arrays are read-only
    roughly(norm.forward(X, gamma, beta, True), forward(X, gamma, beta))
    slopes(norm.backward(dout), backward(dout, X, gamma))


@test_case(name="BatchNorm-kinds", points=1, hidden=True)
def kinds(BatchNorm, rng, place):
    """Lists, ints and float32 work in every method; results are float64 and right to 1e-9, also far away from 0.

    모든 메서드가 리스트, 정수, float32도 받아요. 결과는 float64이고, 0에서 아주 멀어도 1e-9까지 맞아요.
    """
    moved, near = far(rng, 5, 3)
    norm, own = checks.an_object(BatchNorm(3, 0)), Memory(3, 0)
    gamma, beta, dout = scales(rng, 3), shifts(rng, 3), rng.normal(size=(5, 3)) + 0.7
    out = norm.forward(place(moved), place(gamma), place(beta), True)
    fully(out, forward(near, gamma, beta))
    slopes(norm.backward(place(dout)), backward(dout, near, gamma), check=fully)
    away = np.round((moved - near)[0])
    parts(norm.running(), (near.mean(axis=0) + away, near.var(axis=0)), ("mean", "var"), check=fully)
    norm = checks.an_object(BatchNorm(3))
    own = Memory(3)
    ints = [rng.integers(100, 256, size=s) for s in ((5, 3), 3, 3, (5, 3))]
    singles = [rng.normal(size=s).astype(np.float32) * np.float32(9.7) for s in ((5, 3), 3, 3, (5, 3))]
    kinds_of = [ints, [a.astype(np.uint8) for a in ints], [a.tolist() for a in ints], singles]
    kinds_of.append(
        [np.asfortranarray(singles[0]), ints[1], singles[2].tolist(), np.repeat(singles[3], 2, axis=1)[:, ::2]]
    )
    for given in kinds_of:
        X, gamma, beta, dout = (np.asarray(a, dtype=np.float64) for a in given)
        fully(norm.forward(*all_lent(place, *given[:3]), True), forward(X, gamma, beta))
        own.see(X)
        own.shows(norm, check=fully)
        fully(norm.forward(*all_lent(place, *given[:3]), False), own.evaluated(X, gamma, beta))
        slopes(norm.backward(*all_lent(place, *given[3:])), backward(dout, X, gamma), check=fully)


@test_case(name="BatchNorm-refuses", points=1, hidden=True)
def refuses(BatchNorm, rng, place):
    """BatchNorm raises ValueError where gamma or beta is not (D,), training or not, and where dout has not the shape of
    the last training batch.

    학습 중이든 아니든 gamma나 beta가 (D,)가 아니면, 그리고 dout의 모양이 마지막 학습 배치와 다르면 ValueError를 내요.
    """
    shapes = (
        (),
        (1,),
        (3,),
        (4,),
        (1, 3),
        (3, 1),
        (4, 1),
        (1, 1),
        (4, 3),
        (3, 3),
        (5, 3),
        (2, 3),
        (4, 3, 1),
        (1, 4, 3),
    )
    for n, d in ((4, 3), (3, 3), (2, 1)):
        norm = checks.an_object(BatchNorm(d))
        X, ones = rng.normal(size=(n, d)), np.ones(d)
        wrong = misfits((d,), shapes)
        trained(norm, place, X, ones, ones)
        for training in (True, False):
            refused(norm.forward, place, X, wrong, ones, training)
            refused(norm.forward, place, X, ones, wrong, training)
        norm = checks.an_object(BatchNorm(d))
        trained(norm, place, X, ones, ones)
        norm.forward(*all_lent(place, np.ones((2 + d, d)), ones, ones), False)
        refused(norm.backward, place, misfits((n, d), [*shapes, (2 + d, d), (1, d), (n, 1)]))
