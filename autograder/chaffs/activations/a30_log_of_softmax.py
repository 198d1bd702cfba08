"""log(softmax(z)): a probability that is 0 in float64 gives -inf."""

CHAFF = {
    "function": "log_softmax",
    "kind": "misconception",
    "title": {"en": "logarithm of a probability that became 0", "ko": "0이 된 확률에 로그를 취해요"},
    "hint": {
        "en": (
            "A very small probability is 0 in float64, and its logarithm is lost. Stay with logarithms "
            "all the way: shift, then subtract the logarithm of the sum."
        ),
        "ko": (
            "아주 작은 확률은 float64에서 0이 되어 로그를 잃어버려요. 처음부터 끝까지 로그로 계산하세요. "
            "먼저 밀고, 합의 로그를 빼요."
        ),
    },
}


def log_softmax(z, axis=-1):
    return np.log(softmax(z, axis))
