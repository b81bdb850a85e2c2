"""The promises of the architecture: one direction, no cycles, small modules, only cli/ prints or exits."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pipeline"
MODULES = sorted(PACKAGE.rglob("*.py"))

# What every stage may import, lowest first: a module of this list imports only those to its left.
FOUNDATION = (
    "dates",
    "sentences",
    "value",
    "fields",
    "model",
    "trust",
    "errors",
    "verdicts",
    "settings",
    "raw",
    "registry",
    "portions",
)
STAGES = {
    "sources",
    "parsers",
    "tidy",
    "describe",
    "findings",
    "classify",
    "link",
    "review",
    "councils",
    "identity",
    "actions",
    "store",
    "export",
    "search",
    "report",
    "explore",
    "evaluate",
}
CONDUCTORS = {
    "api",
    "build",
    "process",
    "entries",
    "writing",
    "together",
    "versions",
    "cluster",
    "records",
    "provenance",
    "learning",
    "loaded",
    "ready",
} | {
    "cli",
    "progress",
    "screen",
    "components",
    "__init__",
    "__main__",
}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    """Return the stage or module right below the package: "findings" for pipeline.findings.decision.find."""
    return module.split(".")[1] if "." in module else "__init__"


def imports(path: Path) -> Iterator[str]:
    """Yield the modules of the package that a file imports, deferred and type-checking imports included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "pipeline")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides its layer"
            if node.module and node.module.split(".")[0] == "pipeline":
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    yield whole if is_module(whole) else node.module


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    part = part_of(name_of(path))
    for other in imports(path):
        below = part_of(other)
        if below == part:
            continue
        if part in FOUNDATION:
            assert below in FOUNDATION and FOUNDATION.index(below) < FOUNDATION.index(part), f"{part} imports {other}"
        elif part in STAGES:
            assert below in FOUNDATION, f"the stage {part} imports {other}"
        else:
            assert part in CONDUCTORS, f"{part} is neither a stage nor part of the foundation: name its layer here"


def test_a_finding_kind_imports_no_other_kind() -> None:
    for path in MODULES:
        parts = name_of(path).split(".")
        if parts[1:2] == ["findings"] and len(parts) > 2:
            for other in imports(path):
                below = other.split(".")[2:3]
                if part_of(other) == "findings" and below:
                    assert below[0] in {parts[2], "_shared"}, f"{name_of(path)} imports {other}"


def test_there_is_no_import_cycle() -> None:
    graph = {name_of(path): set(imports(path)) for path in MODULES}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join([*trail, module])
        if module not in done:
            for other in graph.get(module, ()):
                visit(other, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_over_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent.name != "cli"], ids=name_of)
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in {"print", "exit", "quit", "sys.exit", "os._exit"}, f"line {node.lineno}: {called}"


@pytest.mark.parametrize("path", [path for path in MODULES if part_of(name_of(path)) in STAGES | {"dates"}], ids=name_of)
def test_no_stage_reads_a_clock(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not any(call in text for call in ("date.today(", "datetime.now(", "datetime.utcnow(", "time.time(", ".utcnow("))
