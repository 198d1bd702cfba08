"""Logarithm to base 2: 1 at 0."""

CHAFF = {
    "function": "softplus",
    "kind": "misconception",
    "title": {"en": "logarithm to base 2", "ko": "밑이 2인 로그를 써요"},
    "hint": {
        "en": "Far on the right softplus has slope 1, which only the natural logarithm gives.",
        "ko": "오른쪽 멀리에서 softplus의 기울기는 1이에요. 자연로그라야 그렇게 돼요.",
    },
}


def softplus(z):
    return np.logaddexp(0.0, np.asarray(z, dtype=np.float64)) / np.log(2.0)
