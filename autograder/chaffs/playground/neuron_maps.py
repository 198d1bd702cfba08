"""The wrong ideas about `neuron_maps`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "neurons are folded without being turned", "ko": "뉴런을 돌리지 않고 접었어요"},
    hint={
        "en": "Neurons are columns: turn first, then fold. With one neuron the difference is hidden.",
        "ko": "뉴런은 열이에요. 먼저 돌리고, 그다음 접으세요. 뉴런이 하나면 차이가 보이지 않아요.",
    },
)
class p19_reshape_alone:
    direct = edit("outputs.T.reshape(-1, density, density)", "outputs.reshape(-1, density, density)")

    class with_shape:
        def neuron_maps(outputs, density):
            outputs = np.asarray(outputs, dtype=float)
            return outputs.reshape((outputs.shape[1], density, density)).copy()

    class flat:
        def neuron_maps(outputs, density):
            flat = np.array(outputs, dtype=float).ravel()
            return np.array(
                [flat[k : k + density**2].reshape(density, density) for k in range(0, len(flat), density**2)]
            )


@misconception(
    title={"en": "neurons stand on the last axis", "ko": "뉴런이 마지막 축에 있어요"},
    hint={"en": "The neuron comes first: (H, density, density).", "ko": "뉴런이 맨 앞이에요: (H, density, density)."},
)
class neurons_last:
    last = edit("outputs.T.reshape(-1, density, density)", "outputs.reshape(density, density, -1)")

    class stacked:
        def neuron_maps(outputs, density):
            outputs = np.array(outputs, dtype=float)
            return np.stack([column.reshape(density, density) for column in outputs.T], axis=-1)


@misconception(
    title={"en": "pictures are transposed", "ko": "그림이 전치됐어요"},
    hint={"en": "x1 runs along the row, from left to right.", "ko": "x1은 행을 따라 왼쪽에서 오른쪽으로 가요."},
)
class p17_maps_transposed:
    whole = edit("outputs.T.reshape(-1, density, density)", "outputs.reshape(density, density, -1).T")

    class each:
        def neuron_maps(outputs, density):
            return np.array([np.reshape(c, (density, density)).T for c in np.array(outputs, dtype=float).T])

    class fortran:
        def neuron_maps(outputs, density):
            outputs = np.asarray(outputs, dtype=float)
            return np.stack([outputs[:, h].reshape((density, density), order="F") for h in range(outputs.shape[1])])


@convention(
    title={"en": "pictures stand upside down", "ko": "그림이 위아래로 뒤집혔어요"},
    hint={
        "en": "Row 0 is the top, where x2 is high; grid starts there already.",
        "ko": "0번 행이 맨 위이고 거기서 x2가 커요. grid가 이미 거기서 시작해요.",
    },
)
class p16_maps_upside_down:
    flipped = edit("outputs.T.reshape(-1, density, density)", "outputs.T.reshape(-1, density, density)[:, ::-1]")

    class each:
        def neuron_maps(outputs, density):
            maps = [np.flipud(c.reshape(density, density)) for c in np.array(outputs, dtype=float).T]
            return np.array(maps)

    class rows:
        def neuron_maps(outputs, density):
            outputs = np.array(outputs, dtype=float)
            maps = np.zeros((outputs.shape[1], density, density))
            for i in range(density):
                maps[:, density - 1 - i, :] = outputs[i * density : (i + 1) * density].T
            return maps


@misconception(
    title={"en": "the axis of one neuron is dropped", "ko": "뉴런이 하나일 때 축이 사라져요"},
    hint={
        "en": "One neuron gives one picture: (1, density, density).",
        "ko": "뉴런이 하나면 그림 한 장이에요: (1, density, density).",
    },
)
class one_neuron_squeezed:
    squeezed = edit("return maps", "return maps.squeeze()")

    class special:
        _right_neuron_maps = neuron_maps

        def neuron_maps(outputs, density):
            maps = _right_neuron_maps(outputs, density)
            return maps[0] if len(maps) == 1 else maps


@misconception(
    title={"en": "each picture is scaled to its own range", "ko": "그림마다 자기 범위로 맞췄어요"},
    hint={"en": "A picture shows the outputs as they are.", "ko": "그림은 출력을 있는 그대로 보여 줘요."},
)
class maps_normalised:
    class by_the_largest:
        _right_neuron_maps = neuron_maps

        def neuron_maps(outputs, density):
            maps = _right_neuron_maps(outputs, density)
            return maps / np.abs(maps).max(axis=(1, 2), keepdims=True)

    class clipped:
        _right_neuron_maps = neuron_maps

        def neuron_maps(outputs, density):
            return np.clip(_right_neuron_maps(outputs, density), -1, 1)


@misconception(
    title={"en": "the first neuron only", "ko": "첫 뉴런만 그렸어요"},
    hint={"en": "One picture a neuron.", "ko": "뉴런마다 그림 한 장이에요."},
)
class first_neuron_only:
    first = edit("return maps", "return maps[:1]")


@misconception(
    title={"en": "kept in the type of its inputs", "ko": "받은 자료형 그대로예요"},
    hint={"en": "Results are float64.", "ko": "결과는 float64예요."},
)
class maps_in_the_type_of_inputs:
    as_they_are = edit("np.array(outputs, dtype=np.float64)", "np.array(outputs)")
