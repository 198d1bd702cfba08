"""One bias for each input instead of for each neuron."""

CHAFF = {
    "function": "count_params",
    "kind": "misconception",
    "title": {"en": "the biases belong to the wrong side", "ko": "편향이 반대쪽에 붙었어요"},
    "hint": {
        "en": "A bias is added to what arrives at a neuron: how many neurons does the layer end in?",
        "ko": "편향은 뉴런에 도착한 값에 더해져요. 그 층은 뉴런 몇 개로 끝나나요?",
    },
}


def count_params(sizes):
    return sum(sizes[i - 1] * (sizes[i] + 1) for i in range(1, len(sizes)))
