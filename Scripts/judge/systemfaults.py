"""System calls that fail, and a program that is killed before any of them, by strace."""
import collections
import os
import re
import shutil
import subprocess
import tempfile

from . import archive, manual

SECRET = "Quillon Aberdash"
# What each call may answer on a disk that fails, is full or refuses.
ERRORS = {
    "pwrite64": ["EIO", "ENOSPC", "EDQUOT"], "write": ["EIO", "ENOSPC", "EPIPE"], "pread64": ["EIO"], "read": ["EIO"],
    "fdatasync": ["EIO", "ENOSPC"], "fsync": ["EIO", "ENOSPC"], "ftruncate": ["EIO", "ENOSPC"], "openat": ["EIO", "EMFILE", "EACCES", "ENOSPC"],
    "unlink": ["EIO", "EACCES"], "fcntl": ["ENOLCK", "EIO"], "newfstatat": ["EIO", "EACCES"], "fstat": ["EIO"], "lstat": ["EIO", "EACCES"],
    "stat": ["EIO"], "statfs": ["EIO"], "lseek": ["EIO"], "close": ["EIO"], "fchown": ["EPERM"], "access": ["EACCES"], "readlink": ["EIO"],
    "rename": ["EIO", "ENOSPC"], "faccessat2": ["EIO"], "fallocate": ["ENOSPC"], "mkdir": ["EACCES"],
}
STATUSES = {1, 64, 65, 66, 74}
# What each command leaves: entries, texts, texts with the secret, heads kept.
AFTER = {"init": (1, 0, 0, 0), "adopt": (8, 7, 1, 0), "redact": (6, 4, 0, 0), "rebuild": (5, 4, 1, 0), "checkpoint": (5, 4, 1, 1)}


def scenes(folder):
    """A command each, with the archive that it starts from made in a folder of its own: (name, folder, words)."""
    texts = os.path.join(folder, "texts")
    os.mkdir(texts)

    def file(name, text):
        with open(os.path.join(texts, name), "w", encoding="utf-8") as out:
            out.write(text)
        return os.path.join(texts, name)

    named = manual.text(7, 0).replace("## Duties\n", f"## Duties\n\n{SECRET} shall answer calls.\n")
    first = [file(f"a{n}.md", manual.text(n, 0)) for n in range(3)] + [file("named.md", named)]
    second = [file(f"b{n}.md", manual.text(n, 1)) for n in range(4, 6)] + [file("b0.md", manual.text(0, 1))]
    init = ["init", "--name", "Alder Bay Unified School District"]
    adopted = [init, ["adopt", *first, "--on", "2020-01-14"]]
    for name, before, words in [
            ("adopt", adopted, ["adopt", *second, "--on", "2021-01-12"]), ("init", [], init),
            ("redact", adopted, ["redact", SECRET, "--order", "Superior Court, No. 26-1234"]),
            ("rebuild", adopted, ["doctor", "--rebuild"]), ("checkpoint", adopted, ["checkpoint"])]:
        yield name, before, words


class Scene:
    """One command on one archive, run again and again with something going wrong."""

    def __init__(self, whereas, top, name, before, words):
        self.whereas, self.name, self.words = whereas, name, words
        self.base, self.work = os.path.join(top, f"{name}-base"), os.path.join(top, f"{name}-work")
        os.mkdir(self.base)
        for earlier in before:
            subprocess.run([whereas, *earlier], cwd=self.base, check=True, capture_output=True)
        self.before = archive.state(self.path(self.base))[0] if before else "nothing"
        self.problems, self.counts = [], collections.Counter()
        done, calls = self.run(["-e", "trace=all"])
        self.total = len(calls)
        if done.returncode or self.standing(done)[0] != "after":
            self.problems.append(f"{name} fails without any fault: {done.stderr[:150]}")
        _, self.calls = self.run(["-e", "trace=all", *self.ours()])

    def path(self, folder):
        return os.path.join(folder, "whereas.db")

    def ours(self):
        """What keeps strace to the calls that touch the archive, its journal and its folder."""
        return [word for name in ("whereas.db", "whereas.db-journal", "") for word in ("-P", os.path.join(self.work, name).rstrip("/"))]

    def run(self, strace):
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.base, self.work)
        log = os.path.join(os.path.dirname(self.work), "log")
        done = subprocess.run(["strace", "-f", "-qq", "-o", log, *strace, self.whereas, *self.words], cwd=self.work, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120, errors="replace")
        with open(log, encoding="ascii", errors="replace") as lines:
            return done, [m[1] for m in (re.match(r"(?:\d+\s+)?(\w+)\(", line) for line in lines) if m]

    def standing(self, done):
        """Whether the archive is as "before" or as "after" the command, and what is wrong with it.

        Salts and times differ from run to run, so what a whole run leaves is known by what it holds.
        """
        path = self.path(self.work)
        if not os.path.exists(path):
            return "before" if self.before == "nothing" else "", []
        hash, faults, reading = archive.state(path)
        if hash == self.before:
            return "before", []
        if faults or hash == "nothing":
            return "", faults
        for size, root in archive.heads_told(done.stdout):
            if size >= len(reading.heads) or reading.heads[size].hex() != root:
                return "", ["a head was printed that the log does not have"]
        held = sum(SECRET.encode() in text for text in reading.texts.values())
        found = reading.size, len(reading.texts), held, reading.checkpoints
        return "after" if found == AFTER[self.name] else "", []

    def hold(self, done, what, is_killed=False):
        """Holds what a run left to what it said."""
        self.counts["runs"] += 1
        verified = subprocess.run([self.whereas, "verify"], cwd=self.work, capture_output=True, text=True)
        standing, faults = self.standing(done)
        said = done.stdout + done.stderr

        def fault(words):
            self.problems.append(f"{self.name}, {what}: {words}")

        if faults or not standing:
            fault(f"damaged: {faults[0]}" if faults else "lost or in part")
        elif verified.returncode != 0 and not (self.name == "init" and standing == "before"):
            fault(f"whereas verify: exit status {verified.returncode}: {(verified.stdout + verified.stderr)[:120]}")
        if is_killed:
            return
        if re.search(r"Fatal error|Crashed|Backtrace", said) or done.returncode < 0 or done.returncode > 128:
            fault(f"it crashed: exit status {done.returncode}: {said[:120]}")
        elif done.returncode == 0 and standing == "before" and self.name != "rebuild":
            fault("acknowledged and lost")
        elif done.returncode not in STATUSES | {0}:
            fault(f"exit status {done.returncode}: {said[:120]}")
        elif done.returncode and not re.match(r"(Error|Warning): [^\n]*[.:]", done.stderr):
            fault(f"no sentence: {done.stderr[:150]}")
        elif done.returncode and standing == "after" and re.search("othing was (recorded|added|changed)", said):
            fault(f"it says that nothing was recorded, and it was: {done.stderr[:150]}")
        elif done.returncode and standing == "after" and self.name != "rebuild":
            self.counts["recorded though refused"] += 1
        self.counts["refused" if done.returncode else "withstood"] += 1


def parts(whereas, is_short):
    """The commands with every fault: (name, problems, figures)."""
    with tempfile.TemporaryDirectory(prefix="archive-faults-") as top:
        for name, before, words in scenes(top):
            if is_short and name not in ("adopt", "init"):
                continue
            scene = Scene(whereas, top, name, before, words)
            step = 4 if is_short else 1
            for nth in range(1, scene.total + 1, step):
                done, _ = scene.run(["-e", "trace=all", "-e", f"inject=all:signal=KILL:when={nth}"])
                scene.hold(done, f"killed before call {nth}", is_killed=True)
            killed = scene.counts["runs"]
            seen = collections.Counter(scene.calls)
            for call, count in sorted(seen.items()):
                for error in ERRORS.get(call, [])[:1 if is_short else None]:
                    for nth in range(1, count + 1, step if count > 12 else 1):
                        done, _ = scene.run(["-e", "trace=all", *scene.ours(), "-e", f"inject={call}:error={error}:when={nth}"])
                        scene.hold(done, f"{call} gives {error}")
                    # And once broken, broken for good.
                    done, _ = scene.run(["-e", "trace=all", *scene.ours(), "-e", f"inject={call}:error={error}:when=1+"])
                    scene.hold(done, f"{call} always gives {error}")
            yield (f"faults during {name}", scene.problems,
                   f"killed before {killed} of {scene.total} system calls; {scene.counts['runs'] - killed} failures of "
                   f"{len([c for c in seen if c in ERRORS])} kinds of calls, {scene.counts['refused']} refused ({scene.counts['recorded though refused']} "
                   f"of them after the record was made), {scene.counts['withstood']} withstood; calls without faults: {sorted(set(seen) - set(ERRORS))}")
