"""Between village and district: sending, receiving, the inbox, packs, laptops, conflicts."""
