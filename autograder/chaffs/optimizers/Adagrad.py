"""The wrong ideas about `Adagrad`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the squares are averaged, as in RMSprop", "ko": "RMSprop처럼 제곱을 평균해요"},
    hint={
        "en": "Adagrad only adds: nothing that was steep is ever forgotten.",
        "ko": "Adagrad는 더하기만 해요. 가팔랐던 것을 결코 잊지 않아요.",
    },
)
class d18_adagrad_decays:
    as_an_edit = edit("h = self.squares.get(name, 0.0) + g * g", "h = 0.9 * self.squares.get(name, 0.0) + 0.1 * g * g")


@misconception(
    title={"en": "absolute values are summed, not squares", "ko": "제곱이 아니라 절댓값을 더해요"},
    hint={
        "en": "It is the second moment that is summed: each gradient times itself.",
        "ko": "더하는 것은 제곱이에요. 기울기에 자기 자신을 곱해요.",
    },
)
class d21_adagrad_not_squared:
    as_an_edit = edit("h = self.squares.get(name, 0.0) + g * g", "h = self.squares.get(name, 0.0) + np.abs(g)")


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
