"""Forms: what is typed, checked at the field. The workflow checks again."""
