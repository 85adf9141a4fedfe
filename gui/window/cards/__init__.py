"""What comes above the rooms when it is wanted: a notice, the doctor, a guess before a step."""
