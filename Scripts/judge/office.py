"""LibreOffice as a judge: it opens a file, accepts or rejects every change, and tells the paragraphs.

One process serves many files. A call that takes too long, or that ends LibreOffice, is tried once more with a fresh one.
"""
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges", "plain": None}


class Office:
    def __init__(self, limit=120):
        self.limit, self.process = limit, None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        import uno

        self.profile = tempfile.mkdtemp(prefix="word-check-")
        pipe = f"word-check-{os.getpid()}-{time.monotonic_ns()}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for attempt in range(240):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if attempt == 239:
                    raise
                time.sleep(0.25)
        create = context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper", context)

    def stop(self):
        if self.process:
            try:
                os.killpg(self.process.pid, 9)
            except ProcessLookupError:
                pass
            self.process.wait()
            shutil.rmtree(self.profile, ignore_errors=True)
            self.process = None

    def read(self, path, side):
        """The paragraphs as (place, label, text), and how many changes LibreOffice counted before."""
        for last in (False, True):
            if not self.process:
                self.start()
            clock = threading.Timer(self.limit, self.kill)
            clock.start()
            try:
                return self.paragraphs(path, side)
            except Exception:
                self.stop()
                if last:
                    raise
            finally:
                clock.cancel()

    def kill(self):
        try:
            os.killpg(self.process.pid, 9)
        except (ProcessLookupError, AttributeError):
            pass

    def paragraphs(self, path, side):
        document = self.desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (value("Hidden", True),))
        if document is None:
            raise ValueError("LibreOffice does not open it")
        try:
            count = self.count(document)
            if COMMANDS[side]:
                self.dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[side], "", 0, ())
                left = self.count(document)
                if left:
                    raise ValueError(f"LibreOffice left {left} changes open")
            found = []
            fill(document.Text, (), found)
            return found, count
        finally:
            document.close(True)

    def count(self, document):
        count, changes = 0, document.Redlines.createEnumeration()
        while changes.hasMoreElements():
            changes.nextElement()
            count += 1
        return count


def value(name, content):
    from com.sun.star.beans import PropertyValue

    item = PropertyValue()
    item.Name, item.Value = name, content
    return item


def fill(text, place, found):
    items, tables = text.createEnumeration(), 0
    while items.hasMoreElements():
        item = items.nextElement()
        if item.supportsService("com.sun.star.text.TextTable"):
            for name in sorted(item.CellNames, key=position):
                column, row = position(name)[::-1]
                fill(item.getCellByName(name), place + ((tables, row, column),), found)
            tables += 1
        else:
            found.append((place, item.ListLabelString, item.String))


def position(name):
    """The row and column of a cell's name, such as B3, counted from 0."""
    letters, number = re.fullmatch(r"([A-Za-z]+)(\d+).*", name).groups()
    column = 0
    for letter in letters:
        column = column * 52 + (ord(letter) - 64 if letter.isupper() else ord(letter) - 70)
    return int(number) - 1, column - 1
