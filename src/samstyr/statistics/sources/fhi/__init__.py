"""The statistics API of the Norwegian Institute of Public Health (FHI)."""
