"""A deck of slides for each chapter, from its own notebook."""
