"""Groups (poktan): their card, members, meetings with attendance, registers and participation."""
