"""p and 1 − p as they come: log(0) for confident answers."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "the logarithm of 0 is taken", "ko": "0의 로그를 구했어요"},
    "hint": {
        "en": "For large logits p is rounded to exactly 1; never go through the probability.",
        "ko": "로짓이 크면 p가 정확히 1로 반올림돼요. 확률을 거치지 마세요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = _pair(z, y)
    p = _sigmoid(z)
    return float(-(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)).mean())
