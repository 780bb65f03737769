"""How large anything in a bundle may be; looked at before memory is taken for it."""

FILE = 1024 * 1024 * 1024
"""Bytes of one file on a stick (FAT32 holds four times that)."""
HEADER = 64 * 1024
CONTACT = 8 * 1024
"""Hex digits of a sealed contact."""
CIPHERTEXT = 4 * FILE
INFLATED = 1024 * 1024 * 1024
"""Bytes of a payload after decompression."""
WINDOW = 128 * 1024 * 1024
"""Bytes of memory a zstd frame may ask for."""
OPERATION = 64 * 1024
"""Bytes of one operation's line."""
OPERATIONS = 3_000_000
ATTACHMENT = 2 * 1024 * 1024
PARTS = 999
FOLDER_FILES = 5_000
FOLDER_LEVELS = 2
QUARANTINE_BYTES = 500 * 1024 * 1024
QUARANTINE_FILES = 500
"""Files kept in quarantine; beyond that the newest is not kept, only its reason is shown."""
