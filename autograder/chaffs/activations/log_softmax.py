"""The wrong ideas about `log_softmax`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, misconception


@misconception(
    title={"en": "logarithm of a probability that became 0", "ko": "0이 된 확률에 로그를 취해요"},
    hint={
        "en": "A very small probability is 0 in float64, and its logarithm is lost. Stay with logarithms all the way: shift, then subtract the logarithm of the sum.",
        "ko": "아주 작은 확률은 float64에서 0이 되어 로그를 잃어버려요. 처음부터 끝까지 로그로 계산하세요. 먼저 밀고, 합의 로그를 빼요.",
    },
)
class a30_log_of_softmax:
    class form:
        def log_softmax(z, axis=-1):
            return np.log(softmax(z, axis))

    class of_the_formula:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            e = np.exp(z - np.max(z, axis=axis, keepdims=True))
            return np.log(e / np.sum(e, axis=axis, keepdims=True))

    class slice_by_slice:
        def log_softmax(z, axis=-1):
            def of_a_row(row):
                e = np.exp(row - max(row))
                p = e / sum(e)
                return np.array([np.log(v) for v in p])

            return np.apply_along_axis(of_a_row, axis, np.asarray(z, dtype=float))

    class warning_switched_off:
        def log_softmax(z, axis=-1):
            p = softmax(z, axis)
            with np.errstate(divide="ignore"):
                return np.log(p)


@misconception(
    title={"en": "a small number added inside the logarithm", "ko": "로그 안에 작은 수를 더해요"},
    hint={
        "en": "The small number hides the infinity but bends all small probabilities. Do not take the logarithm of the probability at all.",
        "ko": "작은 수는 무한대를 가리지만 작은 확률을 모두 왜곡해요. 확률에 로그를 취하는 일 자체를 피하세요.",
    },
    was="x87_log_softmax_adds_epsilon",
)
class log_softmax_adds_epsilon:
    class form:
        def log_softmax(z, axis=-1):
            return np.log(softmax(z, axis) + 1e-12)

    class of_the_probability:
        EPS = any_of(1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)

        def log_softmax(z, axis=-1):
            return np.log(softmax(z, axis) + EPS)

    class shifted_first:
        EPS = any_of(1e-8, 1e-7, 1e-10, 1e-12, 1e-15)

        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            e = np.exp(z - np.max(z, axis=axis, keepdims=True))
            return np.log(EPS + e / np.sum(e, axis=axis, keepdims=True))


@misconception(
    title={"en": "probability clipped before the logarithm", "ko": "로그를 취하기 전에 확률을 잘라요"},
    hint={
        "en": "All probabilities below the limit get the same logarithm. Do not take the logarithm of the probability at all.",
        "ko": "한계보다 작은 확률은 모두 같은 로그가 돼요. 확률의 로그를 아예 취하지 않는 방법을 찾아보세요.",
    },
)
class log_softmax_clips:
    class from_below:
        SMALLEST = any_of(1e-12, 1e-7, 1e-8, 1e-9, 1e-10, 1e-15, 1e-300)

        def log_softmax(z, axis=-1):
            return np.log(np.maximum(softmax(z, axis=axis), SMALLEST))

    class from_both_sides:
        SMALLEST = any_of(1e-12, 1e-7, 1e-8, 1e-9, 1e-10, 1e-15)

        def log_softmax(z, axis=-1):
            p = np.clip(softmax(z, axis), SMALLEST, 1 - SMALLEST)
            return np.log(p)

    class by_masks:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            e = np.exp(z - np.max(z, axis=axis, keepdims=True))
            p = e / np.sum(e, axis=axis, keepdims=True)
            p[p < 1e-15] = 1e-15
            return np.log(p)


@misconception(
    title={"en": "no shift by the maximum", "ko": "최댓값을 빼지 않아요"},
    hint={
        "en": "The sum of exponentials overflows for large logits and is 0 for very negative ones. Shift first.",
        "ko": "로짓이 크면 지수의 합이 넘치고, 아주 작으면 0이 돼요. 먼저 미세요.",
    },
    was="x88_log_softmax_without_shift",
)
class log_softmax_without_shift:
    class form:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))

    class of_the_formula:
        def log_softmax(z, axis=-1):
            return z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))

    class log_of_the_quotient:
        def log_softmax(z, axis=-1):
            e = np.exp(np.asarray(z, dtype=float))
            return np.log(e / e.sum(axis=axis, keepdims=True))

    class slice_by_slice:
        def log_softmax(z, axis=-1):
            return np.apply_along_axis(
                lambda r: r - np.log(sum(np.exp(v) for v in r)), axis, np.asarray(z, dtype=float)
            )


@misconception(
    title={"en": "normalised over all elements", "ko": "전체의 합으로 나눠요"},
    hint={"en": "Each row is a distribution of its own.", "ko": "행마다 따로 분포예요."},
    was="x89_log_softmax_global_sum",
)
class log_softmax_global_sum:
    class form:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            d = z - z.max(axis=axis, keepdims=True)
            return d - np.log(np.exp(d).sum())

    class of_the_formula:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            z = z - np.max(z)
            return z - np.log(np.sum(np.exp(z)))

    class not_shifted:
        def log_softmax(z, axis=-1):
            return np.asarray(z, dtype=float) - np.log(np.exp(z).sum())

    class by_logaddexp:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            return z - np.logaddexp.reduce(z, axis=None)


@misconception(
    title={"en": "logarithm of the sum forgotten", "ko": "합의 로그를 빼지 않았어요"},
    hint={
        "en": "The largest of your values is 0, as if its probability were 1.",
        "ko": "가장 큰 값이 0이에요. 마치 그 확률이 1인 것처럼요.",
    },
    was="x90_log_softmax_shift_only",
)
class log_softmax_shift_only:
    class form:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            return z - z.max(axis=axis, keepdims=True)

    class slice_by_slice:
        def log_softmax(z, axis=-1):
            return np.apply_along_axis(
                lambda row: np.array([v - max(row) for v in row]), axis, np.asarray(z, dtype=float)
            )

    class with_expand_dims:
        def log_softmax(z, axis=-1):
            z = np.array(z, dtype=float)
            m = np.amax(z, axis=axis)
            z -= np.expand_dims(m, axis)
            return z


@misconception(
    title={"en": "default axis 0", "ko": "기본 축이 0이에요"},
    hint={"en": "Classes run along the last axis.", "ko": "클래스는 마지막 축을 따라가요."},
    was="x91_log_softmax_axis_zero",
)
class log_softmax_axis_zero:
    class form:
        def log_softmax(z, axis=0):
            z = np.asarray(z, dtype=np.float64)
            d = z - z.max(axis=axis, keepdims=True)
            return d - np.log(np.exp(d).sum(axis=axis, keepdims=True))

    class by_logaddexp:
        def log_softmax(z, axis=0):
            z = np.asarray(z, dtype=float)
            return z - np.logaddexp.reduce(z, axis=axis, keepdims=True)

    class axis_for_none:
        def log_softmax(z, axis=None):
            axis = 0 if axis is None else axis
            z = np.array(z, dtype=float)
            m = np.expand_dims(np.max(z, axis=axis), axis)
            return z - m - np.log(np.expand_dims(np.exp(z - m).sum(axis), axis))


@misconception(
    title={"en": "sign turned", "ko": "부호가 반대예요"},
    hint={
        "en": "The logarithm of a probability is never positive; minus it is the loss.",
        "ko": "확률의 로그는 양수가 되지 않아요. 부호를 바꾼 것은 손실이에요.",
    },
    was="x92_log_softmax_positive",
)
class log_softmax_positive:
    class form:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            d = z - z.max(axis=axis, keepdims=True)
            return np.log(np.exp(d).sum(axis=axis, keepdims=True)) - d

    class sum_before_logit:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            m = z.max(axis=axis, keepdims=True)
            return m + np.log(np.sum(np.exp(z - m), axis=axis, keepdims=True)) - z

    class by_logaddexp:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            log_p = z - np.logaddexp.reduce(z, axis=axis, keepdims=True)
            return -1 * log_p


@misconception(
    title={"en": "one row or one matrix only", "ko": "행 하나나 행렬 하나에만 맞아요"},
    hint={
        "en": "An array may have any number of axes, and the caller says along which of them the classes lie.",
        "ko": "배열의 축은 몇 개든 될 수 있고, 클래스가 어느 축을 따라 놓였는지는 부르는 쪽이 정해요.",
    },
)
class log_softmax_of_matrices_only:
    class turned_matrix:
        def log_softmax(x, axis=-1):
            x = np.asarray(x, dtype=float)
            if x.ndim == 2:
                x = x.T
                x = x - np.max(x, axis=0)
                return (x - np.log(np.sum(np.exp(x), axis=0))).T
            x = x - np.max(x)
            return x - np.log(np.sum(np.exp(x)))

    class row_or_rows:
        def log_softmax(z, axis=-1):
            z = np.array(z, dtype=float)
            if len(z.shape) == 1:
                z = z - z.max()
                return z - np.log(np.exp(z).sum())
            z = z - z.max(axis=1).reshape(-1, 1)
            return z - np.log(np.exp(z).sum(axis=1).reshape(-1, 1))

    class made_a_matrix:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            rows = np.atleast_2d(z)
            rows = rows - np.max(rows, axis=1, keepdims=True)
            log_p = rows - np.log(np.sum(np.exp(rows), axis=1, keepdims=True))
            return log_p[0] if z.ndim == 1 else log_p


@misconception(
    title={"en": "axis 1 fixed", "ko": "축 1로 고정했어요"},
    hint={
        "en": "A single sample (C,) has no axis 1, and the caller may ask for another axis.",
        "ko": "샘플 하나 (C,)에는 축 1이 없고, 부르는 쪽이 다른 축을 원할 수도 있어요.",
    },
)
class log_softmax_axis_one:
    class kept:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            z = z - z.max(axis=1, keepdims=True)
            return z - np.log(np.exp(z).sum(axis=1, keepdims=True))

    class with_new_axis:
        def log_softmax(z, axis=-1):
            z = np.array(z, dtype=float)
            m = np.max(z, axis=1)[:, None]
            return z - m - np.log(np.sum(np.exp(z - m), axis=1))[:, None]

    class by_logaddexp:
        def log_softmax(z, axis=-1):
            return z - np.logaddexp.reduce(z, axis=1, keepdims=True)


@misconception(
    title={"en": "summed axis not kept", "ko": "합한 축을 남기지 않아요"},
    hint={
        "en": "After the sum the axis is gone, and the subtraction pairs rows with columns. Keep it with length 1.",
        "ko": "합하고 나면 축이 사라져서, 뺄 때 행과 열이 엇갈려요. 길이 1로 남겨 두세요.",
    },
)
class log_softmax_without_keepdims:
    class sum_not_kept:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            shifted = z - np.max(z, axis=axis, keepdims=True)
            return shifted - np.log(np.sum(np.exp(shifted), axis=axis))

    class neither_is_kept:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            m = z.max(axis)
            return z - m - np.log(np.exp(z - m).sum(axis))

    class by_logaddexp:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            return z - np.logaddexp.reduce(z, axis=axis)


@misconception(
    title={"en": "axis not used", "ko": "axis를 쓰지 않아요"},
    hint={
        "en": "The caller may ask for another axis than the last.",
        "ko": "부르는 쪽이 마지막이 아닌 축을 원할 수도 있어요.",
    },
    was="x93_log_softmax_ignores_axis",
)
class log_softmax_ignores_axis:
    class form:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=np.float64)
            d = z - z.max(axis=-1, keepdims=True)
            return d - np.log(np.exp(d).sum(axis=-1, keepdims=True))

    class by_logaddexp:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            return z - np.logaddexp.reduce(z, axis=-1, keepdims=True)

    class row_by_row:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            out = np.empty(z.shape)
            for i in np.ndindex(z.shape[:-1]):
                row = z[i] - max(z[i])
                out[i] = row - np.log(sum(np.exp(row)))
            return out


@misconception(
    title={"en": "one maximum for all rows", "ko": "모든 행에서 같은 최댓값을 빼요"},
    hint={
        "en": "A row far below the largest one vanishes after the shift. Each row needs its own maximum.",
        "ko": "가장 큰 행보다 훨씬 아래에 있는 행은 빼고 나면 사라져요. 행마다 자기 최댓값이 필요해요.",
    },
    was="x94_log_softmax_global_maximum",
)
class log_softmax_global_maximum:
    class form:
        def log_softmax(z, axis=-1):
            d = np.asarray(z, dtype=np.float64) - np.max(z)
            return d - np.log(np.exp(d).sum(axis=axis, keepdims=True))

    class with_expand_dims:
        def log_softmax(z, axis=-1):
            z = np.array(z, dtype=float)
            z -= np.max(z)
            total = np.sum(np.exp(z), axis=axis)
            return z - np.log(np.expand_dims(total, axis))

    class added_again:
        def log_softmax(z, axis=-1):
            z = np.asarray(z, dtype=float)
            c = z.flat[np.argmax(z)]
            lse = c + np.log(np.exp(z - c).sum(axis=axis, keepdims=True))
            return z - lse
