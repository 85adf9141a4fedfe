"""How everything looks and reads: theme, typeface, icons, numbers and the language."""
