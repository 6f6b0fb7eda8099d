// Nothing is called from Swift: see file_watch.c.
