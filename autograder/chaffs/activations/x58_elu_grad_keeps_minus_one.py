"""alpha (e^z - 1): the constant was not dropped."""

CHAFF = {
    "function": "elu_grad",
    "kind": "misconception",
    "title": {"en": "constant not dropped", "ko": "상수를 미분하지 않았어요"},
    "hint": {
        "en": "A constant has no slope; yours gives 0 at 0.",
        "ko": "상수의 기울기는 0이에요. 지금은 0에서 기울기가 0이 나와요.",
    },
}


def elu_grad(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z > 0.0, 1.0, alpha * np.expm1(np.minimum(z, 0.0)))
