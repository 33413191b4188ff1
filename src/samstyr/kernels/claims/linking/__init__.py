"""Which figure a stated figure is about: chosen by words, unit, place and time, never because the value fits."""
