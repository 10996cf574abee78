#!/usr/bin/env python3
"""Reads a vault by docs/vault-format.md alone, to show that the document suffices.

    read_vault.py VAULT IDENTITY FD

IDENTITY is the file or its printed lines. FD is the number of an open file descriptor with the passphrase (one trailing line end is passed over).
Needs PyNaCl. Prints the state of the ledger and how many records of each kind of compartment open.
"""

import base64
import hashlib
import json
import os
import sqlite3
import sys
from collections import Counter

import nacl.bindings as sodium
import nacl.exceptions
import nacl.pwhash.argon2id as argon2id

KINDS = {1: "workspace", 2: "municipality", 3: "organ", 4: "coordinators", 5: "secret", 6: "totp", 7: "fingerprints"}
HELD = {5, 6, 7}
ZERO = bytes(32)
NONE = bytes(16)


class Refused(Exception):
    """The vault or the identity is not what it should be."""


class Void(Exception):
    """The entry's author may not do this."""


def digest(data, key=b""):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


def field(data):
    return len(data).to_bytes(4, "big") + data


def tag(name):
    return field(b"secaudit/1/" + name.encode())


def unseal(key, sealed, bound):
    try:
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed[24:], bound, sealed[:24], key)
    except nacl.exceptions.CryptoError:
        raise Refused("does not open") from None


class Reader:
    def __init__(self, data, name=None):
        self.data, self.at = data, 0
        if name:
            self.need(self.bytes(64) == b"secaudit/1/" + name.encode(), "tag")
            self.need(self.number(1) == 1, "version")
            self.need(self.number(1) == 1, "suite")

    def need(self, condition, what):
        if not condition:
            raise Refused(what)

    def raw(self, count):
        self.need(self.at + count <= len(self.data), "cut short")
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, count):
        return int.from_bytes(self.raw(count), "big")

    def signed(self):
        return int.from_bytes(self.raw(8), "big", signed=True)

    def bytes(self, most, exactly=None):
        count = self.number(4)
        self.need(count <= most and exactly in (None, count), "length")
        return self.raw(count)

    def exact(self, count):
        return self.bytes(count, count)

    def end(self):
        self.need(self.at == len(self.data), "bytes left over")


def member_id(agreement, verifying):
    return digest(tag("member-id") + field(agreement) + field(verifying))


def verify(key, signature, message):
    try:
        sodium.crypto_sign_open(signature + message, key)
    except Exception:
        raise Refused("signature") from None


def read_card(data):
    r = Reader(data, "card")
    agreement, verifying, _ = r.exact(32), r.exact(32), r.signed()
    end = r.at
    signature = r.exact(64)
    r.end()
    verify(verifying, signature, data[:end])
    return {"id": member_id(agreement, verifying), "agreement": agreement, "verifying": verifying}


def read_paper(text):
    """The identity file that was printed: numbered lines of 20 bytes with four check signs each."""
    lines = [line.split() for line in text.splitlines()]
    lines = [words for words in lines if words and words[0].isascii() and words[0].isdigit()]
    data = b""
    for number, words in enumerate(lines, 1):
        signs = "".join(words[1:-1]).upper()
        piece = base64.b32decode(signs + "=" * (-len(signs) % 8))
        check = base64.b32encode(digest(bytes([number % 256]) + piece)[:3]).decode()[:4]
        if int(words[0]) != number or words[-1].upper() != check:
            raise Refused(f"line {number} of the paper")
        data += piece
    return data


def open_identity(data, passphrase):
    if not data.startswith(field(b"secaudit/1/identity")):
        data = read_paper(data.decode())
    r = Reader(data, "identity")
    salt, passes, kibibytes, _ = r.exact(16), r.number(4), r.number(4), r.signed()
    agreement, verifying, verifier = r.exact(32), r.exact(32), r.exact(32)
    header = data[: r.at]
    sealed = r.bytes(1024)
    body = data[: r.at]
    checksum = r.exact(32)
    r.end()
    r.need(digest(body) == checksum, "identity damaged")
    r.need(2 <= passes <= 4 and 65536 <= kibibytes <= 1048576, "costs")
    derived = argon2id.kdf(64, passphrase, salt, opslimit=passes, memlimit=kibibytes * 1024)
    r.need(digest(tag("identity") + field(b"verifier"), derived[32:]) == verifier, "wrong passphrase")
    secret = unseal(derived[:32], sealed, header)
    r.need(len(secret) == 64, "private keys")
    r.need(sodium.crypto_scalarmult_base(secret[:32]) == agreement, "agreement key")
    r.need(sodium.crypto_sign_seed_keypair(secret[32:])[0] == verifying, "verifying key")
    return {"secret": secret[:32], "id": member_id(agreement, verifying), "agreement": agreement, "verifying": verifying}


def read_manifest(data):
    r = Reader(data, "manifest")
    m = {"hash": digest(data), "compartment": r.exact(16), "kind": r.number(1), "scope": r.exact(16)}
    m |= {"epoch": r.number(4), "revision": r.number(4), "previous": r.exact(32), "commitment": r.exact(32)}
    count = r.number(4)
    r.need(1 <= count <= 4096 and m["kind"] in KINDS, "manifest")
    pairs = [(r.exact(32), r.exact(32)) for _ in range(count)]
    r.need(all(a[0] < b[0] for a, b in zip(pairs, pairs[1:])), "readers out of order")
    m["readers"] = dict(pairs)
    m["reason"] = r.number(1)
    r.need(m["reason"] in (1, 2, 3, 4, 5, 6), "reason")
    m["drop"], m["previous-key"] = r.bytes(32), r.bytes(72)
    r.end()
    return m


def read_version(r):
    start = r.at
    v = {"record": r.exact(16), "compartment": r.exact(16), "scope": r.exact(16), "class": r.number(1)}
    v |= {"epoch": r.number(4), "change": r.number(1), "version": r.number(8), "previous": r.exact(32)}
    r.need(v["class"] in (1, 2, 3, 4, 5) and v["change"] in (1, 2), "version")
    v["bound"] = r.data[start : r.at]
    v["hash"] = r.exact(32)
    return v


def read_operation(r):
    code = r.number(1)
    if code == 1:
        flag = r.number(1)
        r.need(flag <= 1, "flag")
        return code, (flag, r.bytes(1024))
    if code == 2:
        return code, (r.bytes(1024), r.number(1))
    if code == 3:
        return code, r.exact(32)
    if code == 4:
        return code, read_manifest(r.bytes(1 << 20))
    if code == 5:
        return code, read_version(r)
    if code == 6:
        return code, r.exact(16)
    if code == 7:
        return code, (r.exact(16), r.exact(32))
    if code == 8:
        card = r.bytes(1024)
        inherited = [(r.exact(16), r.number(4), r.exact(32)) for _ in range(r.number(4))]
        r.need(all(a[:2] < b[:2] for a, b in zip(inherited, inherited[1:])), "inherited wraps out of order")
        return code, (card, inherited)
    if code == 9:
        return code, (r.exact(32), r.bytes(1024))
    if code == 10:
        return code, r.exact(16)
    if code == 11:
        return code, read_step(r)
    r.need(code == 12, "operation")
    h = {"compartment": r.exact(16), "epoch": r.number(4), "naming": r.number(8)}
    h["halves"] = read_trustees(r, lambda: (r.exact(32), r.exact(32)))
    return code, h


def read_trustees(r, one):
    count = r.number(4)
    r.need(count in (1, 2), "trustees")
    read = [one() for _ in range(count)]
    ids = [what if isinstance(what, bytes) else what[0] for what in read]
    r.need(all(a < b for a, b in zip(ids, ids[1:])), "trustees out of order")
    return read


def read_step(r):
    """A step of recovery: its number and its fields."""
    step = r.number(1)
    if step == 1:
        return step, read_trustees(r, lambda: r.exact(32))
    if step == 2:
        return step, None
    if step == 3:
        return step, r.number(8)
    r.need(step == 4, "step")
    h = {"naming": r.number(8), "recipient": r.exact(32)}
    h["shares"] = [(r.exact(16), r.number(4), r.exact(32)) for _ in range(r.number(4))]
    r.need(all(a[0] < b[0] for a, b in zip(h["shares"], h["shares"][1:])), "shares out of order")
    return step, h


class Ledger:
    def __init__(self):
        self.vault, self.number, self.head, self.time = None, 0, ZERO, 0
        self.members, self.compartments, self.records, self.void = {}, {}, {}, []
        # Who has left a compartment since its present epoch began; wraps named by rotations.
        self.left, self.inherited = {}, {}
        self.demonstration = False
        # The trustees; the halves of each present key; halves that were handed over; who was given all of them.
        self.recovery, self.halves, self.handed, self.opened = {}, {}, {}, {}

    def add(self, data):
        r = Reader(data, "entry")
        vault, number, previous, time, author = r.exact(32), r.number(8), r.exact(32), r.signed(), r.exact(32)
        operations = [read_operation(r) for _ in range(r.number(4))]
        end = r.at
        signature = r.exact(64)
        r.end()
        r.need(number == self.number + 1 and previous == self.head, f"chain broken at {self.number + 1}")
        r.need(self.vault in (None, vault) and time >= self.time, f"chain broken at {self.number + 1}")
        if author in self.members:
            key = self.members[author]["verifying"]
        else:
            r.need(number == 1 and operations and operations[0][0] == 1, "not a member")
            card = read_card(operations[0][1][1])
            r.need(card["id"] == author, "not a member")
            key = card["verifying"]
        verify(key, signature, data[:end])
        before = (self.members, self.compartments, self.records, self.left, self.inherited)
        before += (self.recovery, self.halves, self.handed, self.opened)
        before = tuple(dict(part) for part in before)
        try:
            self.check(operations, "no operations")
            if self.members:
                self.check(self.members[author]["active"], "removed")
            for code, what in operations:
                self.apply(code, what, author)
            self.time = time
        except Void as reason:
            r.need(number > 1, "not founded")
            self.members, self.compartments, self.records, self.left, self.inherited = before[:5]
            self.recovery, self.halves, self.handed, self.opened = before[5:]
            self.void.append((number, str(reason)))
        self.vault, self.number = vault, number
        self.head = digest(tag("entry-hash") + field(data))

    def check(self, condition, reason):
        if not condition:
            raise Void(reason)

    def has(self, member, roles):
        return member in self.members and self.members[member]["roles"] & roles != 0

    def reads(self, member, compartment):
        return compartment in self.compartments and member in self.compartments[compartment][-1]["readers"]

    # State is replaced, never changed in place: a void entry puts the old dictionaries back.
    def apply(self, code, what, author):
        if code == 1:
            self.check(not self.members and self.number == 0, "founded already")
            card = read_card(what[1])
            self.demonstration = what[0] == 1
            self.members[card["id"]] = card | {"roles": 3, "active": True}
        elif code == 2:
            self.check(self.has(author, 1), "coordinator only")
            try:
                card = read_card(what[0])
            except Refused:
                raise Void("card") from None
            self.check(what[1] in (1, 2, 3, 4) and card["id"] not in self.members, "member known or roles")
            self.members[card["id"]] = card | {"roles": what[1], "active": True}
        elif code == 3:
            self.check(self.has(author, 1), "coordinator only")
            self.check(what in self.members and self.members[what]["active"], "member unknown")
            others = [i for i, m in self.members.items() if m["active"] and m["roles"] & 1 and i != what]
            self.check(others, "last coordinator")
            self.members[what] = self.members[what] | {"active": False}
        elif code == 4:
            self.manifest(what, author)
        elif code == 5:
            self.put(what, author)
        elif code == 6:
            self.check(self.has(author, 1) and what in self.records, "coordinator only")
            self.records[what] = self.records[what] | {"erased": True}
        elif code == 7:
            self.check(self.reads(author, what[0]), "readers only")
            self.check(self.compartments[what[0]][-1]["hash"] == what[1], "not the present manifest")
        elif code == 8:
            self.check("heir" not in self.members[author] and self.members[author]["active"], "rotated already")
            card = self.newcomer(what[0])
            for compartment, epoch, wrap in what[1]:
                self.check(self.reads(author, compartment), "holders only")
                manifests = self.compartments[compartment]
                self.check(manifests[-1]["kind"] in HELD, "holders only")
                last = [m for m in manifests if m["epoch"] == epoch][-1:]
                named = (compartment, epoch, author) in self.inherited
                self.check(named or (last and author in last[0]["readers"]), "holders only")
                self.inherited[compartment, epoch, card["id"]] = wrap
            self.replace(author, card, {"heir": card["id"]}, {"before": author})
        elif code == 9:
            self.check(self.has(author, 1), "coordinator only")
            self.check(what[0] in self.members and self.members[what[0]]["active"], "member unknown")
            self.check(what[0] != author, "oneself")
            self.replace(what[0], self.newcomer(what[1]), {}, {})
        elif code == 11:
            self.step(*what, author)
        elif code == 12:
            self.split(what, author)
        else:
            self.check(self.reads(author, what), "holders only")
            left = self.left.get(what, frozenset())
            self.check(self.compartments[what][-1]["kind"] in HELD and author not in left, "holders only")
            self.left[what] = left | {author}

    def latest(self, member):
        while self.heir(member):
            member = self.heir(member)
        return member

    def trustees(self):
        """The trustees' present keys in order; none while one has not accepted or is no member."""
        named = self.recovery.get("trustees", [])
        latest = sorted(self.latest(t) for t in named)
        accepted = set(named) == self.recovery.get("accepted", set())
        return latest if named and accepted and all(self.members[t]["active"] for t in latest) else []

    def is_split(self, compartment):
        halves = self.halves.get(compartment)
        return bool(halves) and halves["naming"] == self.recovery.get("naming") and (
            [t for t, _ in halves["halves"]] == self.trustees()
        )

    def step(self, step, what, author):
        if step == 1:
            self.check(self.has(author, 1) and self.recovery.get("naming") != self.number + 1, "coordinator only")
            for trustee in what:
                self.check(trustee in self.members and self.members[trustee]["active"], "trustee unknown")
                self.check(trustee != author, "oneself")
            if len(what) == 2:
                self.check(not any(self.has(t, 1) for t in what), "a trustee oversees nothing")
            else:
                others = [i for i, m in self.members.items() if m["active"] and not m["roles"] & 1 and i not in what]
                self.check(len(others) < 2, "one in a team")
            self.recovery = {"naming": self.number + 1, "trustees": what, "accepted": set()}
        elif step == 2:
            self.check(self.has(author, 1) and self.recovery, "coordinator only")
            self.recovery = {}
        elif step == 3:
            self.check(self.recovery.get("naming") == what, "not in force")
            own = [t for t in self.recovery["trustees"] if self.latest(t) == author]
            self.check(own, "trustees only")
            self.recovery = self.recovery | {"accepted": self.recovery["accepted"] | {own[0]}}
        else:
            self.hand_over(what, author)

    def split(self, h, author):
        trustees = self.trustees()
        self.check(trustees and self.recovery["naming"] == h["naming"], "not in force")
        self.check([t for t, _ in h["halves"]] == trustees, "trustees only")
        known = self.compartments.get(h["compartment"])
        self.check(known and known[-1]["kind"] in (5, 6), "holders only")
        reads = author in known[-1]["readers"] or self.heir(author) in known[-1]["readers"]
        self.check(reads and author not in self.left.get(h["compartment"], ()), "holders only")
        self.check(h["epoch"] == known[-1]["epoch"] and h["compartment"] not in self.halves, "epoch")
        self.halves[h["compartment"]] = h

    def hand_over(self, h, author):
        trustees = self.trustees()
        self.check(trustees and self.recovery["naming"] == h["naming"], "not in force")
        self.check(author in trustees, "trustees only")
        recipient = h["recipient"]
        self.check(recipient in self.members and self.members[recipient]["active"], "recipient unknown")
        self.check(self.has(recipient, 3) and (len(trustees) == 1 or recipient not in trustees), "recipient")
        self.check(h["shares"], "nothing")
        for compartment, epoch, share in h["shares"]:
            self.check(self.is_split(compartment), "not split")
            last = self.compartments[compartment][-1]
            self.check(epoch == last["epoch"] and recipient not in last["readers"], "epoch or reader")
            handed = self.handed.get(compartment, {})
            self.check((author, recipient) not in handed, "twice")
            handed = handed | {(author, recipient): share}
            self.handed[compartment] = handed
            if all((t, recipient) in handed for t in trustees):
                self.opened[compartment] = self.opened.get(compartment, frozenset()) | {(epoch, recipient)}

    def newcomer(self, data):
        try:
            card = read_card(data)
        except Refused:
            raise Void("card") from None
        self.check(card["id"] not in self.members, "member known")
        return card

    def replace(self, old, card, of_old, of_new):
        member = self.members[old]
        self.members[card["id"]] = card | {"roles": member["roles"], "active": True} | of_new
        self.members[old] = member | {"active": False} | of_old

    def heir(self, member):
        return self.members[member].get("heir")

    def person(self, member):
        """The first keys of whoever has these."""
        while "before" in self.members[member]:
            member = self.members[member]["before"]
        return member

    def manifest(self, m, author):
        for reader in m["readers"]:
            self.check(reader in self.members and self.members[reader]["active"], "reader unknown")
            self.check(m["kind"] not in HELD or self.has(reader, 3), "an inspector holds nothing")
        known = self.compartments.get(m["compartment"])
        if m["kind"] == 7:
            before = known[-1]["readers"] if known else {}
            fresh = {r for r in m["readers"] if r not in before and self.members[r].get("before") not in before}
            self.check(not fresh or fresh <= self.holders(), "the fingerprint key is for holders of secrets")
        if known is None:
            self.check((m["epoch"], m["revision"], m["previous"], m["previous-key"]) == (1, 1, ZERO, b""), "not first")
            self.check(author in m["readers"], "readers only")
            if m["kind"] in (5, 6):
                scope = self.compartments.get(m["scope"])
                self.check(scope and scope[-1]["kind"] == 3 and author in scope[-1]["readers"], "organ")
                self.check(self.has(author, 3), "readers only")
            elif m["kind"] == 7:
                keys = [i for i, ms in self.compartments.items() if ms[-1]["kind"] == 7]
                self.check(not keys or not self.staying(keys[-1]), "one fingerprint key at a time")
            else:
                self.check(self.has(author, 1), "coordinator only")
        else:
            last = known[-1]
            same = all(m[name] == last[name] for name in ("kind", "scope"))
            self.check(same and m["previous"] == last["hash"] and m["revision"] == last["revision"] + 1, "not next")
            self.check(m["epoch"] - last["epoch"] in (0, 1), "not next")
            if m["epoch"] == last["epoch"]:
                kept = all(m[name] == last[name] for name in ("commitment", "drop", "previous-key"))
                stays = all(r in m["readers"] or self.heir(r) in m["readers"] for r in last["readers"])
                self.check(kept and stays, "epoch")
            else:
                staying = [r for r in last["readers"] if self.members[r]["active"]]
                staying = [r for r in staying if r not in self.left.get(m["compartment"], ())]
                self.left.pop(m["compartment"], None)
            if m["reason"] == 6:
                given = (last["epoch"], author) in self.opened.get(m["compartment"], ())
                self.check(given and author not in last["readers"] and m["epoch"] > last["epoch"], "not opened")
                self.check(author in m["readers"] and all(r in m["readers"] for r in staying), "shut out")
            else:
                self.check(author in last["readers"], "readers only")
            if m["epoch"] > last["epoch"]:
                self.halves.pop(m["compartment"], None)
                self.handed.pop(m["compartment"], None)
            own = m["kind"] in HELD or self.has(author, 1) or self.is_own_replacement(m, last, author)
            self.check(own, "coordinator only")
        self.compartments[m["compartment"]] = (known or []) + [m]

    def staying(self, compartment):
        left = self.left.get(compartment, frozenset())
        readers = self.compartments[compartment][-1]["readers"]
        return {r for r in readers if self.members[r]["active"] and r not in left}

    def holders(self):
        return {r for i, ms in self.compartments.items() if ms[-1]["kind"] == 5 for r in self.staying(i)}

    def is_own_replacement(self, m, last, author):
        heir = self.heir(author)
        if m["epoch"] != last["epoch"] or heir not in m["readers"]:
            return False
        others = {r: w for r, w in m["readers"].items() if r != heir}
        return others == {r: w for r, w in last["readers"].items() if r not in (author, heir)}

    def put(self, v, author):
        compartment = self.compartments.get(v["compartment"])
        self.check(compartment and compartment[-1]["epoch"] == v["epoch"], "compartment or epoch")
        held = compartment[-1]["kind"] in HELD
        self.check(held == (v["class"] == 4), "class")
        if v["class"] == 1:
            self.check(self.has(author, 1), "coordinator only")
        elif v["class"] == 2:
            scope = self.compartments.get(v["scope"])
            self.check(scope and scope[-1]["kind"] not in HELD and author in scope[-1]["readers"], "readers only")
            self.check(self.has(author, 3), "readers only")
        elif v["class"] == 5:
            scope = self.compartments.get(v["scope"])
            self.check(compartment[-1]["drop"] and scope and scope[-1]["kind"] in HELD, "holders only")
            reads = author in scope[-1]["readers"] or self.heir(author) in scope[-1]["readers"]
            self.check(reads and author not in self.left.get(v["scope"], ()), "holders only")
        else:
            heir = self.heir(author) if held else None
            readers = compartment[-1]["readers"]
            self.check(author in readers or heir in readers, "readers only")
        known = self.records.get(v["record"])
        if known is None:
            self.check((v["version"], v["previous"]) == (1, ZERO), "not first")
            versions = []
        else:
            versions = known["versions"]
            last = versions[-1]
            self.check(not known["erased"], "erased")
            self.check(all(v[name] == last[name] for name in ("compartment", "scope", "class")), "moved")
            self.check(v["version"] == last["version"] + 1 and v["previous"] == last["hash"], "not next")
            self.check(v["class"] != 3 or self.person(last["author"]) == self.person(author), "another's")
        self.records[v["record"]] = {"versions": versions + [v | {"author": author}], "erased": False}


class Keys:
    """The epoch keys that one identity opens."""

    def __init__(self, ledger, identity, database):
        self.ledger, self.identity, self.database = ledger, identity, database

    def context(self, name, compartment, epoch):
        suite = bytes([1, 1])
        return tag(name) + suite + field(self.ledger.vault) + field(compartment) + epoch.to_bytes(4, "big")

    def key(self, compartment, epoch):
        manifests = self.ledger.compartments[compartment]
        own = [m for m in manifests if m["epoch"] == epoch]
        if not own:
            return None
        key = self.unwrap(compartment, own[-1]) or self.earlier(compartment, epoch, manifests)
        key = key or self.joined(compartment, own[-1])
        if key and digest(self.context("commitment", compartment, epoch), key) != own[-1]["commitment"]:
            raise Refused("commitment")
        return key

    def unwrap(self, compartment, manifest):
        me = self.identity
        named = self.ledger.inherited.get((compartment, manifest["epoch"], me["id"]))
        expected = named or manifest["readers"].get(me["id"])
        row = self.database.execute(
            "SELECT encoded FROM wrap WHERE compartment = ? AND epoch = ? AND member = ?",
            (compartment, manifest["epoch"], me["id"]),
        ).fetchone()
        if expected is None or row is None:
            return None
        if digest(tag("wrap-hash") + field(row[0])) != expected:
            raise Refused("wrap altered")
        r = Reader(row[0], "wrap")
        author, sealed = self.ledger.members[r.exact(32)], r.exact(72)
        r.end()
        context = self.context("wrap", compartment, manifest["epoch"]) + field(manifest["commitment"])
        for person in (author, me):
            context += field(person["agreement"]) + field(person["verifying"])
        shared = sodium.crypto_scalarmult(me["secret"], author["agreement"])
        return unseal(digest(context, shared), sealed, context)

    def earlier(self, compartment, epoch, manifests):
        later = [m for m in manifests if m["epoch"] == epoch + 1]
        if not later or not later[0]["previous-key"]:
            return None
        key = self.key(compartment, epoch + 1)
        if key is None:
            return None
        sealing = digest(self.context("previous-key", compartment, epoch + 1), key)
        return unseal(sealing, later[0]["previous-key"], self.context("previous-key", compartment, epoch))

    def joined(self, compartment, manifest):
        """The key of which all halves were handed over to this identity."""
        me, halves = self.identity, self.ledger.halves.get(compartment)
        if (manifest["epoch"], me["id"]) not in self.ledger.opened.get(compartment, ()) or not halves:
            return None
        key = bytes(32)
        for trustee, _ in halves["halves"]:
            named = tag("share-row") + bytes([1, 1]) + field(trustee) + field(me["id"])
            share = self.half("share", compartment, manifest, halves, trustee, digest(named),
                              self.ledger.handed[compartment][trustee, me["id"]])
            key = bytes(a ^ b for a, b in zip(key, share))
        return key

    def half(self, name, compartment, manifest, halves, trustee, row, expected):
        me = self.identity
        found = self.database.execute(
            "SELECT encoded FROM wrap WHERE compartment = ? AND epoch = ? AND member = ?",
            (compartment, manifest["epoch"], row),
        ).fetchone()
        if found is None or digest(tag(name + "-hash") + field(found[0])) != expected:
            raise Refused("half missing or altered")
        r = Reader(found[0], name)
        author, sealed = self.ledger.members[r.exact(32)], r.exact(72)
        r.end()
        trustees = [t for t, _ in halves["halves"]]
        context = self.context(name, compartment, manifest["epoch"]) + field(manifest["commitment"])
        context += halves["naming"].to_bytes(8, "big") + len(trustees).to_bytes(4, "big")
        context += b"".join(field(t) for t in trustees) + field(trustee)
        for person in (author, me):
            context += field(person["agreement"]) + field(person["verifying"])
        shared = sodium.crypto_scalarmult(me["secret"], author["agreement"])
        return unseal(digest(context, shared), sealed, context)

    def own_halves(self):
        """How many halves this identity has as a trustee; each is opened."""
        count = 0
        for compartment, halves in self.ledger.halves.items():
            for trustee, expected in halves["halves"]:
                if trustee == self.identity["id"]:
                    row = digest(tag("half-row") + bytes([1, 1]) + field(trustee))
                    manifest = self.ledger.compartments[compartment][-1]
                    self.half("half", compartment, manifest, halves, trustee, row, expected)
                    count += 1
        return count

    def content(self, version):
        """The content of a version, or None without access."""
        key = self.key(version["compartment"], version["epoch"])
        if key is None:
            return None
        row = self.database.execute(
            "SELECT sealed FROM record WHERE compartment = ? AND record = ? AND version = ?",
            (version["compartment"], version["record"], version["version"]),
        ).fetchone()
        if row is None or digest(tag("record-hash") + field(row[0])) != version["hash"]:
            raise Refused("row missing or altered: " + version["record"].hex())
        record_key = digest(self.context("record-key", version["compartment"], version["epoch"]), key)
        bound = tag("record") + bytes([1, 1]) + field(self.ledger.vault) + version["bound"]
        if version["class"] == 5:
            private = digest(self.context("drop-key", version["compartment"], version["epoch"]), key)
            fresh, drop = row[0][:32], sodium.crypto_scalarmult_base(private)
            context = tag("drop") + bytes([1, 1]) + field(fresh) + field(drop) + field(bound)
            padded = unseal(digest(context, sodium.crypto_scalarmult(private, fresh)), row[0][32:], bound)
        else:
            padded = unseal(record_key, row[0], bound)
        content = padded.rstrip(b"\0")
        if len(padded) % 256 or content[-1:] != b"\x80":
            raise Refused("padding")
        return content[:-1]


SHEET = {1: "login", 2: "password", 3: "recovery codes", 4: "recovery contacts", 5: "note", 6: "seed", 7: "parameters"}


def read_mark(data):
    r = Reader(data, "password-mark")
    mark = {"secret": r.exact(16), "present": r.number(1), "epoch": r.exact(32)}
    for name in ("version", "earlier"):
        mark[name] = (r.number(8), r.exact(32), r.exact(16))
    mark["repeats"], mark["strength"], mark["leaked"] = r.number(8), r.number(1), r.number(1)
    r.end()
    known = mark["present"] <= 7 and mark["present"] & 6 != 4
    r.need(known and mark["strength"] <= 4 and mark["leaked"] <= 2, "mark")
    return mark


def read_sheet(content):
    """The fields of a secret's or seed's sheet by name."""
    r = Reader(content)
    r.need(r.number(1) == 1, "sheet's version")
    fields = {}
    while r.at < len(content):
        name = SHEET.get(r.number(1))
        r.need(name is not None, "sheet's field")
        fields[name] = r.raw(r.number(2))
    return fields


def main(vault, identity_path, descriptor):
    with os.fdopen(int(descriptor), "rb") as source:
        passphrase = source.read().removesuffix(b"\n")
    with open(identity_path, "rb") as source:
        identity = open_identity(source.read(), passphrase)
    database = sqlite3.connect(f"file:{vault}?mode=ro", uri=True)
    marks = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if marks not in ([0x73656341, 1], [0x73656341, 2]):
        raise Refused("not a vault")
    ledger = Ledger()
    for (entry,) in database.execute("SELECT entry FROM ledger ORDER BY number"):
        ledger.add(entry)
    if ledger.vault is None:
        raise Refused("not founded")
    if identity["id"] not in ledger.members:
        raise Refused("not a member")
    print(f"entries {ledger.number}, void {len(ledger.void)}, head {ledger.head.hex()}")
    print(f"demonstration {'yes' if ledger.demonstration else 'no'}, members {len(ledger.members)}")
    keys = Keys(ledger, identity, database)
    if ledger.recovery:
        places = [i for i, ms in ledger.compartments.items() if ms[-1]["kind"] in (5, 6)]
        split = sum(ledger.is_split(i) for i in places)
        print(f"recovery: trustees {len(ledger.trustees())}, split {split} of {len(places)}, own {keys.own_halves()}")
    contents = []
    for kind, name in KINDS.items():
        places = {i for i, ms in ledger.compartments.items() if ms[-1]["kind"] == kind}
        records = [r for r in ledger.records.values() if not r["erased"] and r["versions"][0]["compartment"] in places]
        opened = [content for r in records if (content := keys.content(r["versions"][-1])) is not None]
        contents += [(kind, content) for content in opened]
        print(f"{name}: compartments {len(places)}, records {len(records)}, opened {len(opened)}")
    # What the program keeps in them; a vault of other contents is none the less a vault.
    for kind in (5, 6):
        for content in (c for k, c in contents if k == kind and c[:1] == b"\1"):
            fields = ", ".join(f"{name} {len(value)}" for name, value in read_sheet(content).items())
            print(f"{KINDS[kind]} sheet: {fields or 'empty'}")
    marks = [read_mark(c) for k, c in contents if k == 4 and c.startswith(tag("password-mark"))]
    if marks:
        print(f"password marks: {len(marks)}")
    facts = Counter(json.loads(c)["kind"] for k, c in contents if k not in HELD and c[:1] == b"{")
    for kind, count in sorted(facts.items()):
        print(f"fact {kind}: {count}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except Refused as refusal:
        sys.exit(f"refused: {refusal}")
