"""The pages of the program, one file for each step of the day and each desk."""
