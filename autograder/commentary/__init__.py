"""Commentary on a verdict: diagnosis, pictures, pages. Nothing here can change a score."""
