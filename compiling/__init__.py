"""How the wheel is built whose reading of articles is compiled."""
