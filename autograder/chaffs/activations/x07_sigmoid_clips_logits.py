"""Clips z to ±100, a popular cure of the overflow: the tails end too early."""

CHAFF = {
    "function": "sigmoid",
    "kind": "misconception",
    "title": {"en": "logits clipped before the exponential", "ko": "로짓을 미리 잘라요"},
    "hint": {
        "en": (
            "Clipping stops the overflow, but makes every far logit the same probability. Is the tail "
            "still right to a relative 1e-12?"
        ),
        "ko": ("자르면 넘치지는 않지만 먼 로짓이 모두 같은 확률이 돼요. 꼬리가 여전히 상대 오차 1e-12 안에 있나요?"),
    },
}


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.clip(np.asarray(z, dtype=np.float64), -100.0, 100.0)))
