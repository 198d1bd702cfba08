"""The wrong ideas about `Adadelta`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class of_two_averages:
    class Adadelta:
        def __init__(self, rho=0.95, eps=1e-6):
            self.rho = rho
            self.eps = eps
            self.Eg = None

        def update(self, params, grads):
            if self.Eg is None:
                self.Eg, self.Ex = {}, {}
                for key, val in params.items():
                    self.Eg[key] = np.zeros(np.shape(val))
                    self.Ex[key] = np.zeros(np.shape(val))
            out = {}
            for key in params.keys():
                p, g = np.array(params[key], dtype=float), np.array(grads[key], dtype=float)
                self.Eg[key] = self.rho * self.Eg[key] + (1 - self.rho) * g**2
                dx = -np.sqrt(self.Ex[key] + self.eps) / np.sqrt(self.Eg[key] + self.eps) * g
                self.Ex[key] = self.rho * self.Ex[key] + (1 - self.rho) * dx**2
                out[key] = p + dx
            return out


@base
class as_in_torch:
    class Adadelta:
        def __init__(self, rho=0.95, eps=1e-6):
            self.rho, self.eps, self.state = rho, eps, {}

        def update(self, params, grads):
            new = {}
            for k, g in grads.items():
                w, g = np.array(params[k], dtype=np.float64), np.array(g, dtype=np.float64)
                square_avg, acc_delta = self.state.setdefault(k, (np.zeros_like(w), np.zeros_like(w)))
                square_avg *= self.rho
                square_avg += (1 - self.rho) * g * g
                std = np.sqrt(square_avg + self.eps)
                delta = np.sqrt(acc_delta + self.eps) / std * g
                acc_delta *= self.rho
                acc_delta += (1 - self.rho) * delta * delta
                new[k] = w - delta
            return new


@misconception(
    title={"en": "both averages start anew in every call", "ko": "호출할 때마다 두 평균이 새로 시작해요"},
    hint={"en": "Both averages must survive the call.", "ko": "두 평균 모두 호출이 끝난 뒤에도 남아 있어야 해요."},
)
class d06_adadelta_forgets:
    class form:
        class Adadelta:
            def __init__(self, rho=0.95, eps=1e-6):
                self.rho, self.eps = rho, eps
                self.squares = {}
                self.steps = {}

            def update(self, params, grads):
                self.squares, self.steps = {}, {}
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    d = self.steps.get(name, 0.0)
                    x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
                    self.squares[name] = s
                    self.steps[name] = self.rho * d + (1 - self.rho) * x * x
                    moved[name] = p + x
                return moved

    zeros_each_time = edit(
        "        if self.Eg is None:\n            self.Eg, self.Ex = {}, {}\n            for key, val in params.items():\n                self.Eg[key] = np.zeros(np.shape(val))\n                self.Ex[key] = np.zeros(np.shape(val))\n",
        "        self.Eg = {key: np.zeros(np.shape(val)) for key, val in params.items()}\n        self.Ex = {key: np.zeros(np.shape(val)) for key, val in params.items()}\n",
        of="of_two_averages",
    )
    never_stored = edit(
        "self.state.setdefault(k, (np.zeros_like(w), np.zeros_like(w)))",
        "(np.zeros_like(w), np.zeros_like(w))",
        of="as_in_torch",
    )


@convention(
    title={"en": "the step is multiplied by a learning rate", "ko": "걸음에 학습률을 곱해요"},
    hint={
        "en": "Keras and PyTorch multiply by a rate. In the paper, RMS[x] takes its place.",
        "ko": "Keras와 PyTorch는 학습률을 곱해요. 논문에서는 RMS[x]가 그 자리를 대신해요.",
    },
)
class d27_adadelta_learning_rate:
    as_an_edit = edit("moved[name] = p + x", "moved[name] = p + 0.001 * x")

    a_hundredth = edit("out[key] = p + dx", "out[key] = p + 0.01 * dx", of="of_two_averages")
    as_in_keras = edit(
        "eps=1e-6):",
        "eps=1e-6, lr=0.001):",
        "eps, {}",
        "eps, {}\n        self.lr = lr",
        "new[k] = w - delta",
        "new[k] = w - self.lr * delta",
        of="as_in_torch",
    )
    for_the_average = edit("np.sqrt(acc_delta + self.eps) / std", "0.01 / std", of="as_in_torch")


@misconception(
    title={"en": "one accumulator serves for slopes and steps", "ko": "누적값 하나로 기울기와 걸음을 모두 다뤄요"},
    hint={
        "en": "There are two averages: of squared gradients and of squared steps.",
        "ko": "평균은 둘이에요. 기울기의 제곱과 걸음의 제곱이에요.",
    },
)
class d28_adadelta_one_accumulator:
    class form:
        class Adadelta:
            def __init__(self, rho=0.95, eps=1e-6):
                self.rho, self.eps = rho, eps
                self.squares = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    d = self.squares.get(name, 0.0)
                    x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
                    self.squares[name] = self.rho * s + (1 - self.rho) * x * x
                    moved[name] = p + x
                return moved

    for_both = edit(
        "np.sqrt(self.Ex[key] + self.eps) / np.sqrt(self.Eg[key] + self.eps)",
        "np.sqrt(self.Eg[key] + self.eps) / np.sqrt(self.Eg[key] + self.eps)",
        of="of_two_averages",
    )
    one_array = edit(
        "square_avg, acc_delta = self.state.setdefault(k, (np.zeros_like(w), np.zeros_like(w)))",
        "square_avg = acc_delta = self.state.setdefault(k, np.zeros_like(w))",
        of="as_in_torch",
    )


@misconception(
    title={
        "en": "the second average takes the gradient, not the step",
        "ko": "두 번째 평균에 걸음이 아니라 기울기를 넣어요",
    },
    hint={
        "en": "RMS[x] is about the steps that were made. What do you average there?",
        "ko": "RMS[x]는 실제로 걸은 걸음에 관한 것이에요. 거기서 무엇을 평균하나요?",
    },
)
class d30_adadelta_steps_from_gradients:
    as_an_edit = edit(
        "self.steps[name] = self.rho * d + (1 - self.rho) * x * x",
        "self.steps[name] = self.rho * d + (1 - self.rho) * g * g",
    )

    of_two_averages_itself = edit("(1 - self.rho) * dx**2", "(1 - self.rho) * g**2", of="of_two_averages")
    as_torch_would = edit("(1 - self.rho) * delta * delta", "(1 - self.rho) * g * g", of="as_in_torch")


@misconception(
    title={
        "en": "eps is missing in the numerator, so nothing ever moves",
        "ko": "분자에 ε이 없어 아무것도 움직이지 않아요",
    },
    hint={
        "en": "The average of the steps starts at 0: what gets the first step going?",
        "ko": "걸음의 평균은 0에서 시작해요. 첫걸음은 무엇이 떼게 하나요?",
    },
)
class d31_adadelta_no_eps_on_top:
    as_an_edit = edit(
        "x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g", "x = -np.sqrt(d) / np.sqrt(s + self.eps) * g"
    )

    of_two_averages_itself = edit("np.sqrt(self.Ex[key] + self.eps)", "np.sqrt(self.Ex[key])", of="of_two_averages")
    as_torch_would = edit("np.sqrt(acc_delta + self.eps)", "acc_delta**0.5", of="as_in_torch")


@misconception(
    title={"en": "the numerator already holds this step", "ko": "분자에 이번 걸음이 이미 들어 있어요"},
    hint={
        "en": "This step cannot be made from itself: RMS[x] comes from the steps before.",
        "ko": "이번 걸음으로 이번 걸음을 만들 수는 없어요. RMS[x]는 앞선 걸음들에서 나와요.",
    },
    was="x35_adadelta_new_average_on_top",
)
class adadelta_new_average_on_top:
    as_an_edit = edit(
        "moved[name] = p + x", "moved[name] = p - np.sqrt(self.steps[name] + self.eps) / np.sqrt(s + self.eps) * g"
    )

    made_twice = edit(
        "            out[key] = p + dx",
        "            dx = -np.sqrt(self.Ex[key] + self.eps) / np.sqrt(self.Eg[key] + self.eps) * g\n            out[key] = p + dx",
        of="of_two_averages",
    )
    as_torch_would = edit(
        "new[k] = w - delta", "new[k] = w - np.sqrt(acc_delta + self.eps) / std * g", of="as_in_torch"
    )


@misconception(
    title={"en": "eps stands outside the roots", "ko": "ε이 루트 밖에 있어요"},
    hint={
        "en": "In Adadelta's RMS, eps is part of what the root is taken of.",
        "ko": "Adadelta의 RMS에서는 ε까지 더한 값에 루트를 씌워요.",
    },
    was="x36_adadelta_eps_outside",
)
class adadelta_eps_outside:
    as_an_edit = edit(
        "x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g",
        "x = -(np.sqrt(d) + self.eps) / (np.sqrt(s) + self.eps) * g",
    )

    of_two_averages_itself = edit(
        "np.sqrt(self.Ex[key] + self.eps) / np.sqrt(self.Eg[key] + self.eps)",
        "(np.sqrt(self.Ex[key]) + self.eps) / (np.sqrt(self.Eg[key]) + self.eps)",
        of="of_two_averages",
    )
    as_torch_would = edit(
        "np.sqrt(square_avg + self.eps)",
        "np.sqrt(square_avg) + self.eps",
        "np.sqrt(acc_delta + self.eps)",
        "(np.sqrt(acc_delta) + self.eps)",
        of="as_in_torch",
    )
    below_only = edit("np.sqrt(square_avg + self.eps)", "np.sqrt(square_avg) + self.eps", of="as_in_torch")


@misconception(
    title={"en": "rho weighs the new value, not the old average", "ko": "ρ를 옛 평균이 아니라 새 값에 곱해요"},
    hint={"en": "rho is the share of the old average that survives.", "ko": "ρ는 옛 평균이 살아남는 비율이에요."},
    was="x37_adadelta_rho_swapped",
)
class adadelta_rho_swapped:
    class form:
        class Adadelta:
            def __init__(self, rho=0.95, eps=1e-6):
                self.rho, self.eps = rho, eps
                self.squares = {}
                self.steps = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = (1 - self.rho) * self.squares.get(name, 0.0) + self.rho * g * g
                    d = self.steps.get(name, 0.0)
                    x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
                    self.squares[name] = s
                    self.steps[name] = (1 - self.rho) * d + self.rho * x * x
                    moved[name] = p + x
                return moved

    of_two_averages_itself = edit(
        "self.rho * self.Eg[key] + (1 - self.rho) * g**2",
        "(1 - self.rho) * self.Eg[key] + self.rho * g**2",
        "self.rho * self.Ex[key] + (1 - self.rho) * dx**2",
        "(1 - self.rho) * self.Ex[key] + self.rho * dx**2",
        of="of_two_averages",
    )
    in_the_constructor = edit("= rho, eps, {}", "= 1 - rho, eps, {}", of="as_in_torch")
    of_the_squares_only = edit(
        "self.rho * self.Eg[key] + (1 - self.rho) * g**2",
        "(1 - self.rho) * self.Eg[key] + self.rho * g**2",
        of="of_two_averages",
    )


@convention(
    title={"en": "the default rho is 0.9", "ko": "ρ의 기본값이 0.9예요"},
    hint={
        "en": "PyTorch's default is 0.9; look up ours in the table of the handout.",
        "ko": "PyTorch의 기본값은 0.9예요. 안내문의 표에서 우리의 기본값을 다시 보세요.",
    },
    was="x38_adadelta_default_rho",
)
class adadelta_default_rho:
    class form:
        class Adadelta:
            def __init__(self, rho=0.9, eps=1e-6):
                self.rho, self.eps = rho, eps
                self.squares = {}
                self.steps = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    d = self.steps.get(name, 0.0)
                    x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
                    self.squares[name] = s
                    self.steps[name] = self.rho * d + (1 - self.rho) * x * x
                    moved[name] = p + x
                return moved

    of_two_averages_itself = edit("rho=0.95", "rho=0.9", of="of_two_averages")
    a_hundredth = edit("rho=0.95", "rho=0.99", of="as_in_torch")
    as_torch_has_it = edit("rho=0.95", "rho=0.90", of="as_in_torch")


@misconception(
    title={"en": "the default eps is 1e-8", "ko": "ε의 기본값이 1e-8이에요"},
    hint={
        "en": "Look up the default of eps in the table of the handout: it differs from the others.",
        "ko": "안내문의 표에서 eps의 기본값을 다시 보세요. 다른 옵티마이저와 달라요.",
    },
    was="x39_adadelta_default_eps",
)
class adadelta_default_eps:
    class form:
        class Adadelta:
            def __init__(self, rho=0.95, eps=1e-8):
                self.rho, self.eps = rho, eps
                self.squares = {}
                self.steps = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    d = self.steps.get(name, 0.0)
                    x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
                    self.squares[name] = s
                    self.steps[name] = self.rho * d + (1 - self.rho) * x * x
                    moved[name] = p + x
                return moved

    of_two_averages_itself = edit("eps=1e-6", "eps=1e-8", of="of_two_averages")
    of_keras = edit("eps=1e-6", "eps=1e-7", of="as_in_torch")
    of_d2l = edit("eps=1e-6", "eps=1e-5", of="as_in_torch")


@misconception(
    title={"en": "the average of the steps is lost between calls", "ko": "걸음의 평균이 호출 사이에 사라져요"},
    hint={"en": "Both averages must survive the call.", "ko": "두 평균 모두 호출이 끝난 뒤에도 남아 있어야 해요."},
    was="x40_adadelta_forgets_steps",
)
class adadelta_forgets_steps:
    class form:
        class Adadelta:
            def __init__(self, rho=0.95, eps=1e-6):
                self.rho, self.eps = rho, eps
                self.squares = {}
                self.steps = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    d = self.steps.get(name, 0.0)
                    x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
                    self.squares[name] = s
                    moved[name] = p + x
                return moved

    zeros_each_time = edit(
        "        out = {}",
        "        self.Ex = {key: np.zeros(np.shape(val)) for key, val in params.items()}\n        out = {}",
        of="of_two_averages",
    )
    never_stored = edit(
        "            acc_delta *= self.rho\n            acc_delta += (1 - self.rho) * delta * delta\n",
        "",
        of="as_in_torch",
    )


@misconception(
    title={"en": "the squares are summed, not averaged", "ko": "제곱을 평균하지 않고 더해요"},
    hint={
        "en": "Old slopes should fade: an average forgets, a sum does not.",
        "ko": "옛 기울기는 흐려져야 해요. 평균은 잊지만 합은 잊지 않아요.",
    },
    was="x41_adadelta_sums",
)
class adadelta_sums:
    as_an_edit = edit(
        "s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g", "s = self.squares.get(name, 0.0) + g * g"
    )

    of_two_averages_itself = edit(
        "self.rho * self.Eg[key] + (1 - self.rho) * g**2",
        "self.Eg[key] + g**2",
        "self.rho * self.Ex[key] + (1 - self.rho) * dx**2",
        "self.Ex[key] + dx**2",
        of="of_two_averages",
    )
    as_torch_would = edit(
        "            square_avg *= self.rho\n",
        "",
        "(1 - self.rho) * g * g",
        "g * g",
        "            acc_delta *= self.rho\n",
        "",
        "(1 - self.rho) * delta * delta",
        "delta * delta",
        of="as_in_torch",
    )
    squares_only = edit("self.rho * self.Eg[key] + (1 - self.rho) * g**2", "self.Eg[key] + g**2", of="of_two_averages")


@misconception(
    title={"en": "the step goes up the slope", "ko": "기울기를 따라 올라가요"},
    hint={
        "en": "The gradient points uphill. Which sign does the step have?",
        "ko": "기울기는 오르막을 가리켜요. 걸음의 부호는 무엇일까요?",
    },
    was="x42_adadelta_climbs",
)
class adadelta_climbs:
    as_an_edit = edit("moved[name] = p + x", "moved[name] = p - x")

    minus_minus = edit("out[key] = p + dx", "out[key] = p - dx", of="of_two_averages")
    as_torch_would = edit("w - delta", "w + delta", of="as_in_torch")


@misconception(
    title={"en": "all optimizers share their averages", "ko": "모든 옵티마이저가 평균을 나눠 써요"},
    hint={
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인수나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
    was="x43_adadelta_shared_between_objects",
)
class adadelta_shared_between_objects:
    class form:
        class Adadelta:
            squares = {}
            steps = {}

            def __init__(self, rho=0.95, eps=1e-6):
                self.rho, self.eps = rho, eps

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    d = self.steps.get(name, 0.0)
                    x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
                    self.squares[name] = s
                    self.steps[name] = self.rho * d + (1 - self.rho) * x * x
                    moved[name] = p + x
                return moved

    a_default_argument = edit("eps=1e-6):", "eps=1e-6, state={}):", "rho, eps, {}", "rho, eps, state", of="as_in_torch")
    a_class_attribute = edit(
        "    def __init__",
        "    state = {}\n\n    def __init__",
        "self.rho, self.eps, self.state = rho, eps, {}",
        "self.rho, self.eps = rho, eps",
        of="as_in_torch",
    )


@misconception(
    title={"en": "rho is always 0.95", "ko": "rho가 항상 0.95예요"},
    hint={
        "en": "The argument says how long the averages remember: does your code use it?",
        "ko": "평균이 얼마나 오래 기억할지는 인수로 정해요. 코드에서 그 인수를 쓰나요?",
    },
)
class adadelta_rho_is_fixed:
    in_the_constructor = edit("self.rho = rho", "self.rho = 0.95", of="of_two_averages")
    written_out = edit(
        "self.rho * self.Eg[key] + (1 - self.rho) * g**2",
        "0.95 * self.Eg[key] + 0.05 * g**2",
        "self.rho * self.Ex[key] + (1 - self.rho) * dx**2",
        "0.95 * self.Ex[key] + 0.05 * dx**2",
        of="of_two_averages",
    )
    another_one = edit("= rho, eps, {}", "= 0.9, eps, {}", of="as_in_torch")


@misconception(
    title={"en": "eps is not the argument's", "ko": "eps 인수를 쓰지 않아요"},
    hint={
        "en": "The argument says how large eps is: does your code use it?",
        "ko": "eps가 얼마인지는 인수로 정해요. 코드에서 그 인수를 쓰나요?",
    },
)
class adadelta_eps_is_fixed:
    in_the_constructor = edit("self.eps = eps", "self.eps = 1e-6", of="of_two_averages")
    in_the_step = edit(
        "np.sqrt(square_avg + self.eps)",
        "np.sqrt(square_avg + 1e-6)",
        "np.sqrt(acc_delta + self.eps)",
        "np.sqrt(acc_delta + 1e-6)",
        of="as_in_torch",
    )
    a_smaller_one = edit("self.eps = eps", "self.eps = 1e-8", of="of_two_averages")
