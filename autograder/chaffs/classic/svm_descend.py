"""The wrong ideas about `svm_descend`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "b moves against the slope at the new w", "ko": "새 w에서의 기울기로 b를 움직였어요"},
    hint={
        "en": "Both slopes at the same point: first both slopes, then both steps.",
        "ko": "두 기울기는 같은 점에서 구해요. 기울기를 둘 다 구한 뒤 둘 다 움직이세요.",
    },
)
class k25_new_w_for_b:
    form = edit("w, b = w - lr * dw, b - lr * db", "w = w - lr * dw\n        b = b - lr * svm_loss(w, b, X, y, C)[2]")

    class by_hand:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, float), np.array(y, float)
            w, b = np.zeros(X.shape[1]), 0.0
            for step in range(steps):
                w = w - lr * (w - C * (y * (y * (X @ w + b) < 1)) @ X)
                b = b + lr * C * np.sum(y * (y * (X @ w + b) < 1))
            return w, b

    class two_functions:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, float), np.array(y, float)
            w, b = np.zeros(X.shape[1]), 0.0
            active = lambda: y * (y * (X.dot(w) + b) < 1)
            for _ in range(steps):
                w = w - lr * (w - C * active().dot(X))
                b = b + lr * C * active().sum()
            return w, b


@misconception(
    title={"en": "one step too few, or too many", "ko": "한 걸음이 모자라거나 남아요"},
    hint={"en": "`steps` steps. Count with steps = 1.", "ko": "`steps`번 걸어요. steps = 1로 세어 보세요."},
)
class svm_descend_steps_off_by_one:
    too_many = edit("range(steps)", "range(steps + 1)")

    too_few = edit("range(steps)", "range(steps - 1)")

    class from_one:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.zeros(X.shape[1]), 0.0
            for _ in range(1, steps):
                short = 1 - y * (X @ w + b) > 0
                dw = w - C * (y[short] @ X[short])
                db = -C * y[short].sum()
                w, b = w - lr * dw, b - lr * db
            return w, b


@misconception(
    title={"en": "it climbs", "ko": "올라가요"},
    hint={"en": "Against the slope.", "ko": "기울기의 반대로 가요."},
)
class svm_descend_uphill:
    form = edit("w - lr * dw, b - lr * db", "w + lr * dw, b + lr * db")

    class plus:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.zeros(X.shape[1]), 0.0
            for _ in range(steps):
                short = 1 - y * (X @ w + b) > 0
                dw = w - C * (y[short] @ X[short])
                db = -C * y[short].sum()
                w += lr * dw
                b += lr * db
            return w, b

    class slopes_turned:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.zeros(X.shape[1]), 0.0
            for _ in range(steps):
                _, dw, db = svm_loss(w, b, X, y, C)
                dw, db = -dw, -db
                w = w - lr * dw
                b = b - lr * db
            return w, b


@misconception(
    title={"en": "it does not start from zeros", "ko": "0에서 시작하지 않아요"},
    hint={"en": "w and b begin at 0.", "ko": "w와 b는 0에서 시작해요."},
)
class svm_descend_start:
    ones = edit("np.zeros(X.shape[1])", "np.ones(X.shape[1])")

    class random:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.random.default_rng(0).normal(size=X.shape[1]), 0.0
            for _ in range(steps):
                _, dw, db = svm_loss(w, b, X, y, C)
                w, b = w - lr * dw, b - lr * db
            return w, b

    class small:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.full(X.shape[1], 0.01), 0.0
            for _ in range(steps):
                short = 1 - y * (X @ w + b) > 0
                dw = w - C * (y[short] @ X[short])
                db = -C * y[short].sum()
                w, b = w - lr * dw, b - lr * db
            return w, b


@misconception(
    title={"en": "each sample makes a step of its own", "ko": "샘플마다 따로 걸음을 걸어요"},
    hint={"en": "A step is made of all samples at once.", "ko": "한 걸음에는 모든 샘플이 함께 들어가요."},
)
class svm_descend_sample_by_sample:
    class form:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, float), np.array(y, float)
            w, b = np.zeros(X.shape[1]), 0.0
            for step in range(steps):
                for x, t in zip(X, y):
                    _, dw, db = svm_loss(w, b, x[None], np.array([t]), C)
                    w, b = w - lr * dw, b - lr * db
            return w, b

    class by_hand:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.zeros(X.shape[1]), 0.0
            for _ in range(steps):
                for i in range(len(X)):
                    if y[i] * (X[i] @ w + b) < 1:
                        w, b = w - lr * (w - C * y[i] * X[i]), b + lr * C * y[i]
                    else:
                        w = w - lr * w
            return w, b

    class one_in_turn:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.zeros(X.shape[1]), 0.0
            for step in range(steps):
                i = step % len(X)
                _, dw, db = svm_loss(w, b, X[i : i + 1], y[i : i + 1], C)
                w, b = w - lr * dw, b - lr * db
            return w, b


@misconception(
    title={"en": "C or lr is not what was passed", "ko": "C나 lr이 넘긴 값이 아니에요"},
    hint={"en": "Pass C on, and use lr as it is.", "ko": "C를 넘겨주고, lr을 그대로 쓰세요."},
)
class svm_descend_argument_ignored:
    C = edit("svm_loss(w, b, X, y, C)", "svm_loss(w, b, X, y)")

    class fixed_rate:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.zeros(X.shape[1]), 0.0
            for _ in range(steps):
                _, dw, db = svm_loss(w, b, X, y, C)
                w, b = w - 0.01 * dw, b - 0.01 * db
            return w, b

    class hundred:
        def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b = np.zeros(X.shape[1]), 0.0
            for _ in range(100):
                short = 1 - y * (X @ w + b) > 0
                dw = w - C * (y[short] @ X[short])
                db = -C * y[short].sum()
                w, b = w - lr * dw, b - lr * db
            return w, b
