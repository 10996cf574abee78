#!/usr/bin/env python3
"""Puts every small mistake that a check could hold into a copy of SecauditCompliance, all at once and all asleep.

    scripts/mutate.py FOLDER

FOLDER holds the copied sources of the module. A comparison `a < b` becomes `a <| 17 |> b`: the number wakes the mistake
when SECAUDIT_MUTANT says so, and precedence keeps the operands what they were. Verdicts become `wrong(20, .pass)`, and
plain conditions `flipped(21, …)`. One build therefore holds all mutants. What each number is goes to standard output,
one line for each: number, file and line, the mistake, the source.
"""

import pathlib
import re
import sys

COMPARISONS = {
    "<": ["<=", ">="],
    "<=": ["<", ">"],
    ">": [">=", "<="],
    ">=": [">", "<"],
    "==": ["!="],
    "!=": ["=="],
}
VERDICTS = {
    "pass": "fail",
    "passLate": "pass",
    "fail": "pass",
    "remark": "pass",
    "unknown": "pass",
    "pending": "fail",
    "notApplicable": "unknown",
    "error": "pass",
}

# A comparison stands between blanks; nil on its right has no type of its own, and a pair is not comparable as such.
COMPARISON = re.compile(r" (<|<=|>|>=|==|!=) (?!nil\b|\(\$|\w+\) \{)")
VERDICT = re.compile(r"(?<!\|> )(?<!\|> wrong\()(?<![\w)\]>?.])\.(%s)\b(?!\()" % "|".join(VERDICTS))
ONE = re.compile(r" ([+-]) 1\b(?!\.)")
CONDITION = re.compile(r"^(\s*)(if|guard) ([^{},]*?) (\{|else \{.*)$")
PATTERN = re.compile(r"^\s*(case|default|static|let|var|package|private|func|//)\b|\bcase \.|\bcase let\b|^\s*\.|///|^\s*\.|\?\? \.")

SUPPORT = """
import Glibc

/// Which mistake is awake; none without the variable.
let awake: Int = {
    guard let text = unsafe getenv("SECAUDIT_MUTANT") else { return 0 }
    return unsafe Int(String(cString: text)) ?? 0
}()

precedencegroup MistakeMark {
    higherThan: ComparisonPrecedence
    lowerThan: NilCoalescingPrecedence
}
infix operator |> : MistakeMark

struct Marked<Value> {
    let number: Int
    let value: Value
}

func |> <Value>(number: Int, value: Value) -> Marked<Value> { Marked(number: number, value: value) }

func wrong(_ number: Int, _ verdict: Verdict) -> Verdict {
    guard awake == number else { return verdict }
    return switch verdict {
    case .pass: .fail
    case .passLate: .pass
    case .fail: .pass
    case .remark: .pass
    case .unknown: .pass
    case .pending: .fail
    case .notApplicable: .unknown
    case .error: .pass
    }
}

/// The levels of a roll-up bear the same names.
func wrong(_ number: Int, _ level: RollUp.Level) -> RollUp.Level {
    guard awake == number else { return level }
    return switch level {
    case .pass, .unconfirmedRecommendation, .pending: .failedMust
    case .failedMust, .error, .unknownMust, .lateMust, .remark: .pass
    case .notApplicable: .unknownMust
    }
}

/// So do the results of an organ.
func wrong(_ number: Int, _ result: Conclusion.Result) -> Conclusion.Result {
    guard awake == number else { return result }
    return switch result {
    case .pass, .unconfirmed: .fail
    case .fail: .pass
    }
}

func flipped(_ number: Int, _ condition: Bool) -> Bool { awake == number ? !condition : condition }

func one(_ number: Int) -> Int { awake == number ? 0 : 1 }
"""


def operators() -> str:
    text = ""
    for sign, mistakes in COMPARISONS.items():
        bound = "Equatable" if sign in ("==", "!=") else "Comparable"
        text += f"\ninfix operator {sign}| : ComparisonPrecedence\n"
        text += f"func {sign}| <Value: {bound}>(left: Value, right: Marked<Value>) -> Bool {{\n"
        for place, mistake in enumerate(mistakes):
            text += f"    if awake == right.number + {place} {{ return left {mistake} right.value }}\n"
        text += f"    return left {sign} right.value\n}}\n"
        if bound == "Equatable":
            text += f"func {sign}| <Value: {bound}>(left: Value?, right: Marked<Value>) -> Bool {{\n"
            text += f"    awake == right.number ? left {mistakes[0]} right.value : left {sign} right.value\n}}\n"
        # The library compares pairs and longer rows of values, which are of no type that could say so.
        for size in range(2, 6):
            names = [f"V{place}" for place in range(size)]
            row = f"({', '.join(names)})"
            text += f"func {sign}| <{', '.join(f'{name}: {bound}' for name in names)}>"
            text += f"(left: {row}, right: Marked<{row}>) -> Bool {{\n"
            for place, mistake in enumerate(mistakes):
                text += f"    if awake == right.number + {place} {{ return left {mistake} right.value }}\n"
            text += f"    return left {sign} right.value\n}}\n"
    return text


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    number = 0
    for path in sorted(folder.glob("Checks/**/*.swift")) + sorted(folder.glob("Assessment/**/*.swift")):
        lines = path.read_text().split("\n")
        for index, line in enumerate(lines):
            if line.lstrip().startswith("//"):
                continue
            original = line.strip()

            def note(mistake: str | None) -> int:
                nonlocal number
                number += 1
                if mistake is None:
                    return number
                print(f"{number}\t{path.relative_to(folder)}:{index + 1}\t{mistake}\t{original}")
                return number

            # In an order of two that differ it is all one whether equals are taken.
            orders = "$0" in line and "$1" in line or re.search(r" != .* return .* < ", line)

            def comparison(match: re.Match) -> str:
                sign = match.group(1)
                first = 0
                for mistake in COMPARISONS[sign]:
                    if orders and mistake == sign + "=":
                        given = note(None)
                    else:
                        given = note(f"{sign} becomes {mistake}")
                    first = first or given
                return f" {sign}| {first} |> "

            if not re.search(r"\bfunc [=<>!]", line):
                line = COMPARISON.sub(comparison, line)
            if not PATTERN.search(line) or re.match(r"^\s*(let|var) \w+ = ", line):
                if "case " not in line:
                    line = VERDICT.sub(
                        lambda m: f"wrong({note(f'{m.group(1)} becomes {VERDICTS[m.group(1)]}')}, .{m.group(1)})", line
                    )
            # What stands behind a label of a switch on one line is an answer, what stands before it a pattern.
            label = re.match(r"^(\s*case [^:]*: )(.*)$", line)
            if label and "(" not in label.group(1):
                line = label.group(1) + VERDICT.sub(
                    lambda m: f"wrong({note(f'{m.group(1)} becomes {VERDICTS[m.group(1)]}')}, .{m.group(1)})",
                    label.group(2),
                )
            line = ONE.sub(lambda m: f" {m.group(1)} one({note('1 becomes 0')})", line)
            condition = CONDITION.match(line)
            if condition and not re.search(r"\b(let|case|var|#available|try)\b", condition.group(3)):
                given = note("the condition is turned round")
                line = "".join(
                    [condition.group(1), condition.group(2), f" flipped({given}, ", condition.group(3), ") ", condition.group(4)]
                )
            lines[index] = line
        path.write_text("\n".join(lines))
    (folder / "Mistakes.swift").write_text(SUPPORT + operators())


main()
