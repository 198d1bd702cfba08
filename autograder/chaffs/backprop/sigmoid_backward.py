"""The wrong ideas about `sigmoid_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={
        "en": "the slope is computed from z, not from the sigmoid",
        "ko": "시그모이드 값이 아니라 z로 기울기를 구했어요",
    },
    hint={
        "en": "The short formula is in terms of the sigmoid's output; here you are given its input.",
        "ko": "그 짧은 공식은 시그모이드의 출력으로 쓴 거예요. 여기서 받는 것은 입력이에요.",
    },
)
class a04_slope_of_z:
    class form:
        def sigmoid_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * z * (1.0 - z)

    class multiplied_out:
        def sigmoid_backward(dout, z):
            z = np.array(z, dtype=float)
            return (z - z**2) * dout

    class entry_by_entry:
        def sigmoid_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            dz = np.zeros_like(z)
            for i in np.ndindex(z.shape):
                dz[i] = dout[i] * z[i] * (1 - z[i])
            return dz


@misconception(
    title={"en": "what comes from above is left out (sigmoid)", "ko": "위에서 온 기울기를 빠뜨렸어요 (시그모이드)"},
    hint={
        "en": "Chain rule: the slope here times the slope that comes from above.",
        "ko": "연쇄 법칙: 여기의 기울기에 위에서 온 기울기를 곱해요.",
    },
)
class a06_sigmoid_ignores_dout:
    class form:
        def sigmoid_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return _sigmoid(z) * (1.0 - _sigmoid(z))

    class naive:
        def sigmoid_backward(dout, z):
            s = 1 / (1 + np.exp(-np.array(z, dtype=float)))
            return s * (1 - s)

    class by_tanh:
        def sigmoid_backward(dout, z):
            return 0.25 * (1 - np.tanh(np.array(z, dtype=float) / 2) ** 2)


@misconception(
    title={"en": "a dout of another shape is accepted", "ko": "모양이 다른 dout을 받아들여요"},
    hint={
        "en": "dout must be what the function returned, shape and all; NumPy would stretch it without a word.",
        "ko": "dout의 모양은 함수가 돌려준 것과 같아야 해요. NumPy는 말없이 늘려 버려요.",
    },
)
class b14_dout_broadcasts:
    class form:
        def sigmoid_backward(dout, z):
            s = _sigmoid(np.asarray(z, dtype=np.float64))
            return np.asarray(dout, dtype=np.float64) * s * (1.0 - s)

    class naive:
        def sigmoid_backward(dout, z):
            dout = np.array(dout, dtype=float)
            s = 1 / (1 + np.exp(-np.array(z, dtype=float)))
            return dout * s * (1 - s)

    class by_two_formulas:
        def sigmoid_backward(dout, z):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(-np.abs(z))
            return np.multiply(np.asarray(dout, dtype=np.float64), e / (1 + e) ** 2)


@misconception(
    title={"en": "multiplies by the sigmoid, not by its slope", "ko": "기울기 대신 시그모이드 값을 곱했어요"},
    hint={
        "en": "Going back, the function's slope is needed, not its value.",
        "ko": "뒤로 갈 때 필요한 것은 함숫값이 아니라 기울기예요.",
    },
    was="x40_output_for_slope",
)
class output_for_slope:
    class form:
        def sigmoid_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * _sigmoid(z)

    class naive:
        def sigmoid_backward(dout, z):
            return dout / (1 + np.exp(-np.array(z, dtype=float)))

    class by_a_helper:
        def sigmoid(x):
            return np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x))))

        def sigmoid_backward(dout, z):
            return np.array(dout, dtype=float) * sigmoid(np.array(z, dtype=float))


@misconception(
    title={"en": "inf / inf for large z", "ko": "z가 크면 inf / inf가 돼요"},
    hint={
        "en": "For large z, exp(z) overflows above and below the line: nan. Look for a form that cannot overflow.",
        "ko": "z가 크면 분자와 분모의 exp(z)가 모두 넘쳐서 nan이 돼요. 넘치지 않는 형태를 찾으세요.",
    },
    was="x41_exp_overflows",
)
class exp_overflows:
    class form:
        def sigmoid_backward(dout, z):
            dout, z = _same_shape(dout, z)
            with np.errstate(all="ignore"):
                e = np.exp(z)
                return dout * e / (1.0 + e) ** 2

    class by_the_quotient:
        def sigmoid_backward(dout, z):
            z = np.array(z, dtype=float)
            return dout * np.exp(-z) / (1 + np.exp(-z)) ** 2

    class of_a_ratio:
        def sigmoid_backward(dout, z):
            e = np.exp(np.array(z, dtype=float))
            s = e / (e + 1)
            return dout * s * (1 - s)

    class entry_by_entry:
        def sigmoid_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            dz = np.empty_like(z)
            for i in np.ndindex(z.shape):
                e = np.exp(z[i])
                dz[i] = dout[i] * e / (1 + e) ** 2
            return dz


@misconception(
    title={"en": "the caller's dout is changed (sigmoid)", "ko": "부른 쪽의 dout이 바뀌어요 (시그모이드)"},
    hint={
        "en": "In-place operators write into the array that you were given. Work on a new one.",
        "ko": "제자리 연산은 받은 배열에 그대로 써요. 새 배열에서 계산하세요.",
    },
    was="x42_sigmoid_works_in_place",
)
class sigmoid_works_in_place:
    class form:
        def sigmoid_backward(dout, z):
            dout, z = _same_shape(dout, z)
            s = _sigmoid(z)
            dout *= s * (1.0 - s)
            return dout

    class by_out:
        def sigmoid_backward(dout, z):
            dout = np.asarray(dout, dtype=float)
            s = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
            return np.multiply(dout, s * (1 - s), out=dout)

    class two_steps:
        def sigmoid_backward(dout, z):
            grad = np.asarray(dout, dtype=np.float64)
            s = 0.5 * (np.tanh(np.asarray(z, dtype=np.float64) / 2) + 1)
            grad *= s
            grad *= 1 - s
            return grad


@misconception(
    title={"en": "only matrices are handled (sigmoid)", "ko": "행렬만 다뤄요 (시그모이드)"},
    hint={
        "en": "The arrays may have any shape: go through the entries, or let NumPy do it.",
        "ko": "배열은 어떤 모양이든 될 수 있어요. 원소를 하나씩 다루거나 NumPy에 맡기세요.",
    },
)
class sigmoid_matrices_only:
    class row_and_column:
        def sigmoid_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            out = np.zeros_like(z)
            for i in range(z.shape[0]):
                for j in range(z.shape[1]):
                    d, v = dout[i][j], z[i][j]
                    out[i][j] = d * 0.25 * (1 - np.tanh(v / 2) ** 2)
            return out

    class of_rows:
        def sigmoid_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            return np.array([[d * 0.25 * (1 - np.tanh(v / 2) ** 2) for d, v in zip(*rows)] for rows in zip(dout, z)])

    class two_sizes:
        def sigmoid_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            n, m = z.shape
            out = np.zeros((n, m))
            for i in range(n):
                for j in range(m):
                    d, v = dout[i, j], z[i, j]
                    out[i, j] = d * 0.25 * (1 - np.tanh(v / 2) ** 2)
            return out


@misconception(
    title={"en": "an if for a whole array (sigmoid)", "ko": "배열 전체를 if로 판단해요 (시그모이드)"},
    hint={
        "en": "An if statement decides once; here every element needs its own decision.",
        "ko": "if 문은 한 번만 판단해요. 여기서는 원소마다 따로 판단해야 해요.",
    },
)
class sigmoid_one_decision_for_all:
    class of_what_came_in:
        def sigmoid(x):
            if x >= 0:
                return 1 / (1 + np.exp(-x))
            else:
                return np.exp(x) / (1 + np.exp(x))

        def sigmoid_backward(dout, z):
            s = sigmoid(np.array(z, dtype=float))
            return dout * s * (1 - s)

    class of_all:
        def sigmoid(x):
            if np.all(x >= 0):
                return 1 / (1 + np.exp(-x))
            return np.exp(x) / (1 + np.exp(x))

        def sigmoid_backward(dout, z):
            s = sigmoid(np.array(z, dtype=float))
            return dout * s * (1 - s)

    class cut_off:
        def sigmoid_backward(dout, z):
            z = np.array(z, dtype=float)
            if z < -700:
                return 0 * z
            s = 1 / (1 + np.exp(-z))
            return dout * s * (1 - s)


@misconception(
    title={"en": "1 / 1 + exp: brackets are missing in the sigmoid", "ko": "1 / 1 + exp: 시그모이드에 괄호가 빠졌어요"},
    hint={
        "en": "A division comes before a sum: what does your sigmoid give at 0?",
        "ko": "나눗셈이 덧셈보다 먼저예요. 시그모이드가 0에서 어떤 값을 주나요?",
    },
)
class sigmoid_without_brackets:
    class naive:
        def sigmoid_backward(dout, z):
            s = 1 / 1 + np.exp(-np.array(z, dtype=float))
            return dout * s * (1 - s)

    class by_a_helper:
        def sigmoid(x):
            return 1.0 / 1.0 + np.exp(-x)

        def sigmoid_backward(dout, z):
            z = np.array(z, dtype=float)
            return sigmoid(z) * (1 - sigmoid(z)) * dout

    class of_a_ratio:
        def sigmoid_backward(dout, z):
            e = np.exp(np.array(z, dtype=float))
            s = e / 1 + e
            return dout * s * (1 - s)
