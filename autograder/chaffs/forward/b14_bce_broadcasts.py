"""No check: (N,) against (N, 1) becomes N × N losses."""

CHAFF = {
    "function": "binary_cross_entropy_with_logits",
    "kind": "misconception",
    "title": {"en": "(N,) and (N, 1) become N × N", "ko": "(N,)과 (N, 1)이 N × N이 돼요"},
    "hint": {
        "en": "y has shape (N,), the logits (N, 1): they broadcast to (N, N). Compare the shapes first.",
        "ko": "y는 (N,), 로짓은 (N, 1)이면 (N, N)으로 브로드캐스트돼요. 먼저 모양을 비교하세요.",
    },
}


def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean())
