"""What claims, evidence and origins read: sentences, words, numbers, dates, names, quotes."""
