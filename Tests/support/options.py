"""What a run of checks was asked for."""

import dataclasses
import pathlib


@dataclasses.dataclass(frozen=True)
class Options:
    """The program under test, how thoroughly, and where the repository and its results lie."""

    binary: pathlib.Path
    depth: str
    root: pathlib.Path
    update_docs: bool = False

    @property
    def example(self):
        """The workspace that ships with the program."""
        return self.root / "Examples" / "jiading"

    @property
    def artifacts(self):
        """Where screenshots and PDF files are left for the eye; git ignores it."""
        folder = self.root / "Artifacts"
        folder.mkdir(exist_ok=True)
        return folder

    def choose(self, fast, normal, long):
        """The value for this depth."""
        return {"fast": fast, "normal": normal, "long": long}[self.depth]
