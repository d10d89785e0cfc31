"""Texts that no one would write: the samples with lines lost, doubled, swapped, joined, divided, moved and marked, by a seed."""
import glob
import os
import random

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TABLES = """# Tables and lists

Words with **bold** and *slanted* ones and a [link](https://alderbayusd.example/a) here.

| Act | Step | By |
|---|---|---|
| Late | Talk **once** | Teacher |
| Gum \\| candy | Note | Office |

- one
  - in one
- two

1. first
   (a) in first
2. second

> A quotation.

```
a line of code
```

***

| Only | Table |
|---|---|
| a | b |

Last words.
"""
WORDS = ["new", "**bold**", "1.", "(b)", "|", "- ", "#", "WHEREAS,"]
OPENINGS = ["# ", "## ", "> ", "- ", "1. ", "(a) ", "  - ", "WHEREAS, ", "RESOLVED, "]


def mutated(lines, chance):
    lines = list(lines)
    for _ in range(chance.randint(1, 10)):
        if len(lines) < 3:
            break
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        words = lines[at].split(" ")
        cut = chance.randrange(len(words) + 1)
        kind = chance.randrange(11)
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[other])
        elif kind == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            chance.shuffle(words)
            lines[at] = " ".join(words)
        elif kind == 4:
            lines[at] = " ".join(words[:cut] + words[cut + 1:])
        elif kind == 5:
            lines[at] = " ".join(words[:cut] + [chance.choice(WORDS)] + words[cut:])
        elif kind == 6:
            lines[at: at + 2] = [" ".join(lines[at: at + 2])]
        elif kind == 7:
            lines[at: at + 1] = [" ".join(words[:cut]), "", " ".join(words[cut:])]
        elif kind == 8:
            block = lines[at: at + chance.randint(1, 8)]
            del lines[at: at + len(block)]
            place = chance.randrange(len(lines) + 1)
            lines[place:place] = block
        elif kind == 9:
            lines[at] = chance.choice(OPENINGS) + lines[at]
        else:
            lines[at:at] = ["", "| a | b |", "|---|---|", f"| c | {chance.randrange(99)} |", ""]
    return lines


def make(folder, count, seed):
    """Writes so many pairs of texts, and yields their paths."""
    texts = [TABLES]
    for path in sorted(glob.glob(os.path.join(ROOT, "Samples", "*", "**", "*.md"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    for number in range(seed, seed + count):
        chance = random.Random(number)
        old = chance.choice(texts).rstrip("\n").split("\n")
        old = mutated(old, chance) if chance.random() < 0.4 else old
        paths = [os.path.join(folder, f"{number}-{name}.md") for name in ("old", "new")]
        for path, lines in zip(paths, (old, mutated(old, chance))):
            with open(path, "w", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
        yield tuple(paths)
