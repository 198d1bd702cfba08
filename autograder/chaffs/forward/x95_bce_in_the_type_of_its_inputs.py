"""Unsigned labels and logits wrap around when they are negated."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    "hint": {
        "en": "Unsigned ints have no −3, and float32 has seven digits: turn what comes in into float64.",
        "ko": "부호 없는 정수에는 −3이 없고, float32는 일곱 자리뿐이에요. 먼저 float64로 바꾸세요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z), np.asarray(y)
    if z.shape != y.shape:
        raise ValueError("shapes differ")
    return float(np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))))
