"""The register of UK local authorities and the matching of printed names to it.

``register.csv`` is made from mySociety's "UK local authority names and codes", release 1.7.3
(https://github.com/mysociety/uk_local_authority_names_and_codes), licensed CC BY 4.0. Changed from it: columns that we do
not use are left out, misspelt alternatives too; ``end`` is always a council's last day; starts of 2005, which say when the
older register began and not the council, are left empty; short names carry no "City of", "City" or
"County"; that of Rhondda Cynon Taf is spelt as the council spells itself.
"""

from pipeline.councils.match import match
from pipeline.councils.register import Council, register

__all__ = ["Council", "match", "register"]
