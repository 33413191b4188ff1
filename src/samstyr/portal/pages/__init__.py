"""What stands on each kind of page, as frozen values made from what the rooms below answer."""
