"""The wrong ideas about `margin`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the margin is not divided by ‖w‖", "ko": "마진을 ‖w‖로 나누지 않았어요"},
    hint={
        "en": "Distances are measured with a unit normal. Try w = (3, 4).",
        "ko": "거리는 단위 법선으로 재요. w = (3, 4)로 해 보세요.",
    },
)
class k27_not_divided_by_the_norm:
    form = edit(" / np.linalg.norm(w))", ")")

    class loop:
        def margin(w, b, X, y):
            return min(float(t) * (float(np.dot(w, x)) + b) for x, t in zip(np.array(X, float), np.array(y, float)))

    class vector:
        def margin(w, b, X, y):
            scores = np.asarray(X, float) @ np.asarray(w, float) + b
            return float((scores * np.asarray(y, float)).min())


@misconception(
    title={"en": "it is divided by something else than ‖w‖", "ko": "‖w‖가 아닌 것으로 나눴어요"},
    hint={
        "en": "The length of w: the root of the sum of its squares, and only of w.",
        "ko": "w의 길이예요. w의 제곱을 더해 근을 씌운 것이고, w만의 것이에요.",
    },
)
class margin_other_norm:
    squared = edit("np.linalg.norm(w)", "(w @ w)")

    absolute = edit("np.linalg.norm(w)", "np.abs(w).sum()")

    class of_w_and_b:
        def margin(w, b, X, y):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            return float((y * (X @ w + b)).min() / np.sqrt(np.sum(w**2) + b**2))


@misconception(
    title={"en": "the side is not looked at", "ko": "어느 쪽인지 보지 않아요"},
    hint={
        "en": "A sample on the wrong side makes the margin negative.",
        "ko": "틀린 쪽에 샘플이 있으면 마진은 음수예요.",
    },
)
class margin_never_negative:
    absolute = edit("np.min(y * (X @ w + b))", "np.min(np.abs(X @ w + b))")

    cut = edit("np.min(y * (X @ w + b))", "np.maximum(np.min(y * (X @ w + b)), 0.0)")

    class loop:
        def margin(w, b, X, y):
            w, X = np.array(w, float), np.array(X, float)
            return float(min(abs(x @ w + b) / np.sqrt(w @ w) for x in X))


@misconception(
    title={
        "en": "the width 2/‖w‖, or not the smallest distance",
        "ko": "폭 2/‖w‖를 구했거나, 가장 작은 거리가 아니에요",
    },
    hint={"en": "How near is the nearest sample really?", "ko": "가장 가까운 샘플은 정말로 얼마나 가까운가요?"},
)
class margin_as_width:
    width = edit("np.min(y * (X @ w + b)) /", "2.0 /")

    class between_the_lines:
        def margin(w, b, X, y):
            w = np.array(w, dtype=float)
            return float(2 / np.sqrt(np.sum(w**2)))

    class of_the_farthest:
        def margin(w, b, X, y):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            return float(np.max(y * (X @ w + b) / np.linalg.norm(w)))
