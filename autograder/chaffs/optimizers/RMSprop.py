"""The wrong ideas about `RMSprop`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


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


@misconception(
    title={"en": "absolute values are averaged, not squares", "ko": "제곱이 아니라 절댓값을 평균해요"},
    hint={"en": "The S in RMS stands for square.", "ko": "RMS의 S는 제곱(square)이에요."},
)
class d21_rmsprop_not_squared:
    as_an_edit = edit(
        "s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * g * g",
        "s = self.rho * self.squares.get(name, 0.0) + (1 - self.rho) * np.abs(g)",
    )


@misconception(
    title={"en": "the root is missing", "ko": "루트를 빠뜨렸어요"},
    hint={"en": "The R in RMS stands for root.", "ko": "RMS의 R은 루트(root)예요."},
)
class d22_rmsprop_no_root:
    as_an_edit = edit(
        "moved[name] = p - self.lr * g / (np.sqrt(s) + self.eps)", "moved[name] = p - self.lr * g / (s + self.eps)"
    )


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
