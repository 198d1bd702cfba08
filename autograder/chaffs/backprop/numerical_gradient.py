"""The wrong ideas about `numerical_gradient`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, convention, edit, misconception


@misconception(
    title={"en": "the result is rounded", "ko": "결과를 반올림했어요"},
    hint={
        "en": "Never round inside a function; rounding is for printing.",
        "ko": "함수 안에서는 반올림하지 마세요. 반올림은 출력할 때 해요.",
    },
)
class a37_rounds_the_slopes:
    as_an_edit = edit("return grad", "return np.round(grad, 6)")

    class entry_by_entry:
        DIGITS = any_of(8, 4, 5, 6, 10)

        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                e = np.zeros_like(x)
                e[i] = h
                grad[i] = round((f(x + e) - f(x - e)) / (2 * h), DIGITS)
            return grad

    class at_the_end:
        DIGITS = any_of(2, 3, 7)

        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                old = x[i]
                x[i] = old + h
                up = f(x)
                x[i] = old - h
                grad[i] = (up - f(x)) / (2 * h)
                x[i] = old
            return np.round(grad, DIGITS)


@misconception(
    title={"en": "the step is taken in float32", "ko": "float32로 간격을 움직였어요"},
    hint={
        "en": "float32 holds seven digits: a step of 1e-5 is nearly lost in it. Compute in float64.",
        "ko": "float32는 유효숫자가 일곱 자리 정도라 1e-5만큼 움직이면 거의 사라져요. float64로 계산하세요.",
    },
)
class c30_in_float32:
    class form:
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x, dtype=np.float32)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center - h
                below = f(point)
                point[i] = center
                grad[i] = (above - below) / (2.0 * h)
            return grad

    class by_unit_steps:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=np.float32)
            grad = np.zeros(x.shape)
            for i in np.ndindex(x.shape):
                e = np.zeros_like(x)
                e[i] = h
                grad[i] = (f(x + e) - f(x - e)) / (2 * h)
            return grad

    class slopes_too:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=np.float32)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                old = x[i]
                x[i] = old + h
                up = f(x)
                x[i] = old - h
                down = f(x)
                x[i] = old
                grad[i] = (up - down) / (2 * h)
            return grad.astype(np.float64)


@misconception(
    title={"en": "the difference is taken to one side only", "ko": "차분을 한쪽으로만 했어요"},
    hint={
        "en": "Go to both sides of x by the same step; the error then shrinks with the square of the step.",
        "ko": "x의 양쪽으로 같은 간격만큼 가 보세요. 그러면 오차가 간격의 제곱으로 줄어들어요.",
    },
)
class c30_one_sided:
    class form:
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center
                below = f(point)
                point[i] = center
                grad[i] = (above - below) / h
            return grad

    class by_unit_steps:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad, here = np.zeros_like(x), f(x)
            for i in np.ndindex(x.shape):
                e = np.zeros_like(x)
                e[i] = h
                grad[i] = (f(x + e) - here) / h
            return grad

    class backward:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                here, old = f(x), x[i]
                x[i] = old - h
                grad[i] = (here - f(x)) / h
                x[i] = old
            return grad


@misconception(
    title={"en": "the default step is far too small", "ko": "기본 간격이 너무 작아요"},
    hint={
        "en": "With a very small step the two values differ in their last digits only, and rounding takes over.",
        "ko": "간격이 너무 작으면 두 함숫값이 마지막 몇 자리만 달라서 반올림 오차가 커져요.",
    },
)
class c30_step_too_small:
    class form:
        def numerical_gradient(f, x, h=1e-12):
            point = np.array(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center - h
                below = f(point)
                point[i] = center
                grad[i] = (above - below) / (2.0 * h)
            return grad

    class by_unit_steps:
        def numerical_gradient(f, x, h=1e-12):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                e = np.zeros_like(x)
                e[i] = h
                grad[i] = (f(x + e) - f(x - e)) / (2 * h)
            return grad

    class smaller_still:
        def numerical_gradient(f, x, h=1e-15):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                old = x[i]
                x[i] = old + h
                up = f(x)
                x[i] = old - h
                grad[i] = (up - f(x)) / (2 * h)
                x[i] = old
            return grad

    class a_little_larger:
        def numerical_gradient(f, x, h=1e-10):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                old = x[i]
                x[i] = old + h
                up = f(x)
                x[i] = old - h
                grad[i] = (up - f(x)) / (2 * h)
                x[i] = old
            return grad


@misconception(
    title={"en": "x is not put back after the step", "ko": "움직인 x를 되돌려 놓지 않았어요"},
    hint={
        "en": "After each entry put back what was there, or the next slopes are taken at another point.",
        "ko": "원소 하나를 살펴본 뒤에는 원래 값을 되돌려 놓으세요. 아니면 다음 기울기를 다른 점에서 구하게 돼요.",
    },
    was="x08_other_entries_stay_moved",
)
class c33_x_not_restored:
    class form:
        def numerical_gradient(f, x, h=1e-5):
            point = np.asarray(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center - h
                below = f(point)
                grad[i] = (above - below) / (2.0 * h)
            return grad

    class left_below:
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                point[i] += h
                above = f(point)
                point[i] -= 2.0 * h
                grad[i] = (above - f(point)) / (2.0 * h)
            return grad

    class left_further_below:
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                point[i] += h
                above = f(point)
                point[i] -= 2.0 * h
                grad[i] = (above - f(point)) / (2.0 * h)
                point[i] -= h
            return grad

    class of_a_copy:
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center - h
                below = f(point)
                grad[i] = (above - below) / (2.0 * h)
            return grad

    class in_order_of_memory:  # nditer, the loop of the book, goes on as the numbers lie in memory
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x, dtype=np.float64)
            grad = np.zeros_like(point)
            it = np.nditer(point, flags=["multi_index"])
            while not it.finished:
                i = it.multi_index
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center - h
                grad[i] = (above - f(point)) / (2.0 * h)
                it.iternext()
            return grad

    class steps_add_up:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad, e = np.zeros_like(x), np.zeros_like(x)
            for i in np.ndindex(x.shape):
                e[i] = h
                grad[i] = (f(x + e) - f(x - e)) / (2 * h)
            return grad

    class two_points_walk:
        def numerical_gradient(f, x, h=1e-5):
            up, down = np.array(x, dtype=float), np.array(x, dtype=float)
            grad = np.zeros_like(up)
            for i in np.ndindex(up.shape):
                up[i] += h
                down[i] -= h
                grad[i] = (f(up) - f(down)) / (2 * h)
            return grad


@misconception(
    title={"en": "an int array cannot hold x + h", "ko": "정수 배열은 x + h를 담지 못해요"},
    hint={
        "en": "Storing 3.00001 in an int array gives 3. Make x float64 first.",
        "ko": "정수 배열에 3.00001을 넣으면 3이 돼요. 먼저 x를 float64로 바꾸세요.",
    },
)
class c34_ints_truncate:
    class form:
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x)
            grad = np.zeros(point.shape, dtype=np.float64)
            for i in np.ndindex(point.shape):
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center - h
                below = f(point)
                point[i] = center
                grad[i] = (above - below) / (2.0 * h)
            return grad

    class of_the_book:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x)
            grad = np.zeros_like(x, dtype=float)
            it = np.nditer(x, flags=["multi_index"])
            while not it.finished:
                idx = it.multi_index
                tmp_val = x[idx]
                x[idx] = tmp_val + h
                fxh1 = f(x)
                x[idx] = tmp_val - h
                fxh2 = f(x)
                grad[idx] = (fxh1 - fxh2) / (2 * h)
                x[idx] = tmp_val
                it.iternext()
            return grad

    class by_a_flat_copy:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, order="C")
            flat = x.reshape(-1)
            grad = np.zeros(flat.size)
            for i in range(flat.size):
                old = flat[i].copy()
                flat[i] = old + h
                up = f(x)
                flat[i] = old - h
                grad[i] = (up - f(x)) / (2 * h)
                flat[i] = old
            return grad.reshape(x.shape)


@misconception(
    title={"en": "x comes back with a rounding error", "ko": "x가 반올림 오차를 안고 돌아와요"},
    hint={
        "en": "Adding and subtracting a step need not give back the very same number. Remember the old value instead.",
        "ko": "더했다 뺐다 하면 똑같은 수로 돌아오지 않을 수 있어요. 원래 값을 기억해 두세요.",
    },
    was="x01_restored_by_adding",
)
class restored_by_adding:
    class form:
        def numerical_gradient(f, x, h=1e-5):
            point = np.asarray(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                point[i] += h
                above = f(point)
                point[i] -= 2.0 * h
                below = f(point)
                point[i] += h
                grad[i] = (above - below) / (2.0 * h)
            return grad

    class two_halves:
        def numerical_gradient(f, x, h=1e-5):
            x = np.asarray(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                x[i] += h
                up = f(x)
                x[i] -= 2 * h
                down = f(x)
                x[i] += h
                grad[i] = (up - down) / (2 * h)
            return grad

    class down_first:
        def numerical_gradient(f, x, h=1e-5):
            x = np.asarray(x, dtype=float)
            grad = np.zeros(x.shape)
            for i in np.ndindex(x.shape):
                x[i] -= h
                down = f(x)
                x[i] += 2 * h
                up = f(x)
                x[i] -= h
                grad[i] = (up - down) / (2 * h)
            return grad


@misconception(
    title={"en": "the central difference is divided by h", "ko": "중앙 차분을 h로 나눴어요"},
    hint={"en": "From x - h to x + h is how far?", "ko": "x - h에서 x + h까지의 거리는 얼마인가요?"},
    was="x02_divides_by_h",
)
class divides_by_h:
    as_an_edit = edit("grad[i] = (above - below) / (2.0 * h)", "grad[i] = (above - below) / h")

    class by_unit_steps:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                e = np.zeros_like(x)
                e[i] = h
                grad[i] = (f(x + e) - f(x - e)) / h
            return grad

    class precedence:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                old = x[i]
                x[i] = old + h
                up = f(x)
                x[i] = old - h
                down = f(x)
                x[i] = old
                grad[i] = (up - down) / 2 * h
            return grad


@misconception(
    title={"en": "the argument h is not used", "ko": "인수 h를 쓰지 않았어요"},
    hint={
        "en": "The caller may ask for another step; use the one that is given.",
        "ko": "부르는 쪽에서 다른 간격을 줄 수 있어요. 주어진 간격을 쓰세요.",
    },
    was="x03_ignores_h",
)
class ignores_h:
    class form:
        def numerical_gradient(f, x, h=1e-5):
            h = 1e-5
            point = np.array(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center - h
                below = f(point)
                point[i] = center
                grad[i] = (above - below) / (2.0 * h)
            return grad

    class set_again:
        STEP = any_of(1e-4, 1e-5, 1e-6)

        def numerical_gradient(f, x, h=1e-5):
            h = STEP
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                old = x[i]
                x[i] = old + h
                up = f(x)
                x[i] = old - h
                grad[i] = (up - f(x)) / (2 * h)
                x[i] = old
            return grad

    class by_unit_steps:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad, step = np.zeros_like(x), 1e-5
            for i in np.ndindex(x.shape):
                e = np.zeros_like(x)
                e[i] = step
                grad[i] = (f(x + e) - f(x - e)) / (2 * step)
            return grad


@convention(
    title={"en": "the default step is 1e-4", "ko": "기본 간격이 1e-4예요"},
    hint={
        "en": "Some books use 1e-4; here the default step is the one in the handout's table.",
        "ko": "1e-4를 쓰는 책도 있지만, 여기서는 안내문 표에 있는 간격이 기본값이에요.",
    },
    was="x04_default_step_of_the_book",
)
class default_step_of_the_book:
    class form:
        def numerical_gradient(f, x, h=1e-4):
            point = np.array(x, dtype=np.float64)
            grad = np.zeros(point.shape)
            for i in np.ndindex(point.shape):
                center = point[i]
                point[i] = center + h
                above = f(point)
                point[i] = center - h
                below = f(point)
                point[i] = center
                grad[i] = (above - below) / (2.0 * h)
            return grad

    class by_unit_steps:
        def numerical_gradient(f, x, h=1e-4):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                e = np.zeros_like(x)
                e[i] = h
                grad[i] = (f(x + e) - f(x - e)) / (2 * h)
            return grad

    class by_an_iterator:
        def numerical_gradient(f, x, h=1e-4):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            it = np.nditer(x, flags=["multi_index"])
            while not it.finished:
                idx = it.multi_index
                tmp_val = x[idx]
                x[idx] = float(tmp_val) + h
                fxh1 = f(x)
                x[idx] = float(tmp_val) - h
                fxh2 = f(x)
                grad[idx] = (fxh1 - fxh2) / (2 * h)
                x[idx] = tmp_val
                it.iternext()
            return grad


@misconception(
    title={"en": "the step is taken in a copy that f never sees", "ko": "f가 보지 못하는 사본을 움직였어요"},
    hint={
        "en": "Flattening an array that is not in row order makes a copy, and changing the copy changes nothing.",
        "ko": "행 순서로 놓이지 않은 배열을 펴면 사본이 생기고, 사본을 바꿔도 원본은 그대로예요.",
    },
    was="x05_flat_copy",
)
class flat_copy:
    class form:
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x, dtype=np.float64)
            flat = point.ravel()
            grad = np.zeros(point.size)
            for i in range(point.size):
                center = flat[i]
                flat[i] = center + h
                above = f(point)
                flat[i] = center - h
                below = f(point)
                flat[i] = center
                grad[i] = (above - below) / (2.0 * h)
            return grad.reshape(point.shape)

    class flattened:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            flat = x.flatten()
            grad = np.zeros(flat.size)
            for i in range(flat.size):
                old = flat[i]
                flat[i] = old + h
                up = f(x)
                flat[i] = old - h
                grad[i] = (up - f(x)) / (2 * h)
                flat[i] = old
            return grad.reshape(x.shape)

    class reshaped:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            flat = x.reshape(-1)
            grad = np.zeros(flat.size)
            for i in range(flat.size):
                old = flat[i]
                flat[i] = old + h
                up = f(x)
                flat[i] = old - h
                grad[i] = (up - f(x)) / (2 * h)
                flat[i] = old
            return grad.reshape(x.shape)

    class ravelled:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float, copy=True)
            flat, slopes = np.ravel(x), []
            for i in range(len(flat)):
                old = flat[i]
                values = []
                for step in (h, -h):
                    flat[i] = old + step
                    values.append(f(x))
                flat[i] = old
                slopes.append((values[0] - values[1]) / (2 * h))
            return np.reshape(slopes, x.shape)


@misconception(
    title={"en": "all entries are moved at once", "ko": "모든 원소를 한꺼번에 움직였어요"},
    hint={
        "en": "A partial derivative moves one entry and leaves the others where they are.",
        "ko": "편미분은 원소 하나만 움직이고 나머지는 그대로 둬요.",
    },
    was="x06_all_entries_at_once",
)
class all_entries_at_once:
    class form:
        def numerical_gradient(f, x, h=1e-5):
            point = np.array(x, dtype=np.float64)
            return np.full(point.shape, (f(point + h) - f(point - h)) / (2.0 * h))

    class one_number:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            return (f(x + h) - f(x - h)) / (2 * h)

    class in_every_entry:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            return np.full_like(x, (f(x + h) - f(x - h)) / (2 * h))

    class again_and_again:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in np.ndindex(x.shape):
                grad[i] = (f(x + h) - f(x - h)) / (2 * h)
            return grad


@misconception(
    title={"en": "only vectors are handled", "ko": "벡터만 다뤄요"},
    hint={
        "en": "x may be a matrix, or a single number: visit every entry, whatever the shape.",
        "ko": "x는 행렬일 수도, 수 하나일 수도 있어요. 모양이 어떻든 모든 원소를 찾아가세요.",
    },
    was="x07_vectors_only",
)
class vectors_only:
    as_an_edit = edit("for i in np.ndindex(point.shape):", "for i in range(len(point)):")

    class by_unit_steps:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in range(x.shape[0]):
                e = np.zeros_like(x)
                e[i] = h
                grad[i] = (f(x + e) - f(x - e)) / (2 * h)
            return grad

    class by_the_number_of_entries:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            grad = np.zeros_like(x)
            for i in range(x.size):
                old = x[i]
                x[i] = old + h
                up = f(x)
                x[i] = old - h
                down = f(x)
                grad[i] = (up - down) / (2 * h)
                x[i] = old
            return grad

    class by_rows_of_eye:
        def numerical_gradient(f, x, h=1e-5):
            x = np.array(x, dtype=float)
            return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
