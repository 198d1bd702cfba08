"""Unsigned and small ints wrap around."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    "hint": {
        "en": "3 − 5 is not −2 in unsigned ints: turn what comes in into float64 first.",
        "ko": "부호 없는 정수에서는 3 − 5가 −2가 아니에요. 들어온 값을 먼저 float64로 바꾸세요.",
    },
}


def mse(pred, target):
    pred, target = np.asarray(pred), np.asarray(target)
    if pred.shape != target.shape:
        raise ValueError("shapes differ")
    return float(((pred - target) ** 2).mean())
