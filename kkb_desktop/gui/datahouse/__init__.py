"""The parts of Rumah DataKu: its tiles, its cards of figures, its lines over the years, its papers."""
