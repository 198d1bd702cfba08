"""Many submissions: tasks, the processes that grade them, and the order in which they are done."""
