#!/usr/bin/env python3
"""Verifies a mark of integrity by docs/report-format.md and docs/vault-format.md alone, to show that they suffice.

    verify_mark.py REPORT MARK ROOT

Needs PyNaCl. Prints who made the mark and the way from that key to the founder's.
"""

import base64
import calendar
import hashlib
import json
import sys
import time

from read_vault import Reader, Refused, field, read_card, read_operation, tag, verify

COORDINATOR, OFFICER = 1, 2


def number(value, length):
    return value.to_bytes(length, "big")


def fingerprint(member):
    return base64.b32encode(member).decode().rstrip("=")


def spelled(value, level=0):
    """JSON in the one spelling of the format."""
    pad = "  " * (level + 1)
    if isinstance(value, dict):
        members = [f"{pad}{spelled(key)}: {spelled(value[key], level + 1)}" for key in sorted(value)]
        return "{\n" + ",\n".join(members) + "\n" + "  " * level + "}" if members else "{}"
    if isinstance(value, list):
        members = [pad + spelled(member, level + 1) for member in value]
        return "[\n" + ",\n".join(members) + "\n" + "  " * level + "]" if members else "[]"
    if isinstance(value, str):
        plain = (f"\\{c}" if c in '"\\' else f"\\u00{ord(c):02x}" if c < " " or c == "\x7f" else c for c in value)
        return '"' + "".join(plain) + '"'
    return "null" if value is None else str(value)


def statement(mark):
    previous = bytes.fromhex(mark["previous"]) if mark["previous"] is not None else b""
    moment = calendar.timegm(time.strptime(mark["marked-at"], "%Y-%m-%dT%H:%M:%SZ"))
    parts = [
        tag("report-mark"), b"\x01\x01", field(mark["report"]["format"].encode()),
        field(bytes.fromhex(mark["report"]["sha256"])), number(mark["report"]["length"], 8), field(previous),
        number(moment, 8), field(bytes.fromhex(mark["ledger"]["vault"])), number(mark["ledger"]["number"], 8),
        field(bytes.fromhex(mark["ledger"]["head"])), field(base64.b64decode(mark["signer"]["card"])),
        number(len(mark["certification"]), 4),
    ]
    parts += [field(base64.b64decode(entry)) for entry in mark["certification"]]
    parts.append(number(len(mark["names"]), 4))
    parts += [field(bytes.fromhex(name["member"])) + field(name["name"].encode()) for name in mark["names"]]
    parts.append(number(len(mark["attachments"]), 4))
    parts += [field(a["name"].encode()) + field(base64.b64decode(a["content"])) for a in mark["attachments"]]
    return b"".join(parts), moment


class Chain:
    def __init__(self):
        self.vault, self.number, self.time = None, 0, 0
        self.members = {}

    def add(self, data):
        r = Reader(data, "entry")
        vault, entry, previous, moment, author = r.exact(32), r.number(8), r.exact(32), r.signed(), r.exact(32)
        operations = [read_operation(r) for _ in range(r.number(4))]
        end = r.at
        signature = r.exact(64)
        r.end()
        first = self.vault is None
        if first:
            r.need(entry == 1 and previous == bytes(32) and operations and operations[0][0] == 1, "founding")
            self.vault = vault
            self.certify(operations.pop(0)[1][1], COORDINATOR | OFFICER, author)
            r.need(author in self.members, "founder")
        r.need(vault == self.vault and entry > self.number and moment >= self.time, "chain")
        r.need(self.counts(author), "author")
        verify(self.members[author]["verifying"], signature, data[:end])
        self.number, self.time = entry, moment
        before = len(self.members)
        oversees = self.members[author]["roles"] & COORDINATOR
        for code, what in operations:
            if code == 1:
                raise Refused("founded twice")
            if code in (2, 3, 9):
                r.need(oversees, "coordinator")
            if code == 2:
                r.need(0 < what[1] < 8 and (not what[1] & 4 or what[1] == 4), "roles")
                self.certify(what[0], what[1], author)
            if code == 3 and what in self.members:
                self.members[what]["active"] = False
            if code == 8:
                self.certify(what[0], self.members[author]["roles"], author)
                self.members[author]["active"] = False
            if code == 9:
                r.need(what[0] != author, "own keys")
                if self.counts(what[0]):
                    self.certify(what[1], self.members[what[0]]["roles"], author)
                    self.members[what[0]]["active"] = False
        r.need(first or len(self.members) > before, "an entry that certifies nobody")

    def counts(self, member):
        return member in self.members and self.members[member]["active"]

    def certify(self, data, roles, author):
        card = read_card(data)
        if card["id"] in self.members:
            raise Refused("certified twice")
        self.members[card["id"]] = {**card, "roles": roles, "author": author, "active": True}


def main(report_path, mark_path, typed):
    report, envelope = open(report_path, "rb").read(), open(mark_path, "rb").read()
    mark = json.loads(envelope)
    if mark["format"] != "secaudit/signed/1" or (spelled(mark) + "\n").encode() != envelope:
        raise Refused("spelling")
    signed, moment = statement(mark)
    card = read_card(base64.b64decode(mark["signer"]["card"]))
    verify(card["verifying"], base64.b64decode(mark["mark"]), signed)
    if len(report) != mark["report"]["length"] or hashlib.sha256(report).hexdigest() != mark["report"]["sha256"]:
        raise Refused("another report")
    chain = Chain()
    for entry in mark["certification"]:
        chain.add(base64.b64decode(entry))
    if not chain.counts(card["id"]) or chain.vault.hex() != mark["ledger"]["vault"]:
        raise Refused("not certified")
    if chain.number > mark["ledger"]["number"]:
        raise Refused("certified later")
    root = fingerprint(next(iter(chain.members)))
    signs = typed.upper().replace("-", "").replace(" ", "")
    if len(signs) < 16 or not root.startswith(signs):
        raise Refused("another root")
    names = {name["member"]: name["name"] for name in mark["names"]}
    member = card["id"]
    while True:
        print(f"{fingerprint(member)[:16]} {names.get(member.hex(), '')}")
        if chain.members[member]["author"] == member:
            break
        member = chain.members[member]["author"]


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Refused as reason:
        print(f"refused: {reason}", file=sys.stderr)
        sys.exit(1)
