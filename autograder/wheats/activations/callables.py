"""Objects with __call__ and a slope method, and functools.partial; scalars come back as Python floats."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import partial

import numpy as np


def _back(a):
    return float(a) if np.ndim(a) == 0 else a


class Activation(ABC):
    def __call__(self, z):
        return _back(self.value(np.asarray(z, dtype=np.float64)))

    def grad(self, z):
        return _back(self.slope(np.asarray(z, dtype=np.float64)))

    @abstractmethod
    def value(self, z): ...

    @abstractmethod
    def slope(self, z): ...


class Sigmoid(Activation):
    def value(self, z):
        return np.exp(np.where(z < 0, z, 0)) / (1 + np.exp(-np.fabs(z)))

    def slope(self, z):
        return self.value(z) * self.value(-z)


class Tanh(Activation):
    def value(self, z):
        return np.tanh(z)

    def slope(self, z):
        return 1 - np.square(np.tanh(z))


@dataclass
class Leaky(Activation):
    left: float

    def value(self, z):
        return np.where(z > 0, 1.0, self.left) * z

    def slope(self, z):
        return np.where(z > 0, 1.0, self.left)


@dataclass
class Exponential(Activation):
    alpha: float = 1.0
    scale: float = 1.0

    def value(self, z):
        return self.scale * np.where(z > 0, z, self.alpha * np.expm1(np.clip(z, None, 0)))

    def slope(self, z):
        return self.scale * np.where(z > 0, 1, self.alpha * np.exp(np.clip(z, None, 0)))


class Softplus(Activation):
    def value(self, z):
        return np.logaddexp(z, 0.0)

    def slope(self, z):
        return Sigmoid().value(z)


class Silu(Activation):
    def value(self, z):
        return z * Sigmoid().value(z)

    def slope(self, z):
        s = Sigmoid().value(z)
        return s + z * (s - s * s)


sigmoid, tanh, relu, softplus, silu = Sigmoid(), Tanh(), Leaky(0.0), Softplus(), Silu()
sigmoid_grad, tanh_grad, relu_grad = sigmoid.grad, tanh.grad, relu.grad
softplus_grad, silu_grad = softplus.grad, silu.grad
step = relu.grad
selu = Exponential(1.6732632423543772, 1.0507009873554805)


def leaky_relu(z, negative_slope=0.01):
    return Leaky(negative_slope)(z)


def leaky_relu_grad(z, negative_slope=0.01):
    return Leaky(negative_slope).grad(z)


def elu(z, alpha=1.0):
    return Exponential(alpha)(z)


def elu_grad(z, alpha=1.0):
    return Exponential(alpha).grad(z)


def logit(p):
    p = np.asarray(p, dtype=np.float64)
    with np.errstate(divide="ignore"):
        return _back(np.subtract(np.log(p), np.log1p(np.negative(p))))


def _soft(z, axis, log):
    z = np.asarray(z, dtype=np.float64)
    d = z - z.max(axis, keepdims=True)
    total = np.exp(d).sum(axis, keepdims=True)
    return d - np.log(total) if log else np.exp(d) / total


def softmax(z, axis=-1):
    return _soft(z, axis, False)


_log_soft = partial(_soft, log=True)


def log_softmax(z, axis=-1):
    return _log_soft(z, axis)


def softmax_jacobian(z):
    p = softmax(z)
    jacobian = np.multiply.outer(-p, p)
    for i in range(p.size):
        jacobian[i, i] += p[i]
    return jacobian
