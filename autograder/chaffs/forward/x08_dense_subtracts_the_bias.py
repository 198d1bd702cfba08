"""X @ W - b: the bias as a threshold, as in early papers on the perceptron."""

CHAFF = {
    "function": "dense",
    "kind": "convention",
    "title": {"en": "the bias is subtracted", "ko": "편향을 뺐어요"},
    "hint": {
        "en": "Here the bias is added: it is the weight of an input that is always 1.",
        "ko": "여기서는 편향을 더해요. 항상 1인 입력의 가중치니까요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
        raise ValueError("shapes do not fit")
    return X @ W - b
