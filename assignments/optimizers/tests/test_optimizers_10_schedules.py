"""step_decay and cosine_decay: a learning rate that shrinks."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "schedules"


@test_case(name="step-decay-halves", points=1, hidden=False)
def test_halves(step_decay):
    """By default the rate halves every ten epochs, counted from 0.

    기본으로는 0부터 센 에포크가 열 번 지날 때마다 학습률이 절반이 돼요.
    """
    for epoch, expected in [(0, 0.8), (9, 0.8), (10, 0.4), (19, 0.4), (20, 0.2), (35, 0.1)]:
        checks.number(step_decay(0.8, epoch), expected)


@test_case(name="cosine-decay-known-values", points=1, hidden=False)
def test_known_values(cosine_decay):
    """The rate starts at lr, is halfway in the middle, a quarter of the way at a third, and ends at 0.

    학습률은 lr에서 시작해 1/3 지점에서 1/4만큼, 한가운데에서 절반만큼 내려가고, 0으로 끝나요.
    """
    for step, expected in [(0, 0.8), (4, 0.6), (6, 0.4), (8, 0.2), (12, 0.0)]:
        checks.number(cosine_decay(0.8, step, 12), expected)
