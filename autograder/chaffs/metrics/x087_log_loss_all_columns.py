"""For (N, C) every wrong column adds −log(1 − p), as if there were C separate questions."""

CHAFF = {
    "function": "log_loss",
    "kind": "misconception",
    "title": {
        "en": "every column is scored as a question of its own",
        "ko": "열마다 따로 맞고 틀림을 매겨요",
    },
    "hint": {
        "en": "Exclusive classes: only the probability of the true class counts.",
        "ko": "클래스는 하나만 맞아요. 실제 클래스의 확률만 세면 돼요.",
    },
}


def log_loss(y_true, probabilities):
    p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
    y = np.asarray(y_true)
    hot = y if p.ndim == 1 else np.arange(p.shape[1]) == y[:, None]
    costs = -(hot * np.log(p) + (1 - hot) * np.log(1 - p))
    return float(np.mean(costs) if p.ndim == 1 else np.mean(costs.sum(axis=1)))
