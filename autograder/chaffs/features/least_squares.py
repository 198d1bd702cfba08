"""The wrong ideas about `least_squares`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "the bias is penalised, too", "ko": "편향에도 벌점을 줬어요"},
    hint={
        "en": "b is free: with a large ridge the line still goes through the means.",
        "ko": "b에는 벌점이 없어요. ridge가 커도 직선은 평균을 지나요.",
    },
)
class f47_least_squares_bias_penalised:
    class augmented:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            A = np.column_stack([X, np.ones(len(X))])
            v = np.linalg.solve(A.T @ A + len(X) * ridge * np.eye(A.shape[1]), A.T @ y)
            return v[:-1], v[-1]

    class ones_first:
        def least_squares(X, y, ridge=0.0):
            A = np.insert(np.array(X, dtype=float), 0, 1.0, axis=1)
            n, k = A.shape
            v = np.linalg.inv(A.T.dot(A) / n + ridge * np.identity(k)).dot(A.T.dot(np.array(y, dtype=float))) / n
            return v[1:], float(v[0])

    class more_rows:
        def least_squares(X, y, ridge=0.0):
            A = np.hstack([np.array(X, dtype=float), np.ones((len(X), 1))])
            k = A.shape[1]
            rows = np.vstack([A, np.sqrt(len(A) * ridge) * np.eye(k)])
            v = np.linalg.lstsq(rows, np.concatenate([np.array(y, dtype=float), np.zeros(k)]), rcond=None)[0]
            return v[:-1], v[-1]


@convention(
    title={
        "en": "sum of squares + ridge · ‖w‖², as scikit-learn's alpha",
        "ko": "scikit-learn의 alpha처럼 제곱합 + ridge · ‖w‖²이에요",
    },
    hint={
        "en": "Here the squared errors are averaged: scikit-learn's alpha is N · ridge.",
        "ko": "여기서는 제곱 오차를 평균해요. scikit-learn의 alpha는 N · ridge예요.",
    },
)
class f47_least_squares_without_n:
    class centred:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            _n, d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc + ridge * np.eye(d)
            r = Xc.T @ yc
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w

    class augmented:
        def least_squares(X, y, ridge=0.0):
            A = np.column_stack([np.array(X, dtype=float), np.ones(len(X))])
            P = ridge * np.eye(A.shape[1])
            P[-1, -1] = 0
            v = np.linalg.solve(A.T @ A + P, A.T @ np.array(y, dtype=float))
            return v[:-1], v[-1]

    class singular_values:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            U, s, V = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
            w = V.T @ (s / (s * s + ridge) * (U.T @ (y - y.mean())))
            return w, y.mean() - X.mean(axis=0) @ w


@misconception(
    title={"en": "the line goes through the origin", "ko": "직선이 원점을 지나요"},
    hint={
        "en": "Where is b? With y = 7 everywhere the line is flat at 7.",
        "ko": "b는 어디 있나요? y가 어디서나 7이면 직선은 높이 7에서 평평해요.",
    },
)
class f48_least_squares_through_origin:
    class normal_equations:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            _Xc, _yc = X - X.mean(axis=0), y - y.mean()
            A = X.T @ X / n + ridge * np.eye(d)
            r = X.T @ y / n
            w = np.linalg.solve(A, r)
            return w, 0.0

    class lstsq:
        def least_squares(X, y, ridge=0.0):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            n, d = X.shape
            w = np.linalg.lstsq(np.vstack([X, np.sqrt(n * ridge) * np.eye(d)]), np.append(y, np.zeros(d)), rcond=None)[
                0
            ]
            return w, 0.0

    class inverse:
        def least_squares(X, y, ridge=0.0):
            X = np.array(X, dtype=float)
            w = np.linalg.inv(X.T.dot(X) + len(X) * ridge * np.eye(X.shape[1])).dot(X.T).dot(np.array(y, dtype=float))
            return w, float(np.zeros(()))


@misconception(
    title={"en": "w is found through the origin, b added afterwards", "ko": "w를 원점을 지나게 구한 뒤에 b를 더했어요"},
    hint={
        "en": "Take the means away before w is computed, not after.",
        "ko": "w를 구하기 전에 평균을 빼세요. 구한 뒤가 아니에요.",
    },
)
class bias_afterwards:
    class mean_of_the_rest:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            _Xc, _yc = X - X.mean(axis=0), y - y.mean()
            A = X.T @ X / n + ridge * np.eye(d)
            r = X.T @ y / n
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w

    class rest:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            _Xc, _yc = X - X.mean(axis=0), y - y.mean()
            A = X.T @ X / n + ridge * np.eye(d)
            r = X.T @ y / n
            w = np.linalg.solve(A, r)
            return w, (y - X @ w).mean()

    class only_x_centred_in_square:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            Xc, _yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / n + ridge * np.eye(d)
            r = X.T @ y / n
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w


@misconception(
    title={"en": "b is the mean of y", "ko": "b가 y의 평균이에요"},
    hint={
        "en": "The line goes through the means of X and y: what does w make of the mean of X?",
        "ko": "직선은 X와 y의 평균을 지나요. w는 X의 평균을 무엇으로 만들까요?",
    },
)
class b_is_the_mean:
    class mean:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / n + ridge * np.eye(d)
            r = Xc.T @ yc / n
            w = np.linalg.solve(A, r)
            return w, y.mean()

    class plus:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / n + ridge * np.eye(d)
            r = Xc.T @ yc / n
            w = np.linalg.solve(A, r)
            return w, y.mean() + X.mean(axis=0) @ w

    class two_steps:
        def least_squares(X, y, ridge=0.0):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            N, D = X.shape
            b = float(np.mean(y))
            Xc = X - X.mean(axis=0)
            w = np.linalg.inv(Xc.T @ Xc / N + ridge * np.eye(D)) @ (Xc.T @ (y - b) / N)
            return w, b


@misconception(
    title={"en": "`ridge` is not used", "ko": "`ridge`를 쓰지 않아요"},
    hint={
        "en": "With a larger ridge w must become smaller.",
        "ko": "ridge가 크면 w가 작아져야 해요.",
    },
)
class ridge_ignored:
    class never:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, _d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / n
            r = Xc.T @ yc / n
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w

    class lstsq:
        def least_squares(X, y, ridge=0.0):
            A = np.column_stack([np.array(X, dtype=float), np.ones(len(X))])
            v = np.linalg.lstsq(A, np.array(y, dtype=float), rcond=None)[0]
            return v[:-1], v[-1]

    class fixed:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / n + 1e-3 * np.eye(d)
            r = Xc.T @ yc / n
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w


@misconception(
    title={"en": "the ridge is doubled, halved or squared", "ko": "ridge가 두 배, 절반이거나 제곱이에요"},
    hint={
        "en": "Both terms have a factor 2 in their slopes; it cancels.",
        "ko": "두 항의 기울기에 모두 2가 있어요. 서로 지워져요.",
    },
)
class ridge_scaled:
    class doubled:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / n + 2 * ridge * np.eye(d)
            r = Xc.T @ yc / n
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w

    class halved:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / n + 0.5 * ridge * np.eye(d)
            r = Xc.T @ yc / n
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w

    class squared:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            rows = np.vstack([X - X.mean(axis=0), ridge * np.sqrt(n) * np.eye(d)])
            w = np.linalg.lstsq(rows, np.append(y - y.mean(), np.zeros(d)), rcond=None)[0]
            return w, y.mean() - X.mean(axis=0) @ w

    class n_minus_one:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / max(1, n - 1) + ridge * np.eye(d)
            r = Xc.T @ yc / max(1, n - 1)
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w

    class covariance_over_n_minus_one:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / max(1, n - 1) + ridge * np.eye(d)
            r = Xc.T @ yc / n
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w


@misconception(
    title={"en": "the ridge is added to every entry of the matrix", "ko": "ridge를 행렬의 모든 원소에 더했어요"},
    hint={
        "en": "Only the diagonal: a weight is penalised by its own square.",
        "ko": "대각선에만 더해요. 가중치는 자신의 제곱만큼 벌점을 받아요.",
    },
)
class ridge_everywhere:
    class plus:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            n, _d = X.shape
            Xc, yc = X - X.mean(axis=0), y - y.mean()
            A = Xc.T @ Xc / n + ridge
            r = Xc.T @ yc / n
            w = np.linalg.solve(A, r)
            return w, y.mean() - X.mean(axis=0) @ w


@misconception(
    title={
        "en": "not the smallest squared error: too few steps downhill",
        "ko": "제곱 오차가 가장 작지 않아요: 경사 하강을 덜 했어요",
    },
    hint={
        "en": "There is a closed form: where the slope of the loss is 0.",
        "ko": "닫힌 꼴이 있어요. 손실의 기울기가 0인 곳이에요.",
    },
)
class residuals_absolute:
    class gradient_descent:
        def least_squares(X, y, ridge=0.0):
            X, y = np.asarray(X, float), np.asarray(y, float)
            w, b = np.zeros(X.shape[1]), 0.0
            for _ in range(300):
                error = X @ w + b - y
                w, b = w - 0.01 * (X.T @ error / len(X) + ridge * w), b - 0.01 * error.mean()
            return w, b


@misconception(
    title={"en": "b comes back inside w", "ko": "b가 w 안에 들어 있어요"},
    hint={
        "en": "Return w (D,) and the number b.",
        "ko": "w (D,)와 수 b를 돌려주세요.",
    },
)
class one_vector:
    class all_in_one:
        def least_squares(X, y, ridge=0.0):
            A = np.column_stack([np.asarray(X, float), np.ones(len(X))])
            P = len(A) * ridge * np.diag([1.0] * (A.shape[1] - 1) + [0.0])
            return np.linalg.solve(A.T @ A + P, A.T @ np.asarray(y, float))

    class first_is_b:
        def least_squares(X, y, ridge=0.0):
            A = np.column_stack([np.ones(len(X)), np.asarray(X, float)])
            P = len(A) * ridge * np.diag([0.0] + [1.0] * (A.shape[1] - 1))
            v = np.linalg.solve(A.T @ A + P, A.T @ np.asarray(y, float))
            return v[:-1], v[-1]
