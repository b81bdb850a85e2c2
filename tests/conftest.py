"""Settings of all tests."""

from hypothesis import settings

# No deadlines: a busy machine is no failure. The same examples at every run: a failure is the change's, not chance's.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
