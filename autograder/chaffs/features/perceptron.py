"""The wrong ideas about `perceptron`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "learns from every sample, not only from mistakes", "ko": "실수뿐 아니라 모든 샘플에서 배워요"},
    hint={
        "en": "Only mistakes teach: what is right is left alone.",
        "ko": "실수만 가르쳐 줘요. 맞은 샘플은 그대로 두세요.",
    },
)
class f42_perceptron_every_sample:
    class dedented:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        wrong += 1
                    w = w + y[i] * X[i]
                    b = b + y[i]
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class loops:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    for j in range(len(w)):
                        w[j] += t * x[j]
                    b += t
                    if t * score <= 0:
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history

    class hebb:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.ones((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                for a, t in zip(A, y, strict=True):
                    count += int(t * np.dot(a, v) <= 0)
                    v = v + t * a
                mistakes.append(count)
                if not count:
                    break
            return v[:-1], v[-1], mistakes


@misconception(
    title={"en": "learns only where y(w·x + b) < 0", "ko": "y(w·x + b) < 0일 때만 배워요"},
    hint={
        "en": "On the line is a mistake, too; from zeros nothing would ever move.",
        "ko": "직선 위도 실수예요. 0에서 시작하면 아무것도 움직이지 않아요.",
    },
)
class f43_perceptron_below_zero:
    class less:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) < 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class loops:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score < 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history

    class augmented:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.ones((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                for a, t in zip(A, y, strict=True):
                    if t * np.dot(a, v) < 0:
                        v = v + t * a
                        count += 1
                mistakes.append(count)
                if not count:
                    break
            return v[:-1], v[-1], mistakes


@convention(
    title={
        "en": "a sample on the line counts as the class 1 (or −1)",
        "ko": "직선 위의 샘플을 클래스 1(또는 −1)로 봐요",
    },
    hint={
        "en": "Here a sample on the line is a mistake whatever its label.",
        "ko": "여기서는 직선 위의 샘플은 레이블이 무엇이든 실수예요.",
    },
)
class f43_perceptron_sign_at_zero:
    class at_least_zero_is_one:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    predicted = 1 if w @ X[i] + b >= 0 else -1
                    if predicted != y[i]:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class above_zero_is_one:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if (1 if score > 0 else -1) != t:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history

    class where:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.ones((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                for a, t in zip(A, y, strict=True):
                    if np.where(np.dot(a, v) >= 0, 1, -1) != t:
                        v = v + t * a
                        count += 1
                mistakes.append(count)
                if not count:
                    break
            return v[:-1], v[-1], mistakes


@misconception(
    title={"en": "b changes once for each feature", "ko": "b가 특성마다 한 번씩 바뀌어요"},
    hint={
        "en": "The bias changes once for each mistake, however many features there are.",
        "ko": "특성이 몇 개든 편향은 실수마다 한 번 바뀌어요.",
    },
)
class f44_perceptron_bias_per_feature:
    class inside_the_loop:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                            b += t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history

    class times_the_size:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i] * X.shape[1]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class sum_of_features:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w += y[i] * X[i]
                        b = b + np.sum(np.full(len(w), y[i]))
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class bias_of_the_input:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i] * X[i].sum()
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes


@misconception(
    title={"en": "b never changes", "ko": "b가 바뀌지 않아요"},
    hint={
        "en": "The line must be able to move away from 0.",
        "ko": "직선이 원점을 벗어날 수 있어야 해요.",
    },
)
class f45_perceptron_bias_still:
    class forgotten:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class loops:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history

    class no_ones:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.zeros((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                for a, t in zip(A, y, strict=True):
                    if t * np.dot(a, v) <= 0:
                        v = v + t * a
                        count += 1
                mistakes.append(count)
                if not count:
                    break
            return v[:-1], v[-1], mistakes


@misconception(
    title={"en": "b moves the wrong way", "ko": "b가 반대쪽으로 움직여요"},
    hint={
        "en": "A missed sample with y = 1 wants a larger score: b grows.",
        "ko": "y = 1인 샘플을 놓쳤다면 점수가 더 커야 해요. b가 커져요.",
    },
)
class f45_perceptron_bias_wrong_sign:
    class minus:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b - y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class loops:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b -= t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history

    class threshold:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) - b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history


@misconception(
    title={"en": "b is not used when the samples are judged", "ko": "샘플을 판단할 때 b를 쓰지 않아요"},
    hint={
        "en": "The score is w·x + b.",
        "ko": "점수는 w·x + b예요.",
    },
)
class bias_not_used:
    class without_b:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i]) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class loops:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True))
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history

    class helper:
        def perceptron(X, y, epochs):
            def score(x):
                return np.dot(w, x)

            w, b, mistakes = np.zeros(len(X[0])), 0.0, []
            for _ in range(epochs):
                errors = 0
                for x, t in zip(np.array(X, dtype=float), np.array(y, dtype=float)):
                    if t * score(x) <= 0:
                        w, b = w + t * x, b + t
                        errors += 1
                mistakes.append(errors)
                if errors == 0:
                    break
            return w, b, mistakes


@misconception(
    title={"en": "ends when the weights stand still over an epoch", "ko": "에포크 동안 가중치가 그대로면 끝나요"},
    hint={
        "en": "Weights can come back to where they were after mistakes. An epoch without a mistake is the last.",
        "ko": "실수를 해도 가중치는 제자리로 돌아올 수 있어요. 실수가 없는 에포크가 마지막이에요.",
    },
)
class f46_perceptron_stops_by_weights:
    class compared:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                before = (*w, b)
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if (*w, b) == before:
                    break
            return w, b, mistakes

    class array_equal:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.ones((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                old = v.copy()
                for a, t in zip(A, y, strict=True):
                    if t * np.dot(a, v) <= 0:
                        v = v + t * a
                        count += 1
                mistakes.append(count)
                if np.array_equal(old, v):
                    break
            return v[:-1], v[-1], mistakes

    class close:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                old = np.array([*w, b])
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                history.append(errors)
                if abs(np.array([*w, b]) - old).max() < 1e-6:
                    break
            return np.array(w), b, history


@misconception(
    title={"en": "the last 0 is not in the list", "ko": "마지막 0이 리스트에 없어요"},
    hint={
        "en": "The epoch without a mistake was an epoch, too: its 0 is in the list.",
        "ko": "실수가 없는 에포크도 에포크예요. 그 0도 리스트에 있어요.",
    },
)
class f46_perceptron_zero_not_listed:
    class break_first:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                if wrong == 0:
                    break
                mistakes.append(wrong)
            return w, b, mistakes

    class loops:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                if errors == 0:
                    break
                history.append(errors)
            return np.array(w), b, history

    class return_first:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.ones((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                for a, t in zip(A, y, strict=True):
                    if t * np.dot(a, v) <= 0:
                        v = v + t * a
                        count += 1
                if not count:
                    return v[:-1], v[-1], mistakes
                mistakes += [count]
            return v[:-1], v[-1], mistakes


@misconception(
    title={
        "en": "all epochs are run, also after one without a mistake",
        "ko": "실수가 없는 에포크가 지나도 끝까지 돌아요",
    },
    hint={
        "en": "An epoch without a mistake is the last: nothing would change any more.",
        "ko": "실수가 없는 에포크가 마지막이에요. 더는 바뀌지 않으니까요.",
    },
)
class f46_perceptron_never_ends_early:
    class no_break:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
            return w, b, mistakes

    class loops:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                history.append(errors)
            return np.array(w), b, history

    class inner_break:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.ones((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                for a, t in zip(A, y, strict=True):
                    if t * np.dot(a, v) <= 0:
                        v = v + t * a
                        count += 1
                mistakes.append(count)
            return v[:-1], v[-1], mistakes


@misconception(
    title={"en": "one epoch too few or too many", "ko": "에포크가 하나 모자라거나 남아요"},
    hint={
        "en": "`epochs` epochs at most.",
        "ko": "많아야 `epochs`번이에요.",
    },
)
class f46_perceptron_epochs_off_by_one:
    class one_more:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs + 1):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class one_less:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(1, epochs) if epochs > 1 else range(1):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class at_most:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) <= epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history


@misconception(
    title={"en": "`epochs` is not looked at", "ko": "`epochs`를 보지 않아요"},
    hint={
        "en": "Where no line separates the samples it would never end.",
        "ko": "직선으로 나뉘지 않으면 끝나지 않아요.",
    },
)
class until_no_mistake:
    class hundred:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(100):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class while_true:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            while True:
                errors = 0
                for x, t in zip(X, y):
                    if t * (w @ x + b) <= 0:
                        w = w + t * x
                        b += t
                        errors += 1
                mistakes.append(errors)
                if errors == 0 or len(mistakes) == 1000:
                    return w, b, mistakes


@misconception(
    title={"en": "mistakes are one number, or added up", "ko": "실수가 수 하나이거나 누적이에요"},
    hint={
        "en": "One int an epoch, each counted from 0.",
        "ko": "에포크마다 정수 하나, 매번 0부터 세요.",
    },
)
class mistakes_total:
    class total:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, sum(mistakes)

    class last:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += t * x[j]
                        b += t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history[-1]

    class cumulative:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, [sum(mistakes[: k + 1]) for k in range(len(mistakes))]


@misconception(
    title={
        "en": "mistakes are counted with the weights at the end of an epoch",
        "ko": "에포크가 끝난 뒤의 가중치로 실수를 세요",
    },
    hint={
        "en": "A mistake is counted when it happens.",
        "ko": "실수는 일어날 때 세요.",
    },
)
class mistakes_counted_at_the_end:
    class recounted:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(int(np.sum(y * (X @ w + b) <= 0)))
                if wrong == 0:
                    break
            return w, b, mistakes

    class predicted:
        def perceptron(X, y, epochs):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            for _ in range(epochs):
                for x, t in zip(X, y):
                    if t * (np.dot(w, x) + b) <= 0:
                        w, b = w + t * x, b + t
                wrong = sum(1 for x, t in zip(X, y) if t * (np.dot(w, x) + b) <= 0)
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes


@misconception(
    title={
        "en": "an epoch is judged at once, with the weights from before it",
        "ko": "에포크 전체를 그 전의 가중치로 한꺼번에 판단해요",
    },
    hint={
        "en": "The samples come one by one: each meets the weights that the one before it left.",
        "ko": "샘플은 하나씩 와요. 앞 샘플이 남긴 가중치를 만나요.",
    },
)
class all_samples_at_once:
    class batch:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            for _ in range(epochs):
                wrong = y * (X @ w + b) <= 0
                w, b = w + (y[wrong, None] * X[wrong]).sum(axis=0), b + y[wrong].sum()
                mistakes.append(int(wrong.sum()))
                if not wrong.any():
                    break
            return w, b, mistakes

    class old_scores:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                scores = X @ w + b
                for i in range(len(X)):
                    if y[i] * scores[i] <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class sums:
        def perceptron(X, y, epochs):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            for _ in range(epochs):
                dw, db, count = np.zeros_like(w), 0.0, 0
                for x, t in zip(X, y):
                    if t * (w @ x + b) <= 0:
                        dw += t * x
                        db += t
                        count += 1
                w, b = w + dw, b + db
                mistakes.append(count)
                if count == 0:
                    break
            return w, b, mistakes


@misconception(
    title={
        "en": "an epoch ends at its first mistake, or repeats a sample",
        "ko": "에포크가 첫 실수에서 끝나거나 샘플을 되풀이해요",
    },
    hint={
        "en": "After a mistake the next sample comes.",
        "ko": "실수한 뒤에는 다음 샘플이 와요.",
    },
)
class only_the_first_mistake:
    class stops:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                        break
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class argmax:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            for _ in range(epochs):
                wrong = np.flatnonzero(y * (X @ w + b) <= 0)
                if len(wrong) == 0:
                    mistakes.append(0)
                    break
                i = wrong[0]
                w, b = w + y[i] * X[i], b + y[i]
                mistakes.append(1)
            return w, b, mistakes


@misconception(
    title={"en": "the samples are shuffled", "ko": "샘플을 섞었어요"},
    hint={
        "en": "In order: then everybody gets the same line.",
        "ko": "순서대로예요. 그래야 누구나 같은 직선을 얻어요.",
    },
)
class samples_shuffled:
    class shuffled:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for epoch in range(epochs):
                wrong = 0
                for i in np.random.default_rng(epoch).permutation(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class backwards:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in reversed(range(len(X))):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class global_generator:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            rng = np.random.default_rng(0)
            for _ in range(epochs):
                order = np.arange(len(X))
                rng.shuffle(order)
                errors = 0
                for x, t in zip(X[order], y[order]):
                    if t * (w @ x + b) <= 0:
                        w, b, errors = w + t * x, b + t, errors + 1
                mistakes.append(errors)
                if errors == 0:
                    break
            return w, b, mistakes


@misconception(
    title={"en": "w starts at random numbers or ones", "ko": "w가 무작위 수나 1에서 시작해요"},
    hint={
        "en": "Zeros first.",
        "ko": "0에서 시작해요.",
    },
)
class random_start:
    class random:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.random.default_rng(0).normal(size=X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class ones:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.ones(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes


@misconception(
    title={"en": "the steps are scaled by a learning rate", "ko": "걸음에 학습률을 곱했어요"},
    hint={
        "en": "The rate is 1: w += y·x.",
        "ko": "학습률은 1이에요: w += y·x.",
    },
)
class learning_rate:
    class tenth:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + 0.1 * y[i] * X[i]
                        b = b + 0.1 * y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class half:
        def perceptron(X, y, epochs):
            rows = [[float(v) for v in row] for row in X]
            labels = [float(v) for v in y]
            w, b, history = [0.0] * len(rows[0]), 0.0, []
            while len(history) < epochs:
                errors = 0
                for x, t in zip(rows, labels, strict=True):
                    score = sum(p * q for p, q in zip(w, x, strict=True)) + b
                    if t * score <= 0:
                        for j in range(len(w)):
                            w[j] += 0.5 * t * x[j]
                        b += 0.5 * t
                        errors += 1
                history.append(errors)
                if errors == 0:
                    break
            return np.array(w), b, history

    class weights_only:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + 0.5 * y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes


@convention(
    title={"en": "the rule for 0/1 labels: label − prediction", "ko": "0과 1 레이블의 규칙이에요: 레이블 − 예측"},
    hint={
        "en": "Here labels are −1 and 1, and a mistake adds y·x once.",
        "ko": "여기서 레이블은 −1과 1이고, 실수하면 y·x를 한 번 더해요.",
    },
)
class zero_one_labels:
    class error:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    error = y[i] - (1.0 if w @ X[i] + b > 0 else 0.0)
                    w = w + error * X[i]
                    b = b + error
                    wrong += int(error != 0)
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class minus_one_to_one:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    error = y[i] - np.sign(w @ X[i] + b)
                    w = w + error * X[i]
                    b = b + error
                    wrong += int(error != 0)
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes


@misconception(
    title={"en": "y is missing from the step", "ko": "걸음에 y가 빠졌어요"},
    hint={
        "en": "A missed sample with y = −1 is pushed away: w += y·x.",
        "ko": "y = −1인 샘플을 놓쳤다면 밀어내야 해요: w += y·x.",
    },
)
class label_forgotten:
    class x_only:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class minus:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w - y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class in_both:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            for _ in range(epochs):
                errors = 0
                for x, t in zip(X, y):
                    if t * (w @ x + b) <= 0:
                        w = w + x
                        b = b + 1
                        errors += 1
                mistakes.append(errors)
                if errors == 0:
                    break
            return w, b, mistakes


@misconception(
    title={"en": "w moves by the size of the error (Widrow–Hoff)", "ko": "w가 오차의 크기만큼 움직여요(Widrow–Hoff)"},
    hint={
        "en": "The perceptron's step does not depend on how wrong the score was.",
        "ko": "퍼셉트론의 걸음은 점수가 얼마나 틀렸는지와 상관없어요.",
    },
)
class least_mean_squares:
    class error_times_x:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + (y[i] - (w @ X[i] + b)) * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class bias_too:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            for _ in range(epochs):
                count = 0
                for x, t in zip(X, y):
                    score = w @ x + b
                    if t * score <= 0:
                        error = t - score
                        w, b = w + error * x, b + error
                        count += 1
                mistakes.append(count)
                if count == 0:
                    break
            return w, b, mistakes


@misconception(
    title={"en": "learns also where y(w·x + b) < 1 (a margin)", "ko": "y(w·x + b) < 1이어도 배워요(마진)"},
    hint={
        "en": "The SVM wants a margin; the perceptron is content with the right side.",
        "ko": "SVM은 마진을 원하지만 퍼셉트론은 맞는 쪽이면 돼요.",
    },
)
class margin_of_one:
    class one:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) < 1:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b, mistakes

    class at_most_one:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.ones((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                for a, t in zip(A, y, strict=True):
                    if t * np.dot(a, v) <= 1:
                        v = v + t * a
                        count += 1
                mistakes.append(count)
                if not count:
                    break
            return v[:-1], v[-1], mistakes

    class hinge:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
            for _ in range(epochs):
                count = 0
                for x, t in zip(X, y):
                    hinge = max(0, 1 - t * (np.dot(x, w) + b))
                    if hinge > 0:
                        w, b, count = w + t * x, b + t, count + 1
                mistakes.append(count)
                if count == 0:
                    break
            return w, b, mistakes


@misconception(
    title={
        "en": "b stands inside w, or the order of the results is another",
        "ko": "b가 w 안에 있거나 결과의 순서가 달라요",
    },
    hint={
        "en": "Return w (D,), b, and the mistakes.",
        "ko": "w (D,), b, 실수 순서로 돌려주세요.",
    },
)
class bias_inside_w:
    class augmented:
        def perceptron(X, y, epochs):
            A = np.hstack([np.asarray(X, float), np.ones((len(X), 1))])
            y = np.asarray(y, float)
            v, mistakes = np.zeros(A.shape[1]), []
            for _ in range(epochs):
                count = 0
                for a, t in zip(A, y, strict=True):
                    if t * np.dot(a, v) <= 0:
                        v = v + t * a
                        count += 1
                mistakes.append(count)
                if not count:
                    break
            return v, v[-1], mistakes

    class b_first:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return b, w, mistakes

    class two_results:
        def perceptron(X, y, epochs):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            w = np.zeros(X.shape[1])
            b = 0.0
            mistakes = []
            for _epoch in range(epochs):
                wrong = 0
                for i in range(len(X)):
                    if y[i] * (w @ X[i] + b) <= 0:
                        w = w + y[i] * X[i]
                        b = b + y[i]
                        wrong += 1
                mistakes.append(wrong)
                if wrong == 0:
                    break
            return w, b
