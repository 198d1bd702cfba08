"""No look at the shapes: (N, 1) against (N,) becomes (N, N)."""

CHAFF = {
    "function": "mse_backward",
    "kind": "misconception",
    "title": {
        "en": "pred and target of different shapes are accepted",
        "ko": "모양이 다른 pred와 target을 받아들여요",
    },
    "hint": {
        "en": "(N, 1) minus (N,) is (N, N). Compare the shapes before you subtract.",
        "ko": "(N, 1)에서 (N,)을 빼면 (N, N)이 돼요. 빼기 전에 모양을 비교하세요.",
    },
}


def mse_backward(pred, target):
    pred, target = np.asarray(pred, dtype=np.float64), np.asarray(target, dtype=np.float64)
    return 2.0 * (pred - target) / pred.size
