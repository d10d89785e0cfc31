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


def scenes(folder):
    """Commands, with what is done before each, and the file that it makes or changes."""
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
    exported = [*adopted, ["export", "exported"]]
    yield "adopt", adopted, ["adopt", *second, "--on", "2021-01-12"], "whereas.db"
    yield "init", [], init, "whereas.db"
    yield "redact", adopted, ["redact", SECRET, "--order", "Superior Court, No. 26-1234"], "whereas.db"
    yield "rebuild", adopted, ["doctor", "--rebuild"], "whereas.db"
    yield "checkpoint", adopted, ["checkpoint"], "whereas.db"
    yield "import", [init], ["import", texts], "whereas.db"
    yield "backup", adopted, ["backup", "copy.db"], "copy.db"
    yield "restore", exported, ["restore", "exported", "--archive", "copy.db"], "copy.db"


class Scene:
    """One command on one archive, run again and again with something going wrong."""

    def __init__(self, whereas, top, name, before, words, target):
        self.whereas, self.name, self.words, self.target = whereas, name, words, target
        self.base, self.work = os.path.join(top, f"{name}-base"), os.path.join(top, f"{name}-work")
        os.mkdir(self.base)
        for earlier in before:
            subprocess.run([whereas, *earlier], cwd=self.base, check=True, capture_output=True)
        made = os.path.exists(self.path(self.base))
        self.before = archive.state(self.path(self.base))[0] if made else "nothing"
        self.other = archive.state(os.path.join(self.base, "whereas.db"))[0] if before else "nothing"
        self.problems, self.counts, self.after = [], collections.Counter(), None
        done, calls = self.run(["-e", "trace=all"])
        self.total, self.after = len(calls), self.found()
        if done.returncode or not self.after:
            self.problems.append(f"{name} fails without any fault: {done.stderr[:150]}")
        _, self.calls = self.run(["-e", "trace=all", *self.ours()])

    def path(self, folder):
        return os.path.join(folder, self.target)

    def found(self):
        """What the file holds: entries, texts, texts with the secret, heads kept. Salts and times differ from run to run."""
        if not os.path.exists(self.path(self.work)):
            return None
        _, faults, reading = archive.state(self.path(self.work))
        if faults or reading is None:
            return None
        return reading.size, len(reading.texts), sum(SECRET.encode() in text for text in reading.texts.values()), reading.checkpoints

    def ours(self):
        """What keeps strace to the calls that touch the archive, its journal and its folder; a copy has a name that is not known."""
        if self.target != "whereas.db":
            return []
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
        """Whether the file is as "before" or as "after" the command, and what is wrong with it."""
        path = self.path(self.work)
        if self.target != "whereas.db" and archive.state(os.path.join(self.work, "whereas.db"))[0] != self.other:
            return "", ["the archive itself was changed"]
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
        return "after" if self.found() == self.after else "", []

    def hold(self, done, what, is_killed=False):
        """Holds what a run left to what it said."""
        self.counts["runs"] += 1
        verified = subprocess.run([self.whereas, "verify", "--archive", self.target], cwd=self.work, capture_output=True, text=True)
        standing, faults = self.standing(done)
        said = done.stdout + done.stderr

        def fault(words):
            self.problems.append(f"{self.name}, {what}: {words}")

        if faults or not standing:
            fault(f"damaged: {faults[0]}" if faults else "lost or in part")
        elif verified.returncode != 0 and not (self.before == "nothing" and standing == "before"):
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
        for name, before, words, target in scenes(top):
            if is_short and name not in ("adopt", "init", "import"):
                continue
            scene = Scene(whereas, top, name, before, words, target)
            # Long work repeats the same calls thousands of times.
            step = max(5, scene.total // 30) if is_short else max(1, scene.total // 400)
            for nth in range(1, scene.total + 1, step):
                done, _ = scene.run(["-e", "trace=all", "-e", f"inject=all:signal=KILL:when={nth}"])
                scene.hold(done, f"killed before call {nth}", is_killed=True)
            killed = scene.counts["runs"]
            seen = collections.Counter(scene.calls)
            for call, count in sorted(seen.items()):
                for error in ERRORS.get(call, [])[:1 if is_short else None]:
                    for nth in range(1, count + 1, max(1, count // (6 if is_short else 40))):
                        done, _ = scene.run(["-e", "trace=all", *scene.ours(), "-e", f"inject={call}:error={error}:when={nth}"])
                        scene.hold(done, f"{call} gives {error}")
                    # And once broken, broken for good.
                    done, _ = scene.run(["-e", "trace=all", *scene.ours(), "-e", f"inject={call}:error={error}:when=1+"])
                    scene.hold(done, f"{call} always gives {error}")
            yield (f"faults during {name}", scene.problems,
                   f"killed before {killed} of {scene.total} system calls; {scene.counts['runs'] - killed} failures of "
                   f"{len([c for c in seen if c in ERRORS])} kinds of calls, {scene.counts['refused']} refused ({scene.counts['recorded though refused']} "
                   f"of them after the record was made), {scene.counts['withstood']} withstood; other calls: {', '.join(sorted(set(seen) - set(ERRORS)))}")
