"""The wrong ideas about `count_params`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class loops:
    def count_params(sizes):
        total = 0
        for n_in, n_out in zip(sizes[:-1], sizes[1:]):
            total += n_in * n_out
            total += n_out
        return total


@base
class arrays:
    def count_params(sizes):
        s = np.array(sizes)
        return int(np.sum(s[:-1] * s[1:]) + np.sum(s[1:]))


@misconception(
    title={"en": "the biases are not counted", "ko": "편향을 세지 않았어요"},
    hint={
        "en": "Each neuron has one number more than it has inputs.",
        "ko": "뉴런마다 입력의 수보다 하나 더 많은 수가 있어요.",
    },
)
class b09_biases_not_counted:
    class form:
        def count_params(sizes):
            return sum(sizes[i - 1] * sizes[i] for i in range(1, len(sizes)))

    with_loops = edit("        total += n_out\n", "", of="loops")

    of_arrays = edit(" + np.sum(s[1:])", "", of="arrays")


@misconception(
    title={"en": "the biases belong to the wrong side", "ko": "편향이 반대쪽에 붙었어요"},
    hint={
        "en": "A bias is added to what arrives at a neuron: how many neurons does the layer end in?",
        "ko": "편향은 뉴런에 도착한 값에 더해져요. 그 층은 뉴런 몇 개로 끝나나요?",
    },
    was="x09_bias_for_each_input",
)
class bias_for_each_input:
    class form:
        def count_params(sizes):
            return sum(sizes[i - 1] * (sizes[i] + 1) for i in range(1, len(sizes)))

    with_loops = edit("total += n_out", "total += n_in", of="loops")

    of_arrays = edit("np.sum(s[1:])", "np.sum(s[:-1])", of="arrays")


@misconception(
    title={"en": "the input layer is given biases", "ko": "입력층에도 편향을 줬어요"},
    hint={
        "en": "Inputs are only passed on; nothing is learnt there.",
        "ko": "입력은 그대로 전달될 뿐이에요. 거기서는 아무것도 학습하지 않아요.",
    },
    was="x10_input_layer_has_biases",
)
class input_layer_has_biases:
    class form:
        def count_params(sizes):
            return sum(sizes) + sum(sizes[i - 1] * sizes[i] for i in range(1, len(sizes)))

    with_loops = edit("total = 0", "total = sizes[0]", of="loops")

    of_arrays = edit("np.sum(s[1:])", "np.sum(s)", of="arrays")


@misconception(
    title={"en": "a layer is given a single bias", "ko": "층 전체에 편향을 하나만 줬어요"},
    hint={"en": "Every neuron of a layer has its own bias.", "ko": "층의 뉴런마다 자기 편향이 있어요."},
    was="x11_one_bias_a_layer",
)
class one_bias_a_layer:
    class form:
        def count_params(sizes):
            return sum(sizes[i - 1] * sizes[i] + 1 for i in range(1, len(sizes)))

    with_loops = edit("total += n_out", "total += 1", of="loops")

    of_arrays = edit("np.sum(s[1:])", "len(s) - 1", of="arrays")


@misconception(
    title={"en": "the output layer is not counted", "ko": "출력층을 세지 않았어요"},
    hint={"en": "The output layer has weights and biases, too.", "ko": "출력층에도 가중치와 편향이 있어요."},
    was="x12_output_layer_forgotten",
)
class output_layer_forgotten:
    class form:
        def count_params(sizes):
            return sum((sizes[i - 1] + 1) * sizes[i] for i in range(1, len(sizes) - 1))

    with_loops = edit("zip(sizes[:-1], sizes[1:])", "zip(sizes[:-2], sizes[1:-1])", of="loops")

    of_arrays = edit("s[:-1] * s[1:]", "s[:-2] * s[1:-1]", "np.sum(s[1:])", "np.sum(s[1:-1])", of="arrays")


@misconception(
    title={"en": "the count is a float", "ko": "개수가 실수예요"},
    hint={"en": "A count is an int.", "ko": "개수는 int예요."},
    was="x13_counts_in_floats",
)
class counts_in_floats:
    class form:
        def count_params(sizes):
            sizes = np.asarray(sizes, dtype=np.float64)
            return float(((sizes[:-1] + 1.0) * sizes[1:]).sum())

    with_loops = edit("total = 0", "total = 0.0", of="loops")

    of_arrays = edit("int(", "float(", of="arrays")


@misconception(
    title={"en": "only one hidden layer is counted", "ko": "은닉층이 하나일 때만 세요"},
    hint={
        "en": "The list of sizes can have any length from two.",
        "ko": "층의 크기 목록은 둘 이상이면 길이가 얼마든 될 수 있어요.",
    },
    was="x14_counts_two_layers_only",
)
class counts_two_layers_only:
    class form:
        def count_params(sizes):
            n_in, n_hidden, n_out = sizes[0], sizes[1], sizes[-1]
            return (n_in + 1) * n_hidden + (n_hidden + 1) * n_out

    class unpacked:
        def count_params(sizes):
            d, h, c = sizes
            return d * h + h + h * c + c

    class first_middle_last:
        def count_params(sizes):
            d, h, c = sizes[0], sizes[1], sizes[-1]
            return (d + 1) * h + (h + 1) * c
