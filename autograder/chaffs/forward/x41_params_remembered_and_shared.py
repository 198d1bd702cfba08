"""lru_cache: the second call returns the very arrays of the first."""

CHAFF = {
    "function": "init_params",
    "kind": "misconception",
    "title": {"en": "two calls return the same arrays", "ko": "두 번 불러도 같은 배열을 돌려줘요"},
    "hint": {
        "en": "Training changes the arrays; who asks for the seed later wants the weights as they were.",
        "ko": "학습하면 배열이 바뀌어요. 나중에 같은 시드를 찾는 사람은 처음 가중치를 원해요.",
    },
}


_made = {}
_fresh = init_params


def init_params(sizes, seed, scheme="glorot"):
    key = (tuple(sizes), seed, scheme)
    if key not in _made:
        _made[key] = _fresh(sizes, seed, scheme)
    return _made[key]
