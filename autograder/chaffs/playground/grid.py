"""The wrong ideas about `grid`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@convention(
    title={"en": "the picture stands upside down", "ko": "그림이 위아래로 뒤집혔어요"},
    hint={"en": "Row 0 is the top: x2 is high there.", "ko": "0번 행이 맨 위이고, 거기서 x2가 커요."},
)
class p16_upside_down:
    not_turned = edit("ticks[::-1]", "ticks")

    class meshgrid:
        def grid(density=100, low=-6.0, high=6.0):
            t = np.linspace(low, high, density)
            a, b = np.meshgrid(t, t)
            return np.column_stack([a.ravel(), b.ravel()])

    class loops:
        def grid(density=100, low=-6.0, high=6.0):
            step = (high - low) / (density - 1)
            return np.array([[low + j * step, low + i * step] for i in range(density) for j in range(density)])


@misconception(
    title={"en": "the picture is transposed", "ko": "그림이 전치됐어요"},
    hint={
        "en": "x1 runs along the row, so it is the one that changes from one point to the next.",
        "ko": "x1이 행을 따라 움직이니, 한 점에서 다음 점으로 갈 때 바뀌는 것은 x1이에요.",
    },
)
class p17_transposed:
    x2_fastest = edit(
        "np.tile(ticks, density), np.repeat(ticks[::-1], density)",
        "np.repeat(ticks, density), np.tile(ticks[::-1], density)",
    )

    class meshgrid_ij:
        def grid(density=100, low=-6.0, high=6.0):
            x = np.linspace(low, high, density)
            a, b = np.meshgrid(x, x[::-1], indexing="ij")
            return np.stack([a.ravel(), b.ravel()], axis=1)

    class loops:
        def grid(density=100, low=-6.0, high=6.0):
            step = (high - low) / (density - 1)
            return np.array([[low + i * step, high - j * step] for i in range(density) for j in range(density)])


@misconception(
    title={"en": "transposed, and upside down", "ko": "전치되고 위아래도 뒤집혔어요"},
    hint={
        "en": "The first point is the top left one; then x1 grows.",
        "ko": "첫 점은 왼쪽 위이고, 그다음 x1이 커져요.",
    },
)
class p17_columns_from_below:
    class meshgrid_ij:
        def grid(density=100, low=-6.0, high=6.0):
            x = np.linspace(low, high, density)
            a, b = np.meshgrid(x, x, indexing="ij")
            return np.stack([a.ravel(), b.ravel()], axis=1)

    class product:
        def grid(density=100, low=-6.0, high=6.0):
            from itertools import product

            return np.array(list(product(np.linspace(low, high, density), repeat=2)))

    swapped = edit(
        "np.tile(ticks, density), np.repeat(ticks[::-1], density)", "np.repeat(ticks, density), np.tile(ticks, density)"
    )


@misconception(
    title={"en": "the end of the picture is missing", "ko": "그림의 끝이 빠졌어요"},
    hint={
        "en": "Both ends belong to it: how many steps are there between 100 points?",
        "ko": "양 끝이 모두 들어가요. 점 100개 사이에는 간격이 몇 개일까요?",
    },
)
class p18_end_missing:
    endpoint = edit("np.linspace(low, high, density)", "np.linspace(low, high, density, endpoint=False)")

    class arange:
        def grid(density=100, low=-6.0, high=6.0):
            t = low + (high - low) / density * np.arange(density)
            a, b = np.meshgrid(t, t[::-1])
            return np.c_[a.ravel(), b.ravel()]

    class loops:
        def grid(density=100, low=-6.0, high=6.0):
            step = (high - low) / density
            ticks = [low + k * step for k in range(density)]
            return np.array([[a, b] for b in reversed(ticks) for a in ticks])


@misconception(
    title={"en": "points lie in the middle of their pixels", "ko": "점이 픽셀의 가운데에 있어요"},
    hint={"en": "The first point is the corner (low, high) itself.", "ko": "첫 점은 모서리 (low, high) 자체예요."},
)
class p18_pixel_centres:
    shifted = edit("np.linspace(low, high, density)", "low + (high - low) * (np.arange(density) + 0.5) / density")

    class meshgrid:
        def grid(density=100, low=-6.0, high=6.0):
            size = (high - low) / density
            t = np.linspace(low + size / 2, high - size / 2, density)
            a, b = np.meshgrid(t, t[::-1])
            return np.c_[a.ravel(), b.ravel()]

    class loops:
        def grid(density=100, low=-6.0, high=6.0):
            h = (high - low) / density / 2
            return np.array(
                [[low + (2 * j + 1) * h, high - (2 * i + 1) * h] for i in range(density) for j in range(density)]
            )


@misconception(
    title={"en": "x2 stands before x1", "ko": "x2가 x1보다 먼저 와요"},
    hint={"en": "Column 0 is x1, column 1 is x2.", "ko": "0번 열이 x1, 1번 열이 x2예요."},
)
class columns_exchanged:
    exchanged = edit(
        "np.tile(ticks, density), np.repeat(ticks[::-1], density)",
        "np.repeat(ticks[::-1], density), np.tile(ticks, density)",
    )

    class loops:
        def grid(density=100, low=-6.0, high=6.0):
            t = np.linspace(low, high, density)
            return np.array([[b, a] for b in t[::-1] for a in t])


@misconception(
    title={"en": "low and high are not used", "ko": "low와 high를 쓰지 않았어요"},
    hint={"en": "The picture need not go from −6 to 6.", "ko": "그림이 꼭 −6부터 6까지인 것은 아니에요."},
)
class ends_fixed:
    six = edit("np.linspace(low, high, density)", "np.linspace(-6.0, 6.0, density)")


@misconception(
    title={"en": "the grid is not a list of points", "ko": "점의 목록이 아니에요"},
    hint={"en": "density² rows of two numbers.", "ko": "숫자 두 개짜리 행이 density²개예요."},
)
class grid_not_flat:
    class three_axes:
        _right_grid = grid

        def grid(density=100, low=-6.0, high=6.0):
            return _right_grid(density, low, high).reshape(density, density, 2)

    class two_rows:
        _right_grid = grid

        def grid(density=100, low=-6.0, high=6.0):
            return _right_grid(density, low, high).T


@misconception(
    title={"en": "one array for all calls", "ko": "모든 호출이 배열 하나를 나눠 써요"},
    hint={
        "en": "What happens to your grid when somebody writes into it?",
        "ko": "누군가 그 배열에 값을 쓰면 다음 호출은 어떻게 될까요?",
    },
)
class grid_remembered:
    class cache:
        import functools

        grid = functools.lru_cache(grid)

    class table:
        _grids, _right_grid = {}, grid

        def grid(density=100, low=-6.0, high=6.0):
            if (density, low, high) not in _grids:
                _grids[density, low, high] = _right_grid(density, low, high)
            return _grids[density, low, high]


@misconception(
    title={"en": "the ticks are whole numbers", "ko": "눈금이 정수예요"},
    hint={"en": "The steps are equal, whole or not.", "ko": "간격은 정수든 아니든 모두 같아요."},
)
class ticks_rounded:
    rounded = edit("np.linspace(low, high, density)", "np.linspace(low, high, density).round()")


@misconception(
    title={"en": "another density is the default", "ko": "density의 기본값이 달라요"},
    hint={"en": "Look at the first line of the function once more.", "ko": "함수의 첫 줄을 다시 보세요."},
)
class default_density:
    fifty = edit("density: int = 100", "density: int = 50")
