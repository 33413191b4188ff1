"""A checked document shown with its marks: as a page that stands alone, inside the site, and as comments in Word."""
