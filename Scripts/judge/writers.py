"""Many programs at one archive, and one program on a disk that fills up."""
import os
import subprocess
import tempfile
import threading
import time

from . import archive, manual

NAME = ["init", "--name", "Alder Bay Unified School District"]


def run(whereas, folder, *words):
    return subprocess.run([whereas, *words], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)


def contend(whereas, commits, count=4):
    """So many writers with so many commits each, every fourth of them a set of two; a reader beside them. Problems, and figures."""
    problems, told, longest = [], [], 0.0
    with tempfile.TemporaryDirectory(prefix="archive-writers-") as folder:
        run(whereas, folder, *NAME)

        def write(number):
            nonlocal longest
            for revision in range(commits):
                names = []
                for document in (number * 2, number * 2 + 1) if revision % 4 == 0 else (number * 2,):
                    names.append(f"w{document}-{revision}.md")
                    with open(os.path.join(folder, names[-1]), "w", encoding="utf-8") as out:
                        out.write(manual.text(document, revision))
                started = time.monotonic()
                done = run(whereas, folder, "adopt", *names, "--on", "2024-01-09")
                longest = max(longest, time.monotonic() - started)
                heads = archive.heads_told(done.stdout)
                if done.returncode or len(heads) != 1:
                    problems.append(f"a writer was refused: {done.returncode} {done.stderr[:150]}")
                else:
                    told.append((heads[0], number * 2, revision))

        looks, is_done = [0, 0], threading.Event()

        def look():
            while not is_done.is_set():
                done = run(whereas, folder, "verify")
                looks[0] += 1
                if done.returncode:
                    problems.append(f"a reader found: {done.returncode} {(done.stdout + done.stderr)[:150]}")
                looks[1] += 1
                if run(whereas, folder, "list").returncode:
                    problems.append("a reader could not list")

        started = time.monotonic()
        threads = [threading.Thread(target=write, args=(n,)) for n in range(count)]
        reader = threading.Thread(target=look)
        for thread in [*threads, reader]:
            thread.start()
        for thread in threads:
            thread.join()
        taken = time.monotonic() - started
        is_done.set()
        reader.join()
        reading = archive.read(os.path.join(folder, "whereas.db"))
        problems += reading.faults[:5]
        expected = 1 + count * (commits + (commits + 3) // 4)
        if reading.size != expected:
            problems.append(f"the log has {reading.size} entries instead of {expected}")
        versions = {}
        for (number, _), data in reading.texts.items():
            versions.setdefault(number, set()).add(data)
        numbers = {entry.code: entry.document for entry in reading.entries if entry.document}
        for (size, root), document, revision in told:
            if size >= len(reading.heads) or reading.heads[size].hex() != root:
                problems.append(f"the head at {size} entries that was acknowledged is not in the log")
            if manual.text(document, revision).encode() not in versions.get(numbers.get(manual.code(document)), ()):
                problems.append("an acknowledged version is not there")
        # Entries of one command follow one another: nobody comes between.
        sets = [entry.fields.get("set") for entry in reading.entries]
        for place, start in enumerate(sets):
            if start is not None and not all(sets[at] == start for at in range(int(start), place + 1)):
                problems.append("a change set was interrupted")
    return problems, f"{count} x {commits} commits, {len(told)} acknowledged, {len(told) / taken:.0f} a second, the longest wait {longest:.2f} s, " \
                     f"{looks[0]} verified and {looks[1]} listed meanwhile"


def fill(whereas, folder, texts):
    """Records until the disk is full, then makes room and records again. Problems, and figures."""
    problems, before = [], None
    run(whereas, folder, *NAME)
    path = os.path.join(folder, "whereas.db")
    refused = 0
    for number in range(2000):
        name = os.path.join(texts, "text.md")
        with open(name, "w", encoding="utf-8") as out:
            out.write(manual.text(number % 40, number // 40, size=30))
        done = run(whereas, folder, "adopt", name, "--on", "2024-01-09")
        heads = archive.heads_told(done.stdout)
        if done.returncode == 0 and heads:
            before = heads[0]
            continue
        refused += 1
        if done.returncode != 74 or "disk is full" not in done.stderr:
            problems.append(f"exit status {done.returncode}: {done.stderr[:150]}")
        reading = archive.read(path)
        problems += reading.faults[:3]
        if reading.head != before:
            problems.append("the archive is not as it was acknowledged last")
        verified = run(whereas, folder, "verify")
        if verified.returncode:
            problems.append(f"whereas verify: exit status {verified.returncode}: {(verified.stdout + verified.stderr)[:150]}")
        if refused == 3:
            break
    else:
        problems.append("the disk was never full")
    subprocess.run(["mount", "-o", "remount,size=2m", folder], capture_output=True)
    done = run(whereas, folder, "adopt", name, "--on", "2024-01-09")
    if done.returncode or archive.read(path).faults:
        problems.append(f"after room was made: exit status {done.returncode}: {done.stderr[:150]}")
    return problems, f"full after {before[0] if before else 0} entries, refused {refused} times, then recorded again"
