"""How large anything in a bundle may be; looked at before memory is taken for it, and kept by what writes them."""

from __future__ import annotations

MIB = 1024 * 1024

HEADER = 64 * 1024
HEADERS = 32 * MIB
"""Bytes of all headers looked at on one stick; they are held together until the list is shown."""
FRAME = 8 + 4 + HEADER + 64 + 4
"""Bytes before the ciphertext at most: magic, length, header, signature, number of the part."""
CONTACT = 8 * 1024
"""Hex digits of a sealed contact."""
CARD = 8 * 1024
"""Bytes of a district card's file."""
BUNDLE = 16 * MIB
"""Bytes of one file of a bundle; also of its whole ciphertext, however many files it is cut into."""
PACK = 256 * MIB
"""Bytes of one file of a pack, and of its whole ciphertext."""
FILE = PACK + FRAME
"""Bytes of any file that is looked into at all."""
CIPHERTEXT = PACK
INFLATED_BUNDLE = 128 * MIB
INFLATED = 1024 * MIB
"""Bytes of a pack's payload after decompression."""
RATIO = 100
"""How many times larger a payload may get after its first MiB."""
WINDOW = 8 * MIB
"""Bytes of memory a zstd frame may ask for."""
OPERATION = 64 * 1024
"""Bytes of one operation's line."""
OPERATIONS_BUNDLE = 200_000
OPERATIONS = 5_000_000
MANIFEST = 4 * MIB
"""Bytes of what a pack says about itself: summary, certificates, revoked laptops."""
STRING = 4_096
"""Characters of one text."""
NESTING = 8
KEYS = 200
"""Keys of one object."""
ATTACHMENT = 2 * MIB
ATTACHMENTS = 5_000
"""Files in one bundle or pack, empty ones too."""
PARTS = 999
RECIPIENTS_BUNDLE = 8
RECIPIENTS = 64
FOLDER_FILES = 5_000
"""Our files looked at in one folder given; what is more is said."""
FOLDER_ENTRIES = 200_000
"""Names of any kind passed over in search of them."""
FOLDER_LEVELS = 2
QUARANTINE_BYTES = 500 * MIB
QUARANTINE_FILES = 50
"""Files kept in quarantine; beyond that the newest is not kept, only its reason is shown."""
PENDING_VILLAGE = 10
"""Laptops of one village that may wait for approval at once."""
PENDING = 400
"""Laptops that may wait for approval at once, of all villages."""
