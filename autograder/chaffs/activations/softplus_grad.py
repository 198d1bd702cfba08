"""The wrong ideas about `softplus_grad`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "the slope of ReLU", "ko": "ReLU의 기울기예요"},
    hint={
        "en": "Softplus is smooth, and so is its slope: no jump at 0.",
        "ko": "softplus는 매끄럽고, 기울기도 매끄러워요. 0에서 뛰지 않아요.",
    },
    was="x67_softplus_grad_is_step",
)
class softplus_grad_is_step:
    class form:
        def softplus_grad(z):
            return step(z)

    class truth_made_float:
        def softplus_grad(z):
            return (np.asarray(z) > 0) * 1.0

    class by_masks:
        def softplus_grad(z):
            z = np.asarray(z)
            g = np.zeros(z.shape)
            g[z > 0] = 1
            return g

    class one_at_zero:
        def softplus_grad(z):
            return np.where(np.asarray(z) >= 0, 1.0, 0.0)


@misconception(
    title={"en": "exp overflows for large z", "ko": "큰 z에서 exp가 넘쳐요"},
    hint={
        "en": "The chain rule gave the right formula, but it is infinity by infinity for large z. You have already built this function in a safe way.",
        "ko": "연쇄 법칙으로 얻은 공식은 맞지만 z가 크면 무한대 나누기 무한대예요. 이 함수는 이미 안전하게 만들어 두었어요.",
    },
    was="x68_softplus_grad_overflows",
)
class softplus_grad_overflows:
    class form:
        def softplus_grad(z):
            e = np.exp(np.asarray(z, dtype=np.float64))
            return e / (1.0 + e)

    class of_the_formula:
        def softplus_grad(z):
            return np.exp(z) / (1 + np.exp(z))

    class chain_rule_in_steps:
        def softplus_grad(z):
            e = np.exp(np.asarray(z, dtype=float))
            outer = 1 / (1 + e)
            inner = e
            return outer * inner


@misconception(
    title={"en": "inner derivative forgotten", "ko": "속미분을 빠뜨렸어요"},
    hint={
        "en": "The chain rule multiplies by the slope of what stands inside the logarithm.",
        "ko": "연쇄 법칙에서는 로그 안에 있는 것의 기울기도 곱해야 해요.",
    },
    was="x69_softplus_grad_inner_missing",
)
class softplus_grad_inner_missing:
    class form:
        def softplus_grad(z):
            return sigmoid(-np.asarray(z, dtype=np.float64))

    class one_minus_sigmoid:
        def softplus_grad(z):
            return 1 - sigmoid(z)

    class by_exponents:
        def softplus_grad(z):
            return np.exp(-softplus(z))


@misconception(
    title={"en": "one derivative too many", "ko": "한 번 더 미분했어요"},
    hint={"en": "That is the second derivative of softplus.", "ko": "그것은 softplus를 두 번 미분한 거예요."},
    was="x70_softplus_grad_is_sigmoid_grad",
)
class softplus_grad_is_sigmoid_grad:
    class form:
        def softplus_grad(z):
            return sigmoid_grad(z)

    class squared:
        def softplus_grad(z):
            s = sigmoid(z)
            return s - s**2

    class called:
        def softplus_grad(z):
            return sigmoid_grad(z)
