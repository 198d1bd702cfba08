"""The wrong ideas about `Adam`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class of_the_book:
    class Adam:
        def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
            self.lr = lr
            self.beta1 = beta1
            self.beta2 = beta2
            self.eps = eps
            self.iter = 0
            self.m = None
            self.v = None

        def update(self, params, grads):
            if self.m is None:
                self.m, self.v = {}, {}
                for key, val in params.items():
                    self.m[key] = np.zeros(np.shape(val))
                    self.v[key] = np.zeros(np.shape(val))
            self.iter += 1
            c1 = 1.0 - self.beta1**self.iter
            c2 = 1.0 - self.beta2**self.iter
            out = {}
            for key in params.keys():
                p, g = np.array(params[key], dtype=float), np.array(grads[key], dtype=float)
                self.m[key] += (1 - self.beta1) * (g - self.m[key])
                self.v[key] += (1 - self.beta2) * (g**2 - self.v[key])
                m_hat = self.m[key] / c1
                v_hat = self.v[key] / c2
                out[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
            return out


@base
class as_in_torch:
    class Adam:
        def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
            self.lr, self.betas, self.eps, self.state = lr, (beta1, beta2), eps, {"step": 0}

        def update(self, params, grads):
            beta1, beta2 = self.betas
            self.state["step"] += 1
            step = self.state["step"]
            new = {}
            for k, g in grads.items():
                w, g = np.array(params[k], dtype=np.float64), np.array(g, dtype=np.float64)
                exp_avg, exp_avg_sq = self.state.setdefault(("of", k), (np.zeros_like(w), np.zeros_like(w)))
                exp_avg *= beta1
                exp_avg += (1 - beta1) * g
                exp_avg_sq *= beta2
                exp_avg_sq += (1 - beta2) * g * g
                correction1 = 1 - beta1**step
                correction2 = 1 - beta2**step
                denom = np.sqrt(exp_avg_sq) / np.sqrt(correction2) + self.eps
                step_size = self.lr / correction1
                new[k] = w - step_size * exp_avg / denom
            return new


@misconception(
    title={"en": "the step goes up the slope", "ko": "기울기를 따라 올라가요"},
    hint={"en": "The average of the gradients points uphill, too.", "ko": "기울기의 평균도 오르막을 가리켜요."},
)
class d01_adam_climbs:
    as_an_edit = edit(
        "moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
        "moved[name] = p + self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
    )

    a_plus = edit("p - self.lr * m_hat", "p + self.lr * m_hat", of="of_the_book")
    as_torch_would = edit("w - step_size", "w + step_size", of="as_in_torch")


@misconception(
    title={"en": "the averages start anew in every call", "ko": "호출할 때마다 평균이 새로 시작해요"},
    hint={"en": "m, v and t must survive the call.", "ko": "m, v, t는 호출이 끝난 뒤에도 남아 있어야 해요."},
)
class d06_adam_forgets:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                self.m, self.v = {}, {}
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    zeros_each_time = edit(
        "        if self.m is None:\n            self.m, self.v = {}, {}\n            for key, val in params.items():\n                self.m[key] = np.zeros(np.shape(val))\n                self.v[key] = np.zeros(np.shape(val))\n        self.iter += 1\n",
        "        self.m = {key: np.zeros(np.shape(val)) for key, val in params.items()}\n        self.v = {key: np.zeros(np.shape(val)) for key, val in params.items()}\n        self.iter = 1\n",
        of="of_the_book",
    )
    averages_only = edit(
        'self.state.setdefault(("of", k), (np.zeros_like(w), np.zeros_like(w)))',
        "np.zeros_like(w), np.zeros_like(w)",
        of="as_in_torch",
    )
    but_not_its_steps = edit("        if self.m is None:\n", "        if True:\n", of="of_the_book")
    everything = edit('        self.state["step"] += 1\n', '        self.state = {"step": 1}\n', of="as_in_torch")


@misconception(
    title={"en": "all optimizers share their averages", "ko": "모든 옵티마이저가 평균을 나눠 써요"},
    hint={
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인수나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
)
class d07_adam_shared_between_objects:
    class form:
        class Adam:
            m = {}
            v = {}

            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    a_default_argument = edit(
        "eps=1e-8):", 'eps=1e-8, state={"step": 0}):', 'eps, {"step": 0}', "eps, state", of="as_in_torch"
    )
    class_attributes = edit(
        "    def __init__",
        "    m, v = {}, {}\n\n    def __init__",
        "        self.m = None\n        self.v = None\n",
        "",
        "        if self.m is None:\n            self.m, self.v = {}, {}\n            for key, val in params.items():\n                self.m[key] = np.zeros(np.shape(val))\n                self.v[key] = np.zeros(np.shape(val))\n",
        "        for key, val in params.items():\n            self.m.setdefault(key, np.zeros(np.shape(val)))\n            self.v.setdefault(key, np.zeros(np.shape(val)))\n",
        of="of_the_book",
    )


@misconception(
    title={"en": "absolute values are averaged, not squares", "ko": "제곱이 아니라 절댓값을 평균해요"},
    hint={"en": "The second average is of the squares.", "ko": "두 번째 평균은 제곱의 평균이에요."},
)
class d21_adam_not_squared:
    as_an_edit = edit(
        "v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g",
        "v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * np.abs(g)",
    )

    absolute_values = edit("(g**2 - self.v[key])", "(np.abs(g) - self.v[key])", of="of_the_book")
    as_torch_would = edit("(1 - beta2) * g * g", "(1 - beta2) * abs(g)", of="as_in_torch")
    as_they_are = edit(
        "(g**2 - self.v[key])", "(g - self.v[key])", "np.sqrt(v_hat)", "np.sqrt(np.abs(v_hat))", of="of_the_book"
    )


@misconception(
    title={"en": "the root is missing", "ko": "루트를 빠뜨렸어요"},
    hint={
        "en": "The second average is a square; the step divides by its root.",
        "ko": "두 번째 평균은 제곱이에요. 걸음은 그 루트로 나눠요.",
    },
)
class d22_adam_no_root:
    as_an_edit = edit(
        "moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
        "moved[name] = p - self.lr * m_hat / (v_hat + self.eps)",
    )

    of_the_book_itself = edit("np.sqrt(v_hat)", "v_hat", of="of_the_book")
    as_torch_would = edit("np.sqrt(exp_avg_sq) / np.sqrt(correction2)", "exp_avg_sq / correction2", of="as_in_torch")


@convention(
    title={"en": "eps stands inside the root", "ko": "ε이 루트 안에 있어요"},
    hint={
        "en": "Here eps is added after the root; it matters for tiny gradients.",
        "ko": "여기서는 루트를 씌운 다음에 ε을 더해요. 아주 작은 기울기에서 차이가 나요.",
    },
)
class d24_adam_eps_inside:
    as_an_edit = edit(
        "moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
        "moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat + self.eps))",
    )

    of_the_book_itself = edit("(np.sqrt(v_hat) + self.eps)", "np.sqrt(v_hat + self.eps)", of="of_the_book")
    as_torch_would = edit(
        "np.sqrt(exp_avg_sq) / np.sqrt(correction2) + self.eps",
        "(exp_avg_sq / correction2 + self.eps) ** 0.5",
        of="as_in_torch",
    )


@misconception(
    title={"en": "eps is missing: a slope of 0 gives 0/0", "ko": "ε이 빠져서 기울기가 0이면 0/0이 돼요"},
    hint={
        "en": "What is the step of a parameter whose slope has always been 0?",
        "ko": "기울기가 줄곧 0이던 파라미터의 걸음은 얼마일까요?",
    },
)
class d25_adam_no_eps:
    as_an_edit = edit(
        "moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
        "moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat))",
    )

    of_the_book_itself = edit("(np.sqrt(v_hat) + self.eps)", "np.sqrt(v_hat)", of="of_the_book")
    as_torch_would = edit("np.sqrt(correction2) + self.eps", "np.sqrt(correction2)", of="as_in_torch")


@misconception(
    title={
        "en": "the correction divides by 1 - beta, not by 1 - beta to the t",
        "ko": "1 - β의 t제곱이 아니라 1 - β로 나눠 보정해요",
    },
    hint={
        "en": "The correction fades with time: where does t come in?",
        "ko": "보정은 시간이 지나면 사라져요. t는 어디에 들어갈까요?",
    },
)
class d33_adam_correction_without_power:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1)
                    v_hat = v / (1 - self.beta2)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit(
        "1.0 - self.beta1**self.iter",
        "1.0 - self.beta1",
        "1.0 - self.beta2**self.iter",
        "1.0 - self.beta2",
        of="of_the_book",
    )
    as_torch_would = edit("beta1**step", "beta1", "beta2**step", "beta2", of="as_in_torch")
    times_t = edit(
        "self.beta1**self.iter",
        "self.beta1 * self.iter",
        "self.beta2**self.iter",
        "self.beta2 * self.iter",
        "np.sqrt(v_hat)",
        "np.sqrt(np.abs(v_hat))",
        of="of_the_book",
    )


@misconception(
    title={"en": "the correction multiplies instead of dividing", "ko": "보정할 때 나누지 않고 곱해요"},
    hint={
        "en": "The averages start too small. Should the correction make them larger or smaller?",
        "ko": "평균은 너무 작게 시작해요. 보정하면 커져야 할까요, 작아져야 할까요?",
    },
)
class d34_adam_correction_multiplies:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m * (1 - self.beta1**self.t)
                    v_hat = v * (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit(
        "self.m[key] / c1", "self.m[key] * c1", "self.v[key] / c2", "self.v[key] * c2", of="of_the_book"
    )
    as_torch_would = edit(
        "np.sqrt(exp_avg_sq) / np.sqrt(correction2)",
        "np.sqrt(exp_avg_sq * correction2)",
        "self.lr / correction1",
        "self.lr * correction1",
        of="as_in_torch",
    )


@misconception(
    title={"en": "t is 0 in the first step", "ko": "첫걸음의 t가 0이에요"},
    hint={
        "en": "With t = 0 the correction is a division by zero. When do you count?",
        "ko": "t가 0이면 보정에서 0으로 나누게 돼요. 언제 세나요?",
    },
)
class d36_adam_counts_from_zero:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                self.t += 1
                return moved

    counted_at_the_end = edit(
        "        self.iter += 1\n",
        "",
        "        return out",
        "        self.iter += 1\n        return out",
        of="of_the_book",
    )
    counts_from_minus_one = edit('{"step": 0}', '{"step": -1}', of="as_in_torch")
    guarded = edit(
        "        self.iter += 1\n",
        "",
        "        return out",
        "        self.iter += 1\n        return out",
        "1.0 - self.beta1**self.iter",
        "max(1.0 - self.beta1**self.iter, 1e-8)",
        "1.0 - self.beta2**self.iter",
        "max(1.0 - self.beta2**self.iter, 1e-8)",
        of="of_the_book",
    )


@misconception(
    title={"en": "t counts parameters, not steps", "ko": "t가 걸음이 아니라 파라미터를 세요"},
    hint={
        "en": "One update is one step, however many parameters there are.",
        "ko": "파라미터가 몇 개든 update 한 번이 한 걸음이에요.",
    },
)
class d37_adam_counts_parameters:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                moved = {}
                for name, p, g in pairs:
                    self.t += 1
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    in_the_loop = edit(
        "        self.iter += 1\n        c1 = 1.0 - self.beta1**self.iter\n        c2 = 1.0 - self.beta2**self.iter\n",
        "",
        "            m_hat =",
        "            self.iter += 1\n            c1 = 1.0 - self.beta1**self.iter\n            c2 = 1.0 - self.beta2**self.iter\n            m_hat =",
        of="of_the_book",
    )
    as_torch_would = edit(
        '        self.state["step"] += 1\n        step = self.state["step"]\n',
        "",
        "            correction1 =",
        '            self.state["step"] += 1\n            step = self.state["step"]\n            correction1 =',
        of="as_in_torch",
    )


@misconception(
    title={"en": "beta1 and beta2 are swapped", "ko": "β₁과 β₂가 바뀌었어요"},
    hint={
        "en": "beta1 belongs to the average of gradients, beta2 to that of squares.",
        "ko": "β₁은 기울기의 평균에, β₂는 제곱의 평균에 속해요.",
    },
)
class d39_adam_betas_swapped:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta2, beta1, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    in_the_constructor = edit(
        "self.beta1 = beta1", "self.beta1 = beta2", "self.beta2 = beta2", "self.beta2 = beta1", of="of_the_book"
    )
    unpacked = edit("beta1, beta2 = self.betas", "beta2, beta1 = self.betas", of="as_in_torch")
    in_the_averages_only = edit(
        "        exp_avg *= beta1\n",
        "        exp_avg *= beta2\n",
        "(1 - beta1) * g\n",
        "(1 - beta2) * g\n",
        "exp_avg_sq *= beta2",
        "exp_avg_sq *= beta1",
        "(1 - beta2) * g * g",
        "(1 - beta1) * g * g",
        of="as_in_torch",
    )


@misconception(
    title={"en": "the second average takes m squared", "ko": "두 번째 평균에 m의 제곱을 넣어요"},
    hint={
        "en": "The second average is about the gradients themselves.",
        "ko": "두 번째 평균은 기울기 자체의 제곱에 관한 것이에요.",
    },
)
class d40_adam_squares_of_m:
    as_an_edit = edit(
        "v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g",
        "v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * m * m",
    )

    of_the_book_itself = edit("(g**2 - self.v[key])", "(self.m[key] ** 2 - self.v[key])", of="of_the_book")
    as_torch_would = edit("(1 - beta2) * g * g", "(1 - beta2) * exp_avg * exp_avg", of="as_in_torch")


@misconception(
    title={"en": "only the first average is corrected", "ko": "첫 번째 평균만 보정해요"},
    hint={"en": "Both averages start at zero.", "ko": "두 평균 모두 0에서 시작해요."},
)
class d42_adam_corrects_only_m:
    as_an_edit = edit("v_hat = v / (1 - self.beta2**self.t)", "v_hat = v")

    of_the_book_itself = edit("self.v[key] / c2", "self.v[key]", of="of_the_book")
    as_torch_would = edit("np.sqrt(exp_avg_sq) / np.sqrt(correction2)", "np.sqrt(exp_avg_sq)", of="as_in_torch")


@misconception(
    title={"en": "the gradient stands in the numerator, not its average", "ko": "분자에 평균이 아니라 기울기가 있어요"},
    hint={
        "en": "Adam steps along the corrected average of the gradients.",
        "ko": "Adam은 보정한 기울기 평균을 따라 걸어요.",
    },
)
class d43_adam_gradient_on_top:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * g / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit("self.lr * m_hat", "self.lr * g", of="of_the_book")
    as_torch_would = edit("step_size * exp_avg / denom", "self.lr / denom * g", of="as_in_torch")
    still_corrected = edit("step_size * exp_avg / denom", "step_size * g / denom", of="as_in_torch")


@misconception(
    title={"en": "the new arrays are put into the caller's dict", "ko": "새 배열을 호출한 쪽의 사전에 넣어요"},
    hint={
        "en": "A dict that was passed in is the caller's, too: return a new one.",
        "ko": "받은 사전도 호출한 쪽의 것이에요. 새 사전을 돌려줘요.",
    },
    was="x133_adam_overwrites_the_dict",
)
class adam_overwrites_the_dict:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    params[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return params

    of_the_book_itself = edit(
        "        out = {}\n", "", "out[key] = p", "params[key] = p", "return out", "return params", of="of_the_book"
    )
    by_update = edit("        return new", "        params.update(new)\n        return params", of="as_in_torch")


@misconception(
    title={"en": "only the second average is corrected", "ko": "두 번째 평균만 보정해요"},
    hint={"en": "Both averages start at zero.", "ko": "두 평균 모두 0에서 시작해요."},
    was="x54_adam_corrects_only_v",
)
class adam_corrects_only_v:
    as_an_edit = edit("m_hat = m / (1 - self.beta1**self.t)", "m_hat = m")

    of_the_book_itself = edit("self.m[key] / c1", "self.m[key]", of="of_the_book")
    as_torch_would = edit("self.lr / correction1", "self.lr", of="as_in_torch")


@misconception(
    title={"en": "neither average is corrected", "ko": "두 평균 모두 보정하지 않아요"},
    hint={"en": "Averages that start at zero are too small at first.", "ko": "0에서 시작한 평균은 처음에 너무 작아요."},
    was="x55_adam_no_correction",
)
class adam_no_correction:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m
                    v_hat = v
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit("self.m[key] / c1", "self.m[key]", "self.v[key] / c2", "self.v[key]", of="of_the_book")
    as_torch_would = edit(
        "np.sqrt(exp_avg_sq) / np.sqrt(correction2)",
        "np.sqrt(exp_avg_sq)",
        "self.lr / correction1",
        "self.lr",
        of="as_in_torch",
    )


@convention(
    title={"en": "eps is added before the correction, as in Keras", "ko": "Keras처럼 보정하기 전에 ε을 더해요"},
    hint={
        "en": "Keras adds eps to the root of the raw v. Here v is corrected first.",
        "ko": "Keras는 보정을 학습률에 넣어 ε을 먼저 더해요. 여기서는 v를 먼저 보정하고 ε을 더해요.",
    },
    was="x56_adam_eps_before_correction",
)
class adam_eps_before_correction:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    rate = self.lr * np.sqrt(1 - self.beta2**self.t)
                    moved[name] = p - rate * m_hat / (np.sqrt(v) + self.eps)
                return moved

    of_the_book_of_keras = edit(
        "self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
        "self.lr * np.sqrt(c2) / c1 * self.m[key] / (np.sqrt(self.v[key]) + self.eps)",
        of="of_the_book",
    )
    as_torch_was = edit(
        "np.sqrt(exp_avg_sq) / np.sqrt(correction2) + self.eps",
        "np.sqrt(exp_avg_sq) + self.eps",
        "self.lr / correction1",
        "self.lr * correction2**0.5 / correction1",
        of="as_in_torch",
    )
    of_the_korean_book = edit(
        "self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
        "self.lr * np.sqrt(c2) / c1 * self.m[key] / (np.sqrt(self.v[key]) + 1e-7)",
        of="of_the_book",
    )


@misconception(
    title={"en": "the default beta2 is 0.99", "ko": "β₂의 기본값이 0.99예요"},
    hint={
        "en": "Look up the default of beta2 in the table of the handout.",
        "ko": "안내문의 표에서 beta2의 기본값을 다시 보세요.",
    },
    was="x57_adam_default_beta2",
)
class adam_default_beta2:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.99, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit("beta2=0.999", "beta2=0.99", of="of_the_book")
    nineteen_twentieths = edit("beta2=0.999", "beta2=0.95", of="as_in_torch")
    as_beta1 = edit("beta2=0.999", "beta2=0.9", of="of_the_book")


@convention(
    title={"en": "the default eps is 1e-7, as in Keras", "ko": "ε의 기본값이 Keras처럼 1e-7이에요"},
    hint={
        "en": "Keras uses 1e-7; look up ours in the table of the handout.",
        "ko": "Keras는 1e-7을 써요. 안내문의 표에서 우리의 기본값을 다시 보세요.",
    },
    was="x58_adam_default_eps",
)
class adam_default_eps:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-7):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit("eps=1e-8", "eps=1e-7", of="of_the_book")
    a_smaller_one = edit("eps=1e-8", "eps=1e-10", of="as_in_torch")
    a_larger_one = edit("eps=1e-8", "eps=1e-6", of="of_the_book")


@misconception(
    title={"en": "the largest v so far is used (AMSGrad)", "ko": "지금까지 가장 큰 v를 써요 (AMSGrad)"},
    hint={
        "en": "AMSGrad is a later variant; Adam's v may shrink again.",
        "ko": "AMSGrad는 뒤에 나온 변형이에요. Adam의 v는 다시 작아질 수 있어요.",
    },
    was="x59_adam_amsgrad",
)
class adam_amsgrad:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0
                self.top = {}

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    v_hat = np.maximum(v_hat, self.top.get(name, 0.0))
                    self.top[name] = v_hat
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit(
        "self.v = None",
        "self.v = None\n        self.top = {}",
        "v_hat = self.v[key] / c2",
        "self.top[key] = np.maximum(self.top.get(key, 0), self.v[key] / c2)\n            v_hat = self.top[key]",
        of="of_the_book",
    )
    as_torch_would = edit(
        "            denom = np.sqrt(exp_avg_sq)",
        '            largest = self.state.setdefault(("top", k), np.zeros_like(w))\n            np.maximum(largest, exp_avg_sq, out=largest)\n            denom = np.sqrt(largest)',
        of="as_in_torch",
    )


@misconception(
    title={"en": "the step looks ahead (Nadam)", "ko": "앞을 내다보며 걸어요 (Nadam)"},
    hint={
        "en": "Nadam mixes Nesterov in; Adam steps along the corrected average alone.",
        "ko": "Nadam은 네스테로프를 섞은 것이에요. Adam은 보정한 평균만 따라가요.",
    },
    was="x60_adam_nadam",
)
class adam_nadam:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * (
                        self.beta1 * m_hat + (1 - self.beta1) * g / (1 - self.beta1**self.t)
                    ) / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit(
        "m_hat = self.m[key] / c1",
        "m_hat = self.beta1 * self.m[key] / c1 + (1 - self.beta1) * g / c1",
        of="of_the_book",
    )
    of_the_next_step = edit(
        "m_hat = self.m[key] / c1",
        "m_hat = self.beta1 * self.m[key] / (1 - self.beta1 ** (self.iter + 1)) + (1 - self.beta1) * g / c1",
        of="of_the_book",
    )
    as_torch_would = edit(
        "step_size * exp_avg / denom", "step_size * (beta1 * exp_avg + (1 - beta1) * g) / denom", of="as_in_torch"
    )


@misconception(
    title={
        "en": "the largest gradient replaces the root mean square (AdaMax)",
        "ko": "제곱 평균의 루트 대신 가장 큰 기울기를 써요 (AdaMax)",
    },
    hint={
        "en": "AdaMax stands in the same paper, but this is algorithm 1.",
        "ko": "AdaMax는 같은 논문에 있지만, 여기서는 알고리즘 1이에요.",
    },
    was="x61_adam_adamax",
)
class adam_adamax:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = np.maximum(self.beta2 * self.v.get(name, 0.0), np.abs(g))
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    moved[name] = p - self.lr * m_hat / (v + self.eps)
                return moved

    of_the_book_itself = edit(
        "            self.v[key] += (1 - self.beta2) * (g**2 - self.v[key])\n",
        "            self.v[key] = np.maximum(self.beta2 * self.v[key], np.abs(g))\n",
        "np.sqrt(v_hat)",
        "self.v[key]",
        of="of_the_book",
    )
    as_torch_would = edit(
        "            exp_avg_sq *= beta2\n            exp_avg_sq += (1 - beta2) * g * g\n",
        "            np.maximum(exp_avg_sq * beta2, abs(g) + self.eps, out=exp_avg_sq)\n",
        "np.sqrt(exp_avg_sq) / np.sqrt(correction2) + self.eps",
        "exp_avg_sq",
        of="as_in_torch",
    )


@misconception(
    title={"en": "t is 2 in the first step", "ko": "첫걸음의 t가 2예요"},
    hint={"en": "The first step has t = 1. How often do you count?", "ko": "첫걸음의 t는 1이에요. 몇 번 세나요?"},
    was="x62_adam_counts_one_ahead",
)
class adam_counts_one_ahead:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 1

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    starts_at_one = edit("self.iter = 0", "self.iter = 1", of="of_the_book")
    in_the_power = edit("beta1**step", "beta1 ** (step + 1)", "beta2**step", "beta2 ** (step + 1)", of="as_in_torch")


@misconception(
    title={"en": "all optimizers share one t", "ko": "모든 옵티마이저가 t 하나를 나눠 써요"},
    hint={"en": "Each optimizer counts its own steps.", "ko": "옵티마이저마다 자기 걸음을 세요."},
    was="x63_adam_clock_shared",
)
class adam_clock_shared:
    class form:
        class Adam:
            clock = [0]

            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.clock[0] += 1
                self.t = self.clock[0]
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    a_class_attribute = edit(
        "    def __init__",
        "    iter = 0\n\n    def __init__",
        "        self.iter = 0\n",
        "",
        "self.iter += 1",
        "Adam.iter += 1",
        of="of_the_book",
    )
    a_global = edit(
        "class Adam:",
        "steps = 0\n\n\nclass Adam:",
        '        self.state["step"] += 1\n        step = self.state["step"]\n',
        "        global steps\n        steps += 1\n        step = steps\n",
        of="as_in_torch",
    )


@misconception(
    title={"en": "the gradient enters m whole, without 1 - beta1", "ko": "기울기가 1 - β₁ 없이 통째로 m에 들어가요"},
    hint={"en": "The two weights of an average add up to one.", "ko": "평균의 두 가중치를 더하면 1이에요."},
    was="x64_adam_weights_missing",
)
class adam_weights_missing:
    as_an_edit = edit(
        "m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g", "m = self.beta1 * self.m.get(name, 0.0) + g"
    )

    of_the_book_itself = edit(
        "self.m[key] += (1 - self.beta1) * (g - self.m[key])",
        "self.m[key] = self.beta1 * self.m[key] + g",
        of="of_the_book",
    )
    as_torch_would = edit("(1 - beta1) * g\n", "g\n", of="as_in_torch")
    in_both = edit("(1 - beta1) * g\n", "g\n", "(1 - beta2) * g * g", "g * g", of="as_in_torch")


@misconception(
    title={"en": "misfits raise no ValueError", "ko": "맞지 않는 것이 있어도 ValueError가 나지 않아요"},
    hint={
        "en": "Compare names and shapes before the first step is made.",
        "ko": "걸음을 떼기 전에 이름과 모양을 비교해 보세요.",
    },
    was="x65_adam_names_not_checked",
)
class adam_names_not_checked:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = [
                    (k, np.asarray(params[k], dtype=np.float64), np.asarray(grads[k], dtype=np.float64)) for k in params
                ]
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                return moved

    of_the_book_itself = edit(
        "out[key] = p - self.lr * m_hat",
        "out[key] = -self.lr * m_hat",
        "+ self.eps)\n",
        "+ self.eps) + p\n",
        of="of_the_book",
    )
    by_the_gradients = edit(
        "w - step_size * exp_avg / denom", "np.subtract(w, step_size * exp_avg / denom)", of="as_in_torch"
    )


@misconception(
    title={"en": "the caller's parameters are changed in place", "ko": "호출한 쪽의 파라미터를 제자리에서 바꿔요"},
    hint={
        "en": "update gives back new arrays; what it was given must stay as it was.",
        "ko": "update는 새 배열을 돌려줘요. 받은 배열은 그대로 있어야 해요.",
    },
    was="x66_adam_changes_params",
)
class adam_changes_params:
    class form:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.m = {}
                self.v = {}
                self.t = 0

            def update(self, params, grads):
                pairs = _pairs(params, grads)
                self.t += 1
                moved = {}
                for name, p, g in pairs:
                    m = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.m[name], self.v[name] = m, v
                    m_hat = m / (1 - self.beta1**self.t)
                    v_hat = v / (1 - self.beta2**self.t)
                    p -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
                    moved[name] = p
                return moved

    of_the_book_itself = edit(
        "p, g = np.array(params[key], dtype=float)",
        "p, g = np.asarray(params[key], dtype=float)",
        "            out[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
        "            p -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)\n            out[key] = p",
        of="of_the_book",
    )
    as_torch_would = edit(
        "w, g = np.array(params[k]",
        "w, g = np.asarray(params[k]",
        "            new[k] = w - step_size * exp_avg / denom",
        "            w -= step_size * exp_avg / denom\n            new[k] = w",
        of="as_in_torch",
    )


@misconception(
    title={"en": "the corrected averages are stored", "ko": "보정한 평균을 저장해요"},
    hint={
        "en": "The correction is for one step only: what is remembered is the plain average.",
        "ko": "보정은 그 걸음에만 써요. 기억하는 것은 보정하지 않은 평균이에요.",
    },
)
class adam_stores_the_corrected:
    class both:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    m = self.beta1 * self.state.get(name, 0.0) + (1 - self.beta1) * g
                    v = self.beta2 * self.other.get(name, 0.0) + (1 - self.beta2) * g * g
                    self.state[name] = m / (1 - self.beta1**self.t)
                    self.other[name] = v / (1 - self.beta2**self.t)
                    moved[name] = p - self.lr * self.state[name] / (np.sqrt(self.other[name]) + self.eps)
                return moved

    of_the_book_itself = edit(
        "            m_hat = self.m[key] / c1\n            v_hat = self.v[key] / c2\n",
        "            m_hat = self.m[key] = self.m[key] / c1\n            v_hat = self.v[key] = self.v[key] / c2\n",
        of="of_the_book",
    )
    divided_in_place = edit(
        "            denom = np.sqrt(exp_avg_sq) / np.sqrt(correction2) + self.eps\n            step_size = self.lr / correction1\n",
        "            exp_avg /= correction1\n            exp_avg_sq /= correction2\n            denom = np.sqrt(exp_avg_sq) + self.eps\n            step_size = self.lr\n",
        of="as_in_torch",
    )
    only_the_first = edit("m_hat = self.m[key] / c1", "m_hat = self.m[key] = self.m[key] / c1", of="of_the_book")


@misconception(
    title={"en": "the betas are always 0.9 and 0.999", "ko": "beta가 언제나 0.9와 0.999예요"},
    hint={
        "en": "The arguments say how long it remembers: does your code use them?",
        "ko": "얼마나 오래 기억할지는 인수가 정해요. 코드에서 쓰고 있나요?",
    },
)
class adam_betas_are_fixed:
    class written_out:
        class Adam:
            def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
                self.lr, self.eps = lr, eps
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    m = 0.9 * self.state.get(name, 0.0) + 0.1 * g
                    v = 0.999 * self.other.get(name, 0.0) + 0.001 * g * g
                    self.state[name], self.other[name] = m, v
                    m, v = m / (1 - 0.9**self.t), v / (1 - 0.999**self.t)
                    moved[name] = p - self.lr * m / (np.sqrt(v) + self.eps)
                return moved

    in_the_constructor = edit(
        "self.beta1 = beta1", "self.beta1 = 0.9", "self.beta2 = beta2", "self.beta2 = 0.999", of="of_the_book"
    )
    unpacked = edit("beta1, beta2 = self.betas", "beta1, beta2 = 0.9, 0.999", of="as_in_torch")


@misconception(
    title={"en": "the rate is divided by the root of t", "ko": "학습률을 t의 제곱근으로 나눠요"},
    hint={
        "en": "That rate belongs to a proof in the paper; algorithm 1 keeps its rate.",
        "ko": "그 학습률은 논문의 증명에 나와요. 알고리즘 1의 학습률은 그대로예요.",
    },
)
class adam_rate_shrinks:
    by_the_root = edit("self.lr * m_hat", "self.lr / np.sqrt(self.iter) * m_hat", of="of_the_book")
    as_torch_would = edit("self.lr / correction1", "self.lr * step**-0.5 / correction1", of="as_in_torch")
    by_the_step = edit("self.lr * m_hat", "self.lr / self.iter * m_hat", of="of_the_book")


@misconception(
    title={"en": "eps is added to the quotient", "ko": "나눗셈을 한 결과에 eps를 더해요"},
    hint={
        "en": "Without brackets the division comes first: what should eps keep away from 0?",
        "ko": "괄호가 없으면 나눗셈을 먼저 해요. eps는 무엇이 0이 되지 않게 하나요?",
    },
)
class adam_eps_without_brackets:
    of_the_book_itself = edit("(np.sqrt(v_hat) + self.eps)", "np.sqrt(v_hat) + self.eps", of="of_the_book")
    the_step_in_brackets = edit(
        "p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)",
        "p - (self.lr * m_hat / np.sqrt(v_hat) + self.eps)",
        of="of_the_book",
    )
    as_torch_would = edit(
        "np.sqrt(correction2) + self.eps",
        "np.sqrt(correction2)",
        "step_size * exp_avg / denom",
        "step_size * (exp_avg / denom + self.eps)",
        of="as_in_torch",
    )


@misconception(
    title={"en": "eps is not the argument's", "ko": "eps 인수를 쓰지 않아요"},
    hint={
        "en": "The argument says how large eps is: does your code use it?",
        "ko": "eps가 얼마인지는 인수로 정해요. 코드에서 그 인수를 쓰나요?",
    },
)
class adam_eps_is_fixed:
    of_the_korean_book = edit("self.eps = eps", "self.eps = 1e-7", of="of_the_book")
    in_the_step = edit("np.sqrt(correction2) + self.eps", "np.sqrt(correction2) + 1e-8", of="as_in_torch")
    a_larger_one = edit("self.eps = eps", "self.eps = 1e-6", of="of_the_book")
