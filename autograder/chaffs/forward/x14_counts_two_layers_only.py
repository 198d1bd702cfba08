"""Unpacks three sizes: one hidden layer and no other network."""

CHAFF = {
    "function": "count_params",
    "kind": "misconception",
    "title": {"en": "only one hidden layer is counted", "ko": "은닉층이 하나일 때만 세요"},
    "hint": {
        "en": "The list of sizes can have any length from two.",
        "ko": "층의 크기 목록은 둘 이상이면 길이가 얼마든 될 수 있어요.",
    },
}


def count_params(sizes):
    n_in, n_hidden, n_out = sizes[0], sizes[1], sizes[-1]
    return (n_in + 1) * n_hidden + (n_hidden + 1) * n_out
