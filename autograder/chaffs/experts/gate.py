"""The wrong ideas about `gate`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the gate is a sigmoid", "ko": "게이트가 시그모이드예요"},
    hint={
        "en": "The gates are shares of one whole: do the entries of a row sum to 1?",
        "ko": "게이트는 하나를 나눈 몫이에요. 행의 합이 1인가요?",
    },
)
class x01_gate_by_sigmoid:
    checked = edit(
        "shares = np.exp(logits - logits.max(axis=1, keepdims=True))",
        "shares = np.exp(-np.logaddexp(0.0, -logits))",
        "shares / shares.sum(axis=1, keepdims=True)",
        "shares",
    )

    class plain:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            with np.errstate(over="ignore"):
                return 1 / (1 + np.exp(-(X @ Wg + bg)))

    class by_tanh:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            return 0.5 * (1.0 + np.tanh((np.einsum("nd,de->ne", X, Wg) + bg) / 2))


@misconception(
    title={"en": "sigmoids are divided by their sum", "ko": "시그모이드를 그 합으로 나눴어요"},
    hint={
        "en": "The gate is a softmax: what is the ratio of two gates whose logits differ by ln 2?",
        "ko": "게이트는 소프트맥스예요. 로짓이 ln 2만큼 다르면 두 게이트의 비는 얼마인가요?",
    },
)
class gate_sigmoid_then_normalised:
    checked = edit(
        "shares = np.exp(logits - logits.max(axis=1, keepdims=True))", "shares = np.exp(-np.logaddexp(0.0, -logits))"
    )

    class plain:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            with np.errstate(over="ignore"):
                s = 1 / (1 + np.exp(-(X @ Wg + bg)))
            return s / s.sum(axis=1, keepdims=True)

    class loop:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            rows = []
            for x in X:
                z = x @ Wg + bg
                s = (1 + np.tanh(z / 2)) / 2
                rows.append(s / np.sum(s))
            return np.array(rows)


@misconception(
    title={"en": "the gates are not divided by their sum", "ko": "게이트를 합으로 나누지 않았어요"},
    hint={
        "en": "Do the gates of one sample sum to 1? Softmax the logits, then mix.",
        "ko": "샘플 하나의 게이트를 더하면 1인가요? 로짓에 소프트맥스를 씌운 다음에 섞어요.",
    },
)
class b26_gate_not_normalised:
    shifted = edit("shares / shares.sum(axis=1, keepdims=True)", "shares")

    class exp_alone:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            with np.errstate(over="ignore"):
                return np.exp(X @ Wg + bg)

    class logits:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            return X @ Wg + bg


@misconception(
    title={"en": "the softmax runs over the samples", "ko": "소프트맥스를 샘플 축으로 했어요"},
    hint={
        "en": "Each sample asks all experts: which axis holds the experts?",
        "ko": "샘플마다 모든 전문가에게 물어요. 전문가는 어느 축에 있나요?",
    },
)
class x02_gate_over_samples:
    checked = edit(
        "logits.max(axis=1, keepdims=True)",
        "logits.max(axis=0, keepdims=True)",
        "shares.sum(axis=1, keepdims=True)",
        "shares.sum(axis=0)",
    )

    class transposed:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            z = (X @ Wg + bg).T
            e = np.exp(z - z.max(1, keepdims=True))
            return (e / e.sum(1, keepdims=True)).T

    class loop:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            z = X @ Wg + bg
            out = np.zeros(z.shape)
            for j in range(z.shape[1]):
                e = np.exp(z[:, j] - max(z[:, j]))
                out[:, j] = e / sum(e)
            return out


@misconception(
    title={"en": "the shares of all samples together sum to 1", "ko": "모든 샘플의 몫을 다 더해야 1이 돼요"},
    hint={
        "en": "A sum without an axis takes the whole table: each sample has a whole of its own.",
        "ko": "축 없는 합은 표 전체를 더해요. 샘플마다 자기 몫의 합이 1이에요.",
    },
)
class gate_over_everything:
    checked = edit(
        "logits.max(axis=1, keepdims=True)", "logits.max()", "shares.sum(axis=1, keepdims=True)", "shares.sum()"
    )

    class textbook:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            z = np.dot(X, Wg) + bg
            e = np.exp(z - np.max(z))
            return e / np.sum(e)

    class row_shift:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            z = X @ Wg + bg
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum()


@misconception(
    title={"en": "exp overflows for large logits", "ko": "로짓이 크면 exp가 넘쳐요"},
    hint={
        "en": "What is exp(1000)? Shares do not change when the same number is taken from every logit of a row.",
        "ko": "exp(1000)은 얼마인가요? 한 행의 모든 로짓에서 같은 수를 빼도 몫은 그대로예요.",
    },
)
class x03_gate_overflows:
    checked = edit("logits - logits.max(axis=1, keepdims=True)", "logits")

    class textbook:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            e = np.exp(np.dot(X, Wg) + bg)
            return e / np.sum(e, axis=1).reshape(-1, 1)

    class loop:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            out = []
            for x in X:
                e = [np.exp(x @ Wg[:, j] + bg[j]) for j in range(len(bg))]
                out.append([v / sum(e) for v in e])
            return np.array(out)

    clipped = edit("logits - logits.max(axis=1, keepdims=True)", "np.clip(logits, -500, 500)")


@misconception(
    title={"en": "one largest logit is taken from all rows", "ko": "모든 행에서 같은 최댓값을 뺐어요"},
    hint={
        "en": "A row far below the largest logit of all becomes 0/0: each row has its own largest.",
        "ko": "전체 최댓값보다 훨씬 작은 행은 0/0이 돼요. 행마다 자기 최댓값이 있어요.",
    },
)
class gate_one_shift_for_all:
    checked = edit("logits.max(axis=1, keepdims=True)", "logits.max()")

    by_column = edit("logits.max(axis=1, keepdims=True)", "logits.max(axis=0)")

    class textbook:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            z = np.dot(X, Wg) + bg
            z = z - np.max(z)
            e = np.exp(z)
            return e / np.sum(e, axis=1)[:, None]

    class loop:
        def gate(X, Wg, bg):
            X, Wg, bg = _floats(X, Wg, bg)
            z = X @ Wg + bg
            biggest = max(v for row in z for v in row)
            out = np.zeros_like(z)
            for n, row in enumerate(z):
                e = np.exp(row - biggest)
                out[n] = e / e.sum()
            return out


@misconception(
    title={"en": "the gate's bias is forgotten", "ko": "게이트의 편향을 빠뜨렸어요"},
    hint={"en": "With X all zeros the bias alone decides.", "ko": "X가 모두 0이면 편향만으로 정해져요."},
)
class gate_bias_forgotten:
    checked = edit("X @ Wg + bg", "X @ Wg")

    one_for_all = edit("X @ Wg + bg", "X @ Wg + bg[0]")

    class loop:
        def gate(X, Wg, bg):
            X, Wg = _floats(X, Wg)
            out = []
            for x in X:
                z = x.dot(Wg)
                e = np.exp(z - max(z))
                out.append(e / sum(e))
            return np.array(out)


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `gate` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`gate`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class gate_keeps_kind:
    checked = edit("X, Wg, bg = _floats(X, Wg, bg)", "pass")

    class textbook:
        def gate(X, Wg, bg):
            z = X @ Wg + bg
            e = np.exp(z - np.max(z, axis=1, keepdims=True))
            return e / np.sum(e, axis=1, keepdims=True)

    class loop:
        def gate(X, Wg, bg):
            out = []
            for x in np.array(X):
                z = np.dot(x, Wg) + bg
                e = np.exp(z - z.max())
                out.append(e / e.sum())
            return np.array(out)
