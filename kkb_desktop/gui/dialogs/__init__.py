"""What is asked before and beside the pages: first start, unlocking, users."""
