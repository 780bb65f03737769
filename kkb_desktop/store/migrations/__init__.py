"""The database's versions, one file each; a file is never changed after a release."""
