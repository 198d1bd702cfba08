"""np.max for np.maximum: one number for the whole array."""

CHAFF = {
    "function": "relu",
    "kind": "misconception",
    "title": {
        "en": "the largest element instead of elementwise",
        "ko": "원소별이 아니라 전체의 최댓값이에요",
    },
    "hint": {
        "en": "One function looks for the largest element of an array, another compares element by element.",
        "ko": "배열에서 가장 큰 원소를 찾는 함수와, 원소끼리 비교하는 함수는 서로 달라요.",
    },
}


def relu(z):
    return np.max(np.asarray(z, dtype=np.float64), initial=0.0)
