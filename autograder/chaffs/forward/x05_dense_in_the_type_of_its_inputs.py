"""No conversion: small ints overflow, float32 stays float32."""

CHAFF = {
    "function": "dense",
    "kind": "misconception",
    "title": {"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    "hint": {
        "en": "Ints can overflow and float32 has seven digits; turn what comes in into float64 first.",
        "ko": "정수는 넘칠 수 있고 float32는 일곱 자리뿐이에요. 들어온 값을 먼저 float64로 바꾸세요.",
    },
}


def dense(X, W, b):
    X, W, b = np.asarray(X), np.asarray(W), np.asarray(b)
    if X.ndim != 2 or X.shape[1:] != W.shape[:1] or b.shape != W.shape[1:]:
        raise ValueError("shapes do not fit")
    return X @ W + b
