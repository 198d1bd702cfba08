"""The wrong ideas about `softmax`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "no shift by the maximum", "ko": "최댓값을 빼지 않아요"},
    hint={
        "en": "Subtracting one number from all logits of a row leaves the probabilities as they are; choose it so that no exponential overflows.",
        "ko": "한 행의 모든 로짓에서 같은 수를 빼도 확률은 그대로예요. 어떤 지수도 넘치지 않게 그 수를 골라 보세요.",
    },
)
class a22_softmax_without_shift:
    class form:
        def softmax(z, axis=-1):
            e = np.exp(np.asarray(z, dtype=np.float64))
            return e / e.sum(axis=axis, keepdims=True)

    class of_the_formula:
        def softmax(z, axis=-1):
            return np.exp(z) / np.sum(np.exp(z), axis=axis, keepdims=True)

    class row_by_row:
        def softmax(z, axis=-1):
            def of_a_row(row):
                exps = [np.exp(v) for v in row]
                total = sum(exps)
                return np.array([e / total for e in exps])

            return np.apply_along_axis(of_a_row, axis, np.asarray(z, dtype=float))

    class axis_put_last:
        def softmax(z, axis=-1):
            z = np.moveaxis(np.asarray(z, dtype=float), axis, -1)
            p = np.exp(z)
            p = p / p.sum(-1)[..., None]
            return np.moveaxis(p, -1, axis)


@misconception(
    title={"en": "normalised over all elements", "ko": "전체의 합으로 나눠요"},
    hint={
        "en": "Each row is a distribution of its own and sums to 1.",
        "ko": "행마다 따로 분포예요. 행마다 합이 1이어야 해요.",
    },
)
class a24_softmax_over_everything:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=axis, keepdims=True))
            return e / e.sum()

    class shifted_by_the_largest_of_all:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - np.max(z, initial=-np.inf))
            return e / e.sum()

    class not_shifted:
        def softmax(z, axis=-1):
            e = np.exp(np.asarray(z, dtype=np.float64))
            return e / e.sum()

    class of_the_formula:
        def softmax(z, axis=-1):
            return np.exp(z) / np.sum(np.exp(z))

    class shifted_with_loops:
        def softmax(x, axis=-1):
            x = np.array(x, dtype=float)
            flat = [v for v in x.flat]
            if not flat:
                return x
            c = max(flat)
            total = sum(np.exp(v - c) for v in flat)
            return np.array([np.exp(v - c) / total for v in flat]).reshape(x.shape)


@misconception(
    title={"en": "default axis 0", "ko": "기본 축이 0이에요"},
    hint={
        "en": "Samples run down the rows, classes run along the last axis.",
        "ko": "샘플은 행을 따라 내려가고, 클래스는 마지막 축을 따라가요.",
    },
)
class a25_softmax_axis_zero:
    class form:
        def softmax(z, axis=0):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=axis, keepdims=True))
            return e / e.sum(axis=axis, keepdims=True)

    class with_expand_dims:
        def softmax(z, axis=0):
            z = np.array(z, dtype=float)
            z = z - np.expand_dims(np.max(z, axis=axis), axis)
            exp_z = np.exp(z)
            return exp_z / np.expand_dims(np.sum(exp_z, axis=axis), axis)

    class slice_by_slice:
        def softmax(x, axis=0):
            def one(v):
                e = np.exp(v - max(v))
                return e / sum(e)

            return np.apply_along_axis(one, axis, np.asarray(x, dtype=float))

    class axis_for_none:
        def softmax(z, axis=None):
            if axis is None:
                axis = 0
            z = np.asarray(z, dtype=float)
            y = np.exp(z - np.amax(z, axis, keepdims=True))
            y /= np.sum(y, axis, keepdims=True)
            return y


@misconception(
    title={"en": "axis 1 fixed", "ko": "축 1로 고정했어요"},
    hint={
        "en": "A single sample (C,) has no axis 1, and the caller may ask for another axis.",
        "ko": "샘플 하나 (C,)에는 축 1이 없고, 부르는 쪽이 다른 축을 원할 수도 있어요.",
    },
)
class a27_softmax_axis_one:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

    class with_new_axis:
        def softmax(z, axis=-1):
            z = np.array(z, dtype=float)
            z = z - np.max(z, axis=1)[:, np.newaxis]
            y = np.exp(z)
            return y / np.sum(y, axis=1)[:, np.newaxis]

    class of_the_shape:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            n = z.shape[0]
            c = z.max(axis=1).reshape(n, 1)
            y = np.exp(z - c)
            s = y.sum(axis=1).reshape(n, 1)
            return y / s

    class row_by_row:
        def softmax(x, axis=-1):
            x = np.asarray(x, dtype=float)
            out = np.zeros(x.shape)
            for i in range(x.shape[0]):
                biggest = max(x[i, j] for j in range(x.shape[1]))
                for j in range(x.shape[1]):
                    out[i, j] = np.exp(x[i, j] - biggest)
                out[i, :] = out[i, :] / np.sum(out[i, :])
            return out


@misconception(
    title={"en": "one maximum for all rows", "ko": "모든 행에서 같은 최댓값을 빼요"},
    hint={
        "en": "A row far below the largest one vanishes after the shift, and 0/0 remains. Each row needs its own maximum.",
        "ko": "가장 큰 행보다 훨씬 아래에 있는 행은 빼고 나면 사라져서 0/0이 돼요. 행마다 자기 최댓값이 필요해요.",
    },
    was="x81_softmax_global_maximum",
)
class softmax_global_maximum:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max())
            return e / e.sum(axis=axis, keepdims=True)

    class with_loops:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            c = max(z.flatten()) if z.size else 0.0

            def of_a_row(row):
                e = np.exp(row - c)
                return e / np.sum(e)

            return np.apply_along_axis(of_a_row, axis, z)

    class summed_and_expanded:
        def softmax(x, axis=-1):
            x = np.array(x, dtype=float)
            exp_x = np.exp(x - np.max(x))
            sum_exp_x = np.sum(exp_x, axis=axis)
            return exp_x / np.expand_dims(sum_exp_x, axis=axis)


@misconception(
    title={"en": "summed axis not kept", "ko": "합한 축을 남기지 않아요"},
    hint={
        "en": "After the sum the axis is gone, and the division pairs rows with columns. Keep it with length 1.",
        "ko": "합하고 나면 축이 사라져서, 나눌 때 행과 열이 엇갈려요. 길이 1로 남겨 두세요.",
    },
    was="x82_softmax_without_keepdims",
)
class softmax_without_keepdims:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - np.max(z, axis=axis, keepdims=True))
            return e / np.sum(e, axis=axis)

    class with_a_method:
        def softmax(z, axis=-1):
            z = np.array(z, dtype=float)
            shifted = z - z.max(axis, keepdims=True)
            p = np.exp(shifted)
            p = p / p.sum(axis)
            return p

    class maximum_not_kept_either:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            e = np.exp(z - np.max(z, axis=axis))
            return e / np.sum(e, axis=axis)

    class only_the_maximum_not_kept:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            e = np.exp(z - np.max(z, axis=axis))
            return e / np.sum(e, axis=axis, keepdims=True)


@misconception(
    title={"en": "logits divided by their sum", "ko": "로짓을 그냥 합으로 나눠요"},
    hint={
        "en": "Logits may be negative; something must make them positive before they are shared out.",
        "ko": "로짓은 음수일 수 있어요. 나누기 전에 무언가로 양수를 만들어야 해요.",
    },
    was="x83_softmax_without_exponential",
)
class softmax_without_exponential:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            return z / z.sum(axis=axis, keepdims=True)

    class row_by_row:
        def softmax(z, axis=-1):
            return np.apply_along_axis(
                lambda row: np.array([v / sum(row) for v in row]), axis, np.asarray(z, dtype=float)
            )

    class with_expand_dims:
        def softmax(z, axis=-1):
            total = np.expand_dims(np.sum(z, axis=axis), axis)
            return np.divide(z, total)


@misconception(
    title={"en": "a sigmoid for each class", "ko": "클래스마다 시그모이드를 써요"},
    hint={
        "en": "Exclusive classes share one unit of probability; separate sigmoids do not.",
        "ko": "서로 배타적인 클래스는 확률 1을 나눠 가져요. 따로따로인 시그모이드는 그러지 않아요.",
    },
    was="x84_softmax_of_sigmoids",
)
class softmax_of_sigmoids:
    class form:
        def softmax(z, axis=-1):
            return sigmoid(z)

    class of_the_formula:
        def softmax(z, axis=-1):
            return 1.0 / (1.0 + np.exp(-np.asarray(z, dtype=float)))

    class by_masks:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            p = np.empty(z.shape)
            p[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
            p[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
            return p


@misconception(
    title={"en": "input changed in place", "ko": "입력을 제자리에서 바꿔요"},
    hint={
        "en": "A subtraction in place also shifts the caller's logits.",
        "ko": "제자리에서 빼면 부른 쪽의 로짓까지 밀려요.",
    },
    was="x85_softmax_changes_input",
)
class softmax_changes_input:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            z -= z.max(axis=axis, keepdims=True)
            e = np.exp(z)
            return e / e.sum(axis=axis, keepdims=True)

    class exponential_in_place:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            m = np.max(z, axis=axis, keepdims=True)
            np.subtract(z, m, out=z)
            np.exp(z, out=z)
            z /= np.sum(z, axis=axis, keepdims=True)
            return z

    class shifted_by_a_slice:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            z[...] = z - np.max(z, axis=axis, keepdims=True)
            return np.exp(z) / np.exp(z).sum(axis=axis, keepdims=True)


@misconception(
    title={"en": "one row or one matrix only", "ko": "행 하나나 행렬 하나에만 맞아요"},
    hint={
        "en": "An array may have any number of axes, and the caller says along which of them the classes lie.",
        "ko": "배열의 축은 몇 개든 될 수 있고, 클래스가 어느 축을 따라 놓였는지는 부르는 쪽이 정해요.",
    },
)
class softmax_of_matrices_only:
    class turned_matrix:
        def softmax(x, axis=-1):
            x = np.asarray(x, dtype=float)
            if x.ndim == 2:
                x = x.T
                x = x - np.max(x, axis=0)
                y = np.exp(x) / np.sum(np.exp(x), axis=0)
                return y.T
            x = x - np.max(x)
            return np.exp(x) / np.sum(np.exp(x))

    class row_or_rows:
        def softmax(z, axis=-1):
            z = np.array(z, dtype=float)
            if len(z.shape) == 1:
                e = np.exp(z - z.max())
                return e / e.sum()
            e = np.exp(z - z.max(axis=1).reshape(-1, 1))
            return e / e.sum(axis=1).reshape(-1, 1)

    class made_a_matrix:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            rows = np.atleast_2d(z)
            e = np.exp(rows - np.max(rows, axis=1, keepdims=True))
            p = e / np.sum(e, axis=1, keepdims=True)
            return p[0] if z.ndim == 1 else p


@misconception(
    title={"en": "axis not used", "ko": "axis를 쓰지 않아요"},
    hint={
        "en": "The caller may ask for another axis than the last.",
        "ko": "부르는 쪽이 마지막이 아닌 축을 원할 수도 있어요.",
    },
    was="x86_softmax_ignores_axis",
)
class softmax_ignores_axis:
    class form:
        def softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            e = np.exp(z - z.max(axis=-1, keepdims=True))
            return e / e.sum(axis=-1, keepdims=True)

    class with_new_axis:
        def softmax(z, axis=-1):
            z = np.array(z, dtype=float)
            z = z - z.max(axis=-1)[..., np.newaxis]
            e = np.exp(z)
            return e / e.sum(axis=-1)[..., np.newaxis]

    class row_by_row:
        def softmax(x, axis=-1):
            x = np.asarray(x, dtype=float)
            rows = x.reshape(-1, x.shape[-1])
            out = []
            for row in rows:
                e = np.exp(row - row.max())
                out.append(e / e.sum())
            return np.array(out).reshape(x.shape)

    class called_for_each_row:
        def softmax(x, axis=-1):
            x = np.asarray(x, dtype=float)
            if x.ndim > 1:
                return np.array([softmax(row) for row in x])
            e = np.exp(x - np.max(x))
            return e / np.sum(e)
