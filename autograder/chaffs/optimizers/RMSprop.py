"""The wrong ideas about `RMSprop`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class of_the_book:
    class RMSprop:
        def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
            self.lr = lr
            self.decay_rate = rho
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
                self.h[key] *= self.decay_rate
                self.h[key] += (1 - self.decay_rate) * g * g
                out[key] = p - self.lr * g / (np.sqrt(self.h[key]) + self.eps)
            return out


@base
class root_mean_square:
    class RMSprop:
        def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
            self.lr, self.rho, self.eps, self.averages = lr, rho, eps, {}

        def update(self, params, grads):
            new = {}
            for k, g in grads.items():
                w, g = np.array(params[k], dtype=np.float64), np.array(g, dtype=np.float64)
                old = self.averages.get(k, np.zeros_like(w))
                avg = old + (1 - self.rho) * (g**2 - old)
                self.averages[k] = avg
                rms = avg**0.5
                new[k] = w - self.lr / (rms + self.eps) * g
            return new


@misconception(
    title={"en": "the squares are summed, as in Adagrad", "ko": "Adagrad처럼 제곱을 더하기만 해요"},
    hint={
        "en": "RMSprop forgets: it keeps a running average, so that the steps do not die out.",
        "ko": "RMSprop은 잊어요. 이동 평균을 두어 걸음이 사라지지 않게 해요.",
    },
)
class d19_rmsprop_sums:
    as_an_edit = edit(
        "s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g", "s = self.squares.get(name, 0.0) + g * g"
    )

    as_adagrad = edit(
        "            self.h[key] *= self.decay_rate\n            self.h[key] += (1 - self.decay_rate) * g * g\n",
        "            self.h[key] += g * g\n",
        of="of_the_book",
    )
    in_one_line = edit("old + (1 - self.rho) * (g**2 - old)", "old + g**2", of="root_mean_square")


@misconception(
    title={"en": "absolute values are averaged, not squares", "ko": "제곱이 아니라 절댓값을 평균해요"},
    hint={"en": "The S in RMS stands for square.", "ko": "RMS의 S는 제곱(square)이에요."},
)
class d21_rmsprop_not_squared:
    as_an_edit = edit(
        "s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g",
        "s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * np.abs(g)",
    )

    absolute_values = edit("* g * g\n", "* np.abs(g)\n", of="of_the_book")
    no_root_for_them = edit("g**2 - old", "abs(g) - old", "avg**0.5", "avg", of="root_mean_square")
    as_they_are = edit("g**2 - old", "g - old", "avg**0.5", "abs(avg) ** 0.5", of="root_mean_square")


@misconception(
    title={"en": "the root is missing", "ko": "루트를 빠뜨렸어요"},
    hint={"en": "The R in RMS stands for root.", "ko": "RMS의 R은 루트(root)예요."},
)
class d22_rmsprop_no_root:
    as_an_edit = edit(
        "moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)", "moved[name] = p - self.lr * g / (s + self.eps)"
    )

    of_the_book_itself = edit("np.sqrt(self.h[key])", "self.h[key]", of="of_the_book")
    mean_square = edit("rms = avg**0.5", "rms = avg", of="root_mean_square")


@convention(
    title={"en": "eps stands inside the root", "ko": "ε이 루트 안에 있어요"},
    hint={
        "en": "Some books (d2l) add eps under the root. Here it is added after the root.",
        "ko": "어떤 책(d2l)은 루트 안에서 더해요. 여기서는 루트를 씌운 다음에 더해요.",
    },
)
class d24_rmsprop_eps_inside:
    as_an_edit = edit(
        "moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)",
        "moved[name] = p - self.lr * g / (np.sqrt(s + self.eps))",
    )

    of_the_book_itself = edit("(np.sqrt(self.h[key]) + self.eps)", "np.sqrt(self.h[key] + self.eps)", of="of_the_book")
    in_the_mean_square = edit(
        "rms = avg**0.5", "rms = (avg + self.eps) ** 0.5", "(rms + self.eps)", "rms", of="root_mean_square"
    )


@misconception(
    title={"en": "eps is missing: a slope of 0 gives 0/0", "ko": "ε이 빠져서 기울기가 0이면 0/0이 돼요"},
    hint={
        "en": "What is the step of a parameter whose slope has always been 0?",
        "ko": "기울기가 줄곧 0이던 파라미터의 걸음은 얼마일까요?",
    },
)
class d25_rmsprop_no_eps:
    as_an_edit = edit(
        "moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)", "moved[name] = p - self.lr * g / (np.sqrt(s))"
    )

    of_the_book_itself = edit("(np.sqrt(self.h[key]) + self.eps)", "np.sqrt(self.h[key])", of="of_the_book")
    the_mean_square_only = edit("(rms + self.eps)", "rms", of="root_mean_square")


@misconception(
    title={"en": "rho weighs the new square, not the old average", "ko": "ρ를 옛 평균이 아니라 새 제곱에 곱해요"},
    hint={"en": "rho is the share of the old average that survives.", "ko": "ρ는 옛 평균이 살아남는 비율이에요."},
    was="x44_rmsprop_rho_swapped",
)
class rmsprop_rho_swapped:
    as_an_edit = edit(
        "s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g",
        "s = (1 - self.rho) * self.squares.get(name, 0.0) + self.rho * g * g",
    )

    of_the_book_itself = edit(
        "*= self.decay_rate",
        "*= 1 - self.decay_rate",
        "(1 - self.decay_rate) * g",
        "self.decay_rate * g",
        of="of_the_book",
    )
    in_one_line = edit("(1 - self.rho) * (g**2 - old)", "self.rho * (g**2 - old)", of="root_mean_square")


@misconception(
    title={"en": "the new square is added whole", "ko": "새 제곱을 통째로 더해요"},
    hint={"en": "The two weights of an average add up to one.", "ko": "평균의 두 가중치를 더하면 1이에요."},
    was="x45_rmsprop_weights_missing",
)
class rmsprop_weights_missing:
    as_an_edit = edit(
        "s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g",
        "s = self.rho * self.squares.get(name, 0.0) + g * g",
    )

    of_the_book_itself = edit("(1 - self.decay_rate) * g * g", "g * g", of="of_the_book")
    in_one_line = edit("old + (1 - self.rho) * (g**2 - old)", "self.rho * old + g**2", of="root_mean_square")
    old_one_whole = edit("old + (1 - self.rho) * (g**2 - old)", "old + (1 - self.rho) * g**2", of="root_mean_square")


@misconception(
    title={"en": "the step uses the average from before this gradient", "ko": "이번 기울기를 넣기 전의 평균을 써요"},
    hint={
        "en": "Let this gradient into the average first, then make the step.",
        "ko": "이번 기울기를 평균에 먼저 넣은 다음 걸음을 정해요.",
    },
    was="x46_rmsprop_old_average",
)
class rmsprop_old_average:
    class form:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.squares = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.squares.get(name, np.zeros_like(g))
                    self.squares[name] = self.rho * s + (1 - self.rho) * g * g
                    moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
                return moved

    moved_first = edit(
        "            self.h[key] *= self.decay_rate\n            self.h[key] += (1 - self.decay_rate) * g * g\n",
        "",
        "+ self.eps)\n",
        "+ self.eps)\n            self.h[key] = self.decay_rate * self.h[key] + (1 - self.decay_rate) * g * g\n",
        of="of_the_book",
    )
    root_of_the_old = edit("rms = avg**0.5", "rms = old**0.5", of="root_mean_square")


@misconception(
    title={"en": "the average is corrected for its start, as in Adam", "ko": "Adam처럼 시작 편향을 보정해요"},
    hint={
        "en": "The correction came with Adam; RMSprop uses its average as it is.",
        "ko": "보정은 Adam에서 나왔어요. RMSprop은 평균을 그대로 써요.",
    },
    was="x47_rmsprop_corrected",
)
class rmsprop_corrected:
    class form:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.squares = {}
                self.t = 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    self.squares[name] = s
                    moved[name] = p - self.lr * g / (np.sqrt(s / (1 - self.rho**self.t)) + self.eps)
                return moved

    as_in_adam = edit(
        "self.h = None",
        "self.h, self.t = None, 0",
        "        out = {}",
        "        self.t += 1\n        out = {}",
        "np.sqrt(self.h[key])",
        "np.sqrt(self.h[key] / (1 - self.decay_rate**self.t))",
        of="of_the_book",
    )
    each_name_by_itself = edit(
        "eps, {}",
        "eps, {}\n        self.ts = {}",
        "rms = avg**0.5",
        "self.ts[k] = self.ts.get(k, 0) + 1\n            rms = (avg / (1 - self.rho ** self.ts[k])) ** 0.5",
        of="root_mean_square",
    )


@misconception(
    title={"en": "the mean slope is taken off first", "ko": "평균 기울기를 먼저 빼요"},
    hint={
        "en": "The centred form is a variant; plain RMSprop averages the squares alone.",
        "ko": "중심을 빼는 꼴은 변형이에요. 기본 RMSprop은 제곱만 평균해요.",
    },
    was="x48_rmsprop_centered",
)
class rmsprop_centered:
    class form:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.squares = {}
                self.mean = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    self.squares[name] = s
                    mean = self.rho * self.mean.get(name, 0.0) + (1 - self.rho) * g
                    self.mean[name] = mean
                    moved[name] = p - self.lr * g / (np.sqrt(np.maximum(s - mean * mean, 0.0)) + self.eps)
                return moved

    as_in_torch = edit(
        "self.h = None",
        "self.h, self.m = None, {}",
        "            out[key] =",
        "            self.m[key] = self.decay_rate * self.m.get(key, 0) + (1 - self.decay_rate) * g\n            out[key] =",
        "np.sqrt(self.h[key])",
        "np.sqrt(self.h[key] - self.m[key] ** 2)",
        of="of_the_book",
    )
    variance = edit(
        "eps, {}",
        "eps, {}\n        self.means = {}",
        "rms = avg**0.5",
        "mean = self.rho * self.means.get(k, 0) + (1 - self.rho) * g\n            self.means[k] = mean\n            rms = np.maximum(avg - mean**2, 0) ** 0.5",
        of="root_mean_square",
    )


@convention(
    title={"en": "the default rho is 0.99", "ko": "ρ의 기본값이 0.99예요"},
    hint={
        "en": "PyTorch and the Korean book use 0.99; look up ours in the table of the handout.",
        "ko": "PyTorch와 한국에서 많이 읽는 책은 0.99를 써요. 안내문의 표를 다시 보세요.",
    },
    was="x49_rmsprop_default_rho",
)
class rmsprop_default_rho:
    class form:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.99, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.squares = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    self.squares[name] = s
                    moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
                return moved

    of_the_book_itself = edit("rho=0.9,", "rho=0.99,", of="of_the_book")
    a_thousandth = edit("rho=0.9,", "rho=0.999,", of="root_mean_square")
    nineteen_twentieths = edit("rho=0.9,", "rho=0.95,", of="of_the_book")


@convention(
    title={"en": "the default learning rate is 0.01", "ko": "학습률의 기본값이 0.01이에요"},
    hint={
        "en": "PyTorch and the Korean book use 0.01; look up ours in the table of the handout.",
        "ko": "PyTorch와 한국에서 많이 읽는 책은 0.01을 써요. 안내문의 표를 다시 보세요.",
    },
    was="x50_rmsprop_default_rate",
)
class rmsprop_default_rate:
    class form:
        class RMSprop:
            def __init__(self, lr=0.01, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.squares = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    self.squares[name] = s
                    moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
                return moved

    of_the_book_itself = edit("lr=0.001,", "lr=0.01,", of="of_the_book")
    root_of_mean_square = edit("lr=0.001,", "lr=1e-2,", of="root_mean_square")


@misconception(
    title={"en": "the average starts anew in every call", "ko": "호출할 때마다 평균이 새로 시작해요"},
    hint={"en": "The average must survive the call.", "ko": "평균은 호출이 끝난 뒤에도 남아 있어야 해요."},
    was="x51_rmsprop_forgets",
)
class rmsprop_forgets:
    class form:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.squares = {}

            def update(self, params, grads):
                self.squares = {}
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    self.squares[name] = s
                    moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
                return moved

    zeros_each_time = edit(
        "        if self.h is None:\n            self.h = {}\n            for key, val in params.items():\n                self.h[key] = np.zeros(np.shape(val))",
        "        self.h = {key: np.zeros(np.shape(val)) for key, val in params.items()}",
        of="of_the_book",
    )
    never_stored = edit("            self.averages[k] = avg\n", "", of="root_mean_square")


@misconception(
    title={"en": "all optimizers share one average", "ko": "모든 옵티마이저가 평균 하나를 나눠 써요"},
    hint={
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인수나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
    was="x52_rmsprop_shared_between_objects",
)
class rmsprop_shared_between_objects:
    class form:
        class RMSprop:
            squares = {}

            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g
                    self.squares[name] = s
                    moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
                return moved

    a_default_argument = edit(
        "eps=1e-8):", "eps=1e-8, averages={}):", "eps, {}", "eps, averages", of="root_mean_square"
    )
    a_class_attribute = edit(
        "    def __init__",
        "    averages = {}\n\n    def __init__",
        "self.eps, self.averages = lr, rho, eps, {}",
        "self.eps = lr, rho, eps",
        of="root_mean_square",
    )


@misconception(
    title={"en": "squares of small ints overflow", "ko": "작은 정수형의 제곱이 넘쳐요"},
    hint={
        "en": "100 times 100 does not fit into int8. When do you change to float64?",
        "ko": "int8에는 100 곱하기 100이 들어가지 않아요. 언제 float64로 바꾸나요?",
    },
    was="x53_rmsprop_int_squares",
)
class rmsprop_int_squares:
    class form:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.squares = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * np.square(
                        np.asarray(grads[name])
                    ).astype(np.float64)
                    self.squares[name] = s
                    moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
                return moved

    squared_as_they_came = edit("* g * g\n", "* np.array(grads[key]) ** 2\n", of="of_the_book")
    by_square = edit("(g**2 - old)", "(np.square(np.array(grads[k])) - old)", of="root_mean_square")


@misconception(
    title={"en": "the average starts at the first square", "ko": "평균이 첫 제곱에서 시작해요"},
    hint={
        "en": "The average of squares starts at 0, so the first square counts 1 − rho only.",
        "ko": "제곱의 평균은 0에서 시작해요. 그래서 첫 제곱은 1 − rho만큼만 세요.",
    },
)
class rmsprop_starts_at_the_square:
    class at_once:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.state[name] + (1 - self.rho) * g * g if name in self.state else g * g
                    self.state[name] = s
                    moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
                return moved

    class from_one:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.state.get(name, 1.0) + (1 - self.rho) * g * g
                    self.state[name] = s
                    moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)
                return moved

    the_first_square = edit("np.zeros_like(w)", "g**2", of="root_mean_square")
    ones = edit("np.zeros(np.shape(val))", "np.ones(np.shape(val))", of="of_the_book")


@misconception(
    title={"en": "multiplied by the root, not divided", "ko": "나누지 않고 제곱근을 곱해요"},
    hint={
        "en": "Steep directions should move less: which way does the root go?",
        "ko": "가파른 방향은 덜 움직여야 해요. 제곱근은 어느 쪽인가요?",
    },
)
class rmsprop_multiplies:
    class by_the_root:
        class RMSprop:
            def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
                self.lr, self.rho, self.eps = lr, rho, eps
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    s = self.rho * self.state.get(name, 0.0) + (1 - self.rho) * g * g
                    self.state[name] = s
                    moved[name] = p - self.lr * g * (np.sqrt(s) + self.eps)
                return moved

    of_the_book_itself = edit(
        "self.lr * g / (np.sqrt(self.h[key]) + self.eps)",
        "self.lr * g * (np.sqrt(self.h[key]) + self.eps)",
        of="of_the_book",
    )
    the_rate_times_the_root = edit("self.lr / (rms + self.eps)", "self.lr * (rms + self.eps)", of="root_mean_square")
    precedence = edit("self.lr / (rms + self.eps)", "self.lr / 1 * rms", of="root_mean_square")


@misconception(
    title={"en": "rho is always 0.9", "ko": "rho가 항상 0.9예요"},
    hint={
        "en": "The argument says how long the average remembers: does your code use it?",
        "ko": "평균이 얼마나 오래 기억할지는 인수로 정해요. 코드에서 그 인수를 쓰나요?",
    },
)
class rmsprop_rho_is_fixed:
    in_the_constructor = edit("self.decay_rate = rho", "self.decay_rate = 0.9", of="of_the_book")
    written_out = edit("old + (1 - self.rho) * (g**2 - old)", "0.9 * old + 0.1 * g**2", of="root_mean_square")
    another_one = edit("self.decay_rate = rho", "self.decay_rate = 0.99", of="of_the_book")


@misconception(
    title={"en": "the rate is divided by the root of t", "ko": "학습률을 t의 제곱근으로 나눠요"},
    hint={
        "en": "RMSprop forgets, so that its steps do not die out; the rate stays as it is.",
        "ko": "RMSprop은 잊기 때문에 걸음이 사라지지 않아요. 학습률은 그대로예요.",
    },
)
class rmsprop_rate_shrinks:
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
        "eps, {}",
        "eps, {}\n        self.n = 0",
        "        new = {}",
        "        self.n += 1\n        lr = self.lr * self.n**-0.5\n        new = {}",
        "self.lr / (rms",
        "lr / (rms",
        of="root_mean_square",
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
    title={"en": "eps is added to the quotient", "ko": "나눗셈을 한 결과에 eps를 더해요"},
    hint={
        "en": "Without brackets the division comes first: what should eps keep away from 0?",
        "ko": "괄호가 없으면 나눗셈을 먼저 해요. eps는 무엇이 0이 되지 않게 하나요?",
    },
)
class rmsprop_eps_without_brackets:
    of_the_book_itself = edit("(np.sqrt(self.h[key]) + self.eps)", "np.sqrt(self.h[key]) + self.eps", of="of_the_book")
    root_of_mean_square = edit(
        "self.lr / (rms + self.eps) * g", "(self.lr / rms + self.eps) * g", of="root_mean_square"
    )
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
class rmsprop_eps_is_fixed:
    of_the_korean_book = edit("self.eps = eps", "self.eps = 1e-7", of="of_the_book")
    in_the_step = edit("(rms + self.eps)", "(rms + 1e-8)", of="root_mean_square")
    a_larger_one = edit("(rms + self.eps)", "(rms + 1e-6)", of="root_mean_square")
