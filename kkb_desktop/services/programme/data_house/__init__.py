"""Rumah DataKu: figures of one day, the poster and the book."""
