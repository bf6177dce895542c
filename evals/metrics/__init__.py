"""One metric a module, each a pure function of answers and what they should have been."""
