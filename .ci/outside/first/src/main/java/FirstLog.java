// README.md java 1
