"""The wrong ideas about `greedy_weights`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "weights that were frozen are fitted again", "ko": "굳힌 가중치를 다시 맞췄어요"},
    hint={
        "en": "Frozen means frozen: only the new column's weight is free.",
        "ko": "굳힌 것은 굳힌 거예요. 새 열의 가중치만 자유로워요.",
    },
)
class x28_greedy_refits:
    class at_once:
        def greedy_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return np.linalg.lstsq(Phi, y, rcond=None)[0]

    class growing:
        def greedy_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            for k in range(Phi.shape[1]):
                w = np.linalg.lstsq(Phi[:, : k + 1], y, rcond=None)[0]
            return w

    class prefix_last:
        def greedy_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return np.array([np.linalg.lstsq(Phi[:, : k + 1], y, rcond=None)[0][k] for k in range(Phi.shape[1])])


@misconception(
    title={"en": "each column is fitted to y, not to what is left", "ko": "남은 것이 아니라 y에 맞췄어요"},
    hint={"en": "What is still missing after the columns before?", "ko": "앞의 열들이 설명하고 나서 무엇이 남았나요?"},
)
class x29_greedy_fits_to_y:
    checked = edit("rest = rest - weights[k] * column", "rest = rest")

    class at_once:
        def greedy_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            return Phi.T @ y / (Phi**2).sum(axis=0)

    only_the_last = edit("rest = rest - weights[k] * column", "rest = _floats(y)[0] - weights[k] * column")


@misconception(
    title={
        "en": "the product is not divided by the column's squared length",
        "ko": "내적을 열 길이의 제곱으로 나누지 않았어요",
    },
    hint={"en": "A column twice as long needs half the weight.", "ko": "열이 두 배로 길면 가중치는 절반이에요."},
)
class greedy_without_length:
    not_at_all = edit(" / (column @ column)", "")

    length = edit("(column @ column)", "np.sqrt(column @ column)")

    class loop:
        def greedy_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            w, rest = [], y.copy()
            for k in range(Phi.shape[1]):
                p = Phi[:, k]
                w.append(np.dot(p, rest))
                rest = rest - w[k] * p
            return np.array(w)


@misconception(
    title={"en": "the last column comes first", "ko": "마지막 열부터 맞췄어요"},
    hint={"en": "In order: the first column first.", "ko": "차례대로예요. 첫 열이 먼저예요."},
)
class greedy_backwards:
    turned = edit("enumerate(Phi.T)", "reversed(list(enumerate(Phi.T)))")

    best_first = edit(
        "enumerate(Phi.T)",
        "sorted(enumerate(Phi.T), key=lambda pair: -abs(pair[1] @ rest) / np.sqrt(pair[1] @ pair[1]))",
    )

    class loop:
        def greedy_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            K = Phi.shape[1]
            w = np.zeros(K)
            rest = y.copy()
            for k in range(K - 1, -1, -1):
                p = Phi[:, k]
                w[k] = (p * rest).sum() / (p**2).sum()
                rest = rest - p * w[k]
            return w


@misconception(
    title={"en": "the y that was passed in is changed", "ko": "받은 y를 바꿔 놓아요"},
    hint={"en": "`-=` writes into the caller's array.", "ko": "`-=`는 부른 쪽의 배열에 써요."},
)
class greedy_writes_into_y:
    minus = edit("rest = rest - weights[k] * column", "rest -= weights[k] * column")

    out = edit("rest = rest - weights[k] * column", "np.subtract(rest, weights[k] * column, out=rest)")

    class loop:
        def greedy_weights(Phi, y):
            Phi, y = _floats(Phi, y)
            w = []
            for k in range(Phi.shape[1]):
                p = Phi[:, k]
                w.append(p @ y / (p @ p))
                y -= w[k] * p
            return np.array(w)


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `greedy_weights` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`greedy_weights`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class greedy_keeps_kind:
    unconverted = edit("_floats(Phi, y)", "(np.asarray(Phi), np.asarray(y))")

    class loop:
        def greedy_weights(Phi, y):
            rest = y
            w = np.zeros(Phi.shape[1])
            for k in range(Phi.shape[1]):
                p = Phi[:, k]
                w[k] = p @ rest / (p @ p)
                rest = rest - w[k] * p
            return w

    class sums:
        def greedy_weights(Phi, y):
            Phi, rest = np.array(Phi), np.array(y)
            w = []
            for p in Phi.T:
                w.append(np.sum(p * rest) / np.sum(p**2))
                rest = rest - w[-1] * p
            return np.array(w)
