"""(N,) against (N, 1) becomes an N by N table."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {"en": "shapes that do not fit are broadcast", "ko": "맞지 않는 모양을 브로드캐스트해요"},
    "hint": {
        "en": "(N,) and (N, 1) broadcast to (N, N) without complaint. Compare the shapes first.",
        "ko": "(N,)과 (N, 1)은 말없이 (N, N)이 돼요. 모양을 먼저 비교하세요.",
    },
}


def mse(y_true, y_pred):
    return float(np.mean((np.asarray(y_true, dtype=np.float64) - np.asarray(y_pred, dtype=np.float64)) ** 2))
