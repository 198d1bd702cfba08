"""layernorm_backward: each sample by itself, gamma and beta shared by all."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "layernorm_backward"


@test_case(name="layernorm_backward-known-dX", points=2, hidden=False)
def test_known_dX(layernorm_backward, place):
    """dX of two samples with variance 9 over their four features and eps = 7 is the one worked out by hand.

    특성 넷에 대한 분산이 9이고 eps = 7인 두 샘플의 dX가 손으로 구한 값과 같아요.
    """
    X = place([[0.0, 6.0, 0.0, 6.0], [110.0, 110.0, 104.0, 104.0]])
    dout = place([[1.0, 3.0, 0.0, 2.0], [-1.0, 0.5, -1.0, 0.0]])
    dX, _, _ = checks.items(layernorm_backward(dout, X, place([2.0, 2.0, -4.0, 8.0]), eps=7.0), 3)
    with checks.naming("dX"):
        first, second = [-19.0, -45.0, -51.0, 115.0], [-131.0, 61.0, 163.0, -93.0]
        wanted = [[v / 64.0 for v in first], [v / 256.0 for v in second]]
        checks.array(dX, wanted)


@test_case(name="layernorm_backward-known-dgamma-dbeta", points=1, hidden=False)
def test_known_dgamma_dbeta(layernorm_backward, place):
    """dgamma and dbeta are (D,): gamma and beta are shared by all samples, which each push them.

    dgamma와 dbeta는 (D,)예요. gamma와 beta는 모든 샘플이 함께 쓰니 샘플마다 밀어요.
    """
    X = place([[0.0, 6.0, 0.0, 6.0], [110.0, 110.0, 104.0, 104.0]])
    dout = place([[1.0, 3.0, 0.0, 2.0], [-1.0, 0.5, -1.0, 0.0]])
    _, dgamma, dbeta = checks.items(layernorm_backward(dout, X, place([2.0, 2.0, -4.0, 8.0]), eps=7.0), 3)
    with checks.naming("dgamma"):
        checks.array(dgamma, [-1.5, 2.625, 0.75, 1.5])
    with checks.naming("dbeta"):
        checks.array(dbeta, [0.0, 3.5, -1.0, 2.0])
