"""The wrong ideas about `tanh_grad`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "square forgotten", "ko": "제곱을 빠뜨렸어요"},
    hint={
        "en": "The slope of tanh is symmetric and at most 1; yours is neither. Something is to be squared.",
        "ko": "tanh의 기울기는 좌우 대칭이고 1을 넘지 않아요. 무언가를 제곱해야 해요.",
    },
)
class a07_tanh_grad_without_square:
    class form:
        def tanh_grad(z):
            return 1.0 - tanh(z)

    class of_a_list:
        def tanh_grad(z):
            t = np.asarray(tanh(z))
            return np.array([1 - v for v in t.flatten()]).reshape(t.shape)

    class by_subtract:
        def tanh_grad(z):
            return np.subtract(1, np.tanh(z))


@misconception(
    title={"en": "z used as if it were the output", "ko": "z를 출력으로 여겨요"},
    hint={
        "en": "The formula is written in the output of tanh, but the argument is what goes into it.",
        "ko": "공식은 tanh의 출력으로 쓰여 있지만, 인수로 받는 것은 tanh에 들어가는 값이에요.",
    },
    was="x27_tanh_grad_of_output",
)
class tanh_grad_of_output:
    class form:
        def tanh_grad(z):
            return 1.0 - np.asarray(z, dtype=np.float64) ** 2

    class by_square:
        def tanh_grad(z):
            return 1 - np.square(z)

    class factored:
        def tanh_grad(t):
            t = np.asarray(t, dtype=float)
            return (1 + t) * (1 - t)


@misconception(
    title={"en": "cosh overflows", "ko": "cosh가 넘쳐요"},
    hint={
        "en": "cosh grows like an exponential and overflows far out. Write the slope with the value of tanh.",
        "ko": "cosh는 지수처럼 커져서 멀리에서는 넘쳐요. tanh의 값으로 기울기를 써 보세요.",
    },
    was="x28_tanh_grad_overflows",
)
class tanh_grad_overflows:
    class form:
        def tanh_grad(z):
            return 1.0 / np.cosh(np.asarray(z, dtype=np.float64)) ** 2

    class reciprocal:
        def tanh_grad(z):
            return np.power(np.cosh(z), -2.0)

    class of_exponentials:
        def tanh_grad(z):
            z = np.asarray(z, dtype=float)
            return 4 / (np.exp(z) + np.exp(-z)) ** 2

    class quotient_squared:
        def tanh_grad(z):
            z = np.asarray(z, dtype=float)
            t = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
            return 1 - t**2


@misconception(
    title={"en": "the sigmoid's formula", "ko": "시그모이드의 공식을 써요"},
    hint={
        "en": "That is the pattern of the sigmoid's slope. At 0, where tanh is steepest, it gives 0.",
        "ko": "그것은 시그모이드 기울기의 꼴이에요. tanh가 가장 가파른 0에서 0이 나와요.",
    },
    was="x29_tanh_grad_like_sigmoid",
)
class tanh_grad_like_sigmoid:
    class form:
        def tanh_grad(z):
            t = tanh(z)
            return t * (1.0 - t)

    class multiplied_out:
        def tanh_grad(z):
            return np.tanh(z) - np.tanh(z) ** 2

    class with_loops:
        def tanh_grad(z):
            t = np.asarray(tanh(z))
            out = np.empty(t.shape)
            for i in np.ndindex(t.shape):
                out[i] = t[i] * (1 - t[i])
            return out
