"""bn_forward: batch norm between sum and activation, in every layer but the last."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "bn_forward"


@test_case(name="bn_forward-known", points=1, hidden=False)
def test_known(bn_forward, place):
    """The output of a small ReLU network with eps = 7 is the one worked out by hand: sum, batch norm, ReLU, sum.

    eps = 7인 작은 ReLU 신경망의 출력이 손으로 구한 값과 같아요: 가중합, 배치 정규화, ReLU, 가중합.
    """
    X = place([[0.0, 1.0], [6.0, 1.0], [0.0, 0.0], [6.0, 0.0]])
    params = {
        "W1": place([[1.0, 0.0], [0.0, 6.0]]),
        "gamma1": place([2.0, -4.0]),
        "beta1": place([0.5, 1.0]),
        "W2": place([[1.0, -1.0, 0.0], [0.5, 2.0, 1.0]]),
        "b2": place([10.0, 0.0, -1.0]),
    }
    out = bn_forward(X, params, hidden="relu", eps=7.0)
    wanted = [[10.0, 0.0, -1.0], [12.0, -2.0, -1.0], [12.0, 8.0, 3.0], [14.0, 6.0, 3.0]]
    checks.array(out, wanted)
