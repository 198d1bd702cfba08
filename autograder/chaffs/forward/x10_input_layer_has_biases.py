"""sum(sizes) biases: the input layer gets some, too."""

CHAFF = {
    "function": "count_params",
    "kind": "misconception",
    "title": {"en": "the input layer is given biases", "ko": "입력층에도 편향을 줬어요"},
    "hint": {
        "en": "Inputs are only passed on; nothing is learnt there.",
        "ko": "입력은 그대로 전달될 뿐이에요. 거기서는 아무것도 학습하지 않아요.",
    },
}


def count_params(sizes):
    return sum(sizes) + sum(sizes[i - 1] * sizes[i] for i in range(1, len(sizes)))
