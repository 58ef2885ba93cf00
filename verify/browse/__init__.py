"""What Datasette needs to show the database to people."""
