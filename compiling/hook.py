"""The hook of hatch that compiles the reading: `HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 pip wheel .`.

Comes in: the checkout. Goes out: a wheel for this machine's Python, with `kg.text`, `kg.ingest` and
`kg.extract` compiled by mypyc beside their sources. Without that variable the wheel holds Python alone and
runs anywhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # hatch loads this file alone

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

from compiling import records

_BUILD = """
import sys
from mypyc.build import mypycify
from setuptools import setup
modules = mypycify(sys.argv.pop().split("\\n"), opt_level="2", debug_level="0")
setup(name="quanlo", packages=[], ext_modules=modules)
"""
_SETTINGS = "[mypy]\nstrict = True\nignore_missing_imports = True\nwarn_unused_ignores = False\n"
_MAIN = '__name__ == "__main__"'  # what is run by name can only be Python
# No other library takes the place of a function of ours, so that the C compiler may put one into another.
# What it would say of code that mypyc wrote helps nobody, and takes it as long as compiling.
_FLAGS = "-w -fno-semantic-interposition -fvisibility=hidden -fno-plt"
COMPILED = ("kg/text", "kg/ingest", "kg/extract")


class CompiledReading(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles what reads articles, and puts it into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless this is an installation that only points at the checkout."""
        if self.target_name != "wheel" or version == "editable":
            return
        self._place = TemporaryDirectory(prefix="quanlo-")  # is cleared away with this hook
        folder = Path(self._place.name)
        for path in compiled(Path(self.root), folder):
            build_data["force_include"][str(path)] = str(path.relative_to(folder))
        build_data["pure_python"], build_data["infer_tag"] = False, True
        build_data["dependencies"].append("mypy-extensions>=1.0")  # what is compiled imports its decorator


def compiled(root: Path, folder: Path) -> list[Path]:
    """Compile into a folder; return the extension modules.

    Raises:
        subprocess.CalledProcessError: If mypyc or the C compiler refuses; they say why on standard error.
    """
    shutil.copytree(root / "kg", folder / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "mypy.ini").write_text(_SETTINGS, encoding="utf-8")
    (folder / "kg/text/_replacing.py").write_text(records.REPLACE, encoding="utf-8")
    modules = sorted(path for name in COMPILED for path in (folder / name).rglob("*.py"))
    modules = [path for path in modules if _MAIN not in path.read_text(encoding="utf-8")]
    for path in modules:
        path.write_text(records.compilable(path.read_text(encoding="utf-8")), encoding="utf-8")
    names = "\n".join(["--config-file", "mypy.ini", *(str(path.relative_to(folder)) for path in modules)])
    command = [sys.executable, "-c", _BUILD, "build_ext", "--inplace", names]
    flags = {"CFLAGS": f"{_FLAGS} {os.environ.get('CFLAGS', '')}"}
    subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr, env=os.environ | flags)
    shutil.rmtree(folder / "build")
    return sorted(folder.rglob("*.so"))
