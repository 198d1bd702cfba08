"""The slope at 0 is taken as 1."""

CHAFF = {
    "function": "relu_backward",
    "kind": "convention",
    "title": {"en": "the slope of ReLU at 0 is taken as 1", "ko": "0에서 ReLU의 기울기를 1로 봤어요"},
    "hint": {
        "en": (
            "ReLU has no derivative at 0; sources choose 0, 1/2 or 1. The handout's table says which one counts here."
        ),
        "ko": ("ReLU는 0에서 미분할 수 없어서 자료마다 0, 1/2, 1 중에 골라요. 여기서 쓰는 값은 안내문 표에 있어요."),
    },
}


def relu_backward(dout, z):
    dout, z = _same_shape(dout, z)
    return np.where(z >= 0.0, dout, 0.0)
