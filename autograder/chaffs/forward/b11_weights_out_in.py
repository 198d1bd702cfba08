"""X @ W.T + b: right for weights of shape (out, in), as PyTorch keeps them."""

CHAFF = {
    "function": "dense",
    "kind": "convention",
    "title": {"en": "the weights are taken as (out, in)", "ko": "가중치를 (out, in) 모양으로 봤어요"},
    "hint": {
        "en": "Look at the declared shape: W is (D, H) here, inputs first. A square W hides the difference.",
        "ko": "여기서 W는 입력이 먼저인 (D, H)예요. 정사각이면 차이가 보이지 않아요.",
    },
}


def dense(X, W, b):
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    return X @ W.T + b
