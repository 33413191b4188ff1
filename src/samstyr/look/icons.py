"""The shapes that statuses are drawn with, and the few icons beside words."""

SPRITE_PREFIX = "i-"
"""Shapes share the page's names with its sections, so theirs begin with this."""

RING = '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.7"/>'
_THIN = 'fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"'
_CUT = 'fill="none" stroke="var(--sam-surface)" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"'
_THICK = 'fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"'
_LINE = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
_HOLLOW = '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"'

SHAPES: dict[str, str] = {
    "met": f'<circle cx="8" cy="8" r="7"/><path d="m4.7 8.3 2.3 2.3 4.3-4.8" {_CUT}/>',
    "met_with_reservation": f'{RING}<path d="m5 8.2 2.1 2.1 3.9-4.3" {_THIN}/>',
    "on_path": f'<circle cx="8" cy="8" r="7"/><path d="M4.4 8h6.6M8.2 5 11.2 8l-3 3" {_CUT}/>',
    "near": f'{_HOLLOW}/><path d="M8 2a6 6 0 0 0 0 12z"/>',
    "off_path": f'{RING}<path d="m5.6 5.6 4.6 4.6M10.4 6.6v3.8H6.6" {_THIN}/>',
    "not_due": f'{RING}<path d="M8 4.6V8l2.2 1.6" {_THIN}/>',
    "missed": f'<path d="M8 .6 15.4 8 8 15.4.6 8z"/><path d="M5 8h6" {_CUT}/>',
    "missed_with_reservation": f'<path d="M8 1.8 14.2 8 8 14.2 1.8 8z" {_THIN}/><path d="M5.4 8h5.2" {_THIN}/>',
    "over": f'{RING}<path d="M8 11V5.2M5.6 7.4 8 5l2.4 2.4" {_THIN}/>',
    "under": f'{RING}<path d="M8 5v5.8M5.6 8.6 8 11l2.4-2.4" {_THIN}/>',
    "at": f'{RING}<path d="M5.4 6.7h5.2M5.4 9.3h5.2" {_THIN}/>',
    "ongoing": f'{_HOLLOW}/><circle cx="8" cy="8" r="2.6"/>',
    "no_target": f"{_HOLLOW}/>",
    "no_data": f'{_HOLLOW} stroke-dasharray="2.2 2.5"/>',
    "improving": '<path d="M8 2 15 14H1z"/>',
    "worsening": '<path d="M1 2h14L8 14z"/>',
    "unchanged": '<path d="M1 6h14v4H1z"/>',
    "up": f'<path d="M3.5 12.5 12 4M5.5 3.6h7v7" {_THICK}/>',
    "down": f'<path d="M3.5 3.5 12 12M5.5 12.4h7v-7" {_THICK}/>',
    "filled": '<circle cx="8" cy="8" r="7"/>',
    "ours": '<path d="M8 .6 15.4 8 8 15.4.6 8z"/>',
    "alike": '<circle cx="8" cy="8" r="5.4"/>',
    "others": '<circle cx="8" cy="8" r="4.2"/>',
    "level": '<path d="M8 3.4 13.4 13H2.6z"/>',
    "hollow": '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.5"/>',
}

ICONS: dict[str, str] = {
    "search": f'<circle cx="8.5" cy="8.5" r="5.5" {_LINE}/><path d="m12.8 12.8 4.4 4.4" {_LINE}/>',
    "download": f'<path d="M10 3v9m-4-3.6 4 4 4-4M4 16.5h12" {_LINE}/>',
    "chart": f'<path d="M3 3v14h14M6.5 12.5l3.2-3.8 2.6 2.4 4-5" {_LINE}/>',
}


def sprite() -> str:
    """Return the sheet of shapes that every page carries once and draws from by name."""
    shapes = "".join(_symbol(name, 16, drawing) for name, drawing in SHAPES.items())
    icons = "".join(_symbol(name, 20, drawing) for name, drawing in ICONS.items())
    return f'<svg class="sam-sprite" aria-hidden="true"><defs>{shapes}{icons}</defs></svg>'


def _symbol(name: str, size: int, drawing: str) -> str:
    return f'<symbol id="{SPRITE_PREFIX}{name}" viewBox="0 0 {size} {size}">{drawing}</symbol>'
