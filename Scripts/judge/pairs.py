"""Which texts are neighboring versions, and the tally of what they are held to.

Neighbors are the files of one folder in the order of their names where they begin with a number; the files NAME-a-... and NAME-b-...;
NAME-old and NAME-new; of two folders `official` and `draft` side by side, the files of one name.
"""
import os
import re


def versions(folder):
    key = lambda name: [part.zfill(8) if part.isdigit() else part for part in re.split(r"[-.]", name)]
    return sorted((n for n in os.listdir(folder) if n.endswith((".md", ".txt")) and n != "README.md"), key=key)


def pairs(root):
    for folder, folders, _ in os.walk(root):
        folders.sort()
        join = lambda *names: os.path.join(folder, *names)
        if {"official", "draft"} <= set(folders):
            drafts = set(versions(join("draft")))
            yield from ((join("official", n), join("draft", n)) for n in versions(join("official")) if n in drafts)
            folders.clear()
            continue
        names = versions(folder)
        numbered = [n for n in names if re.match(r"\d+[-.]", n) and not re.match(r"\d+-\d\d-\d\d-", n)]
        yield from zip(map(join, numbered), map(join, numbered[1:]))
        for name in names:
            stem = re.match(r"(.*-)(a|old)([-.].*)", name)
            if stem:
                other = "b" if stem[2] == "a" else "new"
                news = [n for n in names if re.match(re.escape(stem[1]) + other + "[-.]", n)]
                yield from ((join(name), join(n)) for n in news[:1])


class Tally:
    """Counts what passed, and tells what did not."""

    def __init__(self):
        self.passed, self.failed, self.by_check = 0, 0, {}

    def hold(self, check, what, problems):
        if problems:
            self.failed += 1
            self.by_check[check] = self.by_check.get(check, 0) + 1
            print(f"FAILED: {check}: {what}")
            for problem in problems[:4]:
                print(f"    {problem}")
            if len(problems) > 4:
                print(f"    and {len(problems) - 4} more")
        else:
            self.passed += 1
        return not problems

    def close(self):
        """Prints the counts; whether anything failed."""
        if self.by_check:
            print("failed by check:", ", ".join(f"{check} {count}" for check, count in sorted(self.by_check.items())))
        print(f"{self.passed} passed, {self.failed} failed")
        return self.failed > 0 or not self.passed
