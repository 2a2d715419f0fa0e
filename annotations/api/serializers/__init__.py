"""What is taken and what is shown, one module a noun."""
