# The two commands of the project are `make demo` and `make test`; both install what is missing.

SWIFT ?= swift
PACKAGES = libsodium-dev libssl-dev libsqlite3-dev libzxcvbn-dev pkg-config

.PHONY: demo test build release install deb try-install try-deb lint format bench bench-server schemas formats reader \
    fuzz fuzzer sanitize coverage mutants deep install-packages clean

## Makes five sample municipalities, checks them, prints the report.
demo: release
	@.build/release/secaudit demo --policies policies

## Installs what is missing and passes all tests.
test: install-packages
	@scripts/install-packages postgresql
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --disable-xctest --skip-build

build: install-packages
	$(SWIFT) build

## The program as people get it: optimised, with Swift's own libraries inside.
## The same sources give the same bytes in whatever folder they lie, but for how long its path is: libyaml names its
## files in the program, and Swift counts the letters of two.
RELEASE = -c release --static-swift-stdlib -Xcc -ffile-prefix-map=$(CURDIR)=.
release: install-packages
	@$(SWIFT) build $(RELEASE) --product secaudit

## Puts the program, its policies, guides, manual pages, completions and the units of systemd in their places.
PREFIX ?= /usr/local
DESTDIR ?=
install:
	@test -x .build/release/secaudit || $(MAKE) release
	@scripts/install .build/release/secaudit $(PREFIX) $(DESTDIR)

## A Debian package in .build/deb.
deb: release
	@scripts/install-packages dpkg-dev binutils
	@scripts/deb .build/release/secaudit

## Holds what is installed against the programs that read it: man, mandoc, bash, zsh, fish.
try-install: release
	@scripts/install-packages man-db groff mandoc bash-completion zsh fish
	@scripts/check-install .build/release/secaudit

## Installs the package in a clean Debian that has no Swift, and works there for an hour, a quarter and a handover.
try-deb: deb
	@scripts/install-packages mmdebstrap
	@scripts/try-deb .build/deb/*.deb

## Prints a table of what the work costs beside its bar; takes some minutes.
bench: release
	@$(SWIFT) build $(RELEASE) --product secaudit-bench
	@.build/release/secaudit-bench --program .build/release/secaudit --policies policies

## The same for a vault on a PostgreSQL server, which is started for it.
bench-server: release
	@scripts/install-packages postgresql
	@$(SWIFT) build $(RELEASE) --product secaudit-bench
	@scripts/bench-server .build/release/secaudit-bench --program .build/release/secaudit --policies policies \
	    --scratch /tmp/secaudit-bench-server-$$PPID

## Validates the shipped data files against their JSON Schemas, and tries wounded copies.
schemas:
	@scripts/install-packages python3-jsonschema python3-yaml
	@python=$$(python3 -c 'import jsonschema, yaml' 2>/dev/null && echo python3 || echo /usr/bin/python3); \
	    $$python scripts/validate-schemas.py

## Writes reports that have led others' formats astray, and holds them against the official schemas.
formats:
	@scripts/install-packages python3-jsonschema libxml2-utils
	@mkdir -p .build/formats
	@SECAUDIT_FORMATS_OUT=$$PWD/.build/formats $(SWIFT) test --disable-xctest --filter 'the cases are written'
	@python=$$(python3 -c 'import jsonschema' 2>/dev/null && echo python3 || echo /usr/bin/python3); \
	    $$python scripts/validate-formats.py .build/formats ../shared/data/schemas

## Reads the golden vault and one made now with a reader in Python that knows docs/vault-format.md alone.
reader: release
	@scripts/install-packages python3-nacl
	@scripts/read-vaults .build/release/secaudit

## Feeds each parser of bytes from outside with what libFuzzer thinks of, FUZZ_SECONDS each (10).
FUZZ_SECONDS ?= 10
fuzz: fuzzer
	@scripts/fuzz $(FUZZ_SECONDS)

fuzzer: install-packages
	@SECAUDIT_FUZZER=1 $(SWIFT) build -c release --scratch-path .build/fuzz --sanitize fuzzer --product secaudit-fuzz

## Runs tests in a build that watches memory (address) or threads (thread): those of the targets in ROOMS, and of these
## what matches TESTS, a regular expression.
SANITIZER ?= address
ROOMS ?= SecauditCryptoTests SecauditVaultTests
TESTS ?= .
sanitize: install-packages
	@scripts/sanitize $(SANITIZER) '$(ROOMS)' '$(TESTS)'

## Which lines of Crypto, Vault and Compliance no test runs.
coverage: install-packages
	@scripts/coverage

## Which small mistakes in the checks no test notices; EVERY=10 tries a tenth of them.
EVERY ?= 1
mutants: install-packages
	@scripts/mutants $(EVERY)

## Everything that needs longer: the attacking tests with many more rounds, the fuzzers for DEEP_MINUTES in all (60),
## the sanitizers, the mistakes put into the checks. The result goes to docs/deep.md.
DEEP_MINUTES ?= 60
deep: test fuzzer
	@scripts/deep $(DEEP_MINUTES)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

## Asks the system only when something is really missing.
install-packages:
	@scripts/install-packages $(PACKAGES)

clean:
	rm -rf .build demo-output
