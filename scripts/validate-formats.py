#!/usr/bin/env python3
"""Holds reports in the formats of others against their official schemas, and sees that wounded copies are refused.

Usage: validate-formats.py FOLDER SCHEMAS. FOLDER holds what the tests wrote (`make formats`), SCHEMAS the official
files of SARIF 2.1.0, OSCAL 1.1.3 and JUnit. Needs python3-jsonschema and xmllint (libxml2-utils).
"""

import copy
import json
import pathlib
import re
import subprocess
import sys

from jsonschema import Draft7Validator, Draft4Validator, Draft202012Validator, FormatChecker

FOLDER, SCHEMAS = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
ROOT = pathlib.Path(__file__).resolve().parent.parent
failures = []
held = 0

formats = FormatChecker()


@formats.checks("uri-reference")
@formats.checks("uri")
def is_reference(value):
    # RFC 3986: nothing but ASCII of the allowed kinds, and whole escapes.
    return bool(re.fullmatch(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*", value))


def plain_patterns(value):
    """The schema with Unicode classes that Python's regular expressions know by other names."""
    if isinstance(value, list):
        return [plain_patterns(item) for item in value]
    if isinstance(value, dict):
        return {
            key: item.replace(r"(\p{L}|\p{N}|[.\-_])", r"[\w.\-]").replace(r"(\p{L}|_)", r"([^\W\d])")
            if key == "pattern" and isinstance(item, str)
            else plain_patterns(item)
            for key, item in value.items()
        }
    return value


def schema(name, kind):
    return kind(plain_patterns(json.loads((SCHEMAS / name).read_text(encoding="utf-8"))), format_checker=formats)


def hold(validator, value, name):
    global held
    held += 1
    for error in list(validator.iter_errors(value))[:5]:
        place = "/".join(str(part) for part in error.absolute_path)
        failures.append(f"{name}: {place}: {error.message[:200]}")


def refuse(validator, value, path, new, name):
    copied = copy.deepcopy(value)
    place = copied
    for part in path[:-1]:
        place = place[part]
    if new is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = new
    if validator.is_valid(copied):
        failures.append(f"{name}: accepted, although {path} is wounded")


own = Draft202012Validator(json.loads((ROOT / "policies/schema/check.schema.json").read_text(encoding="utf-8")))
for path in sorted(FOLDER.glob("*.json.json")):
    hold(own, json.loads(path.read_text(encoding="utf-8")), path.name)
for path in sorted(FOLDER.glob("*.ndjson")):
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    if not lines or lines[0]["line"] != "assessment" or lines[-1]["line"] != "end":
        failures.append(f"{path.name}: does not begin with a head and finish with an end")

if not SCHEMAS.is_dir():
    print(f"skipped: no official schemas in {SCHEMAS}")
else:
    sarif = schema("sarif-schema-2.1.0.json", Draft4Validator)
    results = schema("oscal_assessment-results_schema-1.1.3.json", Draft7Validator)
    plan = schema("oscal_poam_schema-1.1.3.json", Draft7Validator)
    for validator, pattern in [(sarif, "*.sarif"), (results, "*.oscal.json"), (plan, "*.oscal-poam.json")]:
        files = sorted(FOLDER.glob(pattern))
        if not files:
            failures.append(f"no file {pattern} was written")
        for path in files:
            hold(validator, json.loads(path.read_text(encoding="utf-8")), path.name)

    log = json.loads((FOLDER / "every-verdict.sarif.sarif").read_text(encoding="utf-8"))
    for path, new in [
        (["version"], "2.0"), (["runs"], ...), (["runs", 0, "tool"], ...), (["runs", 0, "results", 0, "message"], ...),
        (["runs", 0, "results", 0, "kind"], "bad"), (["runs", 0, "results", 0, "level"], "fatal"),
        (["runs", 0, "tool", "driver", "name"], ...), (["runs", 0, "invocations", 0, "executionSuccessful"], ...),
    ]:
        refuse(sarif, log, path, new, "SARIF")
    report = json.loads((FOLDER / "every-verdict.oscal.json").read_text("utf-8"))
    inner = ["assessment-results"]
    for path, new in [
        (inner + ["uuid"], "x"), (inner + ["results"], []), (inner + ["metadata", "title"], ...),
        (inner + ["results", 0, "observations"], []), (inner + ["results", 0, "start"], "2026-09-30"),
        (inner + ["results", 0, "findings", 0, "target", "target-id"], "п. 5.2"),
        (inner + ["results", 0, "findings", 0, "target", "status", "state"], "unknown"),
        (inner + ["results", 0, "reviewed-controls"], ...),
    ]:
        refuse(results, report, path, new, "OSCAL results")
    items = json.loads((FOLDER / "every-verdict.oscal-poam.json").read_text(encoding="utf-8"))
    inner = ["plan-of-action-and-milestones"]
    for path, new in [
        (inner + ["poam-items"], []), (inner + ["poam-items", 0, "title"], ...), (inner + ["uuid"], "1"),
        (inner + ["poam-items", 0, "props", 0, "value"], " padded "),
    ]:
        refuse(plan, items, path, new, "OSCAL plan")

    for xsd in ["JUnit.windyroad.xsd", "junit-10.jenkins.xsd"]:
        for path in sorted(FOLDER.glob("*.junit.xml")):
            held += 1
            run = subprocess.run(
                ["xmllint", "--noout", "--nonet", "--schema", str(SCHEMAS / xsd), str(path)],
                capture_output=True,
                text=True,
            )
            if run.returncode != 0:
                failures.append(f"{path.name} under {xsd}: {run.stderr[:300]}")
    wounded = FOLDER / "wounded.xml"
    text = (FOLDER / "every-verdict.junit.xml").read_text(encoding="utf-8")
    for old, new in [("hostname=", "host="), ("<properties>", "<props>"), ("<testcase name=", "<testcase title=")]:
        wounded.write_text(text.replace(old, new, 1), encoding="utf-8")
        xsd = str(SCHEMAS / "JUnit.windyroad.xsd")
        if subprocess.run(["xmllint", "--noout", "--nonet", "--schema", xsd, wounded], capture_output=True).returncode == 0:
            failures.append(f"JUnit: accepted, although {old} is wounded")
    wounded.unlink()

for failure in failures:
    print(failure)
print(f"{held} reports held against their schemas, {len(failures)} failures")
sys.exit(1 if failures else 0)
