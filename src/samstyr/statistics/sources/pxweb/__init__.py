"""Statistical offices that publish with PxWeb: SSB, and any other by its address."""
