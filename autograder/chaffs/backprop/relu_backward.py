"""The wrong ideas about `relu_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "what comes from above is left out (ReLU)", "ko": "위에서 온 기울기를 빠뜨렸어요 (ReLU)"},
    hint={
        "en": "Chain rule: an open gate passes what comes from above.",
        "ko": "연쇄 법칙: 열린 문은 위에서 온 기울기를 그대로 보내요.",
    },
)
class a06_relu_ignores_dout:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return np.where(z > 0.0, 1.0, 0.0)

    class by_where:
        def relu_backward(dout, z):
            z = np.array(z)
            return np.where(z > 0, 1.0, 0.0)

    class by_heaviside:
        def relu_backward(dout, z):
            return np.heaviside(np.asarray(z, dtype=float), 0)

    class entry_by_entry:
        def relu_backward(dout, z):
            z = np.array(z, dtype=float)
            dz = np.ones(z.shape)
            for i in np.ndindex(z.shape):
                if z[i] <= 0:
                    dz[i] = 0
            return dz


@misconception(
    title={"en": "the gate is decided by dout", "ko": "문을 dout을 보고 열었어요"},
    hint={
        "en": "The gate was open or shut on the way forward: z decides, not the gradient.",
        "ko": "문은 앞으로 갈 때 열렸거나 닫혔어요. 기울기가 아니라 z가 정해요.",
    },
)
class a12_gate_from_dout:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return np.where(dout > 0.0, dout, 0.0)

    class by_masks:
        def relu_backward(dout, z):
            dx = np.array(dout, dtype=np.float64)
            dx[dx <= 0] = 0
            return dx

    class relu_of_dout:
        def relu_backward(dout, z):
            return np.maximum(0.0, np.array(dout, dtype=float))


@misconception(
    title={"en": "one decision for the whole array", "ko": "배열 전체를 한 번에 판단했어요"},
    hint={
        "en": "Every entry has its own gate; one if-statement cannot decide for them all.",
        "ko": "원소마다 문이 따로 있어요. if 하나로 모두를 정할 수는 없어요.",
    },
)
class a15_one_decision_for_all:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            if np.any(z > 0.0):
                return dout.copy()
            return np.zeros_like(dout)

    class of_what_came_in:
        def relu_backward(dout, z):
            if z > 0:
                return dout
            else:
                return 0

    class where_any_is_positive:
        def relu_backward(dout, z):
            dout, z = np.asarray(dout, dtype=float), np.asarray(z, dtype=float)
            if (z > 0).any():
                return 1.0 * dout
            return np.zeros(z.shape)

    class where_all_are_positive:
        def relu_backward(dout, z):
            dout, z = np.asarray(dout, dtype=float), np.asarray(z, dtype=float)
            slope = 1.0 if np.all(z > 0) else 0.0
            return dout * slope


@misconception(
    title={"en": "the caller's dout is changed (ReLU)", "ko": "부른 쪽의 dout이 바뀌어요 (ReLU)"},
    hint={
        "en": "Writing zeros into the array that you were given destroys it for others. Work on a copy.",
        "ko": "받은 배열에 0을 써 넣으면 다른 곳에서 쓸 값이 사라져요. 사본에서 하세요.",
    },
)
class a16_dout_is_changed:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            dout[z <= 0.0] = 0.0
            return dout

    class by_another_name:
        def relu_backward(dout, z):
            dx = np.asarray(dout, dtype=np.float64)
            mask = np.asarray(z) <= 0
            dx[mask] = 0
            return dx

    class times_the_mask:
        def relu_backward(dout, z):
            dout = np.asarray(dout, dtype=float)
            dout *= np.asarray(z, dtype=float) > 0
            return dout

    class of_arrays_alone:
        def relu_backward(dout, z):
            dout[np.asarray(z) <= 0] = 0
            return dout


@convention(
    title={"en": "the slope of ReLU at 0 is taken as 1/2", "ko": "0에서 ReLU의 기울기를 1/2로 봤어요"},
    hint={
        "en": "ReLU has no derivative at 0; sources choose 0, 1/2 or 1. The handout's table says which one counts here.",
        "ko": "ReLU는 0에서 미분할 수 없어서 자료마다 0, 1/2, 1 중에 골라요. 여기서 쓰는 값은 안내문 표에 있어요.",
    },
)
class a19_half_at_zero:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * np.heaviside(z, 0.5)

    class by_signs:
        def relu_backward(dout, z):
            z = np.asarray(z, dtype=float)
            return np.asarray(dout, dtype=float) * (np.sign(z) + 1) / 2

    class by_masks:
        def relu_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            slope = np.zeros_like(z)
            slope[z > 0] = 1
            slope[z == 0] = 0.5
            return slope * dout


@convention(
    title={"en": "the slope of ReLU at 0 is taken as 1", "ko": "0에서 ReLU의 기울기를 1로 봤어요"},
    hint={
        "en": "ReLU has no derivative at 0; sources choose 0, 1/2 or 1. The handout's table says which one counts here.",
        "ko": "ReLU는 0에서 미분할 수 없어서 자료마다 0, 1/2, 1 중에 골라요. 여기서 쓰는 값은 안내문 표에 있어요.",
    },
)
class a19_open_at_zero:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return np.where(z >= 0.0, dout, 0.0)

    class times_the_mask:
        def relu_backward(dout, z):
            return np.array(dout, dtype=float) * (np.array(z) >= 0)

    class by_masks:
        def relu_backward(dout, z):
            dx = np.array(dout, dtype=float)
            dx[np.asarray(z) < 0] = 0
            return dx

    class by_heaviside:
        def relu_backward(dout, z):
            z = np.asarray(z, dtype=float)
            return np.asarray(dout, dtype=float) * np.heaviside(z, 1.0)


@misconception(
    title={"en": "nothing passes anywhere", "ko": "아무 기울기도 지나가지 않아요"},
    hint={
        "en": "A step function has no slope to learn from; ReLU has one right of 0.",
        "ko": "계단 함수는 배울 기울기가 없지만, ReLU는 0의 오른쪽에 기울기가 있어요.",
    },
)
class a21_no_slope_at_all:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return np.zeros_like(dout * z)

    class zeros_like_z:
        def relu_backward(dout, z):
            return np.zeros_like(np.asarray(z, dtype=float))

    class of_a_step:
        def relu_backward(dout, z):
            dout, z = np.asarray(dout, dtype=float), np.asarray(z, dtype=float)
            dz = np.empty(z.shape)
            dz[z > 0] = 0
            dz[z <= 0] = 0
            return dout * dz


@misconception(
    title={"en": "negative slopes are stopped, too", "ko": "음수인 기울기도 막았어요"},
    hint={
        "en": "A negative slope passes an open gate like any other.",
        "ko": "열린 문으로는 음수인 기울기도 똑같이 지나가요.",
    },
    was="x50_gate_from_both",
)
class gate_from_both:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return np.where((z > 0.0) & (dout > 0.0), dout, 0.0)

    class two_masks:
        def relu_backward(dout, z):
            grad = np.array(dout, dtype=float)
            grad[np.array(z) <= 0] = 0
            grad[grad < 0] = 0
            return grad

    class relu_of_dout:
        def relu_backward(dout, z):
            return np.maximum(np.array(dout, dtype=float), 0) * (np.array(z) > 0)


@misconception(
    title={"en": "multiplies by ReLU, not by its slope", "ko": "기울기 대신 ReLU 값을 곱했어요"},
    hint={
        "en": "Right of 0 the slope of ReLU is the same everywhere, however large z is.",
        "ko": "0의 오른쪽에서는 z가 아무리 커도 ReLU의 기울기가 같아요.",
    },
    was="x51_multiplies_by_relu",
)
class multiplies_by_relu:
    class form:
        def relu_backward(dout, z):
            dout, z = _same_shape(dout, z)
            return dout * np.maximum(0.0, z)

    class by_where:
        def relu_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            return np.where(z > 0, dout * z, 0)

    class by_masks:
        def relu_backward(dout, z):
            out = np.array(z, dtype=float)
            out[out < 0] = 0
            return dout * out


@misconception(
    title={"en": "the result is not float64", "ko": "결과가 float64가 아니에요"},
    hint={"en": "Results are float64, also for ints and float32.", "ko": "정수나 float32를 줘도 결과는 float64예요."},
    was="x52_kind_of_dout_kept",
)
class kind_of_dout_kept:
    class form:
        def relu_backward(dout, z):
            dout, z = np.array(dout), np.asarray(z)
            if dout.shape != z.shape:
                raise ValueError("dout and z must have one shape")
            dout[z <= 0] = 0
            return dout

    class by_masks:
        def relu_backward(dout, z):
            dx = np.array(dout, copy=True)
            dx[np.array(z) <= 0] = 0
            return dx

    class times_the_mask:
        def relu_backward(dout, z):
            return np.array(dout) * (np.array(z) > 0)


@misconception(
    title={"en": "everything passes", "ko": "모두 그대로 통과시켜요"},
    hint={
        "en": "A gate that is open on both sides is none: on which side does ReLU cut off? "
        "ReLU's output is never below 0, so asking whether it is at least 0 tells nothing.",
        "ko": "양쪽이 다 열린 문은 문이 아니에요. ReLU는 어느 쪽을 자르나요? "
        "ReLU의 출력은 0보다 작을 수 없으니, 0 이상인지 물어서는 아무것도 알 수 없어요.",
    },
)
class everything_passes:
    class mask_of_the_output:
        def relu_backward(dout, z):
            out = np.maximum(0, np.asarray(z, dtype=float))
            return np.asarray(dout, dtype=float) * (out >= 0)

    class where_the_output_is_negative:
        def relu_backward(dout, z):
            dx = np.array(dout, dtype=np.float64)
            z = np.array(z, dtype=np.float64)
            z[z < 0] = 0
            dx[z < 0] = 0
            return dx

    class no_gate:
        def relu_backward(dout, z):
            return np.array(dout, dtype=np.float64)


@misconception(
    title={"en": "only matrices are handled (ReLU)", "ko": "행렬만 다뤄요 (ReLU)"},
    hint={
        "en": "The arrays may have any shape: go through the entries, or let NumPy do it.",
        "ko": "배열은 어떤 모양이든 될 수 있어요. 원소를 하나씩 다루거나 NumPy에 맡기세요.",
    },
)
class relu_matrices_only:
    class row_and_column:
        def relu_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            out = np.zeros_like(z)
            for i in range(z.shape[0]):
                for j in range(z.shape[1]):
                    d, v = dout[i][j], z[i][j]
                    out[i][j] = d if v > 0 else 0
            return out

    class of_rows:
        def relu_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            return np.array([[d if v > 0 else 0 for d, v in zip(*rows)] for rows in zip(dout, z)])

    class two_sizes:
        def relu_backward(dout, z):
            dout, z = np.array(dout, dtype=float), np.array(z, dtype=float)
            n, m = z.shape
            out = np.zeros((n, m))
            for i in range(n):
                for j in range(m):
                    d, v = dout[i, j], z[i, j]
                    out[i, j] = d if v > 0 else 0
            return out
