"""The parts of the page that takes spreadsheets in and gives them out."""
