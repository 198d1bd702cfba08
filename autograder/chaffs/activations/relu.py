"""The wrong ideas about `relu`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "an if for a whole array", "ko": "배열 전체를 if로 판단해요"},
    hint={
        "en": "An if statement decides once, and so does Python's max; here every element needs its own decision.",
        "ko": "if 문도, 파이썬의 max도 한 번만 판단해요. 여기서는 원소마다 따로 판단해야 해요.",
    },
)
class a15_relu_if_statement:
    class form:
        def relu(z):
            z = np.asarray(z, dtype=np.float64)
            if z > 0.0:
                return z
            return np.zeros_like(z)

    class pythons_max:
        def relu(z):
            return max(0, z)

    class of_what_came_in:
        def relu(z):
            if z > 0:
                return z
            else:
                return 0

    class of_an_array:
        def relu(z):
            z = np.asarray(z, dtype=np.float64)
            return z if z > 0 else 0.0


@misconception(
    title={"en": "input changed in place", "ko": "입력을 제자리에서 바꿔요"},
    hint={
        "en": "Work on a copy: the backward pass still needs the z that went in.",
        "ko": "복사본에서 작업하세요. 역전파에는 들어온 z가 그대로 필요해요.",
    },
)
class a16_relu_changes_input:
    class form:
        def relu(z):
            z = np.asarray(z, dtype=np.float64)
            z[z < 0.0] = 0.0
            return z

    class by_maximum:
        def relu(z):
            z = np.asarray(z, dtype=float)
            np.maximum(z, 0, out=z)
            return z

    class times_the_mask:
        def relu(z):
            z = np.asarray(z, dtype=float)
            z *= z > 0
            return z

    class by_clip:
        def relu(z):
            z = np.asarray(z, dtype=float)
            return np.clip(z, 0, None, out=z)


@misconception(
    title={"en": "negative part folded up", "ko": "음수 부분을 접어 올려요"},
    hint={
        "en": "ReLU cuts the negative part off; it does not mirror it.",
        "ko": "ReLU는 음수 부분을 자르는 거예요. 뒤집어 올리는 게 아니에요.",
    },
    was="x30_relu_is_abs",
)
class relu_is_abs:
    class form:
        def relu(z):
            return np.abs(np.asarray(z, dtype=np.float64))

    class by_where:
        def relu(z):
            return np.where(np.asarray(z) > 0, z, -np.asarray(z))

    class of_a_list:
        def relu(z):
            z = np.asarray(z, dtype=float)
            return np.array([max(v, -v) for v in z.flatten()]).reshape(z.shape)


@misconception(
    title={"en": "cut at 6 as well", "ko": "6에서도 잘라요"},
    hint={
        "en": "ReLU grows without bound on the right; cutting it at 6 is another function.",
        "ko": "ReLU는 오른쪽으로 끝없이 커져요. 6에서 자르면 다른 함수예요.",
    },
    was="x31_relu_six",
)
class relu_six:
    class form:
        def relu(z):
            return np.clip(np.asarray(z, dtype=np.float64), 0.0, 6.0)

    class by_minimum_and_maximum:
        def relu(z):
            return np.minimum(np.maximum(0, z), 6)

    class by_masks:
        def relu(z):
            y = np.array(z, dtype=float)
            y[y < 0] = 0
            y[y > 6] = 6
            return y


@misconception(
    title={"en": "ints stay ints", "ko": "정수가 정수로 남아요"},
    hint={"en": "Results are float64 whatever comes in.", "ko": "무엇이 들어오든 결과는 float64예요."},
    was="x32_relu_keeps_kind",
)
class relu_keeps_kind:
    class form:
        def relu(z):
            return np.maximum(0, z)

    class times_the_mask:
        def relu(z):
            z = np.asarray(z)
            return z * (z > 0)

    class by_where:
        def relu(z):
            return np.where(np.asarray(z) > 0, z, 0)

    class by_masks:
        def relu(z):
            y = np.array(z)
            y[y < 0] = 0
            return y

    class by_clip:
        def relu(z):
            return np.clip(z, 0, None)


@misconception(
    title={"en": "the largest element instead of elementwise", "ko": "원소별이 아니라 전체의 최댓값이에요"},
    hint={
        "en": "One function looks for the largest element of an array, another compares element by element.",
        "ko": "배열에서 가장 큰 원소를 찾는 함수와, 원소끼리 비교하는 함수는 서로 달라요.",
    },
    was="x33_relu_max_of_everything",
)
class relu_max_of_everything:
    class form:
        def relu(z):
            return np.max(np.asarray(z, dtype=np.float64), initial=0.0)

    class the_largest_entry:
        def relu(z):
            return max(0, np.max(z))
