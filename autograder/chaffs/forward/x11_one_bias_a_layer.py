"""A single bias for a whole layer."""

CHAFF = {
    "function": "count_params",
    "kind": "misconception",
    "title": {"en": "a layer is given a single bias", "ko": "층 전체에 편향을 하나만 줬어요"},
    "hint": {"en": "Every neuron of a layer has its own bias.", "ko": "층의 뉴런마다 자기 편향이 있어요."},
}


def count_params(sizes):
    return sum(sizes[i - 1] * sizes[i] + 1 for i in range(1, len(sizes)))
