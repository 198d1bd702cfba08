"""The playground's own side: it finds your modules, runs them in a process of their own, and serves one page."""
