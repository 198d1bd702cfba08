"""Helps the public tests to say what is wrong. Nothing here is to be changed."""
