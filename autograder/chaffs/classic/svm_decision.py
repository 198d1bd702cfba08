"""The wrong ideas about `svm_decision`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "b is dropped", "ko": "b를 빠뜨렸어요"},
    hint={"en": "The line need not pass through 0.", "ko": "선이 꼭 0을 지나지는 않아요."},
)
class k26_bias_dropped:
    form = edit("kernel(X_train, X), dtype=np.float64) + b", "kernel(X_train, X), dtype=np.float64)")

    class one_by_one:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            T, X = np.array(X_train, float), np.array(X, float)
            return np.array(
                [
                    sum(
                        a * t * float(np.asarray(kernel(v[None], x[None]))[0, 0]) for a, t, v in zip(alphas, y_train, T)
                    )
                    for x in X
                ]
            )

    class turned:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            K = np.asarray(kernel(np.array(X, float), np.array(X_train, float)))
            return K @ (np.array(alphas, float) * np.array(y_train, float))


@misconception(
    title={"en": "the labels or the alphas are left out", "ko": "레이블이나 alpha를 빠뜨렸어요"},
    hint={
        "en": "Each support vector pulls with αᵢ, towards its own sign yᵢ.",
        "ko": "서포트 벡터마다 αᵢ의 힘으로 자기 부호 yᵢ 쪽으로 당겨요.",
    },
)
class svm_decision_labels_or_alphas_missing:
    labels = edit("(alphas * y_train)", "alphas")

    alphas = edit("(alphas * y_train)", "(y_train * (alphas > 0))")

    class without_labels:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            a, T, t, X = (np.array(v, dtype=float) for v in (alphas, X_train, y_train, X))
            return np.asarray(kernel(X, T), float) @ a + b


@misconception(
    title={"en": "b is subtracted", "ko": "b를 뺐어요"},
    hint={"en": "plus b, as in w·x + b.", "ko": "w·x + b에서처럼 더해요."},
)
class svm_decision_bias_sign:
    form = edit("dtype=np.float64) + b", "dtype=np.float64) - b")

    class turned:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            a, T, t, X = (np.array(v, dtype=float) for v in (alphas, X_train, y_train, X))
            return np.asarray(kernel(X, T), float) @ (a * t) - b

    class loop:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            a, T, t, X = (np.array(v, dtype=float) for v in (alphas, X_train, y_train, X))
            K = np.asarray(kernel(T, X), float)
            scores = np.zeros(len(X))
            for i in range(len(T)):
                scores = scores + a[i] * t[i] * K[i]
            return scores - b


@misconception(
    title={"en": "labels come back, not decisions", "ko": "결정값이 아니라 레이블을 돌려줘요"},
    hint={"en": "The number itself, before its sign is taken.", "ko": "부호를 취하기 전의 수 자체예요."},
)
class svm_decision_as_labels:
    form = edit("return decision", "return np.sign(decision)")

    class where:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            a, T, t, X = (np.array(v, dtype=float) for v in (alphas, X_train, y_train, X))
            scores = (a * t) @ np.asarray(kernel(T, X), float) + b
            return np.where(scores >= 0, 1.0, -1.0)

    class sign:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            a, T, t, X = (np.array(v, dtype=float) for v in (alphas, X_train, y_train, X))
            return np.sign(np.asarray(kernel(X, T), float) @ (a * t) + b)


@misconception(
    title={"en": "the kernel that is passed is not used", "ko": "넘겨받은 커널을 쓰지 않아요"},
    hint={
        "en": "kernel is a function that you are given: call it.",
        "ko": "kernel은 건네받은 함수예요. 그것을 부르세요.",
    },
)
class svm_decision_own_kernel:
    inner = edit("kernel(X_train, X)", "X_train @ X.T")

    class weights:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            a, T, t, X = (np.array(v, dtype=float) for v in (alphas, X_train, y_train, X))
            w = (a * t) @ T
            return X @ w + b

    class rbf:
        def svm_decision(alphas, b, X_train, y_train, X, kernel):
            a, T, t, X = (np.array(v, dtype=float) for v in (alphas, X_train, y_train, X))
            return (a * t) @ rbf_kernel(T, X) + b
