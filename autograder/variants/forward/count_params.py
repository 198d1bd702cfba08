"""Mistakes in `count_params`, as people write them."""

from autograder.variants import mistake


@mistake("b09_biases_not_counted")
def count_params(sizes):
    total = 0
    for i in range(len(sizes) - 1):
        total += sizes[i] * sizes[i + 1]
    return total


@mistake("bias_for_each_input", base="plain_loops")  # where sum is NumPy's, it adds up no generator
def count_params(sizes):
    return sum(a * b + a for a, b in zip(sizes[:-1], sizes[1:]))


@mistake("one_bias_a_layer")
def count_params(sizes):
    return int(sum(sizes[i] * sizes[i + 1] + 1 for i in range(len(sizes) - 1)))


@mistake("input_layer_has_biases")
def count_params(sizes):
    weights = sum(m * n for m, n in zip(sizes, sizes[1:]))
    return weights + sum(sizes)


@mistake("counts_two_layers_only")
def count_params(sizes):
    n_in, n_hidden, n_out = sizes[0], sizes[1], sizes[-1]
    return n_in * n_hidden + n_hidden + n_hidden * n_out + n_out


@mistake()
def count_params(sizes):
    return sum(sizes)
