"""The output is written into one buffer of the module."""

CHAFF = {
    "function": "forward",
    "kind": "misconception",
    "title": {"en": "two calls return the same array", "ko": "두 번의 호출이 같은 배열을 돌려줘요"},
    "hint": {
        "en": "A second call must not change what the first one returned.",
        "ko": "두 번째 호출이 첫 번째 호출의 결과를 바꾸면 안 돼요.",
    },
}


_buffers = {}
_plain_forward = forward


def forward(X, params, hidden="tanh", output="linear"):
    a, cache = _plain_forward(X, params, hidden, output)
    buffer = _buffers.setdefault(a.shape, np.empty(a.shape))
    buffer[...] = a
    return buffer, cache
