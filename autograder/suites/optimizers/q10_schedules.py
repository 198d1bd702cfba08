"""step_decay and cosine_decay: a learning rate that shrinks."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "schedules"
points = None


@test_case(name="step-decay-halves", points=1, hidden=False)
def halves(step_decay):
    """By default the rate halves every ten epochs, counted from 0.

    기본으로는 0부터 센 에포크가 열 번 지날 때마다 학습률이 절반이 돼요.
    """
    for epoch, expected in [(0, 0.8), (9, 0.8), (10, 0.4), (19, 0.4), (20, 0.2), (35, 0.1)]:
        checks.number(step_decay(0.8, epoch), expected)


@test_case(name="step-decay-formula", points=2, hidden=True)
def formula(step_decay, reference, rng):
    """The rate falls by the given factor each time the given number of epochs is full.

    정해진 에포크 수가 찰 때마다 학습률이 정해진 비율로 줄어요.
    """
    calls = []
    for drop, every in [(0.1, 3), (0.9, 7), (1.0, 4), (0.6, 1)]:
        lr = rng.uniform(0.5, 50.0)
        calls += [(lr, epoch, drop, every) for epoch in (0, every - 1, every, 2 * every + 1, 5 * every)]
        checks.number(step_decay(lr=lr, epoch=7, every=every), lr * 0.5 ** (7 // every))
    for call, rate in zip(calls, step_decay.map(*zip(*calls, strict=True)), strict=True):
        checks.number(rate, reference.step_decay(*call))
    checks.number(step_decay(3, 25, drop=0.2), 3 * 0.2**2)


@test_case(name="cosine-decay-known-values", points=1, hidden=False)
def known_values(cosine_decay):
    """The rate starts at lr, is halfway in the middle, a quarter of the way at a third, and ends at 0.

    학습률은 lr에서 시작해 1/3 지점에서 1/4만큼, 한가운데에서 절반만큼 내려가고, 0으로 끝나요.
    """
    for step, expected in [(0, 0.8), (4, 0.6), (6, 0.4), (8, 0.2), (12, 0.0)]:
        checks.number(cosine_decay(0.8, step, 12), expected)


@test_case(name="cosine-decay-minimum", points=2, hidden=True)
def minimum(cosine_decay, reference, rng):
    """The rate falls along half a cosine wave from lr to the minimum and stays there after the end.

    학습률은 코사인 반 주기를 따라 lr에서 최솟값까지 내려가고, 끝난 뒤에는 거기 머물러요.
    """
    calls, by_default = [], []
    for total in (1, 7, 100):
        lr, floor = rng.uniform(5.0, 50.0), rng.uniform(0.1, 4.0)
        calls += [(lr, step, total, floor) for step in (0, total // 3, total - 1, total, total + 1, 3 * total)]
        by_default += [(lr, step, total) for step in (total // 2, 2 * total)]
    for some in (calls, by_default):
        for call, rate in zip(some, cosine_decay.map(*zip(*some, strict=True)), strict=True):
            checks.number(rate, reference.cosine_decay(*call))
    checks.number(cosine_decay(lr=np.float64(2), step=1, total=2, minimum=1), 1.5)
