"""What a power cut can leave of the files that a program writes.

The program runs unmodified under strace, which tells what it writes, syncs, cuts short, makes and removes. From that every state of the
disk is made again that a power cut could have left: any of the writes that were not yet synced, whole or cut at a sector of 512
bytes, and the first so many of the changes to the folder that were not yet synced.
"""
import collections
import itertools
import os
import re
import shutil
import subprocess

CALLS = "openat,pwrite64,write,fdatasync,fsync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,link,pwritev"
SECTOR = 512


def is_usable():
    """Whether strace is there and may trace."""
    try:
        return shutil.which("strace") and subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True).returncode == 0
    except OSError:
        return False


def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def descriptor(argument):
    """The path behind a descriptor as strace writes it."""
    found = re.match(r"\d+<((?:\\x[0-9a-f]{2})*)", argument)
    return unhex(found[1]).decode() if found else ""


def recorded(command, folder, names, trace, **options):
    """Runs a command in a folder; what it did to the files of some names, and with what it ended.

    Operations are tuples: ("make", name), ("write", name, offset, bytes), ("cut", name, size), ("sync", name), ("remove", name),
    ("rename", old, new), ("sync folder",), ("told", bytes).
    """
    done = subprocess.run(["strace", "-f", "-y", "-xx", "-s", "4000000", "-e", f"trace={CALLS}", "-o", trace, *command],
                          cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, **options)
    operations = []
    with open(trace, encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = re.match(r"(?:\d+\s+)?(\w+)\((.*)\)\s+=\s+(-?\d+)", line)
            if found and int(found[3]) >= 0:
                operations += operation(found[1], found[2], int(found[3]), os.path.realpath(folder), names)
            elif "<unfinished" in line or "resumed>" in line:
                raise RuntimeError(f"the program has several threads that write: {line[:200]}")
    return operations, done


def operation(call, arguments, result, folder, names):
    paths = [os.path.join(folder, unhex(p).decode()) for p in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)] if call[0] in "oulr" else []
    ours = [os.path.basename(p) if os.path.dirname(p) == folder and os.path.basename(p) in names else None for p in paths]
    path = descriptor(arguments)
    name = os.path.basename(path) if os.path.dirname(path) == folder and os.path.basename(path) in names else None
    if call == "openat" and ours[0] and "O_CREAT" in arguments:
        cut = [("cut", ours[0], 0)] if "O_TRUNC" in arguments else []
        return [("make", ours[0])] + cut
    if call == "write" and re.match(r"[12]<", arguments):
        return [("told", unhex(re.search(r'"((?:\\x[0-9a-f]{2})*)"', arguments)[1]))]
    if call == "pwrite64" and name:
        data, offset = re.search(r'"((?:\\x[0-9a-f]{2})*)", \d+, (\d+)$', arguments).groups()
        return [("write", name, int(offset), unhex(data)[:result])]
    if call in ("fsync", "fdatasync"):
        return [("sync", name)] if name else [("sync folder",)] if path == folder else []
    if call == "ftruncate" and name:
        return [("cut", name, int(arguments.rsplit(",", 1)[1]))]
    if call.startswith("unlink") and ours[0]:
        return [("remove", ours[0])]
    if call.startswith("rename") and (ours[0] or ours[1]):
        return [("rename", ours[0], ours[1])]
    if name and call in ("write", "pwritev") or call == "link" and any(ours):
        raise RuntimeError(f"{call} is not understood: {arguments[:100]}")
    return []


class File:
    """A file: what is on the disk for sure, and what was done to it since."""

    def __init__(self, data=b""):
        self.data, self.pending = bytes(data), []

    def sync(self):
        self.data, self.pending = self.image(self.pending), []

    def image(self, chosen):
        data = bytearray(self.data)
        for change in chosen:
            if change[0] == "write":
                _, offset, part = change
                data.extend(bytes(max(0, offset - len(data))))
                data[offset:offset + len(part)] = part
            else:
                del data[change[1]:]
                data.extend(bytes(change[1] - len(data)))
        return bytes(data)


class Disk:
    """The files of a folder as a power cut may leave them."""

    def __init__(self, folder, names):
        self.now = {}
        for name in names:
            if os.path.exists(os.path.join(folder, name)):
                with open(os.path.join(folder, name), "rb") as file:
                    self.now[name] = File(file.read())
        self.sure, self.changes = dict(self.now), []

    def apply(self, operation):
        kind, *rest = operation
        if kind == "make" and rest[0] not in self.now:
            self.now[rest[0]] = File()
            self.changes.append(("put", rest[0], self.now[rest[0]]))
        elif kind == "write" and rest[0] in self.now:
            self.now[rest[0]].pending.append(("write", rest[1], rest[2]))
        elif kind == "cut" and rest[0] in self.now:
            self.now[rest[0]].pending.append(("cut", rest[1]))
        elif kind == "sync" and rest[0] in self.now:
            self.now[rest[0]].sync()
        elif kind == "remove":
            self.now.pop(rest[0], None)
            self.changes.append(("drop", rest[0]))
        elif kind == "rename":
            file = self.now.pop(rest[0], None)
            if file and rest[1]:
                self.now[rest[1]] = file
            self.changes.append(("move", rest[0], rest[1], file))
        elif kind == "sync folder":
            self.sure, self.changes = self.folder(self.changes), []

    def folder(self, changes):
        names = dict(self.sure)
        for change in changes:
            if change[0] == "put":
                names[change[1]] = change[2]
            elif change[0] == "drop":
                names.pop(change[1], None)
            else:
                names.pop(change[1], None)
                if change[2]:
                    names[change[2]] = change[3]
        return names

    def states(self, count, chance):
        """What may be left: every state where those are at most `count`, and torn ones; else so many: all, none, others at random."""
        pending = sum(len(file.pending) for file in set(self.now.values()) | set(self.sure.values()))
        if (len(self.changes) + 1) * 2 ** pending <= count:
            for first in range(len(self.changes) + 1):
                names = self.folder(self.changes[:first])
                files = [(name, file, change) for name, file in sorted(names.items()) for change in file.pending]
                for kept in itertools.product((False, True), repeat=len(files)):
                    yield self.chosen(names, files, kept)
            count = 0 if pending == 0 else count // 8
        for trial in range(count):
            first = len(self.changes) if trial == 0 else 0 if trial == 1 else chance.randint(0, len(self.changes))
            share = 1 if trial == 0 else 0 if trial == 1 else chance.choice((0.1, 0.5, 0.9))
            names = self.folder(self.changes[:first])
            files = [(name, file, torn(change, chance) if trial > 1 else change)
                     for name, file in sorted(names.items()) for change in file.pending]
            yield self.chosen(names, files, [chance.random() < share for _ in files])

    @staticmethod
    def chosen(names, files, kept):
        chosen = collections.defaultdict(list)
        for (name, _, change), is_kept in zip(files, kept):
            if is_kept:
                chosen[name].append(change)
        return {name: file.image(chosen[name]) for name, file in names.items()}


def torn(change, chance):
    """A write, at times cut at a sector."""
    if change[0] == "write" and len(change[2]) > SECTOR and chance.random() < 0.2:
        return "write", change[1], change[2][:SECTOR * chance.randrange(1, len(change[2]) // SECTOR + 1)]
    return change
