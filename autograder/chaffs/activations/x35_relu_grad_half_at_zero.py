"""The middle of both slopes at 0."""

CHAFF = {
    "function": "relu_grad",
    "kind": "convention",
    "title": {"en": "slope 1/2 at 0", "ko": "0에서 기울기를 1/2로 둬요"},
    "hint": {
        "en": "The middle of both slopes is a fair choice; read in the handout which one is used here.",
        "ko": "두 기울기의 가운데도 쓸 만한 선택이에요. 여기서 무엇을 쓰는지 안내문을 읽어 보세요.",
    },
}


def relu_grad(z):
    return np.heaviside(np.asarray(z, dtype=np.float64), 0.5)
