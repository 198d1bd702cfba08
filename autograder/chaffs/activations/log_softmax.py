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
