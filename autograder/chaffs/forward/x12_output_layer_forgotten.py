"""Stops before the output layer."""

CHAFF = {
    "function": "count_params",
    "kind": "misconception",
    "title": {"en": "the output layer is not counted", "ko": "출력층을 세지 않았어요"},
    "hint": {
        "en": "The output layer has weights and biases, too.",
        "ko": "출력층에도 가중치와 편향이 있어요.",
    },
}


def count_params(sizes):
    return sum((sizes[i - 1] + 1) * sizes[i] for i in range(1, len(sizes) - 1))
