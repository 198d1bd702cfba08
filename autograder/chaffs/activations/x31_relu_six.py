"""ReLU6, which is also cut at 6."""

CHAFF = {
    "function": "relu",
    "kind": "misconception",
    "title": {"en": "cut at 6 as well", "ko": "6에서도 잘라요"},
    "hint": {
        "en": "ReLU grows without bound on the right; cutting it at 6 is another function.",
        "ko": "ReLU는 오른쪽으로 끝없이 커져요. 6에서 자르면 다른 함수예요.",
    },
}


def relu(z):
    return np.clip(np.asarray(z, dtype=np.float64), 0.0, 6.0)
