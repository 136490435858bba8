"""A PostgreSQL cluster to throw away: its own folder, a socket instead of a port, nothing kept."""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

# The user of Debian's packages: PostgreSQL refuses to run as root.
SERVER_USER = "postgres"
HUGE_PAGES = Path("/proc/sys/vm/nr_hugepages")
HUGE_PAGE_BYTES = 2 << 20

SETTINGS = {
    "autovacuum": "off",
    "checkpoint_timeout": "1h",
    "fsync": "off",
    "full_page_writes": "off",
    "huge_pages": "try",
    "jit": "off",
    "listen_addresses": "",
    "maintenance_work_mem": "1GB",
    "max_wal_senders": "0",
    "max_wal_size": "16GB",
    "random_page_cost": "1.0",
    "synchronous_commit": "off",
    "wal_level": "minimal",
    "work_mem": "256MB",
}


class Cluster:
    """A running server; `socket_folder` is the host to connect to."""

    def __init__(self, scratch: Path, buffers_mb: int) -> None:
        self.socket_folder = scratch / "postgres"
        self._data = self.socket_folder / "data"
        self._programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        self._huge_pages_before = _reserve_huge_pages((buffers_mb << 20) * 11 // 10)
        self.socket_folder.mkdir()
        if os.geteuid() == 0:
            shutil.chown(self.socket_folder, SERVER_USER)
        try:
            self._run("initdb", "--auth=trust", "--username=bench", "--no-sync", "--encoding=UTF8", "--locale=C")
            settings = SETTINGS | {"shared_buffers": f"{buffers_mb}MB", "unix_socket_directories": str(self.socket_folder)}
            options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
            self._run("pg_ctl", "--wait", f"--log={self.socket_folder / 'log'}", f"--options={options}", "start")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Stops the server, if it runs, removes its files and gives the huge pages back."""
        try:
            if self._is_running():
                self._run("pg_ctl", "--wait", "--mode=immediate", "stop")
        finally:
            shutil.rmtree(self.socket_folder, ignore_errors=True)
            if self._huge_pages_before is not None:
                HUGE_PAGES.write_text(str(self._huge_pages_before))

    def _is_running(self) -> bool:
        """Whether a server has written its process id; `initdb` writes a negative one for its own."""
        try:
            return int((self._data / "postmaster.pid").read_text().split()[0]) > 0
        except (FileNotFoundError, IndexError):
            return False

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), f"--pgdata={self._data}", *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "-u", SERVER_USER, "--", *command]
        # Its own session: Ctrl-C is for us, and we stop the server in order. No pipe: the server would keep it open.
        log = self.socket_folder.parent / f"{program}.log"
        with log.open("w") as output:
            child = subprocess.Popen(command, cwd="/", stdout=output, stderr=output, start_new_session=True)
            try:
                status = child.wait()
            except BaseException:
                # With the programs that it started; a server is in a session of its own and is stopped by `close`.
                with suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGTERM)
                child.wait()
                raise
        if status != 0:
            raise RuntimeError(f"{program} failed with status {status}: {log.read_text()}")


def _reserve_huge_pages(size: int) -> int | None:
    """Reserves pages for the shared buffers if we may; the number there was before, or None if nothing was changed."""
    try:
        before = int(HUGE_PAGES.read_text())
        HUGE_PAGES.write_text(str(before + size // HUGE_PAGE_BYTES))
    except OSError:
        return None
    return before


def huge_pages_in_use() -> bool:
    """Whether any huge page is taken: ours are the only ones, or nearly."""
    lines = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    pages = {name: int(lines[name].split()[0]) for name in ("HugePages_Total", "HugePages_Free", "HugePages_Rsvd")}
    return pages["HugePages_Total"] - pages["HugePages_Free"] + pages["HugePages_Rsvd"] > 0
