"""The wrong ideas about `NAG`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


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
