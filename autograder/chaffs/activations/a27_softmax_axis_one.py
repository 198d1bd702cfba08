"""axis 1 written into the body: one sample alone has no axis 1."""

CHAFF = {
    "function": "softmax",
    "kind": "misconception",
    "title": {"en": "axis 1 fixed", "ko": "축 1로 고정했어요"},
    "hint": {
        "en": "A single sample (C,) has no axis 1, and the caller may ask for another axis.",
        "ko": "샘플 하나 (C,)에는 축 1이 없고, 부르는 쪽이 다른 축을 원할 수도 있어요.",
    },
}


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
