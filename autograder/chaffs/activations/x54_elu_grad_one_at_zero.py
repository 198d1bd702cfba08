"""The right slope at 0: 1, whatever alpha."""

CHAFF = {
    "function": "elu_grad",
    "kind": "convention",
    "title": {"en": "slope 1 at 0", "ko": "0에서 기울기를 1로 둬요"},
    "hint": {
        "en": (
            "With alpha other than 1 the slopes on both sides of 0 differ; read in the handout which of "
            "them is used here."
        ),
        "ko": "alpha가 1이 아니면 0의 양쪽 기울기가 달라요. 여기서 어느 쪽을 쓰는지 안내문을 읽어 보세요.",
    },
}


def elu_grad(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z >= 0.0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))
