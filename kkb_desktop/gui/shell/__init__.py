"""The window around the pages: sidebar, header, job strip, banners, notices."""
