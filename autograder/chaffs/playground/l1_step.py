"""The wrong ideas about `l1_step`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "nothing stops at 0", "ko": "0에서 멈추지 않아요"},
    hint={
        "en": "A weight that would cross 0 because of the penalty stays at 0, and dies.",
        "ko": "규제 때문에 0을 건널 가중치는 0에 머물고 죽어요.",
    },
)
class p28_no_stop_at_zero:
    class plain:
        def l1_step(w, grad, alive, lr, rate):
            w, alive = np.asarray(w, dtype=float), np.array(alive, dtype=bool)
            new = w - lr * np.asarray(grad, dtype=float) - lr * rate * np.sign(w)
            return np.where(alive, new, w), alive

    never = edit("crosses = m * new < 0.0", "crosses = np.zeros(w.shape, dtype=bool)")

    class loops:
        def l1_step(w, grad, alive, lr, rate):
            w, grad, alive = np.array(w, dtype=float), np.array(grad, dtype=float), np.array(alive, dtype=bool)
            for i in np.ndindex(w.shape):
                if alive[i]:
                    s = (w[i] > 0) * 1.0 - (w[i] < 0) * 1.0
                    w[i] = w[i] - lr * (grad[i] + rate * s)
            return w, alive


@convention(
    title={"en": "the sign is taken after the step", "ko": "부호를 걸음을 뗀 뒤에 봤어요"},
    hint={"en": "The penalty looks at the weight before the step.", "ko": "규제는 걸음을 떼기 전의 가중치를 봐요."},
)
class p28_sign_after_the_step:
    after = edit("np.sign(w)", "np.sign(m)")

    class two_steps:
        def l1_step(w, grad, alive, lr, rate):
            w, alive = np.array(w, dtype=float), np.array(alive, dtype=bool)
            moved = w - lr * np.array(grad, dtype=float)
            pulled = moved - lr * rate * np.sign(moved)
            dies = (np.sign(moved) != np.sign(pulled)) & (np.sign(moved) * np.sign(pulled) < 0)
            return np.where(alive, np.where(dies, 0.0, pulled), w), alive & ~dies

    class loops:
        def l1_step(w, grad, alive, lr, rate):
            w, grad, alive = np.array(w, dtype=float), np.array(grad, dtype=float), np.array(alive, dtype=bool)
            for i in np.ndindex(w.shape):
                if not alive[i]:
                    continue
                w[i] -= lr * grad[i]
                before = w[i]
                w[i] -= lr * rate * np.sign(before)
                if before * w[i] < 0:
                    w[i], alive[i] = 0.0, False
            return w, alive


@convention(
    title={"en": "a soft threshold", "ko": "부드러운 문턱값(soft threshold)이에요"},
    hint={
        "en": "Here the sign before the step counts, and what crosses 0 dies.",
        "ko": "여기서는 걸음을 떼기 전의 부호를 쓰고, 0을 건너면 죽어요.",
    },
)
class soft_threshold:
    class proximal:
        def l1_step(w, grad, alive, lr, rate):
            w, alive = np.asarray(w, dtype=float), np.array(alive, dtype=bool)
            m = w - lr * np.asarray(grad, dtype=float)
            new = np.sign(m) * np.maximum(np.abs(m) - lr * rate, 0.0)
            return np.where(alive, new, w), alive


@misconception(
    title={"en": "the gradient's own step can kill", "ko": "기울기의 걸음도 가중치를 죽여요"},
    hint={
        "en": "Only the penalty's step counts: where does the weight stand before it, where after?",
        "ko": "규제의 걸음만 봐요. 그 걸음 전과 후에 가중치는 어디에 있을까요?",
    },
)
class p29_gradient_kills:
    from_the_start = edit("crosses = m * new < 0.0", "crosses = w * new < 0.0")

    class loops:
        def l1_step(w, grad, alive, lr, rate):
            w, grad, alive = np.array(w, dtype=float), np.array(grad, dtype=float), np.array(alive, dtype=bool)
            for i in np.ndindex(w.shape):
                if alive[i]:
                    new = w[i] - lr * (grad[i] + rate * np.sign(w[i]))
                    if w[i] * new < 0:
                        new, alive[i] = 0.0, False
                    w[i] = new
            return w, alive

    class signs:
        def l1_step(w, grad, alive, lr, rate):
            w, alive = np.asarray(w, dtype=float), np.asarray(alive, dtype=bool)
            new = w - lr * np.asarray(grad, dtype=float) - lr * rate * np.sign(w)
            flipped = np.sign(w) * np.sign(new) == -1
            return np.where(alive, np.where(flipped, 0.0, new), w), alive & ~flipped


@misconception(
    title={"en": "dead weights come back", "ko": "죽은 가중치가 되살아나요"},
    hint={
        "en": "Dead is dead: no gradient moves it again.",
        "ko": "죽으면 끝이에요. 어떤 기울기도 다시 움직이지 못해요.",
    },
)
class p30_dead_come_back:
    moved = edit("np.where(alive, np.where(crosses, 0.0, new), w)", "np.where(crosses, 0.0, new)")

    class alive_anew:
        def l1_step(w, grad, alive, lr, rate):
            w = np.asarray(w, dtype=float)
            m = w - lr * np.asarray(grad, dtype=float)
            new = m - lr * rate * np.sign(w)
            crosses = m * new < 0
            return np.where(crosses, 0.0, new), ~crosses

    class loops:
        def l1_step(w, grad, alive, lr, rate):
            w, grad = np.array(w, dtype=float), np.array(grad, dtype=float)
            lives = np.ones(w.shape, dtype=bool)
            for i in np.ndindex(w.shape):
                m = w[i] - lr * grad[i]
                new = m - lr * rate * np.sign(w[i])
                if m * new < 0:
                    new, lives[i] = 0.0, False
                w[i] = new
            return w, lives


@misconception(
    title={"en": "a weight at 0 is alive again", "ko": "0이 된 가중치가 살아 있는 것으로 나와요"},
    hint={"en": "alive must remember who crossed 0.", "ko": "누가 0을 건넜는지 alive가 기억해야 해요."},
)
class alive_not_updated:
    unchanged = edit("alive & ~crosses", "alive.copy()")


@misconception(
    title={"en": "dead weights are set to 0", "ko": "죽은 가중치를 0으로 만들어요"},
    hint={
        "en": "A dead weight never changes again, whatever its value is.",
        "ko": "죽은 가중치는 값이 무엇이든 다시 바뀌지 않아요.",
    },
)
class dead_set_to_zero:
    zero = edit("np.where(crosses, 0.0, new), w)", "np.where(crosses, 0.0, new), 0.0)")

    class mask:
        _right_l1_step = l1_step

        def l1_step(w, grad, alive, lr, rate):
            new, lives = _right_l1_step(w, grad, alive, lr, rate)
            return new * lives, lives


@misconception(
    title={"en": "a weight that starts at 0 is dead", "ko": "0에서 시작한 가중치가 죽은 것으로 나와요"},
    hint={"en": "Standing at 0 is not crossing it.", "ko": "0에 서 있는 것은 0을 건너는 것이 아니에요."},
)
class zero_is_dead:
    at_most = edit("m * new < 0.0", "(m * new < 0.0) | (w == 0.0)")


@misconception(
    title={"en": "an L2 penalty", "ko": "L2 규제예요"},
    hint={
        "en": "L1 pulls every weight with the same force, however large it is.",
        "ko": "L1은 가중치가 얼마나 크든 같은 힘으로 당겨요.",
    },
)
class l2_penalty:
    proportional = edit("np.sign(w)", "w")


@misconception(
    title={"en": "the penalty without the learning rate", "ko": "규제에 학습률을 곱하지 않았어요"},
    hint={"en": "The penalty's step is lr · rate.", "ko": "규제의 걸음은 lr · rate예요."},
)
class penalty_without_rate:
    alone = edit("lr * rate * np.sign(w)", "rate * np.sign(w)")


@misconception(
    title={"en": "the penalty has the wrong sign", "ko": "규제의 부호가 반대예요"},
    hint={"en": "The penalty pulls towards 0.", "ko": "규제는 0 쪽으로 당겨요."},
)
class penalty_pushes_away:
    away = edit("m - lr * rate", "m + lr * rate")


@misconception(
    title={"en": "the gradient is climbed", "ko": "기울기를 올라가요"},
    hint={"en": "Against the gradient.", "ko": "기울기의 반대쪽이에요."},
)
class gradient_climbed:
    up = edit("m = w - lr * grad", "m = w + lr * grad")


@misconception(
    title={"en": "the weights are changed in place", "ko": "받은 가중치를 바꿨어요"},
    hint={
        "en": "w and alive belong to the caller. Work on copies.",
        "ko": "w와 alive는 부른 쪽의 것이에요. 복사본에서 작업하세요.",
    },
)
class l1_in_place:
    class written:
        _right_l1_step = l1_step

        def l1_step(w, grad, alive, lr, rate):
            new, lives = _right_l1_step(w, grad, alive, lr, rate)
            if isinstance(w, np.ndarray) and w.flags.writeable and w.dtype == float:
                w[...] = new
                alive[...] = lives
            return new, lives


@misconception(
    title={"en": "alive is returned as numbers", "ko": "alive를 수로 돌려줘요"},
    hint={"en": "alive is an array of bools.", "ko": "alive는 bool 배열이에요."},
)
class alive_as_numbers:
    floats = edit("alive & ~crosses", "(alive & ~crosses).astype(float)")
    ints = edit("alive & ~crosses", "(alive & ~crosses).astype(int)")


@misconception(
    title={"en": "alive comes first", "ko": "alive가 먼저 나와요"},
    hint={"en": "(w, alive), in this order.", "ko": "(w, alive) 순서예요."},
)
class alive_first:
    class turned:
        _right_l1_step = l1_step

        def l1_step(w, grad, alive, lr, rate):
            return _right_l1_step(w, grad, alive, lr, rate)[::-1]


@misconception(
    title={"en": "computed in the type of its inputs", "ko": "받은 자료형 그대로 계산해요"},
    hint={"en": "Convert to float64 before you compute.", "ko": "계산하기 전에 float64로 바꾸세요."},
)
class l1_in_the_type_of_its_inputs:
    as_they_are = edit(
        "np.asarray(w, dtype=np.float64), np.asarray(grad, dtype=np.float64)", "np.asarray(w), np.asarray(grad)"
    )
