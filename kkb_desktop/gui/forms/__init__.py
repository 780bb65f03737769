"""Forms made from record declarations: editors by kind, findings under the field, drafts while typing."""
