"""Recursion over nested lists as a beginner writes it; a number stays a Python number."""

from math import exp, inf, log, log1p

import numpy as np


def over(function, z):
    if isinstance(z, np.ndarray):
        z = z.astype(float).tolist()
    if isinstance(z, (list, tuple)):
        return np.array([over(function, item) for item in z], dtype=float)
    return function(float(z))


def step(z):
    def f(x):
        if x > 0:
            return 1
        return 0

    return over(f, z)


def one_sigmoid(x):
    if x < 0:
        return exp(x) / (exp(x) + 1)
    return 1 / (exp(-x) + 1)


def sigmoid(z):
    return over(one_sigmoid, z)


def sigmoid_grad(z):
    return over(lambda x: one_sigmoid(x) * (1 - one_sigmoid(x)), z)


def logit(p):
    def f(x):
        if x <= 0:
            return -inf
        elif x >= 1:
            return inf
        else:
            return log(x) - log(1 - x)

    return over(f, p)


def one_tanh(x):
    if x > 20:
        return 1.0
    if x < -20:
        return -1.0
    return (exp(x) - exp(-x)) / (exp(x) + exp(-x))


def tanh(z):
    return over(one_tanh, z)


def tanh_grad(z):
    return over(lambda x: 1 - one_tanh(x) ** 2, z)


def relu(z):
    return over(lambda x: x if x > 0 else 0, z)


def relu_grad(z):
    return step(z)


def leaky_relu(z, negative_slope=0.01):
    return over(lambda x: x if x > 0 else negative_slope * x, z)


def leaky_relu_grad(z, negative_slope=0.01):
    return over(lambda x: 1 if x > 0 else negative_slope, z)


def elu(z, alpha=1.0):
    return over(lambda x: x if x > 0 else alpha * (exp(x) - 1), z)


def elu_grad(z, alpha=1.0):
    return over(lambda x: 1 if x > 0 else alpha * exp(x), z)


def selu(z):
    a = 1.6732632423543772848170429916717
    return over(lambda x: 1.0507009873554804934193349852946 * (x if x > 0 else a * (exp(x) - 1)), z)


def softplus(z):
    return over(lambda x: log1p(exp(x)) if x < 0 else x + log1p(exp(-x)), z)


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    return over(lambda x: x * one_sigmoid(x), z)


def silu_grad(z):
    return over(lambda x: one_sigmoid(x) + x * one_sigmoid(x) * (1 - one_sigmoid(x)), z)


def lines(z, axis, f):
    z = np.swapaxes(np.array(z, dtype=float), axis, -1)
    result = np.zeros(z.shape)
    for index in np.ndindex(*z.shape[:-1]):
        result[index] = f(z[index])
    return np.swapaxes(result, axis, -1)


def softmax(z, axis=-1):
    def f(line):
        total = 0.0
        biggest = max(line)
        for x in line:
            total += exp(x - biggest)
        return [exp(x - biggest) / total for x in line]

    return lines(z, axis, f)


def log_softmax(z, axis=-1):
    def f(line):
        total = 0.0
        biggest = max(line)
        for x in line:
            total += exp(x - biggest)
        return [(x - biggest) - log(total) for x in line]

    return lines(z, axis, f)


def softmax_jacobian(z):
    p = softmax(z)
    n = len(p)
    J = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            if i == j:
                J[i][j] = p[i] * (1 - p[i])
            else:
                J[i][j] = -p[i] * p[j]
    return J
