"""exp of the logits as they stand: inf/inf for large ones."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "no shift by the maximum", "ko": "최댓값을 빼지 않아요"},
    "hint": {
        "en": (
            "Subtracting one number from all logits of a row leaves the probabilities as they are; choose "
            "it so that no exponential overflows."
        ),
        "ko": ("한 행의 모든 로짓에서 같은 수를 빼도 확률은 그대로예요. 어떤 지수도 넘치지 않게 그 수를 골라 보세요."),
    },
}


def softmax(z, axis=-1):
    e = np.exp(np.asarray(z, dtype=np.float64))
    return e / e.sum(axis=axis, keepdims=True)
