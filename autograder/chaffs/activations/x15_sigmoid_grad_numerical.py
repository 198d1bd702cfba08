"""A central difference with h = 1e-5: right to ten digits only."""

CHAFF = {
    "function": "sigmoid_grad",
    "kind": "misconception",
    "title": {"en": "numerical slope", "ko": "수치 미분을 써요"},
    "hint": {
        "en": (
            "A difference quotient is good for checking, but it is only right to about ten digits. Find "
            "the slope on paper."
        ),
        "ko": "차분은 검산에는 좋지만 열 자리 정도만 맞아요. 종이 위에서 기울기를 구해 보세요.",
    },
}


def sigmoid_grad(z):
    z = np.asarray(z, dtype=np.float64)
    return (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5
