"""The parts of the page of groups: members, meetings with attendance, participation."""
