"""The wrong ideas about `NAG`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class of_the_book:
    class NAG:
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
                out[key] = p + self.momentum * self.v[key] - self.lr * g
            return out


@base
class with_the_old_velocity:
    class NAG:
        def __init__(self, lr=0.01, momentum=0.9):
            self.lr, self.mu, self.velocities = lr, momentum, {}

        def update(self, params, grads):
            new = {}
            for k, g in grads.items():
                w, g = np.array(params[k], dtype=np.float64), np.array(g, dtype=np.float64)
                v_prev = self.velocities.get(k, np.zeros_like(w))
                v = self.mu * v_prev - self.lr * g
                w += -self.mu * v_prev + (1 + self.mu) * v
                self.velocities[k] = v
                new[k] = w
            return new


@misconception(
    title={"en": "the velocity starts at zero in every call", "ko": "호출할 때마다 속도가 0에서 시작해요"},
    hint={
        "en": "The velocity of one step is needed in the next: where does it live between two calls?",
        "ko": "한 걸음의 속도는 다음 걸음에 필요해요. 두 호출 사이에 어디에 두나요?",
    },
)
class d06_nag_forgets:
    class form:
        class NAG:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                self.velocity = {}
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    moved[name] = p + self.momentum * v - self.lr * g
                return moved

    zeros_each_time = edit(
        "        if self.v is None:\n            self.v = {}\n            for key, val in params.items():\n                self.v[key] = np.zeros(np.shape(val))",
        "        self.v = {key: np.zeros(np.shape(val)) for key, val in params.items()}",
        of="of_the_book",
    )
    never_stored = edit("            self.velocities[k] = v\n", "", of="with_the_old_velocity")


@convention(
    title={
        "en": "the step is that of plain momentum",
        "ko": "한 걸음이 일반 모멘텀과 같아요",
    },
    hint={
        "en": "Moving by v is right where the gradient is taken ahead. Here the parameters given are those ahead.",
        "ko": "앞자리에서 기울기를 구할 때는 v만큼 가는 것이 맞아요. 여기서는 받은 파라미터가 이미 앞자리예요.",
    },
)
class d13_nag_gradient_at_lookahead:
    as_an_edit = edit("moved[name] = p + self.momentum * v - self.lr * g", "moved[name] = p + v")

    moved_by_the_velocity = edit("p + self.momentum * self.v[key] - self.lr * g", "p + self.v[key]", of="of_the_book")
    in_place = edit("w += -self.mu * v_prev + (1 + self.mu) * v", "w += v", of="with_the_old_velocity")


@convention(
    title={
        "en": "momentum² is multiplied by the new velocity, as in the Korean book's first edition",
        "ko": "밑바닥부터 시작하는 딥러닝 초판처럼 momentum²에 새 속도를 곱해요",
    },
    hint={
        "en": "The form with momentum² needs the velocity from before this step.",
        "ko": "momentum²을 쓰는 꼴에는 이번 걸음 이전의 속도가 필요해요.",
    },
)
class d15_nag_new_velocity_squared:
    as_an_edit = edit(
        "moved[name] = p + self.momentum * v - self.lr * g",
        "moved[name] = p + self.momentum**2 * v - (1 + self.momentum) * self.lr * g",
    )

    of_the_first_edition = edit(
        "out[key] = p + self.momentum * self.v[key] - self.lr * g",
        "out[key] = p + self.momentum**2 * self.v[key]\n            out[key] = out[key] - (1 + self.momentum) * self.lr * g",
        of="of_the_book",
    )
    in_place = edit(
        "w += -self.mu * v_prev + (1 + self.mu) * v",
        "w += self.mu * self.mu * v\n            w -= (1 + self.mu) * self.lr * g",
        of="with_the_old_velocity",
    )


@misconception(
    title={"en": "large gradients are cut off", "ko": "큰 기울기를 잘라요"},
    hint={
        "en": "No clipping was asked here; there is a function of its own for that.",
        "ko": "여기서는 기울기를 자르지 않아요. 그 일을 하는 함수는 따로 있어요.",
    },
)
class d16_nag_clips:
    class form:
        class NAG:
            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum
                self.velocity = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    g = np.clip(g, -10.0, 10.0)
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    moved[name] = p + self.momentum * v - self.lr * g
                return moved

    at_one = edit(
        "np.array(grads[key], dtype=float)", "np.clip(np.array(grads[key], dtype=float), -1, 1)", of="of_the_book"
    )
    at_ten = edit(
        "np.array(g, dtype=np.float64)",
        "np.minimum(np.maximum(np.array(g, dtype=np.float64), -10), 10)",
        of="with_the_old_velocity",
    )
    by_the_norm = edit(
        "            v_prev =",
        "            g = g / max(1.0, np.linalg.norm(g))\n            v_prev =",
        of="with_the_old_velocity",
    )


@misconception(
    title={
        "en": "the look-ahead is added to a whole step of momentum",
        "ko": "모멘텀의 걸음 전체에 앞을 내다본 몫을 더해요",
    },
    hint={
        "en": "Add the look-ahead and this gradient, not the whole velocity and the look-ahead.",
        "ko": "속도를 통째로 두 번 더하지 않아요. 내다본 몫과 이번 기울기만 더해요.",
    },
    was="x21_nag_full_velocity_and_lookahead",
)
class nag_full_velocity_and_lookahead:
    as_an_edit = edit("moved[name] = p + self.momentum * v - self.lr * g", "moved[name] = p + v + self.momentum * v")

    both_added = edit(
        "out[key] = p + self.momentum * self.v[key] - self.lr * g",
        "out[key] = p + self.v[key] + self.momentum * self.v[key]",
        of="of_the_book",
    )
    of_one_and_mu = edit(
        "w += -self.mu * v_prev + (1 + self.mu) * v", "w += (1 + self.mu) * v", of="with_the_old_velocity"
    )


@misconception(
    title={
        "en": "the gradient itself is missing beside the look-ahead",
        "ko": "앞을 내다본 몫 옆에 기울기 자체가 빠졌어요",
    },
    hint={
        "en": "Besides the velocity, this step's gradient moves the parameter.",
        "ko": "속도 말고도 이번 기울기가 파라미터를 움직여요.",
    },
    was="x22_nag_gradient_missing",
)
class nag_gradient_missing:
    as_an_edit = edit("moved[name] = p + self.momentum * v - self.lr * g", "moved[name] = p + self.momentum * v")

    only_the_lookahead = edit(
        "p + self.momentum * self.v[key] - self.lr * g", "p + self.momentum * self.v[key]", of="of_the_book"
    )
    in_place = edit("w += -self.mu * v_prev + (1 + self.mu) * v", "w += self.mu * v", of="with_the_old_velocity")


@misconception(
    title={
        "en": "the velocity is an average with the factor 1 - momentum",
        "ko": "속도를 1 - momentum을 곱한 평균으로 계산해요",
    },
    hint={
        "en": "The velocity here takes the whole gradient, without the factor 1 - momentum.",
        "ko": "여기서 속도는 기울기를 온전히 받아요. 1 - momentum을 곱하지 않아요.",
    },
    was="x23_nag_average",
)
class nag_average:
    as_an_edit = edit(
        "v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g",
        "v = self.momentum * self.velocity.get(name, 0.0) - (1 - self.momentum) * self.lr * g",
    )

    in_the_velocity = edit(
        "self.v[key] = self.momentum * self.v[key] - self.lr * g",
        "self.v[key] = self.momentum * self.v[key] - self.lr * (1 - self.momentum) * g",
        of="of_the_book",
    )
    rate_outside = edit(
        "            v = self.mu * v_prev - self.lr * g\n            w += -self.mu * v_prev + (1 + self.mu) * v\n",
        "            v = self.mu * v_prev + (1 - self.mu) * g\n            w -= self.lr * (self.mu * v + g)\n",
        of="with_the_old_velocity",
    )
    in_the_step_too = edit(
        "self.lr * g\n            w +=", "(1 - self.mu) * self.lr * g\n            w +=", of="with_the_old_velocity"
    )


@misconception(
    title={"en": "all optimizers share one velocity", "ko": "모든 옵티마이저가 속도 하나를 나눠 써요"},
    hint={
        "en": "A default argument or a class attribute is made once, for all objects.",
        "ko": "기본 인수나 클래스 속성은 한 번만 만들어져 모든 객체가 함께 써요.",
    },
    was="x24_nag_shared_between_objects",
)
class nag_shared_between_objects:
    class form:
        class NAG:
            velocity = {}

            def __init__(self, lr=0.01, momentum=0.9):
                self.lr, self.momentum = lr, momentum

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    moved[name] = p + self.momentum * v - self.lr * g
                return moved

    a_class_attribute = edit(
        "    def __init__",
        "    velocities = {}\n\n    def __init__",
        "self.lr, self.mu, self.velocities = lr, momentum, {}",
        "self.lr, self.mu = lr, momentum",
        of="with_the_old_velocity",
    )
    a_default_argument = edit(
        "momentum=0.9):",
        "momentum=0.9, velocities={}):",
        "= lr, momentum, {}",
        "= lr, momentum, velocities",
        of="with_the_old_velocity",
    )


@misconception(
    title={"en": "misfits raise no ValueError", "ko": "맞지 않는 것이 있어도 ValueError가 나지 않아요"},
    hint={
        "en": "Compare names and shapes before the first step is made.",
        "ko": "걸음을 떼기 전에 이름과 모양을 비교해 보세요.",
    },
    was="x25_nag_names_not_checked",
)
class nag_names_not_checked:
    class form:
        class NAG:
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
                    moved[name] = p + self.momentum * v - self.lr * g
                return moved

    of_the_book_itself = edit("out[key] = p + self.momentum", "out[key] = p - 0.0 + self.momentum", of="of_the_book")
    by_the_gradients = edit(
        "w += -self.mu * v_prev + (1 + self.mu) * v",
        "w = w - self.mu * v_prev + (1 + self.mu) * v",
        of="with_the_old_velocity",
    )


@misconception(
    title={"en": "the first velocity is the first gradient", "ko": "첫 속도를 첫 기울기로 둬요"},
    hint={
        "en": "Before the first step nothing moves: the velocity starts at 0, and the rate counts from the first step on.",
        "ko": "첫 걸음 전에는 아무것도 움직이지 않아요. 속도는 0에서 시작하고, 학습률은 첫 걸음부터 곱해요.",
    },
)
class nag_starts_at_the_gradient:
    the_gradient_itself = edit(
        "v_prev = self.velocities.get(k, np.zeros_like(w))",
        "v_prev = self.velocities.get(k, g)",
        of="with_the_old_velocity",
    )
    downhill = edit(
        "v_prev = self.velocities.get(k, np.zeros_like(w))",
        "v_prev = self.velocities.get(k, -g)",
        of="with_the_old_velocity",
    )
    one_step_downhill = edit(
        "v_prev = self.velocities.get(k, np.zeros_like(w))",
        "v_prev = self.velocities.get(k, -self.lr * g)",
        of="with_the_old_velocity",
    )


@misconception(
    title={"en": "the momentum is always 0.9", "ko": "모멘텀이 항상 0.9예요"},
    hint={
        "en": "The argument says how much of the velocity is kept: does your code use it?",
        "ko": "속도를 얼마나 남길지는 인수로 정해요. 코드에서 그 인수를 쓰나요?",
    },
)
class nag_momentum_is_fixed:
    in_the_constructor = edit("self.momentum = momentum", "self.momentum = 0.9", of="of_the_book")
    in_place = edit("lr, momentum, {}", "lr, 0.9, {}", of="with_the_old_velocity")
    in_the_step_only = edit("p + self.momentum * self.v[key]", "p + 0.9 * self.v[key]", of="of_the_book")
