"""The wrong ideas about `joint_weights`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, edit, misconception


@misconception(
    title={"en": "the columns are fitted one after the other", "ko": "열을 하나씩 차례로 맞췄어요"},
    hint={
        "en": "Jointly: no weight is final before all are. Correlated columns show it.",
        "ko": "함께 배워요. 모두 정해지기 전에는 어느 것도 정해지지 않아요. 상관 있는 열에서 드러나요.",
    },
)
class joint_is_greedy:
    class called:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return greedy_weights(Phi, y)

    class loop:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            w = []
            for p in Phi.T:
                w.append(p @ y / (p @ p))
                y = y - w[-1] * p
            return np.array(w)

    class one_column_at_a_time:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            w = np.zeros(Phi.shape[1])
            for k in range(Phi.shape[1]):
                rest = y - Phi @ w
                w[k] = np.linalg.lstsq(Phi[:, k : k + 1], rest, rcond=None)[0][0]
            return w


@misconception(
    title={"en": "each column is fitted as if it were alone", "ko": "열마다 혼자인 것처럼 맞췄어요"},
    hint={"en": "Columns that are alike must share.", "ko": "비슷한 열은 나눠 가져야 해요."},
)
class joint_each_alone:
    class divided:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return Phi.T @ y / (Phi**2).sum(axis=0)

    class products:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return Phi.T @ y

    class loop:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return np.array([np.linalg.lstsq(Phi[:, [k]], y, rcond=None)[0][0] for k in range(Phi.shape[1])])


@misconception(
    title={"en": "a small number is added to the squares", "ko": "제곱 행렬에 작은 수를 더했어요"},
    hint={"en": "That is ridge regression: no penalty is asked for.", "ko": "그것은 릿지 회귀예요. 벌점은 없어요."},
)
class joint_with_a_ridge:
    class ridge:
        RIDGE = any_of(1e-3, 1e-6, 1e-8, 1e-4, 1e-2, 0.1, 1.0)

        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return np.linalg.solve(Phi.T @ Phi + RIDGE * np.eye(Phi.shape[1]), Phi.T @ y)

    cut = edit("rcond=None", "rcond=0.05")


@misconception(
    title={"en": "a constant is fitted, too", "ko": "상수항까지 맞췄어요"},
    hint={"en": "The columns of Phi are all there is.", "ko": "Phi의 열이 전부예요."},
)
class joint_with_an_intercept:
    class ones:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return np.linalg.lstsq(np.column_stack([Phi, np.ones(len(y))]), y, rcond=None)[0][:-1]

    class centred:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return np.linalg.lstsq(Phi - Phi.mean(axis=0), y - y.mean(), rcond=None)[0]

    class ones_in_front:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            A = np.hstack([np.ones((len(Phi), 1)), Phi])
            return np.linalg.pinv(A).dot(y)[1:]


@misconception(
    title={"en": "gradient descent that has not arrived", "ko": "아직 다 내려가지 않은 경사 하강이에요"},
    hint={
        "en": "A valley with condition 1e3 is long: solve it exactly.",
        "ko": "조건수 1e3인 골짜기는 길어요. 정확히 푸세요.",
    },
)
class joint_stops_early:
    class hundred:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            w = np.zeros(Phi.shape[1])
            rate = 1 / np.linalg.norm(Phi, 2) ** 2
            for _ in range(100):
                w -= rate * (Phi.T @ (Phi @ w - y))
            return w

    class small_rate:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            w = np.zeros(Phi.shape[1])
            for _ in range(1000):
                gradient = 2 * Phi.T @ (Phi @ w - y) / len(y)
                w = w - 0.01 * gradient
            return w

    class until_it_slows:
        def joint_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            w = np.zeros(Phi.shape[1])
            rate = 1.0 / np.linalg.eigvalsh(Phi.T @ Phi).max()
            while True:
                step = rate * (Phi.T @ (y - Phi @ w))
                w = w + step
                if np.linalg.norm(step) < 1e-4:
                    return w


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `joint_weights` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`joint_weights`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class joint_keeps_kind:
    class unconverted:
        def joint_weights(Phi, y):
            Phi, y = np.asarray(Phi), np.asarray(y)
            return np.linalg.solve(Phi.T @ Phi, Phi.T @ y)

    class inverse:
        def joint_weights(Phi, y):
            return np.linalg.inv(Phi.T @ Phi) @ Phi.T @ y

    class pseudo:
        def joint_weights(Phi, y):
            Phi = np.array(Phi)
            return np.linalg.pinv(Phi.T.dot(Phi)).dot(Phi.T.dot(y))
