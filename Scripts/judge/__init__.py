"""Judges of Word files that share no line with the program that writes them."""
