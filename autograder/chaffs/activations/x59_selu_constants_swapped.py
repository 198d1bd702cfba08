"""λ and α exchanged."""

CHAFF = {
    "function": "selu",
    "kind": "misconception",
    "title": {"en": "λ and α exchanged", "ko": "λ와 α가 바뀌었어요"},
    "hint": {
        "en": "Which of the two is the slope on the right? It is only a little above 1.",
        "ko": "둘 가운데 오른쪽 기울기는 어느 것일까요? 1보다 아주 조금 커요.",
    },
}


def selu(z):
    z = np.asarray(z, dtype=np.float64)
    return 1.6732632423543772 * np.where(z > 0.0, z, 1.0507009873554805 * np.expm1(np.minimum(z, 0.0)))
