"""The wrong ideas about `sigmoid_grad`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, misconception


@misconception(
    title={"en": "z used as if it were the output", "ko": "z를 출력으로 여겨요"},
    hint={
        "en": "The formula is written in the output s of the sigmoid, but the argument is the logit z.",
        "ko": "공식은 시그모이드의 출력 s로 쓰여 있지만, 인수로 받는 것은 로짓 z예요.",
    },
)
class a04_sigmoid_grad_of_output:
    class form:
        def sigmoid_grad(z):
            z = np.asarray(z, dtype=np.float64)
            return z * (1.0 - z)

    class multiplied_out:
        def sigmoid_grad(z):
            return z - np.power(z, 2)

    class of_a_list:
        def sigmoid_grad(a):
            a = np.array(a, dtype=float)
            return np.array([v * (1 - v) for v in a.flatten()]).reshape(a.shape)


@misconception(
    title={"en": "the squared exponential overflows", "ko": "지수의 제곱이 넘쳐요"},
    hint={
        "en": "The quotient squares an exponential that may be huge. Write the slope in terms of the sigmoid's value, which never is.",
        "ko": "이 분수는 아주 커질 수 있는 지수를 제곱해요. 절대 커지지 않는 시그모이드의 값으로 기울기를 써 보세요.",
    },
    was="x13_sigmoid_grad_overflows",
)
class sigmoid_grad_overflows:
    class form:
        def sigmoid_grad(z):
            e = np.exp(-np.asarray(z, dtype=np.float64))
            return e / (1.0 + e) ** 2

    class of_the_formula:
        def sigmoid_grad(z):
            return np.exp(-z) / np.square(1 + np.exp(-z))

    class multiplied_by_itself:
        def sigmoid_grad(z):
            e = np.exp(-np.asarray(z, dtype=float))
            denominator = (1 + e) * (1 + e)
            return e / denominator

    class other_side:
        def sigmoid_grad(z):
            z = np.asarray(z, dtype=float)
            return np.exp(z) / (1 + np.exp(z)) ** 2

    class naive_sigmoid_inside:
        def sigmoid_grad(z):
            s = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
            return s * (1 - s)


@misconception(
    title={"en": "one factor forgotten", "ko": "인수 하나를 빠뜨렸어요"},
    hint={
        "en": "The slope must go to 0 on both sides; yours does on one only.",
        "ko": "기울기는 양쪽 끝에서 모두 0으로 가야 해요. 지금은 한쪽에서만 그래요.",
    },
    was="x14_sigmoid_grad_is_one_minus_s",
)
class sigmoid_grad_is_one_minus_s:
    class form:
        def sigmoid_grad(z):
            return 1.0 - sigmoid(z)

    class mirrored:
        def sigmoid_grad(z):
            return sigmoid(-np.asarray(z, dtype=float))

    class other_factor:
        def sigmoid_grad(z):
            return sigmoid(z)

    class subtracted_with_loops:
        def sigmoid_grad(z):
            s = np.array(sigmoid(z))
            return np.array([1 - v for v in s.ravel()]).reshape(s.shape)


@misconception(
    title={"en": "numerical slope", "ko": "수치 미분을 써요"},
    hint={
        "en": "A difference quotient is good for checking, but it is only right to about ten digits. Find the slope on paper.",
        "ko": "차분은 검산에는 좋지만 열 자리 정도만 맞아요. 종이 위에서 기울기를 구해 보세요.",
    },
    was="x15_sigmoid_grad_numerical",
)
class sigmoid_grad_numerical:
    class form:
        def sigmoid_grad(z):
            z = np.asarray(z, dtype=np.float64)
            return (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5

    class one_sided:
        H = any_of(1e-6, 1e-4, 1e-5, 1e-7, 1e-8)

        def sigmoid_grad(z):
            z = np.asarray(z, dtype=float)
            return (sigmoid(z + H) - sigmoid(z)) / H

    class two_sided:
        H = any_of(1e-4, 1e-3, 1e-6, 1e-7)

        def sigmoid_grad(z):
            z = np.asarray(z, dtype=float)
            f = lambda t: 1 / (1 + np.exp(-np.clip(t, -700, 700)))
            return (f(z + H) - f(z - H)) / (2 * H)


@misconception(
    title={"en": "sigmoid applied twice", "ko": "시그모이드를 두 번 취해요"},
    hint={
        "en": "z is already the logit: the sigmoid is to be applied once.",
        "ko": "z가 이미 로짓이에요. 시그모이드는 한 번만 취해야 해요.",
    },
    was="x16_sigmoid_grad_twice",
)
class sigmoid_grad_twice:
    class form:
        def sigmoid_grad(z):
            s = sigmoid(sigmoid(z))
            return s * (1.0 - s)

    class squared:
        def sigmoid_grad(z):
            s = sigmoid(sigmoid(z))
            return s - s**2

    class in_one_line:
        def sigmoid_grad(z):
            a = np.asarray(sigmoid(z), dtype=float)
            return sigmoid(a) * sigmoid(-a)
