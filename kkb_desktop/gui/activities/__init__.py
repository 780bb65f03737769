"""The parts of the activities page: list, form with families and photos, calendar, gallery, summary."""
