"""One module for each way in which a statement can go beyond its quotes."""
