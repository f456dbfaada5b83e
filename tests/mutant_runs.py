"""Runs the tests of one mutant after the other, each in a fork of a process that has everything loaded.

A change inside of a function replaces the code of that function, in a session that has collected all tests;
one outside of functions is loaded instead of its module, by a session of its own.
"""

from __future__ import annotations

import functools
import gc
import importlib
import os
import pickle
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Literal, NamedTuple

import coverage
import hypothesis
import pytest
from mutating import ROOT, TESTS, Mutant

AT_ONCE = 15.0
"""Seconds of tests, as long as they take while lines are noted, that are run for a mutant at most."""
HANGS = 4
"""So many times what its tests take, and some seconds, until a mutant is held to hang."""
MEMORY = 4 << 30
"""Bytes that it may ask for."""

Outcome = Literal["killed", "hangs", "survived"]


class Covering(NamedTuple):
    """A test, by its identifier, with the seconds that it takes."""

    seconds: float
    test: str


Lines = Mapping[tuple[str, int], Sequence[Covering]]
"""Which tests run which lines, by file and number; line 0 stands for any of the file."""


class _Watching:
    """A plugin that notes which lines of ``files`` each test runs, and how long it takes."""

    def __init__(self, files: Sequence[str]) -> None:
        self.coverage = coverage.Coverage(data_file=None, config_file=False, include=files)
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.start()
        self.coverage.switch_context(item.nodeid)
        began = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - began
            self.coverage.stop()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)

    def lines(self) -> Lines:
        """What was noted."""
        data = self.coverage.get_data()
        found: dict[tuple[str, int], set[Covering]] = defaultdict(set)
        for file in data.measured_files():
            for line, tests in data.contexts_by_lineno(file).items():
                for place in ((file, line), (file, 0)):
                    found[place].update(Covering(self.seconds[test], test) for test in tests if test)
        return {place: sorted(tests) for place, tests in found.items()}


class Loop:
    """A plugin that runs ``work`` instead of the tests that were collected."""

    def __init__(self, work: Callable[[pytest.Session], None]) -> None:
        self.work = work

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.work(session)
        return True


class _Verdict:
    """A plugin that ends the process with 1 at the first failure."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            os._exit(1)


def session(*plugins: object, tests: Sequence[str]) -> int:
    """Run pytest in this process, silent and the same each time; return its exit code."""
    quiet = ["-o", "addopts=", "--hypothesis-seed=0", "--rootdir", str(TESTS.parent)]
    quiet += [part for name in ("terminal", "cacheprovider", "xdist") for part in ("-p", f"no:{name}")]
    quiet += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # hypothesis is loaded before all forks
    return int(pytest.main([*quiet, *(str(TESTS.parent / test) for test in tests)], plugins=list(plugins)))


def _in_fork(work: Callable[[], object], seconds: float | None = None) -> Outcome:
    """``killed``, ``survived`` or ``hangs`` by how ``work`` ends in a process of its own; silent."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            silent = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silent, 1)
            os.dup2(silent, 2)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            if seconds is not None:
                signal.setitimer(signal.ITIMER_REAL, 4 * seconds)
                resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
            work()
            code = 0
        except BaseException:  # noqa: BLE001 - whatever it is, the change was seen
            code = 1
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "hangs"
    return "survived" if os.WEXITSTATUS(status) == 0 else "killed"


def watched(tests: Sequence[str], files: Sequence[str]) -> Lines:
    """Which ``tests`` run which lines of ``files``, from one run of all without a change.

    Raises:
        SystemExit: a test fails.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        watching = _Watching(files)
        ended = session(watching, tests=tests)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump((watching.lines(), watching.failed or ended), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        lines: Lines
        lines, failed = pickle.load(pipe)
    os.waitpid(child, 0)
    if failed:
        raise SystemExit(f"these fail without any change: {failed}")
    return lines


def tests_of(mutant: Mutant, lines: Lines, first: Collection[str]) -> tuple[list[str], float]:
    """The tests that run the changed lines, as many as are run ``AT_ONCE``, and what they take.

    Those in the files ``first`` go first, one case of each test before its others, and the quickest first.
    What stands outside of functions has all tests that run anything of its file.
    """
    numbers = range(mutant.line, mutant.end + 1) if mutant.function else range(1)
    covering = {one for line in numbers for one in lines.get((str(ROOT / mutant.module), line), ())}
    chosen: list[str] = []
    spent = 0.0
    cases: Counter[str] = Counter()
    ordered: list[tuple[bool, int, Covering]] = []
    for one in sorted(covering):
        file, _, name = one.test.partition("::")
        test = name.partition("[")[0]
        cases[test] += 1
        ordered.append((file not in first, cases[test], one))
    for _, _, one in sorted(ordered):
        if spent + one.seconds > AT_ONCE and chosen:
            break
        chosen.append(one.test)
        spent += one.seconds
    return chosen, spent


class _Changed(MetaPathFinder):
    """Loads one module from the code of a mutant."""

    def __init__(self, name: str, code: CodeType) -> None:
        self.name, self.code = name, code

    def find_spec(self, fullname: str, path: Any, _: ModuleType | None = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        spec, code = PathFinder.find_spec(fullname, path), self.code
        assert spec is not None and spec.origin is not None

        class Loader(SourceFileLoader):
            def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
                return code

        loader = Loader(fullname, spec.origin)
        packages = spec.submodule_search_locations
        spec.loader = loader
        spec.submodule_search_locations = packages
        return spec


def _module(file: str) -> str:
    parts = Path("inovasi_cli", file).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def try_anew(mutant: Mutant, lines: Lines, first: Collection[str]) -> Outcome:
    """Load the package with a change outside of functions, and run its tests."""
    chosen, spent = tests_of(mutant, lines, first)
    if not chosen:
        return "survived"

    def work() -> None:
        sys.meta_path.insert(0, _Changed(_module(mutant.module), mutant.code()))
        if session(_Verdict(), tests=chosen):
            os._exit(1)

    return _in_fork(work, 15 + HANGS * spent)


def _inner(code: CodeType, function: str) -> list[CodeType]:
    """The code of ``function`` within that of its module; more than one for a name that is defined twice."""
    found: list[CodeType] = []
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_qualname == function:
                found.append(constant)
            elif function.startswith(f"{constant.co_qualname}."):
                found += _inner(constant, function)
    return found


def _function(module: ModuleType, name: str) -> FunctionType:
    """The function of that qualified name, out of whatever wraps it."""
    found: Any = module
    for step in name.split("."):
        found = vars(found)[step]
        for wrapper in ("fget", "func", "__func__", "__wrapped__"):
            found = getattr(found, wrapper, None) or found
    assert isinstance(found, FunctionType), name
    return found


class Inside:
    """Tries changes inside of functions, within a session of pytest that has collected all tests."""

    def __init__(self, collected: pytest.Session, lines: Lines) -> None:
        self.lines = lines
        self.items = {item.nodeid: item for item in collected.items}
        hypothesis.settings.register_profile(
            "mutants", hypothesis.settings(), phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate]
        )
        hypothesis.settings.load_profile("mutants")
        collected.config.pluginmanager.register(_Verdict())
        gc.unfreeze()
        kept = [thing for thing in gc.get_objects() if isinstance(thing, functools._lru_cache_wrapper)]
        self.kept = [one for one in kept if str(getattr(one, "__module__", "")).startswith("inovasi_cli")]
        gc.freeze()

    def attempt(self, mutant: Mutant, first: Collection[str], *, changed: bool = True) -> Outcome:
        """Run its tests with the change, or without."""
        chosen, spent = tests_of(mutant, self.lines, first)
        if not chosen:
            return "survived"
        function = _function(importlib.import_module(_module(mutant.module)), mutant.function)
        line = function.__code__.co_firstlineno
        [code] = [one for one in _inner(mutant.code(), mutant.function) if one.co_firstlineno == line]

        def work() -> None:
            function.__code__ = code if changed else function.__code__
            for one in self.kept:
                one.cache_clear()
            items = [self.items[test] for test in chosen]
            for item, after in zip(items, [*items[1:], None], strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)

        return _in_fork(work, 5 + HANGS * spent)
