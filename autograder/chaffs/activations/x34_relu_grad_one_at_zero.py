"""The right slope at 0: z >= 0."""

CHAFF = {
    "function": "relu_grad",
    "kind": "convention",
    "title": {"en": "slope 1 at 0", "ko": "0에서 기울기를 1로 둬요"},
    "hint": {
        "en": ("At 0 the slopes on the left and on the right differ; read in the handout which of them is used here."),
        "ko": "0에서는 왼쪽 기울기와 오른쪽 기울기가 달라요. 여기서 어느 쪽을 쓰는지 안내문을 읽어 보세요.",
    },
}


def relu_grad(z):
    return np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, 0.0)
