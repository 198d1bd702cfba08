"""X * W instead of a matrix product."""

CHAFF = {
    "function": "dense",
    "kind": "misconception",
    "title": {"en": "the product is elementwise", "ko": "성분끼리 곱했어요"},
    "hint": {
        "en": "Every input meets every neuron and the products are summed: that is a matrix product.",
        "ko": "모든 입력이 모든 뉴런과 만나고 그 곱을 더해요. 곧 행렬곱이에요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    return X * W + b
