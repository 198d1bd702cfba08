"""Submissions as they are found on disk: files, folders, clones, archives, exports of other places."""
