"""The wrong ideas about `silu`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "exp overflows for very negative z", "ko": "아주 작은 z에서 exp가 넘쳐요"},
    hint={
        "en": "For very negative z the exponential of -z overflows. You have already built the factor beside z in a safe way.",
        "ko": "z가 아주 작으면 -z의 지수가 넘쳐요. z 옆에 곱할 함수는 이미 안전하게 만들어 두었어요.",
    },
    was="x71_silu_overflows",
)
class silu_overflows:
    class form:
        def silu(z):
            z = np.asarray(z, dtype=np.float64)
            return z / (1.0 + np.exp(-z))

    class times_the_naive_sigmoid:
        def silu(z):
            return z * (1 / (1 + np.exp(-z)))

    class of_a_list:
        def silu(z):
            z = np.asarray(z, dtype=float)
            return np.array([v / (1 + np.exp(-v)) for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "quick GELU", "ko": "GELU의 근사식을 써요"},
    hint={
        "en": "With the factor 1.702 it approximates GELU; SiLU has none.",
        "ko": "1.702를 곱하면 GELU의 근사식이에요. SiLU에는 그런 수가 없어요.",
    },
    was="x72_silu_is_quick_gelu",
)
class silu_is_quick_gelu:
    class form:
        def silu(z):
            z = np.asarray(z, dtype=np.float64)
            return z * sigmoid(1.702 * z)

    class by_masks:
        def silu(z):
            z = np.asarray(z, dtype=float)
            e = np.exp(-1.702 * np.abs(z))
            return z * np.where(z >= 0, 1 / (1 + e), e / (1 + e))


@misconception(
    title={"en": "tanh instead of sigmoid", "ko": "시그모이드 대신 tanh를 곱해요"},
    hint={
        "en": "For negative z that comes up again; the factor beside z must go from 0 to 1.",
        "ko": "그러면 음수 쪽에서 다시 올라가요. z에 곱하는 값은 0에서 1로 가야 해요.",
    },
    was="x73_silu_with_tanh",
)
class silu_with_tanh:
    class form:
        def silu(z):
            z = np.asarray(z, dtype=np.float64)
            return z * np.tanh(z)

    class multiplied:
        def silu(z):
            return np.multiply(z, tanh(z))

    class of_a_list:
        def silu(z):
            z = np.asarray(z, dtype=float)
            return np.array([v * np.tanh(v) for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "negative side cut off", "ko": "음수 쪽을 잘라요"},
    hint={
        "en": "SiLU dips a little below 0 on the left before it comes back.",
        "ko": "SiLU는 왼쪽에서 0보다 조금 내려갔다가 돌아와요.",
    },
    was="x74_silu_of_relu",
)
class silu_of_relu:
    class form:
        def silu(z):
            return np.maximum(np.asarray(z, dtype=np.float64), 0.0) * sigmoid(z)

    class by_where:
        def silu(z):
            z = np.asarray(z, dtype=float)
            return np.where(z > 0, z * sigmoid(z), 0)

    class maximum_of_the_product:
        def silu(z):
            return np.maximum(0, z * sigmoid(z))


@misconception(
    title={"en": "hard swish", "ko": "하드 스위시를 써요"},
    hint={
        "en": "Straight pieces are a cheap stand-in (hard swish); SiLU uses the sigmoid itself.",
        "ko": "직선 조각은 값싼 대용품(hard swish)이에요. SiLU는 시그모이드를 그대로 써요.",
    },
    was="x75_silu_hard",
)
class silu_hard:
    class form:
        def silu(z):
            z = np.asarray(z, dtype=np.float64)
            return z * np.clip(z / 6.0 + 0.5, 0.0, 1.0)

    class of_relu_six:
        def silu(z):
            z = np.asarray(z, dtype=float)
            return z * np.minimum(np.maximum(z + 3, 0), 6) / 6

    class by_masks:
        def silu(z):
            z = np.asarray(z, dtype=float)
            y = z * (z + 3) / 6
            y[z >= 3] = z[z >= 3]
            y[z <= -3] = 0
            return y
