"""The wrong ideas about `SGD`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class of_the_book:
    class SGD:
        def __init__(self, lr=0.01):
            self.lr = lr

        def update(self, params, grads):
            out = {}
            for key in params.keys():
                p, g = np.array(params[key], dtype=float), np.array(grads[key], dtype=float)
                out[key] = p - self.lr * g
            return out


@base
class in_place:
    class SGD:
        def __init__(self, lr=0.01):
            self.learning_rate = lr

        def update(self, params, grads):
            new = {k: np.array(v, dtype=np.float64) for k, v in params.items()}
            for k, g in grads.items():
                new[k] -= self.learning_rate * np.array(g, dtype=np.float64)
            return new


@misconception(
    title={"en": "the step goes up the slope", "ko": "기울기를 따라 올라가요"},
    hint={
        "en": "The gradient points uphill. Which way does the loss fall?",
        "ko": "기울기는 오르막을 가리켜요. 손실은 어느 쪽으로 줄어들까요?",
    },
)
class d01_sgd_climbs:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                return {name: p + self.lr * g for name, p, g in _pairs(params, grads)}

    a_plus = edit("p - self.lr * g", "p + self.lr * g", of="of_the_book")
    added_in_place = edit("new[k] -=", "new[k] +=", of="in_place")


@misconception(
    title={"en": "the caller's arrays are changed in place", "ko": "호출한 쪽의 배열을 제자리에서 바꿔요"},
    hint={
        "en": "update gives back new arrays; what it was given must stay as it was.",
        "ko": "update는 새 배열을 돌려줘요. 받은 배열은 그대로 있어야 해요.",
    },
)
class d03_sgd_in_place:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                moved = {}
                for name, _, g in _pairs(params, grads):
                    p = np.asarray(params[name], dtype=np.float64)
                    p -= self.lr * g
                    moved[name] = p
                return moved

    of_the_book_itself = edit(
        "p, g = np.array(params[key], dtype=float)",
        "p, g = np.asarray(params[key], dtype=float)",
        "out[key] = p - self.lr * g",
        "p -= self.lr * g\n            out[key] = p",
        of="of_the_book",
    )
    without_a_copy = edit("np.array(v, dtype=np.float64)", "np.asarray(v, dtype=np.float64)", of="in_place")

    class of_arrays_alone:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                for name in params:
                    params[name] -= self.lr * grads[name]
                return params


@misconception(
    title={"en": "int parameters stay ints, so the step is cut off", "ko": "정수 파라미터가 정수로 남아 걸음이 잘려요"},
    hint={
        "en": "An int array cannot hold half a step. In which dtype should the computation run?",
        "ko": "정수 배열에는 반 걸음을 담을 수 없어요. 어떤 dtype으로 계산해야 할까요?",
    },
)
class d04_sgd_ints_stay_ints:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                return {
                    name: (p - self.lr * g).astype(np.asarray(params[name]).dtype)
                    for name, p, g in _pairs(params, grads)
                }

    filled_into_zeros_like = edit(
        "out[key] = p - self.lr * g",
        "out[key] = np.zeros_like(np.array(params[key]))\n            out[key][...] = p - self.lr * g",
        of="of_the_book",
    )
    cast_back = edit(
        "        return new",
        "        return {k: w.astype(np.array(params[k]).dtype) for k, w in new.items()}",
        of="in_place",
    )
    step_cut_off = edit(
        "out[key] = p - self.lr * g",
        "out[key] = p - (self.lr * g).astype(np.array(params[key]).dtype)",
        of="of_the_book",
    )


@misconception(
    title={"en": "the learning rate is not used", "ko": "학습률을 쓰지 않아요"},
    hint={
        "en": "How far a step goes is the gradient times something you were given.",
        "ko": "걸음의 길이는 기울기에 무언가를 곱한 값이에요. 무엇을 받았나요?",
    },
    was="x01_sgd_no_rate",
)
class sgd_no_rate:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                return {name: p - g for name, p, g in _pairs(params, grads)}

    of_the_book_itself = edit("self.lr * g", "g", of="of_the_book")
    subtracted_in_place = edit("self.learning_rate * ", "", of="in_place")


@misconception(
    title={"en": "the gradient is scaled to length one", "ko": "기울기를 길이 1로 줄여요"},
    hint={
        "en": "SGD uses the gradient as it is: steep places make long steps.",
        "ko": "SGD는 기울기를 그대로 써요. 가파른 곳에서는 걸음이 길어져요.",
    },
    was="x02_sgd_unit_gradient",
)
class sgd_unit_gradient:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                return {
                    name: p - self.lr * g / max(float(np.sqrt(np.sum(g * g))), 1e-12)
                    for name, p, g in _pairs(params, grads)
                }

    by_the_norm = edit("self.lr * g", "self.lr * g / (np.linalg.norm(g) + 1e-12)", of="of_the_book")
    by_the_norm_of_all = edit(
        "new = {",
        "length = np.sqrt(sum(np.sum(np.square(g)) for g in grads.values())) + 1e-12\n        new = {",
        "np.array(g, dtype=np.float64)",
        "np.array(g, dtype=np.float64) / length",
        of="in_place",
    )
    by_signs = edit("self.lr * g", "self.lr * np.sign(g)", of="of_the_book")


@misconception(
    title={"en": "gradients are matched by position, not by name", "ko": "기울기를 이름이 아니라 순서로 짝지어요"},
    hint={
        "en": "Two dicts may list their keys in different orders. What does belong together?",
        "ko": "두 사전의 키 순서는 다를 수 있어요. 무엇과 무엇이 짝일까요?",
    },
    was="x03_sgd_by_position",
)
class sgd_by_position:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                _pairs(params, {name: grads[name] for name in grads})
                return {
                    name: np.asarray(p, dtype=np.float64) - self.lr * np.asarray(g, dtype=np.float64)
                    for (name, p), g in zip(params.items(), grads.values(), strict=True)
                }

    by_zip = edit(
        "for key in params.keys():",
        "for key, slope in zip(params, grads.values()):",
        "grads[key]",
        "slope",
        of="of_the_book",
    )
    by_a_list = edit(
        "for k, g in grads.items():", "for k, g in zip(list(params), list(grads.values())):", of="in_place"
    )


@misconception(
    title={"en": "a gradient of another shape is broadcast", "ko": "모양이 다른 기울기를 브로드캐스트해요"},
    hint={
        "en": "NumPy stretches shapes that differ without a word. Compare the shapes before you compute.",
        "ko": "NumPy는 모양이 달라도 말없이 늘려 계산해요. 계산하기 전에 모양을 비교해 보세요.",
    },
    was="x04_sgd_broadcasts",
)
class sgd_broadcasts:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                if params.keys() != grads.keys():
                    raise ValueError("names differ")
                arrays = {name: (np.asarray(params[name], float), np.asarray(grads[name], float)) for name in params}
                return {name: p - self.lr * g for name, (p, g) in arrays.items()}

    only_names_checked = edit(
        "out = {}",
        "out = {}\n        if set(params) != set(grads):\n            raise ValueError('names')",
        of="of_the_book",
    )
    names_asserted = edit(
        "new = {",
        "if sorted(params) != sorted(grads):\n            raise ValueError('other names')\n        new = {",
        "new[k] -= self.learning_rate * np.array(g, dtype=np.float64)",
        "new[k] = new[k] - self.learning_rate * np.array(g, dtype=np.float64)",
        of="in_place",
    )


@misconception(
    title={"en": "names that do not fit are skipped in silence", "ko": "맞지 않는 이름을 말없이 건너뛰어요"},
    hint={
        "en": "A gradient without its parameter is a mistake of the caller, who should hear of it.",
        "ko": "짝이 없는 기울기는 호출한 쪽의 실수예요. 알려 줘야 고칠 수 있어요.",
    },
    was="x05_sgd_skips_unknown_names",
)
class sgd_skips_unknown_names:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                return {
                    name: p - self.lr * g
                    for name, p, g in _pairs(
                        {k: p for k, p in params.items() if k in grads}, {k: g for k, g in grads.items() if k in params}
                    )
                }

    only_common_names = edit("for key in params.keys():", "for key in params.keys() & grads.keys():", of="of_the_book")
    if_it_is_there = edit("            new[k] -=", "            if k in new:\n                new[k] -=", of="in_place")
    left_where_they_are = edit(
        "out[key] = p - self.lr * g",
        "out[key] = p - self.lr * g",
        "grads[key]",
        "grads.get(key, np.zeros(np.shape(params[key])))",
        of="of_the_book",
    )


@misconception(
    title={"en": "float32 stays float32", "ko": "float32가 float32로 남아요"},
    hint={
        "en": "NumPy keeps float32 beside a Python float. Results here are float64.",
        "ko": "NumPy는 파이썬 float과 계산해도 float32를 유지해요. 여기서 결과는 float64예요.",
    },
    was="x06_sgd_keeps_float32",
)
class sgd_keeps_float32:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                _pairs(params, grads)
                return {name: np.asarray(params[name]) - self.lr * np.asarray(grads[name]) for name in params}

    of_the_book_itself = edit(
        "np.array(params[key], dtype=float), np.array(grads[key], dtype=float)",
        "np.array(params[key]), np.array(grads[key])",
        of="of_the_book",
    )
    asarray = edit(
        "np.array(params[key], dtype=float), np.array(grads[key], dtype=float)",
        "np.asarray(params[key]) * 1.0, np.asarray(grads[key])",
        of="of_the_book",
    )


@misconception(
    title={"en": "the default learning rate is 0.1", "ko": "학습률의 기본값이 0.1이에요"},
    hint={
        "en": "Look up the default of lr in the table of the handout.",
        "ko": "안내문의 표에서 lr의 기본값을 다시 보세요.",
    },
    was="x07_sgd_default_rate",
)
class sgd_default_rate:
    class form:
        class SGD:
            def __init__(self, lr=0.1):
                self.lr = lr

            def update(self, params, grads):
                return {name: p - self.lr * g for name, p, g in _pairs(params, grads)}

    of_the_book_itself = edit("lr=0.01", "lr=0.1", of="of_the_book")
    a_smaller_one = edit("lr=0.01", "lr=0.001", of="in_place")
    one = edit("lr=0.01", "lr=1.0", of="in_place")


@misconception(
    title={"en": "large gradients are cut off", "ko": "큰 기울기를 잘라요"},
    hint={
        "en": "No clipping was asked here; there is a function of its own for that.",
        "ko": "여기서는 기울기를 자르지 않아요. 그 일을 하는 함수는 따로 있어요.",
    },
    was="x08_sgd_clips",
)
class sgd_clips:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                return {name: p - self.lr * np.clip(g, -5.0, 5.0) for name, p, g in _pairs(params, grads)}

    at_one = edit("self.lr * g", "self.lr * np.clip(g, -1, 1)", of="of_the_book")
    at_five = edit("self.lr * g", "self.lr * np.clip(g, -5.0, 5.0)", of="of_the_book")
    by_the_norm = edit(
        "            new[k] -= self.learning_rate * np.array(g, dtype=np.float64)",
        "            g = np.array(g, dtype=np.float64)\n            if np.linalg.norm(g) > 1:\n                g = g / np.linalg.norm(g)\n            new[k] -= self.learning_rate * g",
        of="in_place",
    )


@misconception(
    title={
        "en": "where nothing moves, the caller's own array is returned",
        "ko": "움직이지 않을 때 호출한 쪽의 배열을 그대로 돌려줘요",
    },
    hint={
        "en": "If the result is the caller's array, changing one changes the other.",
        "ko": "결과가 호출한 쪽의 배열이면 하나를 바꿀 때 다른 하나도 바뀌어요.",
    },
    was="x09_sgd_same_array_for_zero_slope",
)
class sgd_same_array_for_zero_slope:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                return {name: p - self.lr * g if g.any() else p for name, p, g in _pairs(params, grads)}

    of_the_book_itself = edit(
        "out[key] = p - self.lr * g",
        "out[key] = p - self.lr * g if np.any(g) else np.asarray(params[key], dtype=float)",
        of="of_the_book",
    )
    skipped = edit(
        "np.array(v, dtype=np.float64)",
        "np.asarray(v, dtype=np.float64)",
        "            new[k] -= self.learning_rate * np.array(g, dtype=np.float64)",
        "            if np.all(np.array(g) == 0):\n                continue\n            new[k] = new[k] - self.learning_rate * np.array(g, dtype=np.float64)",
        of="in_place",
    )


@misconception(
    title={"en": "the step before is carried on", "ko": "앞선 걸음이 이어져요"},
    hint={
        "en": "SGD remembers nothing: each step depends on this gradient alone.",
        "ko": "SGD는 아무것도 기억하지 않아요. 걸음은 지금의 기울기만으로 정해져요.",
    },
    was="x10_sgd_own_velocity",
)
class sgd_own_velocity:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr, self.momentum = lr, 0.9
                self.velocity = {}

            def update(self, params, grads):
                moved = {}
                for name, p, g in _pairs(params, grads):
                    v = self.momentum * self.velocity.get(name, 0.0) - self.lr * g
                    self.velocity[name] = v
                    moved[name] = p + v
                return moved

    added_up = edit(
        "self.lr = lr",
        "self.lr, self.v = lr, {}",
        "out[key] = p - self.lr * g",
        "self.v[key] = 0.9 * self.v.get(key, 0) + g\n            out[key] = p - self.lr * self.v[key]",
        of="of_the_book",
    )
    averaged = edit(
        "self.lr = lr",
        "self.lr, self.v = lr, {}",
        "out[key] = p - self.lr * g",
        "self.v[key] = 0.9 * self.v.get(key, 0) + 0.1 * g\n            out[key] = p - self.lr * self.v[key]",
        of="of_the_book",
    )
    half_of_the_step = edit(
        "self.lr = lr",
        "self.lr, self.v = lr, {}",
        "out[key] = p - self.lr * g",
        "self.v[key] = 0.5 * self.v.get(key, 0) - self.lr * g\n            out[key] = p + self.v[key]",
        of="of_the_book",
    )


@misconception(
    title={"en": "the new arrays are put into the caller's dict", "ko": "새 배열을 호출한 쪽의 사전에 넣어요"},
    hint={
        "en": "A dict that was passed in is the caller's, too: return a new one.",
        "ko": "받은 사전도 호출한 쪽의 것이에요. 새 사전을 돌려줘요.",
    },
    was="x132_sgd_overwrites_the_dict",
)
class sgd_overwrites_the_dict:
    class form:
        class SGD:
            def __init__(self, lr=0.01):
                self.lr = lr

            def update(self, params, grads):
                for name, p, g in _pairs(params, grads):
                    params[name] = p - self.lr * g
                return params

    of_the_book_itself = edit(
        "        out = {}\n", "", "out[key] = p", "params[key] = p", "return out", "return params", of="of_the_book"
    )
    by_update = edit("        return new", "        params.update(new)\n        return params", of="in_place")


@misconception(
    title={"en": "the learning rate shrinks from step to step", "ko": "걸음마다 학습률이 줄어들어요"},
    hint={
        "en": "SGD keeps its rate: the same gradient makes the same step, however many steps came before.",
        "ko": "SGD의 학습률은 그대로예요. 기울기가 같으면 몇 번째 걸음이든 똑같이 움직여요.",
    },
)
class sgd_rate_shrinks:
    by_the_root = edit(
        "self.lr = lr",
        "self.lr, self.t = lr, 0",
        "        out = {}",
        "        self.t += 1\n        out = {}",
        "self.lr * g",
        "self.lr / np.sqrt(self.t) * g",
        of="of_the_book",
    )
    by_the_step = edit(
        "self.lr = lr",
        "self.lr, self.t = lr, 0",
        "        out = {}",
        "        self.t += 1\n        out = {}",
        "self.lr * g",
        "self.lr / self.t * g",
        of="of_the_book",
    )
    a_little = edit("        return new", "        self.learning_rate *= 0.99\n        return new", of="in_place")


@misconception(
    title={"en": "the learning rate is always 0.01", "ko": "학습률이 항상 0.01이에요"},
    hint={
        "en": "The argument says how long the steps are: does your code use it?",
        "ko": "걸음의 길이는 인수로 정해요. 코드에서 그 인수를 쓰나요?",
    },
)
class sgd_rate_is_fixed:
    in_the_constructor = edit("self.lr = lr", "self.lr = 0.01", of="of_the_book")
    in_the_step = edit("self.learning_rate * np", "0.01 * np", of="in_place")
    on_the_reference = edit("self.lr = lr", "self.lr = 0.01")
