"""What stands around every room: photos on the left, numbers on the right, transport below."""
