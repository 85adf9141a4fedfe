"""The window itself: its frame, its menus, dialogs and messages, and what is put into it."""
