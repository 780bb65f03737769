"""The village's profile: identity, months, people, documents, and how it was formed."""
