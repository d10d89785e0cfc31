"""Policies of a district that is made up, in as many versions as are asked for, by a seed."""
import random

SUBJECTS = "students staff volunteers visitors parents guardians teachers coaches bus-drivers counselors families applicants".split()
VERBS = "post publish review keep provide offer explain record translate read answer examine announce".split()
THINGS = ("notices schedules reports complaints records materials transcripts calendars forms meals devices lists samples rules "
          "assignments rooms exits stairways ramps shelves seats doors windows libraries fields gardens kitchens").split()
WHENS = ["each year", "before July 1", "within 10 days", "in every language that families read", "at each school", "on the first day",
         "upon request", "without cost", "in writing", "by telephone or mail"]


def clause(chance):
    return (f"The Superintendent or designee shall {chance.choice(VERBS)} {chance.choice(THINGS)} and {chance.choice(THINGS)} for "
            f"{chance.choice(SUBJECTS)} and {chance.choice(SUBJECTS)} {chance.choice(WHENS)}.")


def code(document):
    return f"BP {1000 + document}"


def text(document, revision, size=8, seed=1):
    """The text of a document at a revision: each revision changes a clause, adds one, or takes one away."""
    chance = random.Random(f"{seed} {document}")
    clauses = [clause(chance) for _ in range(size)]
    for number in range(1, revision + 1):
        at, kind = chance.randrange(len(clauses)), chance.randrange(4)
        if kind == 0 and len(clauses) > 3:
            del clauses[at]
        elif kind == 1:
            clauses.insert(at, clause(chance))
        else:
            clauses[at] = clauses[at].replace(" shall ", f" shall, under paragraph {number}, ", 1) if number % 3 else clause(chance)
    # Else a clause put in and taken out again would make a text that was there before, which is not adopted twice.
    clauses.append(f"This rule was last read over at revision {revision}.")
    body = "\n\n".join(f"{place}. {words}" for place, words in enumerate(clauses, 1))
    return (f"---\ndocument: policy\ncode: {code(document)}\ntitle: Rule {document} for {SUBJECTS[document % len(SUBJECTS)].title()}\n"
            f"legal:\n  - Education Code {35000 + document}\n---\n\n## Duties\n\n{body}\n")
