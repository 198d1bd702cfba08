"""Mistakes in `train`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("d46_train_mean_of_batches")
def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    history = []
    for epoch in range(epochs):
        losses = []
        for xb, yb in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, xb, yb)
            params = optimizer.update(params, grads)
            losses.append(loss)
        history.append(float(np.mean(losses)))
    return params, history


@mistake("train_last_loss")
def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        for xb, yb in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, xb, yb)
            params = optimizer.update(params, grads)
        losses.append(loss)
    return params, losses


@mistake("train_loss_per_batch")
def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        for xb, yb in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, xb, yb)
            params = optimizer.update(params, grads)
            losses.append(loss)
    return params, losses


@mistake("train_sum")
def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total = 0.0
        for xb, yb in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, xb, yb)
            params = optimizer.update(params, grads)
            total += loss
        losses.append(total)
    return params, losses


@mistake("train_not_shuffled")
def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        total = 0.0
        for xb, yb in minibatches(X, y, batch_size, seed, shuffle=False):
            loss, grads = loss_and_grads(params, xb, yb)
            params = optimizer.update(params, grads)
            total += loss * len(xb)
        losses.append(total / len(X))
    return params, losses
