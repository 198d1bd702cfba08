"""The wrong ideas about `decision_map`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@convention(
    title={"en": "the picture stands upside down", "ko": "그림이 위아래로 뒤집혔어요"},
    hint={"en": "Row 0 is the top: x2 is high there.", "ko": "0번 행이 맨 위이고, 거기서 x2가 커요."},
)
class p16_decision_upside_down:
    flipped = edit(".reshape(density, density)", ".reshape(density, density)[::-1]")

    class flipud:
        _right_decision_map = decision_map

        def decision_map(predict, density=100, low=-6.0, high=6.0):
            return np.flipud(_right_decision_map(predict, density, low, high))

    class by_rows:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            z = np.array(predict(grid(density, low, high)), dtype=float).ravel()
            return np.array([z[i * density : (i + 1) * density] for i in reversed(range(density))])


@misconception(
    title={"en": "the picture is made of a grid from below", "ko": "아래에서 시작하는 격자로 그렸어요"},
    hint={"en": "The points come row by row from the top.", "ko": "점은 위에서부터 한 행씩 와요."},
)
class own_grid_from_below:
    class meshgrid:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            t = np.linspace(low, high, density)
            a, b = np.meshgrid(t, t)
            z = predict(np.column_stack([a.ravel(), b.ravel()]))
            return np.array(z, dtype=float).reshape(density, density)


@misconception(
    title={"en": "the picture is transposed", "ko": "그림이 전치됐어요"},
    hint={"en": "x1 runs along the row, from left to right.", "ko": "x1은 행을 따라 왼쪽에서 오른쪽으로 가요."},
)
class p17_decision_transposed:
    turned = edit(".reshape(density, density)", ".reshape(density, density).T")

    class fortran:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            z = np.asarray(predict(grid(density, low, high)), dtype=float)
            return np.array(z.reshape((density, density), order="F"))

    class loops:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            z = np.ravel(np.asarray(predict(grid(density, low, high)), dtype=float))
            picture = np.zeros((density, density))
            for i in range(density):
                for j in range(density):
                    picture[i, j] = z[j * density + i]
            return picture


@misconception(
    title={"en": "predict is called for every point", "ko": "점마다 predict를 불렀어요"},
    hint={"en": "Once, with all the points: a batch.", "ko": "모든 점을 배치 하나로, 한 번만 부르세요."},
)
class called_for_every_point:
    class loop:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            values = [float(np.ravel(predict(point[np.newaxis]))[0]) for point in grid(density, low, high)]
            return np.array(values).reshape(density, density)

    class rows:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            points = grid(density, low, high).reshape(density, density, 2)
            return np.array([np.ravel(predict(row)) for row in points], dtype=float)


@misconception(
    title={"en": "predict is called twice", "ko": "predict를 두 번 불렀어요"},
    hint={"en": "Once is enough, and it may be slow.", "ko": "한 번이면 돼요. 오래 걸릴 수도 있으니까요."},
)
class called_twice:
    class looked_first:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            points = grid(density, low, high)
            if np.ndim(predict(points)) == 2:
                return np.array(predict(points), dtype=float)[:, 0].reshape(density, density)
            return np.array(predict(points), dtype=float).reshape(density, density)


@misconception(
    title={"en": "labels instead of what predict says", "ko": "predict의 값 대신 레이블을 그렸어요"},
    hint={
        "en": "The picture shows the values themselves; colours discretizes.",
        "ko": "그림은 값 자체를 보여 줘요. 나누는 것은 colours예요.",
    },
)
class signs_only:
    sign = edit(
        "return np.array(predict(grid(density, low, high)), dtype=np.float64).reshape(density, density)",
        "return np.sign(np.array(predict(grid(density, low, high)), dtype=np.float64)).reshape(density, density)",
    )

    class compared:
        _right_decision_map = decision_map

        def decision_map(predict, density=100, low=-6.0, high=6.0):
            return np.where(_right_decision_map(predict, density, low, high) > 0, 1.0, -1.0)


@misconception(
    title={"en": "low and high are not used", "ko": "low와 high를 쓰지 않았어요"},
    hint={"en": "The picture need not go from −6 to 6.", "ko": "그림이 꼭 −6부터 6까지인 것은 아니에요."},
)
class range_not_passed_on:
    default = edit("predict(grid(density, low, high))", "predict(grid(density))")


@misconception(
    title={"en": "a column of answers keeps its axis", "ko": "열로 받은 답의 축이 남아요"},
    hint={
        "en": "A picture has two axes, whatever shape predict answers in.",
        "ko": "predict가 어떤 모양으로 답하든 그림의 축은 두 개예요.",
    },
)
class column_kept:
    class last_axis:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            z = np.array(predict(grid(density, low, high)), dtype=float)
            return z.reshape((density, density, *z.shape[1:]))

    class vectors_only:
        def decision_map(predict, density=100, low=-6.0, high=6.0):
            z = np.array(predict(grid(density, low, high)), dtype=float)
            return np.array([z[i * density : (i + 1) * density] for i in range(density)])


@misconception(
    title={"en": "answers are cut to ±1", "ko": "답을 ±1에서 잘랐어요"},
    hint={"en": "The picture shows the values themselves.", "ko": "그림은 값 자체를 보여 줘요."},
)
class answers_clipped:
    class clipped:
        _right_decision_map = decision_map

        def decision_map(predict, density=100, low=-6.0, high=6.0):
            return np.clip(_right_decision_map(predict, density, low, high), -1.0, 1.0)
