"""Mistakes in `BatchNorm`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("n12_memory_momentum_exchanged")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.running_mean = np.zeros(features)
        self.running_var = np.ones(features)
        self.momentum = momentum
        self.eps = eps

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
        if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
            raise ValueError("gamma, beta")
        if training:
            mu, var = X.mean(axis=0), X.var(axis=0)
            self.running_mean = self.momentum * mu + (1 - self.momentum) * self.running_mean
            self.running_var = self.momentum * var + (1 - self.momentum) * self.running_var
            self.cache = (X, gamma)
        else:
            mu, var = self.running_mean, self.running_var
        return gamma * (X - mu) / np.sqrt(var + self.eps) + beta

    def running(self):
        return self.running_mean.copy(), self.running_var.copy()

    def backward(self, dout):
        return batchnorm_backward(dout, *self.cache, self.eps)


@mistake("n13_memory_running_unbiased")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.rm, self.rv = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
        if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
            raise ValueError("gamma, beta")
        if not training:
            return gamma * (X - self.rm) / np.sqrt(self.rv + self.eps) + beta
        self.rm = self.momentum * self.rm + (1 - self.momentum) * X.mean(axis=0)
        self.rv = self.momentum * self.rv + (1 - self.momentum) * X.var(axis=0, ddof=1)
        self.saved = X, gamma
        return batchnorm_forward(X, gamma, beta, self.eps)

    def running(self):
        return self.rm, self.rv

    def backward(self, dout):
        X, gamma = self.saved
        return batchnorm_backward(dout, X, gamma, self.eps)


@mistake("n17_memory_evaluation_updates")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.rm, self.rv = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = (np.array(a, dtype=float) for a in (X, gamma, beta))
        if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
            raise ValueError("gamma, beta")
        if training:
            self.saved = X, gamma
            out = batchnorm_forward(X, gamma, beta, self.eps)
        else:
            out = gamma * (X - self.rm) / np.sqrt(self.rv + self.eps) + beta
        self.rm = self.momentum * self.rm + (1 - self.momentum) * X.mean(axis=0)
        self.rv = self.momentum * self.rv + (1 - self.momentum) * X.var(axis=0)
        return out

    def running(self):
        return self.rm.copy(), self.rv.copy()

    def backward(self, dout):
        X, gamma = self.saved
        return batchnorm_backward(dout, X, gamma, self.eps)


@mistake("n19_memory_backward_of_evaluation")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.rm, self.rv = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = (np.array(a, dtype=float) for a in (X, gamma, beta))
        if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
            raise ValueError("gamma, beta")
        self.saved = X, gamma
        if training:
            self.rm = self.momentum * self.rm + (1 - self.momentum) * X.mean(axis=0)
            self.rv = self.momentum * self.rv + (1 - self.momentum) * X.var(axis=0)
            return batchnorm_forward(X, gamma, beta, self.eps)
        return gamma * (X - self.rm) / np.sqrt(self.rv + self.eps) + beta

    def running(self):
        return self.rm.copy(), self.rv.copy()

    def backward(self, dout):
        X, gamma = self.saved
        return batchnorm_backward(dout, X, gamma, self.eps)


@mistake("memory_evaluates_with_the_batch")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.rm, self.rv = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = (np.array(a, dtype=float) for a in (X, gamma, beta))
        out = batchnorm_forward(X, gamma, beta, self.eps)
        if training:
            self.rm = self.momentum * self.rm + (1 - self.momentum) * X.mean(axis=0)
            self.rv = self.momentum * self.rv + (1 - self.momentum) * X.var(axis=0)
            self.saved = X, gamma
        return out

    def running(self):
        return self.rm.copy(), self.rv.copy()

    def backward(self, dout):
        X, gamma = self.saved
        return batchnorm_backward(dout, X, gamma, self.eps)


@mistake("n20_memory_answers_change_later")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.rm, self.rv = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = (np.array(a, dtype=float) for a in (X, gamma, beta))
        if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
            raise ValueError("gamma, beta")
        if not training:
            return gamma * (X - self.rm) / np.sqrt(self.rv + self.eps) + beta
        self.rm *= self.momentum
        self.rm += (1 - self.momentum) * X.mean(axis=0)
        self.rv *= self.momentum
        self.rv += (1 - self.momentum) * X.var(axis=0)
        self.saved = X, gamma
        return batchnorm_forward(X, gamma, beta, self.eps)

    def running(self):
        return self.rm, self.rv

    def backward(self, dout):
        X, gamma = self.saved
        return batchnorm_backward(dout, X, gamma, self.eps)


@mistake("n14_memory_running_std")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.mean, self.std = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = (np.array(a, dtype=float) for a in (X, gamma, beta))
        if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
            raise ValueError("gamma, beta")
        if not training:
            return gamma * (X - self.mean) / np.sqrt(self.std**2 + self.eps) + beta
        m = self.momentum
        self.mean = m * self.mean + (1 - m) * X.mean(axis=0)
        self.std = m * self.std + (1 - m) * X.std(axis=0)
        self.saved = X, gamma
        return batchnorm_forward(X, gamma, beta, self.eps)

    def running(self):
        return self.mean.copy(), self.std**2

    def backward(self, dout):
        X, gamma = self.saved
        return batchnorm_backward(dout, X, gamma, self.eps)
