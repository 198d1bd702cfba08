"""The wrong ideas about `relative_error`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, convention, misconception


@misconception(
    title={"en": "arrays of different shapes are compared", "ko": "모양이 다른 배열을 비교했어요"},
    hint={
        "en": "NumPy stretches (3, 1) and (3,) to (3, 3) without a word. Compare the shapes first.",
        "ko": "NumPy는 (3, 1)과 (3,)을 말없이 (3, 3)으로 늘려요. 모양부터 비교하세요.",
    },
)
class b14_errors_broadcast:
    class form:
        def relative_error(a, b):
            a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
            return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))

    class plain:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))

    class by_where:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            size = abs(a) + abs(b)
            return (abs(a - b) / np.where(size > 1e-8, size, 1e-8)).max()


@misconception(
    title={"en": "the difference is not measured against the size", "ko": "차이를 크기에 견주지 않았어요"},
    hint={
        "en": "Is a difference of 1e-6 large? Compare it with the size of the two slopes.",
        "ko": "1e-6이라는 차이는 기울기가 100이면 아무것도 아니지만 1e-6이면 전부예요.",
    },
)
class c31_difference_not_relative:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            return float(np.max(np.abs(a - b)))

    class by_a_loop:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            worst = 0.0
            for x, y in zip(a.ravel(), b.ravel()):
                worst = max(worst, abs(x - y))
            return worst

    class plain:
        def relative_error(a, b):
            return np.abs(np.subtract(a, b, dtype=float)).max()


@misconception(
    title={"en": "opposite signs cancel in the size", "ko": "부호가 반대면 크기가 상쇄돼요"},
    hint={
        "en": "Take the sizes first and add them then; numbers of opposite signs are as far apart as can be.",
        "ko": "먼저 각각의 크기를 구한 뒤 더하세요. 부호가 반대인 두 수는 가장 멀리 떨어져 있어요.",
    },
    was="x10_size_of_the_sum",
)
class size_of_the_sum:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a + b))))

    class by_clip:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return np.max(np.abs(a - b) / np.clip(np.abs(a + b), 1e-8, None))

    class by_a_list:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float).ravel(), np.array(b, dtype=float).ravel()
            return max([abs(x - y) / max(1e-8, abs(x + y)) for x, y in zip(a, b)])


@misconception(
    title={"en": "the mean error instead of the largest", "ko": "가장 큰 오차가 아니라 평균이에요"},
    hint={
        "en": "One wrong slope among a thousand right ones is still wrong; an average hides it.",
        "ko": "천 개 중 하나만 틀려도 틀린 거예요. 평균은 그것을 숨겨요.",
    },
    was="x11_mean_of_the_errors",
)
class mean_of_the_errors:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            return float(np.mean(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))

    class by_a_loop:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float).ravel(), np.array(b, dtype=float).ravel()
            total = 0.0
            for i in range(len(a)):
                total += abs(a[i] - b[i]) / max(1e-8, abs(a[i]) + abs(b[i]))
            return total / len(a)

    class sum_over_size:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return np.sum(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))) / a.size


@convention(
    title={"en": "divides by the larger of the two", "ko": "둘 중 큰 쪽으로 나눴어요"},
    hint={
        "en": "Others divide by the larger one; here it is the sum of the two sizes.",
        "ko": "큰 쪽으로 나누는 곳도 있지만, 여기서는 두 크기의 합으로 나눠요.",
    },
    was="x12_larger_of_the_two",
)
class larger_of_the_two:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))))

    class by_a_list:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float).ravel(), np.array(b, dtype=float).ravel()
            return max([abs(x - y) / max(1e-8, abs(x), abs(y)) for x, y in zip(a, b)])

    class plain:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            larger = np.maximum(np.abs(a), np.abs(b))
            return np.max(np.abs(a - b) / np.maximum(larger, 1e-8))


@misconception(
    title={"en": "1e-8 is added, not a least value", "ko": "1e-8을 하한으로 쓰지 않고 더했어요"},
    hint={
        "en": "Adding a small number shifts every result; it should only help where the size is smaller than it.",
        "ko": "작은 수를 더하면 모든 결과가 조금씩 달라져요. 크기가 그보다 작을 때만 쓰여야 해요.",
    },
    was="x13_floor_added",
)
class floor_added:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b) + 1e-8)))

    class by_a_list:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float).ravel(), np.array(b, dtype=float).ravel()
            return max(abs(x - y) / (abs(x) + abs(y) + 1e-8) for x, y in zip(a, b))

    class a_smaller_one:
        EPS = any_of(1e-12, 1e-15)

        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return np.max(np.abs(a - b) / (np.abs(a) + np.abs(b) + EPS))


@convention(
    title={"en": "one ratio of norms for the whole array", "ko": "배열 전체를 노름의 비 하나로 나타냈어요"},
    hint={
        "en": "Some courses compare norms; here every entry is compared on its own, so that a small wrong slope shows.",
        "ko": "노름을 비교하는 강의도 있지만, 여기서는 원소마다 비교해서 작은 기울기의 오류도 드러나게 해요.",
    },
    was="x14_norms",
)
class norms:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            return float(np.linalg.norm(a - b) / max(1e-8, np.linalg.norm(a) + np.linalg.norm(b)))

    class with_a_floor:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return np.linalg.norm((a - b).ravel()) / max(1e-8, np.linalg.norm(a.ravel()) + np.linalg.norm(b.ravel()))

    class by_roots_of_sums:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            length = np.sqrt(np.sum(a * a)) + np.sqrt(np.sum(b * b))
            return np.sqrt(np.sum((a - b) ** 2)) / np.maximum(length, 1e-8)

    class without_a_floor:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))


@misconception(
    title={"en": "0 against 0 gives nan", "ko": "0과 0을 비교하면 nan이에요"},
    hint={
        "en": "Where both slopes are 0 there is no error; the line below needs a least value.",
        "ko": "두 기울기가 모두 0이면 오차가 없어요. 분모에 하한이 필요해요.",
    },
    was="x15_no_floor",
)
class no_floor:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            with np.errstate(all="ignore"):
                return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b))))

    class by_a_list:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float).ravel(), np.array(b, dtype=float).ravel()
            return np.max([abs(x - y) / (abs(x) + abs(y)) for x, y in zip(a, b)])

    class plain:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return (np.abs(a - b) / (np.abs(a) + np.abs(b))).max()

    class in_pythons_numbers:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float).ravel().tolist(), np.array(b, dtype=float).ravel().tolist()
            return max(abs(x - y) / (abs(x) + abs(y)) for x, y in zip(a, b))


@misconception(
    title={"en": "negative differences do not count", "ko": "음수인 차이를 세지 않아요"},
    hint={"en": "Too small is as wrong as too large.", "ko": "너무 작은 것도 너무 큰 것만큼 틀린 거예요."},
    was="x16_sign_kept",
)
class sign_kept:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            return float(np.max((a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))

    class by_a_list:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float).ravel(), np.array(b, dtype=float).ravel()
            return max([(x - y) / max(1e-8, abs(x) + abs(y)) for x, y in zip(a, b)])

    class size_of_the_largest:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return abs(np.max((a - b) / np.maximum(1e-8, abs(a) + abs(b))))


@misconception(
    title={
        "en": "the largest difference is divided by another entry's size",
        "ko": "가장 큰 차이를 다른 원소의 크기로 나눴어요",
    },
    hint={
        "en": "Divide entry by entry first, and take the largest of the ratios then.",
        "ko": "먼저 원소마다 나누고, 그 비 가운데 가장 큰 것을 고르세요.",
    },
    was="x17_largest_by_largest",
)
class largest_by_largest:
    class form:
        def relative_error(a, b):
            a, b = _same_shape(a, b)
            return float(np.max(np.abs(a - b)) / max(1e-8, float(np.max(np.abs(a) + np.abs(b)))))

    class by_the_largest_sum:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return np.max(np.abs(a - b)) / max(1e-8, np.max(np.abs(a) + np.abs(b)))

    class by_the_two_largest:
        def relative_error(a, b):
            a, b = np.array(a, dtype=float), np.array(b, dtype=float)
            return np.abs(a - b).max() / max(1e-8, np.abs(a).max() + np.abs(b).max())
