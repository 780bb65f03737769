"""Reading and writing records: steps that can be undone, what they changed, how far they travelled, who may see."""
