"""Old Word documents, OpenDocument and rich text: turned into DOCX by LibreOffice where it is installed, else refused."""

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from pipeline.errors import BadInput
from pipeline.model import SourceFile
from pipeline.parsers import docx
from pipeline.raw import Parsed
from pipeline.registry import Parser

COMMANDS = ("soffice", "libreoffice")
SECONDS = 60
"""LibreOffice takes 2 to 10 seconds to start and convert a report; half of what a document may take as a whole."""
_NAMES = {
    "application/msword": ("an old Word document (.doc)", "doc"),
    "application/vnd.oasis.opendocument.text": ("an OpenDocument text (.odt)", "odt"),
    "application/rtf": ("a rich text (RTF) document", "rtf"),
}
_DOCX = docx.PLUGIN.media_types[0]


def parse(file: SourceFile) -> Parsed:
    """Return the blocks of a document that LibreOffice has turned into DOCX; BadInput where it is not installed or fails."""
    what, suffix = _NAMES[file.media_type]
    command = next((path for name in COMMANDS if (path := shutil.which(name))), None)
    if command is None:
        raise BadInput(
            f"The file is {what}: reading it needs LibreOffice, which is not installed.",
            f"Install LibreOffice, or save it as .docx: soffice --headless --convert-to docx FILE.{suffix}",
        )
    with tempfile.TemporaryDirectory(prefix="council-findings-", ignore_cleanup_errors=True) as folder:
        data = _converted(command, file.data, Path(folder), suffix)
    if data is None:
        raise BadInput(f"LibreOffice could not convert the file, {what}.", "Open it in Word or LibreOffice and save it as .docx.")
    return docx.parse(replace(file, data=data, media_type=_DOCX))


PLUGIN = Parser("office", tuple(_NAMES), parse)


def _converted(command: str, data: bytes, folder: Path, suffix: str) -> bytes | None:
    """Return what LibreOffice makes of a document, None where it fails; it works in ``folder``, with a profile of its own."""
    source = folder / f"document.{suffix}"
    source.write_bytes(data)
    # A profile of its own: two at work on one profile wait for each other, and macros set to run there are not ours.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = [
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder / "made"),
        str(source),
    ]
    _run([command, profile, *options], folder)
    made = folder / "made" / "document.docx"
    with suppress(OSError):
        if 0 < made.stat().st_size <= docx.LARGEST_PART:
            return made.read_bytes()
    return None


def _run(call: list[str], folder: Path) -> None:
    """Run a command within its time, what it starts included; its end, whatever it is, shows in what it has made."""
    environment = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder)}
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 -- no shell, and the names are ours
            call, stdin=quiet, stdout=quiet, stderr=quiet, cwd=folder, env=environment, start_new_session=True
        )
    except OSError:
        return
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        pass
    finally:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
