"""No check: (N,) against (N, 1) becomes N × N differences."""

CHAFF = {
    "function": "mse",
    "kind": "misconception",
    "title": {"en": "(N,) and (N, 1) become N × N", "ko": "(N,)과 (N, 1)이 N × N이 돼요"},
    "hint": {
        "en": "y has shape (N,), the prediction (N, 1): they broadcast to (N, N). Compare the shapes first.",
        "ko": "y는 (N,), 예측은 (N, 1)이면 (N, N)으로 브로드캐스트돼요. 먼저 모양을 비교하세요.",
    },
}


def mse(pred, target):
    pred, target = np.asarray(pred, dtype=np.float64), np.asarray(target, dtype=np.float64)
    return float(((pred - target) ** 2).mean())
