#!/usr/bin/env python3
"""Sets newsdesk up on this machine and runs it: standard library only, Python 3.11 or newer.

python3 make.py run        set up, make a sample newsroom, export its bundle, open the window
python3 make.py test       set up and pass all the checks
python3 make.py newsdesk … pass the words on to the program
python3 make.py python …   pass the words on to the environment's Python
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
SAMPLE = ROOT / "sample-newsroom"
WINDOWS = sys.platform == "win32"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST = (3, 11)

# What Qt and its web engine load on a bare Debian 12 (found by ldd), and a font for Vietnamese.
DEBIAN_LIBRARIES = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libdbus-1-3",
    "libxkbcommon0",
    "libfontconfig1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libnss3",
    "libasound2",
    "libxcomposite1",
    "libxdamage1",
    "libxrandr2",
    "libxtst6",
    "libxkbfile1",
    "fonts-noto-core",
)


class SetupError(Exception):
    """Set-up cannot go on; the message says what to do."""


def main(words: list[str]) -> int:
    """Run one of the commands above and return its exit code."""
    command = words[0] if words else ""
    if command not in ("run", "test", "newsdesk", "python"):
        print(__doc__)
        return 0 if command in ("", "-h", "--help", "help") else 2
    try:
        whole = set_up(command)
    except (SetupError, subprocess.CalledProcessError) as reason:
        say(f"Chưa cài đặt xong: {reason}", f"Set-up stopped: {reason}")
        return 3
    if command in ("newsdesk", "python"):
        program = ["-m", "newsdesk"] if command == "newsdesk" else []
        return call([PYTHON, *program, *words[1:]])
    return test() if command == "test" else run(whole=whole)


def run(*, whole: bool) -> int:
    """Do the main job on the sample, then open the window where there is a screen."""
    newsdesk: list[str | Path] = [PYTHON, "-m", "newsdesk", "--newsroom", SAMPLE]
    code = call([*newsdesk, "demo"])
    if code:
        return code
    if not WINDOWS and sys.platform != "darwin" and not _has_screen():
        say(
            "Máy này không có màn hình, nên cửa sổ không mở; mọi việc khác đã xong.",
            "This machine has no display, so the window was not opened; all else is done.",
        )
        return 0
    if not whole:
        say(
            "Chưa mở được cửa sổ: còn thiếu các gói hệ thống nêu ở trên.",
            "The window cannot open yet: the system packages named above are missing.",
        )
        return 0
    say("Đang mở cửa sổ newsdesk…", "Opening the window of newsdesk…")
    return call(newsdesk)


def test() -> int:
    """Pass all the checks: style, types, storeys, tests."""
    checks = (
        ["ruff", "check", "src", "tests", "make.py", "packaging"],
        ["ruff", "format", "--check", "src", "tests", "make.py", "packaging"],
        ["mypy"],
        ["pytest", "-q", "-m", "not gui", "-n", "2"],
        ["pytest", "-q", "-m", "gui"],
    )
    for check in checks:
        print(f"== {' '.join(check)}", flush=True)
        code = call([PYTHON, "-m", *check])
        if code:
            print(f"This check failed: {' '.join(check)}", file=sys.stderr)
            return code
    say("Mọi kiểm tra đều đạt.", "All checks passed.")
    return 0


def set_up(command: str) -> bool:
    """Install what is missing, unless that is done already; tell whether the window can open.

    The system is asked for its libraries before ``run`` and ``test``, not at each other call.

    Raises:
        SetupError: nothing can be installed as things stand.
    """
    if sys.version_info < OLDEST:
        raise SetupError(f"newsdesk needs Python 3.11 or newer; this is {sys.version}")
    wanted = fingerprint()
    stamps = [ENVIRONMENT / f"set-up-for-{name}" for name in ("tests", "use")]
    for_tests = command == "test"
    enough = stamps[:1] if for_tests else stamps
    done = PYTHON.exists() and any(_reads(stamp) == wanted for stamp in enough)
    if done and command in ("newsdesk", "python"):
        return True
    whole = install_system_libraries()
    if done:
        return whole
    say("Đang cài đặt newsdesk, lần đầu mất vài phút…", "Setting newsdesk up, minutes at first…")
    if not PYTHON.exists():
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    what = f"{ROOT}[dev]" if for_tests else str(ROOT)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--editable", what], check=True, stdout=sys.stderr)
    stamps[0 if for_tests else 1].write_text(wanted, encoding="utf-8")
    return whole


def fingerprint() -> str:
    """Return a digest of all that decides what is installed: when it differs, install again."""
    digest = hashlib.sha256(sys.version.encode())
    files = [ROOT / "pyproject.toml", *sorted((ROOT / "resources").rglob("*.po"))]
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def install_system_libraries() -> bool:
    """On Debian and its kin, install what Qt needs and pip does not bring; tell if all is there.

    Without root or sudo the one line to type is printed.

    Raises:
        SetupError: python3-venv is missing and cannot be installed from here.
    """
    if not Path("/etc/debian_version").exists() or not shutil.which("dpkg-query"):
        return True
    missing = [name for name in DEBIAN_LIBRARIES if not _is_installed(name)]
    venv_missing = importlib.util.find_spec("ensurepip") is None and not PYTHON.exists()
    if venv_missing:
        missing.insert(0, f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if not missing:
        return True
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    before = _as_root()
    if before is None:
        line = "sudo apt-get update && sudo " + " ".join(install)
        say(
            f"Còn thiếu các gói hệ thống. Hãy gõ dòng này rồi chạy lại:\n{line}",
            f"System packages are missing. Type this line, then start again:\n{line}",
        )
        if venv_missing:
            raise SetupError("python3-venv is missing")
        return False
    say("Đang cài các gói hệ thống…", "Installing system packages: " + " ".join(missing))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], [*install, "-qq"]):
        subprocess.run([*before, *command], check=True, env=quiet, stdout=subprocess.DEVNULL)
    return True


def _as_root() -> list[str] | None:
    """Return what to put before a command that needs root, None where that cannot be had."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        return ["sudo"] if asked.returncode == 0 else None
    return None


def call(command: Sequence[str | Path]) -> int:
    """Run a program in the user's place and return its exit code."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    try:
        return subprocess.run(
            [str(word) for word in command], env=environment, check=False
        ).returncode
    except KeyboardInterrupt:
        return 130


def say(vietnamese: str, english: str) -> None:
    """Tell a person something in both languages; standard output is left to the program itself."""
    print(f"{vietnamese}\n{english}", file=sys.stderr, flush=True)


def _reads(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def _is_installed(package: str) -> bool:
    """Tell whether Debian has a package; newer releases call some of them …t64."""
    for name in (package, f"{package}t64"):
        query = ["dpkg-query", "-W", "-f", "${db:Status-Status}", name]
        found = subprocess.run(query, capture_output=True, text=True, check=False)
        if found.stdout.strip() == "installed":
            return True
    return False


def _has_screen() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
