"""The contents of the sample archive's PDF and DOCX files, a module for each council, and how they are drawn."""
