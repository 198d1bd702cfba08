"""The wrong ideas about `svm_loss`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the hinge lacks the 1", "ko": "힌지에 1이 없어요"},
    hint={
        "en": "Being right is not enough: by 1. Look at a sample with y(w·x + b) = 0.5.",
        "ko": "맞히기만 해서는 모자라요. 1만큼 맞혀야 해요. y(w·x + b) = 0.5인 샘플을 보세요.",
    },
)
class k20_hinge_without_the_one:
    form = edit("hinge = 1.0 - y * (X @ w + b)", "hinge = -y * (X @ w + b)")

    class loops:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")

            loss, dw, db = 0.5 * np.sum(w**2), w.copy(), 0.0
            for x, t in zip(X, y):
                m = t * (x @ w + b)
                if m < 0:
                    loss += C * -m
                    dw -= C * t * x
                    db -= C * t
            return loss, dw, db

    class unchecked:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.asarray(w, float), np.asarray(X, float), np.asarray(y, float)
            m = y * (X @ w + b)
            wrong = m < 0
            return w @ w / 2 - C * m[wrong].sum(), w - C * y[wrong] @ X[wrong], -C * y[wrong].sum()


@misconception(
    title={"en": "labels are treated as 0 and 1", "ko": "레이블을 0과 1로 다뤘어요"},
    hint={
        "en": "±1: the sign must be able to turn. With y = 0 a sample says nothing.",
        "ko": "±1이에요. 부호가 뒤집힐 수 있어야 해요. y = 0이면 그 샘플은 아무 말도 못 해요.",
    },
)
class f17_labels_zero_and_one:
    form = edit("w, X, y = _floats(w, X, y)", "w, X, y = _floats(w, X, y)\n    y = (y + 1.0) / 2.0")

    class loops:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            y = (y > 0).astype(float)
            loss, dw, db = 0.5 * np.sum(w**2), w.copy(), 0.0
            for x, t in zip(X, y):
                m = t * (x @ w + b)
                if m < 1:
                    loss += C * (1 - m)
                    dw -= C * t * x
                    db -= C * t
            return loss, dw, db

    class clipped:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.asarray(w, float), np.asarray(X, float), np.clip(np.asarray(y, float), 0, 1)
            hinge = np.maximum(0, 1 - y * (X.dot(w) + b))
            on = y * (hinge > 0)
            return 0.5 * w.dot(w) + C * hinge.sum(), w - C * on.dot(X), -C * on.sum()


@convention(
    title={
        "en": "the hinges are averaged, or weighed by λ instead of C",
        "ko": "힌지의 평균을 냈거나, C 대신 λ로 가중했어요",
    },
    hint={"en": "C times the sum, here.", "ko": "여기서는 C 곱하기 합이에요."},
)
class k22_mean_for_sum:
    class mean:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            hinge = 1 - y * (X @ w + b)
            on = np.where(hinge > 0, y, 0)
            return w @ w / 2 + C * np.maximum(hinge, 0).mean(), w - C * on @ X / len(y), -C * on.mean()

    class loops:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            n = len(y)
            loss, dw, db = 0.5 * np.sum(w**2), w.copy(), 0.0
            for x, t in zip(X, y):
                m = t * (x @ w + b)
                if m < 1:
                    loss += C * (1 - m) / n
                    dw -= C * t * x / n
                    db -= C * t / n
            return loss, dw, db

    class weighs_the_norm:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            hinge = 1 - y * (X @ w + b)
            on = np.where(hinge > 0, y, 0)
            return C * (w @ w) / 2 + np.maximum(hinge, 0).sum(), C * w - on @ X, -on.sum()


@convention(
    title={"en": "the bias is penalised", "ko": "편향에 벌점을 줬어요"},
    hint={"en": "Shifting the line costs nothing.", "ko": "선을 옮기는 데는 비용이 없어요."},
)
class k23_bias_penalised:
    form = edit(
        "loss = 0.5 * w @ w",
        "loss = 0.5 * (w @ w + b * b)",
        "-C * float(pushing.sum())",
        "b - C * float(pushing.sum())",
    )

    loss_alone = edit("loss = 0.5 * w @ w", "loss = 0.5 * w @ w + 0.5 * b**2")

    class bias_column:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            v, Z = np.append(w, b), np.column_stack([X, np.ones(len(X))])
            hinge = 1 - y * (Z @ v)
            slope = v - C * (y * (hinge > 0)) @ Z
            return v @ v / 2 + C * np.maximum(hinge, 0).sum(), slope[:-1], slope[-1]


@misconception(
    title={"en": "samples push where the hinge is flat", "ko": "힌지가 평평한 곳에서도 샘플이 밀어요"},
    hint={
        "en": "Where y(w·x + b) is 1 or more the hinge is flat: no push.",
        "ko": "y(w·x + b)가 1이거나 더 크면 힌지가 평평해서 밀지 않아요.",
    },
)
class k24_slope_on_the_flat:
    at_exactly_one = edit("(hinge > 0.0)", "(hinge >= 0.0)")

    all_samples = edit("pushing = y * (hinge > 0.0)", "pushing = y")

    class loops:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, float), np.array(X, float), np.array(y, float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")

            loss, dw, db = 0.5 * np.sum(w**2), w.copy(), 0.0
            for x, t in zip(X, y):
                m = t * (x @ w + b)
                if m <= 1:
                    loss += C * (1 - m)
                    dw -= C * t * x
                    db -= C * t
            return loss, dw, db

    wrong_ones_only = edit("(hinge > 0.0)", "(hinge > 1.0)")


@convention(
    title={"en": "the hinge is squared", "ko": "힌지를 제곱했어요"},
    hint={
        "en": "Here the hinge is straight; LinearSVC's default squares it.",
        "ko": "여기서 힌지는 곧아요. LinearSVC의 기본은 제곱이에요.",
    },
)
class svm_loss_squared_hinge:
    form = edit(
        "np.sum(np.maximum(hinge, 0.0))",
        "np.sum(np.maximum(hinge, 0.0) ** 2)",
        "pushing = y * (hinge > 0.0)",
        "pushing = 2.0 * y * np.maximum(hinge, 0.0)",
    )

    class loop:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, dtype=float), np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            loss, dw, db = 0.5 * (w @ w), w.copy(), 0.0
            for x, t in zip(X, y):
                m = t * (np.dot(w, x) + b)
                if m < 1:
                    loss += C * (1 - m) ** 2
                    dw -= 2 * C * (1 - m) * t * x
                    db -= 2 * C * (1 - m) * t
            return float(loss), dw, float(db)

    class arrays:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, dtype=float), np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            hinge = 1 - y * (X.dot(w) + b)
            on = np.where(hinge > 0, y, 0.0)
            return (
                float(0.5 * w @ w + C * np.sum(np.maximum(0, hinge) ** 2)),
                w - 2 * C * X.T @ (on * hinge),
                float(-2 * C * np.sum(on * hinge)),
            )


@misconception(
    title={"en": "‖w‖² is not halved, or its root is taken", "ko": "‖w‖²을 반으로 나누지 않았거나 근을 씌웠어요"},
    hint={"en": "½‖w‖², so that its slope is w.", "ko": "½‖w‖²이에요. 그래야 기울기가 w예요."},
)
class svm_loss_norm_not_halved:
    loss_alone = edit("0.5 * w @ w", "w @ w")

    with_slope = edit("0.5 * w @ w", "w @ w", "float(loss), w - C", "float(loss), 2.0 * w - C")

    class loop:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, dtype=float), np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            loss, dw, db = np.sum(w**2), w.copy(), 0.0
            for x, t in zip(X, y):
                m = t * (np.dot(w, x) + b)
                if m < 1:
                    loss += C * (1 - m)
                    dw -= C * t * x
                    db -= C * t
            return float(loss), dw, float(db)


@misconception(
    title={"en": "w is not penalised", "ko": "w에 벌점이 없어요"},
    hint={"en": "Without ½‖w‖² there is no margin to widen.", "ko": "½‖w‖²이 없으면 넓힐 마진도 없어요."},
)
class svm_loss_no_penalty:
    in_the_slope = edit("float(loss), w - C", "float(loss), -C")

    class hinges_alone:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, dtype=float), np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            loss, dw, db = 0.0, np.zeros_like(w), 0.0
            for x, t in zip(X, y):
                m = t * (np.dot(w, x) + b)
                if m < 1:
                    loss += C * (1 - m)
                    dw -= C * t * x
                    db -= C * t
            return float(loss), dw, float(db)

    class slope_alone:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, dtype=float), np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            hinge = 1 - y * (X.dot(w) + b)
            on = np.where(hinge > 0, y, 0.0)
            return float(0.5 * np.sum(w**2) + C * np.sum(np.maximum(0, hinge))), -C * X.T @ on, float(-C * np.sum(on))


@misconception(
    title={"en": "C is not used everywhere", "ko": "C를 쓰지 않은 곳이 있어요"},
    hint={
        "en": "C weighs the hinges, in the loss and in both slopes.",
        "ko": "C는 손실과 두 기울기 모두에서 힌지를 가중해요.",
    },
)
class svm_loss_C_ignored:
    in_the_slopes = edit("w - C * (pushing @ X), -C * float(pushing.sum())", "w - pushing @ X, -float(pushing.sum())")

    in_db = edit("-C * float(pushing.sum())", "-float(pushing.sum())")

    class loop:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, dtype=float), np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            loss, dw, db = 0.5 * (w @ w), w.copy(), 0.0
            for x, t in zip(X, y):
                m = t * (np.dot(w, x) + b)
                if m < 1:
                    loss += 1 - m
                    dw -= t * x
                    db -= t
            return float(loss), dw, float(db)


@misconception(
    title={"en": "a slope has the wrong sign", "ko": "기울기의 부호가 거꾸로예요"},
    hint={
        "en": "A sample that is short wants the score to move towards its sign, so the loss falls that way.",
        "ko": "모자란 샘플은 점수가 자기 부호 쪽으로 가기를 바라요. 손실은 그쪽으로 줄어요.",
    },
)
class svm_loss_sign_of_slopes:
    dw = edit("w - C * (pushing", "w + C * (pushing")

    db = edit("-C * float(pushing.sum())", "C * float(pushing.sum())")

    class loop:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, dtype=float), np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1] or w.shape != X.shape[1:]:
                raise ValueError("w, X, y")
            loss, dw, db = 0.5 * (w @ w), w.copy(), 0.0
            for x, t in zip(X, y):
                m = t * (np.dot(w, x) + b)
                if m < 1:
                    loss += C * (1 - m)
                    dw += C * t * x
                    db += C * t
            return float(loss), dw, float(db)


@misconception(
    title={"en": "shapes that do not fit are let pass", "ko": "맞지 않는 모양을 그냥 넘겨요"},
    hint={
        "en": "The contract wants ValueError unless X is (N, D), y (N,) and w (D,).",
        "ko": "X가 (N, D), y가 (N,), w가 (D,)가 아니면 ValueError를 내기로 했어요.",
    },
)
class svm_loss_unchecked:
    form = edit("    _check_samples(X, y)\n", "", "if w.shape != X.shape[1:]:", "if False:")

    w_alone = edit("if w.shape != X.shape[1:]:", "if w.shape[0] != X.shape[1]:")

    class arrays:
        def svm_loss(w, b, X, y, C=1.0):
            w, X, y = np.array(w, dtype=float), np.array(X, dtype=float), np.array(y, dtype=float)
            hinge = 1 - y * (X.dot(w) + b)
            on = np.where(hinge > 0, y, 0.0)
            return (
                float(0.5 * np.sum(w**2) + C * np.sum(np.maximum(0, hinge))),
                w - C * X.T @ on,
                float(-C * np.sum(on)),
            )
