#!/usr/bin/env python3
"""Validates the shipped data files against their JSON Schemas, and sees that wounded copies are refused.

YAML scalars are read as strings, as the program reads them. Needs python3-yaml and python3-jsonschema.
"""

import copy
import json
import pathlib
import sys

import yaml
from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parent.parent
POLICIES = ROOT / "policies"
KEYED = {"organs", "accounts", "persons", "credentials", "appointments", "waivers"}
FLAGS = {"selfStated", "rekeyOwed", "isBot", "byCoordinator", "leaked"}
FLAGS |= {"about", "location", "institutionSites", "picture", "cover"}
NUMBERS = {"followers", "posts", "reposts", "adverts", "pinned"}
failures = []


def schema(name):
    value = json.loads((POLICIES / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(value)
    return Draft202012Validator(value)


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def expect_valid(validator, value, name):
    for error in validator.iter_errors(value):
        place = "/".join(str(part) for part in error.absolute_path)
        failures.append(f"{name}: {place}: {error.message[:200]}")


def expect_refused(validator, value, name):
    if validator.is_valid(value):
        failures.append(f"{name}: accepted, although it is wounded")


def changed(value, path, new):
    """A copy with the value at `path` replaced; `...` takes it away."""
    copied = copy.deepcopy(value)
    place = copied
    for part in path[:-1]:
        place = place[part]
    if new is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = new
    return copied


def laid_over(base, change):
    if not isinstance(base, dict) or not isinstance(change, dict):
        return change
    result = {key: value for key, value in base.items() if change.get(key) != "absent"}
    for key, value in change.items():
        if value != "absent":
            result[key] = laid_over(base[key], value) if key in base else value
    return result


def expanded(value, key=None):
    """The register's own shape: lists in place of mappings from ids, JSON types in place of words."""
    if isinstance(value, list):
        return [expanded(item) for item in value]
    if isinstance(value, dict):
        if key in KEYED:
            return [{"id": id, **expanded(member)} for id, member in value.items()]
        return {name: expanded(member, name) for name, member in value.items()}
    if key in FLAGS:
        return value == "true"
    return int(value) if key in NUMBERS else value


policy, extension = schema("policy"), schema("extension")
tests, register, check = schema("policy-tests"), schema("register"), schema("check")

acts = {path.stem: read(path) for path in sorted(POLICIES.glob("*.yaml"))}
acts = {name: act for name, act in acts.items() if act["format"] == "secaudit/policy/1"}
extensions = [POLICIES / "baseline.yaml", *sorted((POLICIES / "overlays").glob("*.yaml"))]
count = 0
for name, act in acts.items():
    expect_valid(policy, act, name)
    count += 1
for path in extensions:
    expect_valid(extension, read(path), path.name)
    count += 1
registers = 0
for path in sorted((POLICIES / "tests").glob("*.yaml")):
    examples = read(path)
    expect_valid(tests, examples, f"tests/{path.name}")
    count += 1
    for case in examples["cases"]:
        town = expanded(laid_over(examples["town"], case.get("change", {})))
        document = {"format": "secaudit/register/1", "municipalities": [town]}
        expect_valid(register, document, f"tests/{path.name}: {case['title']['en']}")
        registers += 1
snapshot = json.loads((ROOT / "Tests/SecauditReportTests/Snapshots/check.json").read_text(encoding="utf-8"))
expect_valid(check, snapshot, "check.json")

open_register = schema("open-register")
published = json.loads(
    (ROOT / "Tests/SecauditReportTests/OpenRegister/Snapshots/open.json").read_text(encoding="utf-8")
)
expect_valid(open_register, published, "open.json")
for path, new in [
    (["format"], "secaudit/open-register/2"), (["as-of"], "30.09.2026"), (["pages", 0, "address"], ""),
    (["pages", 0, "responsible"], "somebody"), (["former"], ...),
]:
    expect_refused(open_register, changed(published, path, new), f"open.json {path}")

signed = schema("signed")
mark = json.loads((ROOT / "Tests/SecauditReportTests/Signed/Snapshots/signed.json").read_text(encoding="utf-8"))
expect_valid(signed, mark, "signed.json")
for path, new in [
    (["format"], "secaudit/signed/2"), (["mark"], "AAAA"), (["previous"], "0" * 63), (["certification"], []),
    (["marked-at"], "2026-09-30"), (["report", "sha256"], "0" * 63 + "G"), (["report", "length"], -1),
    (["ledger", "number"], 0), (["names", 0, "member"], ""), (["attachments", 0, "content"], "A"),
    (["signer"], {}), (["previous"], ...),
]:
    expect_refused(signed, changed(mark, path, new), f"signed.json {path}")

act, base = acts["novoaltaysk-608"], read(POLICIES / "baseline.yaml")
federal = read(POLICIES / "overlays/federal.yaml")
examples = read(POLICIES / "tests/novoaltaysk-608.yaml")
town = {"format": "secaudit/register/1", "municipalities": [expanded(examples["town"])]}
holders = next(i for i, rule in enumerate(act["rules"]) if rule["id"] == "max-holders")
wounds = [
    (policy, act, ["format"], "secaudit/policy/2"),
    (policy, act, ["act", "binds"], ["administration", "town"]),
    (policy, act, ["act", "titel"], {"ru": "а", "en": "a"}),
    (policy, act, ["act", "coordinator"], ...),
    (policy, act, ["rules", holders, "kind"], "max-holder"),
    (policy, act, ["rules", holders, "strength"], "should"),
    (policy, act, ["rules", holders, "clauses"], []),
    (policy, act, ["rules", holders, "parameters"], {"m": "3"}),
    (policy, act, ["rules", holders, "parameters"], {"n": "03"}),
    (policy, act, ["rules", holders, "readings", 0, "parameters"], {"per": "person"}),
    (policy, act, ["rules", holders, "title"], {"ru": "а"}),
    (policy, act, ["parameters", 0, "min"], "1"),
    (extension, base, ["layer"], "town"),
    (extension, base, ["sources"], ...),
    (extension, base, ["changes"], [{"rule": "a", "kind": "style", "basis": "b"}]),
    (extension, federal, ["networks", 0, "since"], "21.03.2022"),
    (extension, federal, ["networks", 0, "confidence"], "certain"),
    (tests, examples, ["cases", 0, "expect"], "passed"),
    (tests, examples, ["cases", 0, "as-of"], ...),
    (tests, examples, ["cases", 0, "quarter"], "2026-Q3"),
    (tests, examples, ["cases", 0, "shows"], ...),
    (tests, examples, ["town", "orgns"], {}),
    (register, town, ["municipalities", 0, "zone"], "Asia/Barnaul"),
    (register, town, ["municipalities", 0, "organs", 0, "kind"], "town"),
    (register, town, ["municipalities", 0, "organs", 0, "accounts", 0, "created"], "2025-13-01"),
    (register, town, ["municipalities", 0, "credentials", 0, "password"], "x"),
    (register, town, ["municipalities", 0, "credentials", 0, "grants", 0, "basis"], ...),
    (check, snapshot, ["assessments", 0, "counts", "fail"], -1),
    (check, snapshot, ["assessments", 0, "findings", 0, "verdict"], "ok"),
    (check, snapshot, ["assessments", 0, "findings", 0, "fingerprint"], "0"),
]
for number, (validator, value, path, new) in enumerate(wounds, start=1):
    expect_refused(validator, changed(value, path, new), f"wound {number} ({'/'.join(map(str, path))})")

for failure in failures:
    print(failure, file=sys.stderr)
print(f"{count} files and {registers} registers validated, {len(wounds)} wounded copies tried, {len(failures)} faults")
sys.exit(1 if failures else 0)
