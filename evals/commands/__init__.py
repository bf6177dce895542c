"""The command line, one module a command: reads files, opens indexes, prints and stores."""
