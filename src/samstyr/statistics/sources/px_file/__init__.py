"""PC-Axis files (`.px`), as statistics offices have exchanged them since the eighties. Source: the PX format, 2013."""
