"""The wrong ideas about `Momentum`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class of_the_book:
    class Momentum:
        def __init__(self, lr=0.01, momentum=0.9):
            self.lr = lr
            self.momentum = momentum
            self.v = None

        def update(self, params, grads):
            if self.v is None:
                self.v = {}
                for key, val in params.items():
                    self.v[key] = np.zeros(np.shape(val))
            out = {}
            for key in params.keys():
                p, g = np.array(params[key], dtype=float), np.array(grads[key], dtype=float)
                self.v[key] = self.momentum * self.v[key] - self.lr * g
                out[key] = p + self.v[key]
            return out


@base
class in_place:
    class Momentum:
        def __init__(self, lr=0.01, momentum=0.9):
            self.lr, self.momentum, self.state = lr, momentum, {}

        def update(self, params, grads):
            new = {}
            for k, g in grads.items():
                w, g = np.array(params[k], dtype=np.float64), np.array(g, dtype=np.float64)
                v = self.state.setdefault(k, np.zeros_like(w))
                v *= self.momentum
                v -= self.lr * g
                w += v
                new[k] = w
            return new


@misconception(
    title={"en": "the velocity starts at zero in every call", "ko": "호출할 때마다 속도가 0에서 시작해요"},
    hint={
        "en": "The velocity of one step is needed in the next: where does it live between two calls?",
        "ko": "한 걸음의 속도는 다음 걸음에 필요해요. 두 호출 사이에 어디에 두나요?",
    },
)
class d06_momentum_forgets:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                self.velocity = {}
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    moved[name] = p + v
                return moved

    zeros_each_time = edit(
        "        if self.v is None:\n            self.v = {}\n            for key, val in params.items():\n                self.v[key] = np.zeros(np.shape(val))",
        "        self.v = {key: np.zeros(np.shape(val)) for key, val in params.items()}",
        of="of_the_book",
    )
    never_stored = edit("self.state.setdefault(k, np.zeros_like(w))", "np.zeros_like(w)", of="in_place")


@misconception(
    title={"en": "all optimizers share one velocity", "ko": "모든 옵티마이저가 속도 하나를 나눠 써요"},
    hint={
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인수나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
)
class d07_momentum_shared_between_objects:
    class form:
        class Momentum:
            velocity = {}

            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    moved[name] = p + v
                return moved

    a_default_argument = edit(
        "momentum=0.9):", "momentum=0.9, state={}):", "= lr, momentum, {}", "= lr, momentum, state", of="in_place"
    )
    a_global = edit(
        "class Momentum:",
        "velocities = {}\n\n\nclass Momentum:",
        "lr, momentum, {}",
        "lr, momentum, velocities",
        of="in_place",
    )


@convention(
    title={
        "en": "the velocity is an average with the factor 1 - momentum",
        "ko": "속도를 1 - momentum을 곱한 평균으로 계산해요",
    },
    hint={
        "en": "Coursera's average weighs the gradient by 1 - momentum; the form here does not.",
        "ko": "평균(Coursera 강의의 방식)은 기울기에 1 - momentum을 곱해요. 여기서는 곱하지 않아요.",
    },
)
class d09_momentum_average:
    as_an_edit = edit(
        "v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g",
        "v = self.momentum * self.velocity.get(name, 0.0) - self.lr * (1 - self.momentum) * g",
    )

    in_the_velocity = edit("- self.lr * g", "- (1 - self.momentum) * self.lr * g", of="of_the_book")
    rate_outside = edit("v -= self.lr * g", "v += (1 - self.momentum) * g", "w += v", "w -= self.lr * v", of="in_place")


@misconception(
    title={"en": "the velocity is subtracted, although it points downhill", "ko": "이미 내리막을 가리키는 속도를 빼요"},
    hint={
        "en": "Here the velocity holds the minus sign already.",
        "ko": "여기서는 속도가 이미 음의 부호를 품고 있어요.",
    },
)
class d10_momentum_sign:
    as_an_edit = edit("moved[name] = p + v", "moved[name] = p - v")

    a_minus = edit("out[key] = p + self.v[key]", "out[key] = p - self.v[key]", of="of_the_book")
    the_gradient_added = edit("v -= self.lr * g", "v += self.lr * g", of="in_place")


@convention(
    title={
        "en": "the parameter moves with Nesterov's look-ahead",
        "ko": "파라미터가 네스테로프처럼 앞을 내다보며 움직여요",
    },
    hint={
        "en": "The step printed in Chollet's book is Nesterov's. Classical momentum moves by v.",
        "ko": "숄레의 책에 실린 코드가 이 모양인데, 네스테로프의 걸음이에요. 고전 모멘텀은 v만큼 움직여요.",
    },
)
class d12_momentum_is_nesterov:
    as_an_edit = edit("moved[name] = p + v", "moved[name] = p + self.momentum * v - self.lr * g")

    of_chollet = edit(
        "out[key] = p + self.v[key]", "out[key] = p + self.momentum * self.v[key] - self.lr * g", of="of_the_book"
    )
    in_two_steps = edit("w += v", "w += self.momentum * v\n            w -= self.lr * g", of="in_place")


@misconception(
    title={
        "en": "one velocity is passed from parameter to parameter",
        "ko": "속도 하나를 여러 파라미터가 차례로 이어받아요",
    },
    hint={"en": "Each name needs a velocity of its own.", "ko": "이름마다 자기 속도가 있어야 해요."},
    was="x11_momentum_one_velocity",
)
class momentum_one_velocity:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(p.shape, 0.0) - self.lr * g
                    self.velocity[p.shape] = v
                    moved[name] = p + v
                return moved

    of_the_largest_shape = edit(
        "v = self.state.setdefault(k, np.zeros_like(w))",
        "v = self.state.setdefault(w.shape, np.zeros_like(w))",
        of="in_place",
    )
    one_attribute = edit(
        "self.v = None",
        "self.v = 0.0",
        "        if self.v is None:\n            self.v = {}\n            for key, val in params.items():\n                self.v[key] = np.zeros(np.shape(val))\n",
        "",
        "self.v[key] = self.momentum * self.v[key]",
        "self.v = self.momentum * self.v",
        "p + self.v[key]",
        "p + self.v",
        of="of_the_book",
    )


@misconception(
    title={"en": "the velocity is the caller's gradient array", "ko": "속도가 호출한 쪽의 기울기 배열이에요"},
    hint={
        "en": "If the state is the caller's own array, it changes when the caller fills that array anew.",
        "ko": "상태가 호출한 쪽의 배열이면, 그 배열을 새로 채울 때 상태도 바뀌어요.",
    },
    was="x12_momentum_velocity_is_the_gradient",
)
class momentum_velocity_is_the_gradient:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = g if name not in self.velocity else self.momentum * self.velocity[name] + g
                    self.velocity[name] = v
                    moved[name] = p - self.lr * v
                return moved

    as_the_first_velocity = edit(
        "np.array(g, dtype=np.float64)",
        "np.asarray(g, dtype=np.float64)",
        "            v = self.state.setdefault(k, np.zeros_like(w))\n            v *= self.momentum\n            v -= self.lr * g\n            w += v\n",
        "            if k in self.state:\n                self.state[k] = self.momentum * self.state[k] + g\n            else:\n                self.state[k] = g\n            w -= self.lr * self.state[k]\n",
        of="in_place",
    )
    of_the_book_itself = edit(
        "np.array(grads[key], dtype=float)",
        "np.asarray(grads[key], dtype=float)",
        "            self.v[key] = self.momentum * self.v[key] - self.lr * g\n            out[key] = p + self.v[key]",
        "            self.v[key] = g if not self.v[key].any() else self.momentum * self.v[key] + g\n            out[key] = p - self.lr * self.v[key]",
        of="of_the_book",
    )


@misconception(
    title={"en": "every call fills the same result arrays again", "ko": "호출할 때마다 같은 결과 배열을 다시 채워요"},
    hint={
        "en": "Whoever keeps an earlier result finds the later one in it.",
        "ko": "앞선 결과를 갖고 있으면 그 안에 나중 결과가 들어가 버려요.",
    },
    was="x13_momentum_one_result_buffer",
)
class momentum_one_result_buffer:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}
                self.out = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    if name not in self.out:
                        self.out[name] = np.empty(p.shape)
                    self.out[name][...] = p + v
                    moved[name] = self.out[name]
                return moved

    one_dict = edit(
        "self.v = None",
        "self.v, self.out = None, {}",
        "        out = {}\n",
        "        out = self.out\n",
        "out[key] = p + self.v[key]",
        "out.setdefault(key, np.zeros_like(p))[...] = p + self.v[key]",
        of="of_the_book",
    )
    by_out = edit(
        "lr, momentum, {}",
        "lr, momentum, {}\n        self.results = {}",
        "            w += v\n            new[k] = w\n",
        "            result = self.results.setdefault(k, np.zeros_like(w))\n            new[k] = np.add(w, v, out=result)\n",
        of="in_place",
    )


@misconception(
    title={
        "en": "the parameters of the first call are kept and moved on",
        "ko": "첫 호출의 파라미터를 간직해 계속 움직여요",
    },
    hint={
        "en": "update moves the parameters that this call gives, not those of an earlier one.",
        "ko": "update는 이번 호출이 준 파라미터를 움직여요. 앞선 호출의 것이 아니에요.",
    },
    was="x14_momentum_keeps_its_own_params",
)
class momentum_keeps_its_own_params:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}
                self.params = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    self.params[name] = self.params.get(name, p) + v
                    moved[name] = self.params[name].copy()
                return moved

    of_the_first_call = edit(
        "        out = {}\n",
        "        if not hasattr(self, 'p'):\n            self.p = {key: np.array(val, dtype=float) for key, val in params.items()}\n        out = {}\n",
        "out[key] = p + self.v[key]",
        "self.p[key] = self.p[key] + self.v[key]\n            out[key] = self.p[key]",
        of="of_the_book",
    )
    in_the_state = edit(
        "w, g = np.array(params[k], dtype=np.float64)",
        'w, g = self.state.setdefault("w" + k, np.array(params[k], dtype=np.float64))',
        "new[k] = w",
        "new[k] = w.copy()",
        of="in_place",
    )


@misconception(
    title={
        "en": "the parameter moves by the velocity of the step before",
        "ko": "파라미터가 앞선 걸음의 속도로 움직여요",
    },
    hint={"en": "First make the new velocity, then move by it.", "ko": "먼저 속도를 새로 만들고, 그 속도로 움직여요."},
    was="x15_momentum_old_velocity",
)
class momentum_old_velocity:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    moved[name] = p + self.velocity.get(name, 0.0)
                    self.velocity[name] = v
                return moved

    moved_first = edit(
        "            self.v[key] = self.momentum * self.v[key] - self.lr * g\n            out[key] = p + self.v[key]",
        "            out[key] = p + self.v[key]\n            self.v[key] = self.momentum * self.v[key] - self.lr * g",
        of="of_the_book",
    )
    added_before = edit(
        "            v *= self.momentum\n            v -= self.lr * g\n            w += v\n",
        "            w += v\n            v *= self.momentum\n            v -= self.lr * g\n",
        of="in_place",
    )


@misconception(
    title={"en": "the default momentum is 0.5", "ko": "momentum의 기본값이 0.5예요"},
    hint={
        "en": "Look up the default of momentum in the table of the handout.",
        "ko": "안내문의 표에서 momentum의 기본값을 다시 보세요.",
    },
    was="x16_momentum_default",
)
class momentum_default:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.5):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    moved[name] = p + v
                return moved

    a_half = edit("momentum=0.9):", "momentum=0.5):", of="of_the_book")
    nearly_one = edit("momentum=0.9):", "momentum=0.99):", of="in_place")
    none = edit("momentum=0.9):", "momentum=0.0):", of="in_place")


@misconception(
    title={"en": "the velocity takes the dtype of the parameter", "ko": "속도가 파라미터의 dtype을 따라가요"},
    hint={
        "en": "zeros_like of an int array is an int array: what becomes of 0.3 in it?",
        "ko": "정수 배열의 zeros_like는 정수 배열이에요. 거기에 0.3을 넣으면 어떻게 될까요?",
    },
    was="x17_momentum_int_velocity",
)
class momentum_int_velocity:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    if name not in self.velocity:
                        self.velocity[name] = np.zeros_like(np.asarray(params[name]))
                    v = self.velocity[name]
                    v[...] = self.momentum * v - self.lr * g
                    moved[name] = p + v
                return moved

    zeros_like = edit(
        "self.v[key] = np.zeros(np.shape(val))",
        "self.v[key] = np.zeros_like(np.array(val))",
        "self.v[key] = self.momentum * self.v[key] - self.lr * g",
        "self.v[key][...] = self.momentum * self.v[key] - self.lr * g",
        of="of_the_book",
    )
    cast_back = edit(
        "            v *= self.momentum\n            v -= self.lr * g\n",
        "            v = (self.momentum * v - self.lr * g).astype(np.array(params[k]).dtype)\n            self.state[k] = v\n",
        of="in_place",
    )


@misconception(
    title={"en": "misfits raise no ValueError", "ko": "맞지 않는 것이 있어도 ValueError가 나지 않아요"},
    hint={
        "en": "Compare names and shapes before the first step is made.",
        "ko": "걸음을 떼기 전에 이름과 모양을 비교해 보세요.",
    },
    was="x18_momentum_names_not_checked",
)
class momentum_names_not_checked:
    class form:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in [
                    (k, np.asarray(params[k], dtype=np.float64), np.asarray(grads[k], dtype=np.float64)) for k in params
                ]:
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    moved[name] = p + v
                return moved

    of_the_book_itself = edit("out[key] = p + self.v[key]", "out[key] = np.add(p, self.v[key])", of="of_the_book")
    by_the_gradients = edit(
        "            w += v\n            new[k] = w\n", "            new[k] = w + v\n", of="in_place"
    )


@misconception(
    title={"en": "the learning rate is multiplied twice", "ko": "학습률을 두 번 곱해요"},
    hint={"en": "The learning rate is in the velocity already.", "ko": "학습률은 이미 속도 안에 들어 있어요."},
    was="x19_momentum_rate_twice",
)
class momentum_rate_twice:
    as_an_edit = edit("moved[name] = p + v", "moved[name] = p + self.lr * v")

    in_the_step = edit("out[key] = p + self.v[key]", "out[key] = p + self.lr * self.v[key]", of="of_the_book")
    subtracted = edit("v -= self.lr * g", "v += self.lr * g", "w += v", "w -= self.lr * v", of="in_place")


@misconception(
    title={"en": "the first velocity is the first gradient", "ko": "첫 속도가 첫 기울기 그대로예요"},
    hint={
        "en": "Before the first step nothing moves: the velocity starts at 0, and the rate counts from the first step on.",
        "ko": "첫 걸음 전에는 움직임이 없어요. 속도는 0에서 시작하고, 학습률은 첫 걸음부터 곱해요.",
    },
)
class momentum_starts_at_the_gradient:
    class added:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.state[name] - self.lr * g if name in self.state else g
                    self.state[name] = v
                    moved[name] = p + v
                return moved

    class subtracted:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.state[name] + self.lr * g if name in self.state else g
                    self.state[name] = v
                    moved[name] = p - v
                return moved

    class rate_outside:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.state[name] + (1 - self.momentum) * g if name in self.state else g
                    self.state[name] = v
                    moved[name] = p - self.lr * v
                return moved


@misconception(
    title={"en": "the momentum is always 0.9", "ko": "모멘텀이 언제나 0.9예요"},
    hint={
        "en": "The argument says how much of the velocity is kept: does your code use it?",
        "ko": "속도를 얼마나 남길지는 인수가 정해요. 코드에서 쓰고 있나요?",
    },
)
class momentum_is_fixed:
    class written_out:
        class Momentum:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr = lr
                self.state, self.other, self.t = {}, {}, 0

            def update(self, params, grads):
                self.t += 1
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = 0.9 * self.state.get(name, 0.0) - self.lr * g
                    self.state[name] = v
                    moved[name] = p + v
                return moved

    in_the_constructor = edit("self.momentum = momentum", "self.momentum = 0.9", of="of_the_book")
    in_the_step = edit("v *= self.momentum", "v *= 0.9", of="in_place")
