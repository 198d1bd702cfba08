"""From a submission to its canonical result: Otter's engine over proxies, diagnosis, batches."""
