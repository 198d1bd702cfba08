"""The wrong ideas about `leaky_relu_grad`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, convention, misconception


@convention(
    title={"en": "slope 1 at 0", "ko": "0에서 기울기를 1로 둬요"},
    hint={
        "en": "At 0 the slopes on both sides differ; read in the handout which of them is used here.",
        "ko": "0에서는 양쪽 기울기가 달라요. 여기서 어느 쪽을 쓰는지 안내문을 읽어 보세요.",
    },
    was="x44_leaky_relu_grad_one_at_zero",
)
class leaky_relu_grad_one_at_zero:
    class form:
        def leaky_relu_grad(z, negative_slope=0.01):
            return np.where(np.asarray(z, dtype=np.float64) >= 0.0, 1.0, negative_slope)

    class by_masks:
        def leaky_relu_grad(z, negative_slope=0.01):
            z = np.asarray(z)
            g = np.ones(z.shape)
            g[z < 0] = negative_slope
            return g

    class sum_of_masks:
        def leaky_relu_grad(z, negative_slope=0.01):
            z = np.asarray(z)
            return (z >= 0) * 1.0 + (z < 0) * negative_slope


@misconception(
    title={"en": "slope of plain ReLU", "ko": "그냥 ReLU의 기울기예요"},
    hint={
        "en": "The leak keeps a small slope on the left: that is why it was invented.",
        "ko": "새는 쪽에도 작은 기울기가 남아 있어요. 그러려고 만든 함수예요.",
    },
    was="x45_leaky_relu_grad_zero_left",
)
class leaky_relu_grad_zero_left:
    class form:
        def leaky_relu_grad(z, negative_slope=0.01):
            return np.where(np.asarray(z, dtype=np.float64) > 0.0, 1.0, 0.0)

    class truth_made_float:
        def leaky_relu_grad(z, negative_slope=0.01):
            return (np.asarray(z) > 0).astype(float)

    class ints_by_where:
        def leaky_relu_grad(z, negative_slope=0.01):
            return np.where(np.asarray(z) > 0, 1, 0)


@misconception(
    title={"en": "the value on the left side", "ko": "왼쪽에서 값을 돌려줘요"},
    hint={
        "en": "On the left you give the height of the line. How steep is it?",
        "ko": "왼쪽에서 직선의 높이를 돌려주고 있어요. 얼마나 가파른가요?",
    },
    was="x46_leaky_relu_grad_times_z",
)
class leaky_relu_grad_times_z:
    class form:
        def leaky_relu_grad(z, negative_slope=0.01):
            z = np.asarray(z, dtype=np.float64)
            return np.where(z > 0.0, 1.0, negative_slope * z)

    class by_masks:
        def leaky_relu_grad(z, negative_slope=0.01):
            g = np.array(z, dtype=float)
            positive = g > 0
            g[positive] = 1
            g[~positive] *= negative_slope
            return g

    class of_a_list:
        def leaky_relu_grad(z, negative_slope=0.01):
            z = np.asarray(z, dtype=float)
            return np.array([1.0 if v > 0 else negative_slope * v for v in z.flatten()]).reshape(z.shape)

    class value_on_both_sides:
        def leaky_relu_grad(z, negative_slope=0.01):
            return leaky_relu(z, negative_slope)


@misconception(
    title={"en": "both sides swapped", "ko": "양쪽이 바뀌었어요"},
    hint={"en": "Which side is steep, and which one leaks?", "ko": "어느 쪽이 가파르고, 어느 쪽이 새나요?"},
    was="x47_leaky_relu_grad_swapped",
)
class leaky_relu_grad_swapped:
    class form:
        def leaky_relu_grad(z, negative_slope=0.01):
            return np.where(np.asarray(z, dtype=np.float64) > 0.0, negative_slope, 1.0)

    class by_masks:
        def leaky_relu_grad(z, negative_slope=0.01):
            z = np.asarray(z)
            g = np.full(z.shape, 1.0)
            g[z > 0] = negative_slope
            return g

    class one_at_zero_by_sums:
        def leaky_relu_grad(z, negative_slope=0.01):
            z = np.asarray(z)
            return (z > 0) * negative_slope + (z <= 0) * 1.0

    class slope_at_zero:
        def leaky_relu_grad(z, negative_slope=0.01):
            return np.where(np.asarray(z) < 0, 1.0, negative_slope)


@misconception(
    title={"en": "argument not used", "ko": "인수를 쓰지 않아요"},
    hint={
        "en": "The slope is an argument; the body always uses the same number.",
        "ko": "기울기는 인수예요. 그런데 함수 안에서는 늘 같은 숫자를 써요.",
    },
    was="x48_leaky_relu_grad_ignores_slope",
)
class leaky_relu_grad_ignores_slope:
    class form:
        def leaky_relu_grad(z, negative_slope=0.01):
            return np.where(np.asarray(z, dtype=np.float64) > 0.0, 1.0, 0.01)

    class by_masks:
        SLOPE = any_of(0.01, 0.1, 0.2)

        def leaky_relu_grad(z, negative_slope=0.01):
            z = np.asarray(z)
            g = np.ones(z.shape)
            g[z <= 0] = SLOPE
            return g

    class of_a_list:
        def leaky_relu_grad(z, negative_slope=0.01):
            z = np.asarray(z, dtype=float)
            return np.array([1.0 if v > 0 else 0.01 for v in z.flatten()]).reshape(z.shape)
