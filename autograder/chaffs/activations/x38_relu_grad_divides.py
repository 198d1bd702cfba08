"""relu(z)/z with nan mended afterwards: NumPy warns of 0/0."""

CHAFF = {
    "function": "relu_grad",
    "kind": "misconception",
    "title": {"en": "0/0 mended afterwards", "ko": "0/0을 나중에 고쳐요"},
    "hint": {
        "en": ("Dividing by z to find the sign meets 0/0 at the kink, with a warning. A comparison needs no division."),
        "ko": "부호를 알려고 z로 나누면 꺾인 점에서 0/0이 되어 경고가 나요. 비교에는 나눗셈이 필요 없어요.",
    },
}


def relu_grad(z):
    z = np.asarray(z, dtype=np.float64)
    return np.nan_to_num(np.maximum(z, 0.0) / z, nan=0.0)
