"""The account file that every municipality sends to KOSTRA: fixed width, 48 characters a record."""
