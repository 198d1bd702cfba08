"""The wrong ideas about `tanh_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "what comes from above is left out (tanh)", "ko": "위에서 온 기울기를 빠뜨렸어요 (tanh)"},
    hint={
        "en": "Chain rule: the slope here times the slope that comes from above.",
        "ko": "연쇄 법칙: 여기의 기울기에 위에서 온 기울기를 곱해요.",
    },
)
class a06_tanh_ignores_dout:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return 1.0 - np.tanh(z) ** 2

    class by_cosh:
        def tanh_backward(dout, z):
            return 1 / np.cosh(np.array(z, dtype=float)) ** 2

    class entry_by_entry:
        def tanh_backward(dout, z):
            z = np.array(z, dtype=float)
            dz = np.zeros(z.shape)
            for i in np.ndindex(z.shape):
                dz[i] = 1 - np.tanh(z[i]) * np.tanh(z[i])
            return dz


@misconception(
    title={"en": "tanh is not squared", "ko": "tanh를 제곱하지 않았어요"},
    hint={
        "en": "At 0 both give 1, but the slope must be the same on both sides of 0.",
        "ko": "0에서는 둘 다 1이지만, 기울기는 0의 양쪽에서 같아야 해요.",
    },
)
class a07_one_minus_tanh:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * (1.0 - np.tanh(z))

    class multiplied_out:
        def tanh_backward(dout, z):
            dout = np.array(dout, dtype=float)
            return dout - dout * np.tanh(np.array(z, dtype=float))

    class by_a_helper:
        def dtanh(x):
            return 1 - np.tanh(x)

        def tanh_backward(dout, z):
            return dtanh(np.array(z, dtype=float)) * dout


@misconception(
    title={"en": "the sigmoid's formula is used for tanh", "ko": "시그모이드의 공식을 tanh에 썼어요"},
    hint={
        "en": "tanh runs from -1 to 1 and is steepest at 0, where this formula gives 0.",
        "ko": "tanh는 -1에서 1까지 가고 0에서 가장 가팔라요. 그런데 이 공식은 0에서 0이에요.",
    },
)
class a09_tanh_as_sigmoid:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * np.tanh(z) * (1.0 - np.tanh(z))

    class multiplied_out:
        def tanh_backward(dout, z):
            t = np.tanh(np.array(z, dtype=float))
            return dout * (t - t * t)

    class by_a_helper:
        def dtanh(x):
            return np.tanh(x) * (1 - np.tanh(x))

        def tanh_backward(dout, z):
            return np.multiply(dout, dtanh(np.array(z, dtype=float)))


@misconception(
    title={"en": "tanh is a sigmoid stretched in height only", "ko": "tanh를 시그모이드의 높이만 늘린 것으로 봤어요"},
    hint={
        "en": "tanh is a sigmoid stretched in height and also squeezed in width.",
        "ko": "tanh는 시그모이드를 위아래로 늘리고, 좌우로도 줄인 거예요.",
    },
)
class a10_tanh_without_inner_two:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * 2.0 * _sigmoid(z) * (1.0 - _sigmoid(z))

    class naive:
        def tanh_backward(dout, z):
            t = 2 / (1 + np.exp(-np.array(z, dtype=float))) - 1
            return dout * (1 - t**2)

    class by_a_helper:
        def my_tanh(x):
            s = np.exp(-np.logaddexp(0, -x))
            return 2 * s - 1

        def tanh_backward(dout, z):
            t = my_tanh(np.array(z, dtype=float))
            return (1 - t) * (1 + t) * dout


@misconception(
    title={"en": "the slope is computed from z, not from tanh", "ko": "tanh 값이 아니라 z로 기울기를 구했어요"},
    hint={
        "en": "The short formula is in terms of tanh's output; here you are given its input.",
        "ko": "그 짧은 공식은 tanh의 출력으로 쓴 거예요. 여기서 받는 것은 입력이에요.",
    },
    was="x43_one_minus_z_squared",
)
class one_minus_z_squared:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * (1.0 - z**2)

    class multiplied_out:
        def tanh_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            return dout - z * z * dout

    class entry_by_entry:
        def tanh_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            dz = np.zeros_like(z)
            for i in range(z.size):
                dz.flat[i] = dout.flat[i] * (1 - z.flat[i] ** 2)
            return dz


@misconception(
    title={"en": "the caller's dout is changed (tanh)", "ko": "부른 쪽의 dout이 바뀌어요 (tanh)"},
    hint={
        "en": "In-place operators write into the array that you were given. Work on a new one.",
        "ko": "제자리 연산은 받은 배열에 그대로 써요. 새 배열에서 계산하세요.",
    },
    was="x44_tanh_works_in_place",
)
class tanh_works_in_place:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            dout *= 1.0 - np.tanh(z) ** 2
            return dout

    class by_out:
        def tanh_backward(dout, z):
            dout = np.asarray(dout, dtype=float)
            t = np.tanh(np.asarray(z, dtype=float))
            return np.multiply(dout, 1 - t * t, out=dout)

    class by_assignment:
        def tanh_backward(dout, z):
            grad = np.asarray(dout, dtype=np.float64)
            grad[...] = grad / np.cosh(np.asarray(z, dtype=np.float64)) ** 2
            return grad


@misconception(
    title={"en": "multiplies by tanh, not by its slope", "ko": "기울기 대신 tanh 값을 곱했어요"},
    hint={
        "en": "Going back, the function's slope is needed, not its value.",
        "ko": "뒤로 갈 때 필요한 것은 함숫값이 아니라 기울기예요.",
    },
    was="x45_tanh_for_slope",
)
class tanh_for_slope:
    class form:
        def tanh_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * np.tanh(z)

    class by_a_sigmoid:
        def tanh_backward(dout, z):
            return dout * (2 / (1 + np.exp(-2 * np.array(z, dtype=float))) - 1)

    class entry_by_entry:
        def tanh_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            dz = np.zeros_like(z)
            for i in np.ndindex(z.shape):
                dz[i] = dout[i] * np.tanh(z[i])
            return dz


@misconception(
    title={"en": "only matrices are handled (tanh)", "ko": "행렬만 다뤄요 (tanh)"},
    hint={
        "en": "The arrays may have any shape: go through the entries, or let NumPy do it.",
        "ko": "배열은 어떤 모양이든 될 수 있어요. 원소를 하나씩 다루거나 NumPy에 맡기세요.",
    },
)
class tanh_matrices_only:
    class row_and_column:
        def tanh_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            out = np.zeros_like(z)
            for i in range(z.shape[0]):
                for j in range(z.shape[1]):
                    d, v = dout[i][j], z[i][j]
                    out[i][j] = d * (1 - np.tanh(v) ** 2)
            return out

    class of_rows:
        def tanh_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            return np.array([[d * (1 - np.tanh(v) ** 2) for d, v in zip(*rows)] for rows in zip(dout, z)])

    class two_sizes:
        def tanh_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            n, m = z.shape
            out = np.zeros((n, m))
            for i in range(n):
                for j in range(m):
                    d, v = dout[i, j], z[i, j]
                    out[i, j] = d * (1 - np.tanh(v) ** 2)
            return out


@misconception(
    title={"en": "inf / inf for large z (tanh)", "ko": "z가 크면 inf / inf가 돼요 (tanh)"},
    hint={
        "en": "For large z the exponentials overflow above and below the line: nan. NumPy has a tanh that cannot.",
        "ko": "z가 크면 분자와 분모의 exp가 모두 넘쳐서 nan이 돼요. NumPy의 tanh는 넘치지 않아요.",
    },
)
class tanh_overflows:
    class two_exponentials:
        def tanh_backward(dout, z):
            z = np.array(z, dtype=float)
            t = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
            return dout * (1 - t**2)

    class one_exponential:
        def tanh_backward(dout, z):
            e = np.exp(2 * np.array(z, dtype=float))
            t = (e - 1) / (e + 1)
            return (1 - t * t) * dout

    class sinh_over_cosh:
        def tanh_backward(dout, z):
            z = np.array(z, dtype=float)
            return dout * (1 - (np.sinh(z) / np.cosh(z)) ** 2)

    class slope_of_the_quotient:
        def tanh_backward(dout, z):
            z = np.array(z, dtype=float)
            return dout * 4 * np.exp(2 * z) / (np.exp(2 * z) + 1) ** 2
