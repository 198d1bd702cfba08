"""Lets pytest use what lies in `autograder/` here, or where the course is installed."""

from autograder.tutor import plugin


def pytest_addoption(pluginmanager):
    plugin.register(pluginmanager)


def pytest_configure(config):
    plugin.register(config.pluginmanager)
