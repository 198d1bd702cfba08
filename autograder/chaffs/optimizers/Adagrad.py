"""The wrong ideas about `Adagrad`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class of_the_book:
    class Adagrad:
        def __init__(self, lr=0.01, eps=1e-8):
            self.lr = lr
            self.eps = eps
            self.h = None

        def update(self, params, grads):
            if self.h is None:
                self.h = {}
                for key, val in params.items():
                    self.h[key] = np.zeros(np.shape(val))
            out = {}
            for key in params.keys():
                p, g = np.array(params[key], dtype=float), np.array(grads[key], dtype=float)
                self.h[key] += g * g
                out[key] = p - self.lr * g / (np.sqrt(self.h[key]) + self.eps)
            return out


@base
class rate_of_each_entry:
    class Adagrad:
        def __init__(self, lr=0.01, eps=1e-8):
            self.lr, self.eps, self.sums = lr, eps, {}

        def update(self, params, grads):
            new = {}
            for k, g in grads.items():
                w, g = np.array(params[k], dtype=np.float64), np.array(g, dtype=np.float64)
                old = self.sums.get(k, np.zeros_like(w))
                total = old + g**2
                self.sums[k] = total
                rates = self.lr / (total**0.5 + self.eps)
                new[k] = w - rates * g
            return new


@misconception(
    title={"en": "the squares are averaged, as in RMSprop", "ko": "RMSprop처럼 제곱을 평균해요"},
    hint={
        "en": "Adagrad only adds: nothing that was steep is ever forgotten.",
        "ko": "Adagrad는 더하기만 해요. 가팔랐던 것을 결코 잊지 않아요.",
    },
)
class d18_adagrad_decays:
    as_an_edit = edit("h = self.squares.get(name, 0.0) + g * g", "h = 0.9 * self.squares.get(name, 0.0) + 0.1 * g * g")

    in_place = edit("self.h[key] += g * g", "self.h[key] = 0.9 * self.h[key] + 0.1 * g * g", of="of_the_book")
    slowly = edit("total = old + g**2", "total = 0.99 * old + 0.01 * g**2", of="rate_of_each_entry")
    whole_squares = edit("total = old + g**2", "total = 0.9 * old + g**2", of="rate_of_each_entry")


@misconception(
    title={"en": "absolute values are summed, not squares", "ko": "제곱이 아니라 절댓값을 더해요"},
    hint={
        "en": "It is the second moment that is summed: each gradient times itself.",
        "ko": "더하는 것은 제곱이에요. 기울기에 자기 자신을 곱해요.",
    },
)
class d21_adagrad_not_squared:
    as_an_edit = edit("h = self.squares.get(name, 0.0) + g * g", "h = self.squares.get(name, 0.0) + np.abs(g)")

    absolute_values = edit("g * g", "np.abs(g)", of="of_the_book")
    no_root_for_them = edit(
        "total = old + g**2", "total = old + abs(g)", "total**0.5", "total", of="rate_of_each_entry"
    )
    as_they_are = edit(
        "self.h[key] += g * g",
        "self.h[key] += g",
        "np.sqrt(self.h[key])",
        "np.sqrt(np.abs(self.h[key]))",
        of="of_the_book",
    )
    root_of_the_sum = edit("self.h[key] += g * g", "self.h[key] += g", of="of_the_book")


@misconception(
    title={"en": "the root is missing", "ko": "루트를 빠뜨렸어요"},
    hint={
        "en": "A squared length does not have the unit of a gradient.",
        "ko": "제곱의 합은 기울기와 단위가 달라요. 무엇이 빠졌을까요?",
    },
)
class d22_adagrad_no_root:
    as_an_edit = edit(
        "moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)", "moved[name] = p - self.lr * g / (h + self.eps)"
    )

    of_the_book_itself = edit("np.sqrt(self.h[key])", "self.h[key]", of="of_the_book")
    rates = edit("total**0.5", "total", of="rate_of_each_entry")


@convention(
    title={"en": "eps stands inside the root", "ko": "ε이 루트 안에 있어요"},
    hint={
        "en": "Some books (d2l) add eps under the root. Here it is added after the root.",
        "ko": "어떤 책(d2l)은 루트 안에서 더해요. 여기서는 루트를 씌운 다음에 더해요.",
    },
)
class d24_adagrad_eps_inside:
    as_an_edit = edit(
        "moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)",
        "moved[name] = p - self.lr * g / (np.sqrt(h + self.eps))",
    )

    of_the_book_itself = edit("(np.sqrt(self.h[key]) + self.eps)", "np.sqrt(self.h[key] + self.eps)", of="of_the_book")
    rates = edit("(total**0.5 + self.eps)", "(total + self.eps) ** 0.5", of="rate_of_each_entry")
    in_the_sum = edit(
        "self.h[key] += g * g",
        "self.h[key] += g * g + self.eps",
        "(np.sqrt(self.h[key]) + self.eps)",
        "np.sqrt(self.h[key])",
        of="of_the_book",
    )


@misconception(
    title={"en": "eps is missing: a slope of 0 gives 0/0", "ko": "ε이 빠져서 기울기가 0이면 0/0이 돼요"},
    hint={
        "en": "What is the step of a parameter whose slope has always been 0?",
        "ko": "기울기가 줄곧 0이던 파라미터의 걸음은 얼마일까요?",
    },
)
class d25_adagrad_no_eps:
    as_an_edit = edit(
        "moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)", "moved[name] = p - self.lr * g / (np.sqrt(h))"
    )

    of_the_book_itself = edit("(np.sqrt(self.h[key]) + self.eps)", "np.sqrt(self.h[key])", of="of_the_book")
    rates = edit("(total**0.5 + self.eps)", "total**0.5", of="rate_of_each_entry")


@misconception(
    title={"en": "the step uses the sum from before this gradient", "ko": "이번 기울기를 더하기 전의 합을 써요"},
    hint={
        "en": "Add this gradient's square first, then make the step.",
        "ko": "이번 기울기의 제곱을 먼저 더한 다음 걸음을 정해요.",
    },
    was="x26_adagrad_old_sum",
)
class adagrad_old_sum:
    class form:
        class Adagrad:
            def __init__(self, lr=0.01, eps=1e-8):
                self.lr, self.eps = lr, eps
                self.squares = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    h = self.squares.get(name, np.zeros_like(g))
                    self.squares[name] = h + g * g
                    moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
                return moved

    moved_first = edit(
        "            self.h[key] += g * g\n",
        "",
        "+ self.eps)\n",
        "+ self.eps)\n            self.h[key] += g * g\n",
        of="of_the_book",
    )
    rates = edit("total**0.5", "old**0.5", of="rate_of_each_entry")


@convention(
    title={"en": "the sum starts at 0.1, not at 0", "ko": "합이 0이 아니라 0.1에서 시작해요"},
    hint={
        "en": "Keras starts the accumulator at 0.1. Here it starts at 0.",
        "ko": "Keras는 누적값을 0.1에서 시작해요. 여기서는 0에서 시작해요.",
    },
    was="x27_adagrad_initial_accumulator",
)
class adagrad_initial_accumulator:
    as_an_edit = edit("h = self.squares.get(name, 0.0) + g * g", "h = self.squares.get(name, 0.1) + g * g")

    a_tenth = edit("np.zeros(np.shape(val))", "np.full(np.shape(val), 0.1)", of="of_the_book")
    one = edit("np.zeros_like(w)", "np.ones_like(w)", of="rate_of_each_entry")
    as_in_keras = edit("np.zeros_like(w)", "0.1 + np.zeros_like(w)", of="rate_of_each_entry")


@misconception(
    title={"en": "one number is kept for a whole array", "ko": "배열 전체에 수 하나만 남겨요"},
    hint={
        "en": "Every single parameter has its own history of slopes.",
        "ko": "파라미터 하나하나가 자기 기울기의 역사를 가져요.",
    },
    was="x28_adagrad_per_array",
)
class adagrad_per_array:
    as_an_edit = edit("h = self.squares.get(name, 0.0) + g * g", "h = self.squares.get(name, 0.0) + np.sum(g * g)")

    the_norm = edit("g * g", "np.sum(g * g)", of="of_the_book")
    the_mean = edit("g**2", "np.mean(g**2)", of="rate_of_each_entry")
    one_for_all_names = edit(
        "            total = old + g**2\n            self.sums[k] = total\n",
        "            total = self.sums.get('all', 0.0) + np.sum(g**2)\n            self.sums['all'] = total\n",
        of="rate_of_each_entry",
    )


@misconception(
    title={"en": "the default eps is 1e-7", "ko": "ε의 기본값이 1e-7이에요"},
    hint={
        "en": "Look up the default of eps in the table of the handout.",
        "ko": "안내문의 표에서 eps의 기본값을 다시 보세요.",
    },
    was="x29_adagrad_default_eps",
)
class adagrad_default_eps:
    class form:
        class Adagrad:
            def __init__(self, lr=0.01, eps=1e-7):
                self.lr, self.eps = lr, eps
                self.squares = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    h = self.squares.get(name, 0.0) + g * g
                    self.squares[name] = h
                    moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
                return moved

    of_the_book_itself = edit("eps=1e-8", "eps=1e-7", of="of_the_book")
    a_smaller_one = edit("eps=1e-8", "eps=1e-10", of="rate_of_each_entry")
    a_larger_one = edit("eps=1e-8", "eps=1e-6", of="of_the_book")


@misconception(
    title={"en": "the sum starts anew in every call", "ko": "호출할 때마다 합이 새로 시작해요"},
    hint={"en": "The sum must survive the call.", "ko": "합은 호출이 끝난 뒤에도 남아 있어야 해요."},
    was="x30_adagrad_forgets",
)
class adagrad_forgets:
    class form:
        class Adagrad:
            def __init__(self, lr=0.01, eps=1e-8):
                self.lr, self.eps = lr, eps
                self.squares = {}

            def update(self, params, grads):
                self.squares = {}
                moved = {}
                for name, p, g in _pairs(params, grads):
                    h = self.squares.get(name, 0.0) + g * g
                    self.squares[name] = h
                    moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
                return moved

    zeros_each_time = edit(
        "        if self.h is None:\n            self.h = {}\n            for key, val in params.items():\n                self.h[key] = np.zeros(np.shape(val))",
        "        self.h = {key: np.zeros(np.shape(val)) for key, val in params.items()}",
        of="of_the_book",
    )
    never_stored = edit("            self.sums[k] = total\n", "", of="rate_of_each_entry")


@misconception(
    title={"en": "all optimizers share one sum", "ko": "모든 옵티마이저가 합 하나를 나눠 써요"},
    hint={
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인수나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
    was="x31_adagrad_shared_between_objects",
)
class adagrad_shared_between_objects:
    class form:
        class Adagrad:
            squares = {}

            def __init__(self, lr=0.01, eps=1e-8):
                self.lr, self.eps = lr, eps

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    h = self.squares.get(name, 0.0) + g * g
                    self.squares[name] = h
                    moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
                return moved

    a_default_argument = edit(
        "eps=1e-8):", "eps=1e-8, sums={}):", "lr, eps, {}", "lr, eps, sums", of="rate_of_each_entry"
    )
    a_global = edit(
        "class Adagrad:",
        "sums = {}\n\n\nclass Adagrad:",
        "self.lr, self.eps, self.sums = lr, eps, {}",
        "self.lr, self.eps = lr, eps",
        "self.sums.get",
        "sums.get",
        "self.sums[k]",
        "sums[k]",
        of="rate_of_each_entry",
    )


@misconception(
    title={"en": "the sum is divided by the number of steps", "ko": "합을 걸음 수로 나눠요"},
    hint={
        "en": "It is a sum, not a mean: the steps grow shorter by design.",
        "ko": "평균이 아니라 합이에요. 걸음이 점점 짧아지는 것이 뜻한 바예요.",
    },
    was="x32_adagrad_divides_by_steps",
)
class adagrad_divides_by_steps:
    class form:
        class Adagrad:
            def __init__(self, lr=0.01, eps=1e-8):
                self.lr, self.eps = lr, eps
                self.squares = {}
                self.t = 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    h = self.squares.get(name, 0.0) + g * g
                    self.squares[name] = h
                    moved[name] = p - self.lr * g / (np.sqrt(h / self.t) + self.eps)
                return moved

    in_the_root = edit(
        "self.h = None",
        "self.h, self.t = None, 0",
        "        out = {}",
        "        self.t += 1\n        out = {}",
        "np.sqrt(self.h[key])",
        "np.sqrt(self.h[key] / self.t)",
        of="of_the_book",
    )
    a_running_mean = edit(
        "lr, eps, {}",
        "lr, eps, {}\n        self.n = 0",
        "        new = {}",
        "        self.n += 1\n        new = {}",
        "total = old + g**2",
        "total = old + (g**2 - old) / self.n",
        of="rate_of_each_entry",
    )
    by_a_list = edit(
        "            total = old + g**2\n            self.sums[k] = total\n",
        "            self.sums.setdefault(k, []).append(g**2)\n            total = np.mean(self.sums[k], axis=0)\n",
        of="rate_of_each_entry",
    )


@misconception(
    title={"en": "the computation runs in float32", "ko": "float32로 계산해요"},
    hint={
        "en": "Results are float64, and so is everything on the way to them.",
        "ko": "결과도, 거기까지의 계산도 모두 float64예요.",
    },
    was="x33_adagrad_float32_state",
)
class adagrad_float32_state:
    as_an_edit = edit(
        "h = self.squares.get(name, 0.0) + g * g", "h = self.squares.get(name, 0.0) + (g * g).astype(np.float32)"
    )

    zeros_of_float32 = edit("np.zeros(np.shape(val))", "np.zeros(np.shape(val), dtype=np.float32)", of="of_the_book")
    all_of_it = edit(
        "np.array(params[k], dtype=np.float64), np.array(g, dtype=np.float64)",
        "np.array(params[k], dtype=np.float32), np.array(g, dtype=np.float32)",
        "w - rates * g",
        "(w - rates * g).astype(np.float64)",
        of="rate_of_each_entry",
    )


@misconception(
    title={"en": "misfits raise no ValueError", "ko": "맞지 않는 것이 있어도 ValueError가 나지 않아요"},
    hint={
        "en": "Compare names and shapes before the first step is made.",
        "ko": "걸음을 떼기 전에 이름과 모양을 비교해 보세요.",
    },
    was="x34_adagrad_names_not_checked",
)
class adagrad_names_not_checked:
    class form:
        class Adagrad:
            def __init__(self, lr=0.01, eps=1e-8):
                self.lr, self.eps = lr, eps
                self.squares = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in [
                    (k, np.asarray(params[k], dtype=np.float64), np.asarray(grads[k], dtype=np.float64)) for k in params
                ]:
                    h = self.squares.get(name, 0.0) + g * g
                    self.squares[name] = h
                    moved[name] = p - self.lr * g / (np.sqrt(h) + self.eps)
                return moved

    of_the_book_itself = edit("self.h[key] += g * g", "self.h[key] = self.h[key] + g * g", of="of_the_book")
    by_the_gradients = edit("new[k] = w - rates * g", "new[k] = np.subtract(w, rates * g)", of="rate_of_each_entry")


@misconception(
    title={"en": "the rate is divided by the root of t as well", "ko": "학습률을 t의 제곱근으로도 나눠요"},
    hint={
        "en": "The sum of squares shortens the steps already; nothing else shrinks the rate.",
        "ko": "제곱의 합이 이미 걸음을 짧게 만들어요. 학습률을 따로 줄이지 않아요.",
    },
)
class adagrad_rate_shrinks:
    by_the_root = edit(
        "self.h = None",
        "self.h, self.t = None, 0",
        "        out = {}",
        "        self.t += 1\n        out = {}",
        "self.lr * g",
        "self.lr / np.sqrt(self.t) * g",
        of="of_the_book",
    )
    before_the_loop = edit(
        "lr, eps, {}",
        "lr, eps, {}\n        self.n = 0",
        "        new = {}",
        "        self.n += 1\n        lr = self.lr * self.n**-0.5\n        new = {}",
        "self.lr / (total",
        "lr / (total",
        of="rate_of_each_entry",
    )
    by_the_step = edit(
        "self.h = None",
        "self.h, self.t = None, 0",
        "        out = {}",
        "        self.t += 1\n        out = {}",
        "self.lr * g",
        "self.lr / self.t * g",
        of="of_the_book",
    )


@misconception(
    title={"en": "multiplied by the root, not divided", "ko": "제곱근으로 나누지 않고 곱해요"},
    hint={
        "en": "Steep directions should move less: which way does the root go?",
        "ko": "가파른 방향은 덜 움직여야 해요. 제곱근은 어느 쪽으로 들어가나요?",
    },
)
class adagrad_multiplies:
    by_the_root = edit(
        "self.lr * g / (np.sqrt(self.h[key]) + self.eps)",
        "self.lr * g * (np.sqrt(self.h[key]) + self.eps)",
        of="of_the_book",
    )
    precedence = edit(
        "self.lr * g / (np.sqrt(self.h[key]) + self.eps)", "self.lr * np.sqrt(self.h[key]) * g", of="of_the_book"
    )
    rates = edit("self.lr / (total**0.5 + self.eps)", "self.lr * (total**0.5 + self.eps)", of="rate_of_each_entry")


@misconception(
    title={"en": "eps is added to the quotient", "ko": "나눗셈을 한 결과에 eps를 더해요"},
    hint={
        "en": "Without brackets the division comes first: what should eps keep away from 0?",
        "ko": "괄호가 없으면 나눗셈을 먼저 해요. eps는 무엇이 0이 되지 않게 하나요?",
    },
)
class adagrad_eps_without_brackets:
    of_the_book_itself = edit("(np.sqrt(self.h[key]) + self.eps)", "np.sqrt(self.h[key]) + self.eps", of="of_the_book")
    rates = edit("(total**0.5 + self.eps)", "total**0.5 + self.eps", of="rate_of_each_entry")
    the_step_in_brackets = edit(
        "p - self.lr * g / (np.sqrt(self.h[key]) + self.eps)",
        "p - (self.lr * g / np.sqrt(self.h[key]) + self.eps)",
        of="of_the_book",
    )


@misconception(
    title={"en": "eps is not the argument's", "ko": "eps 인수를 쓰지 않아요"},
    hint={
        "en": "The argument says how large eps is: does your code use it?",
        "ko": "eps가 얼마인지는 인수로 정해요. 코드에서 그 인수를 쓰나요?",
    },
)
class adagrad_eps_is_fixed:
    of_the_korean_book = edit("self.eps = eps", "self.eps = 1e-7", of="of_the_book")
    in_the_step = edit("self.eps)", "1e-8)", of="rate_of_each_entry")
    a_larger_one = edit("self.eps = eps", "self.eps = 1e-6", of="of_the_book")
