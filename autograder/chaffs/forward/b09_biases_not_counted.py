"""Weights only."""

CHAFF = {
    "function": "count_params",
    "kind": "misconception",
    "title": {"en": "the biases are not counted", "ko": "편향을 세지 않았어요"},
    "hint": {
        "en": "Each neuron has one number more than it has inputs.",
        "ko": "뉴런마다 입력의 수보다 하나 더 많은 수가 있어요.",
    },
}


def count_params(sizes):
    return sum(sizes[i - 1] * sizes[i] for i in range(1, len(sizes)))
