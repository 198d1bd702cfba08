"""The wrong ideas about `gradient_check`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "the check is not relative", "ko": "상대 오차로 확인하지 않았어요"},
    hint={
        "en": "Slopes of 1e-7 pass any such check, and right slopes of 1e9 fail it: measure against their size.",
        "ko": "그러면 1e-7인 기울기는 무엇이든 통과하고 1e9인 맞는 기울기는 떨어져요. 크기에 견주어 재세요.",
    },
)
class c31_check_by_difference:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            numerical, grad = _same_shape(numerical_gradient(f, x, h), grad)
            return bool(np.max(np.abs(numerical - grad)) <= tol)

    class by_allclose_without_rtol:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return bool(np.allclose(numerical_gradient(f, x, h), grad, rtol=0, atol=tol))

    class entry_by_entry:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            numerical, grad = numerical_gradient(f, x, h), np.array(grad, dtype=float)
            for i in np.ndindex(numerical.shape):
                if abs(numerical[i] - grad[i]) > tol:
                    return False
            return True


@misconception(
    title={"en": "np.allclose brings tolerances of its own", "ko": "np.allclose에는 자체 허용 오차가 있어요"},
    hint={
        "en": "np.allclose adds a relative and an absolute tolerance that you did not ask for.",
        "ko": "np.allclose는 요청하지 않은 상대 허용 오차와 절대 허용 오차를 더해요.",
    },
    was="x20_allclose",
)
class allclose:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            numerical, grad = _same_shape(numerical_gradient(f, x, h), grad)
            return bool(np.allclose(numerical, grad, atol=tol))

    class with_atol:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return bool(np.allclose(numerical_gradient(f, x, h), grad, atol=tol))

    class plain:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return bool(np.allclose(numerical_gradient(f, x, h), grad))

    class all_of_isclose:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return bool(np.isclose(np.array(grad, dtype=float), numerical_gradient(f, x, h), rtol=tol).all())

    class with_both:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return bool(np.allclose(numerical_gradient(f, x, h), grad, rtol=tol, atol=tol))


@misconception(
    title={"en": "an error of exactly tol is refused", "ko": "오차가 정확히 tol이면 거절해요"},
    hint={"en": "tol is the largest error that is still accepted.", "ko": "tol은 받아들여지는 가장 큰 오차예요."},
    was="x21_strictly_below",
)
class strictly_below:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return relative_error(numerical_gradient(f, x, h), grad) < tol

    class by_an_if:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            if relative_error(grad, numerical_gradient(f, x, h)) >= tol:
                return False
            return True

    class of_all_entries:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            n, g = numerical_gradient(f, x, h), np.array(grad, dtype=float)
            return bool(np.all(np.abs(n - g) / np.maximum(1e-8, np.abs(n) + np.abs(g)) < tol))


@misconception(
    title={"en": "the argument tol is not used", "ko": "인수 tol을 쓰지 않았어요"},
    hint={
        "en": "The caller says how much error is acceptable.",
        "ko": "얼마만큼의 오차를 받아들일지는 부르는 쪽이 정해요.",
    },
    was="x22_tol_ignored",
)
class tol_ignored:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return relative_error(numerical_gradient(f, x, h), grad) <= 1e-6

    class a_constant:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            error = relative_error(numerical_gradient(f, x, h), grad)
            return True if error <= 0.000001 else False

    class another_constant:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return bool(relative_error(numerical_gradient(f, x, h), grad) < 1e-7)

    class set_again:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            tol = 1e-5
            return bool(relative_error(numerical_gradient(f, x, h), grad) <= tol)


@misconception(
    title={"en": "the argument h is not handed on", "ko": "인수 h를 넘겨주지 않았어요"},
    hint={
        "en": "The numerical gradient should use the step that was asked for.",
        "ko": "수치 미분은 요청받은 간격을 써야 해요.",
    },
    was="x23_h_ignored",
)
class h_ignored:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return relative_error(numerical_gradient(f, x), grad) <= tol

    class a_constant:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            h = 1e-5
            return relative_error(numerical_gradient(f, x, h), grad) <= tol

    class by_its_own_loop:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            x = np.array(x, dtype=float)
            numerical = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                e = np.zeros_like(x)
                e[i] = 1e-5
                numerical[i] = (f(x + e) - f(x - e)) / 2e-5
            return bool(relative_error(numerical, grad) <= tol)


@misconception(
    title={"en": "returns the error instead of yes or no", "ko": "예/아니요 대신 오차를 돌려줘요"},
    hint={
        "en": "The question is whether the gradient is right; answer it.",
        "ko": "기울기가 맞는지 묻는 함수예요. 그 물음에 답하세요.",
    },
    was="x24_error_returned",
)
class error_returned:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return relative_error(numerical_gradient(f, x, h), grad)

    class by_hand:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            n, g = numerical_gradient(f, x, h), np.array(grad, dtype=float)
            return np.max(np.abs(n - g) / np.maximum(1e-8, np.abs(n) + np.abs(g)))

    class entry_by_entry:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            n, g = numerical_gradient(f, x, h), np.array(grad, dtype=float)
            return np.abs(n - g) / np.maximum(1e-8, np.abs(n) + np.abs(g))


@misconception(
    title={"en": "one wrong entry is averaged away", "ko": "틀린 원소 하나가 평균에 묻혀요"},
    hint={"en": "A gradient is right when every entry is.", "ko": "모든 원소가 맞아야 기울기가 맞는 거예요."},
    was="x25_mean_error_checked",
)
class mean_error_checked:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            numerical, grad = _same_shape(numerical_gradient(f, x, h), grad)
            errors = np.abs(numerical - grad) / np.maximum(1e-8, np.abs(numerical) + np.abs(grad))
            return bool(np.mean(errors) <= tol)

    class by_hand:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            n, g = numerical_gradient(f, x, h), np.array(grad, dtype=float)
            return bool((np.abs(n - g) / np.maximum(1e-8, np.abs(n) + np.abs(g))).mean() <= tol)

    class by_a_loop:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            n, g = numerical_gradient(f, x, h).ravel(), np.array(grad, dtype=float).ravel()
            errors = [relative_error(a, b) for a, b in zip(n, g)]
            return sum(errors) / len(errors) <= tol


@convention(
    title={"en": "norms are compared instead of entries", "ko": "원소 대신 노름을 비교했어요"},
    hint={
        "en": "Some courses compare norms; here every entry counts, the small ones too.",
        "ko": "노름을 비교하는 강의도 있지만, 여기서는 작은 원소도 하나하나 세요.",
    },
    was="x26_norms_compared",
)
class norms_compared:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            numerical, grad = _same_shape(numerical_gradient(f, x, h), grad)
            sizes = np.linalg.norm(numerical) + np.linalg.norm(grad)
            return bool(np.linalg.norm(numerical - grad) / max(1e-8, sizes) <= tol)

    class with_a_floor:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            n, g = numerical_gradient(f, x, h), np.array(grad, dtype=float)
            length = np.sqrt(np.sum(n**2)) + np.sqrt(np.sum(g**2))
            return bool(np.sqrt(np.sum((n - g) ** 2)) / max(1e-8, length) <= tol)

    class of_flat_arrays:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            n, g = numerical_gradient(f, x, h).ravel(), np.array(grad, dtype=float).ravel()
            return bool(np.linalg.norm(n - g) <= tol * (np.linalg.norm(n) + np.linalg.norm(g)))


@misconception(
    title={"en": "the default tolerance is too loose", "ko": "기본 허용 오차가 너무 느슨해요"},
    hint={"en": "Look up the default of tol in the handout.", "ko": "안내문에서 tol의 기본값을 찾아보세요."},
    was="x27_loose_tolerance",
)
class loose_tolerance:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-5):
            return relative_error(numerical_gradient(f, x, h), grad) <= tol

    class by_an_if:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-4):
            if relative_error(numerical_gradient(f, x, h), grad) > tol:
                return False
            return True

    class still_looser:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-3):
            return relative_error(numerical_gradient(f, x, h), grad) <= tol

    class a_little_looser:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-5):
            return bool(relative_error(numerical_gradient(f, x, h), grad) <= tol)


@misconception(
    title={"en": "the answer is the wrong way round", "ko": "대답이 거꾸로예요"},
    hint={"en": "True says: this gradient is right.", "ko": "True는 기울기가 맞다는 뜻이에요."},
    was="x28_answer_reversed",
)
class answer_reversed:
    class form:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return relative_error(numerical_gradient(f, x, h), grad) > tol

    class by_an_if:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            if relative_error(numerical_gradient(f, x, h), grad) > tol:
                return True
            return False

    class turned:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return bool(tol < relative_error(grad, numerical_gradient(f, x, h)))

    class at_tol_as_well:
        def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
            return bool(relative_error(numerical_gradient(f, x, h), grad) >= tol)
