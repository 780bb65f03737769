"""What the pages between village and district share: sticks, words to compare, the district card."""
