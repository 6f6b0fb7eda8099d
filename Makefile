# make site     builds the tool and the website       make test     everything that must hold
# make figures  draws the figures again               make bench    speed, against peers
# make format   formats the sources                   make deps     installs what is missing
# make docs     builds docs/gallery, every kind of figure, and docs/library, what cells can call
#
# Each sets up what it needs, on a Debian or Ubuntu machine with Swift 6.3 (swift.org).

SWIFT_BUILD = swift build -c release -Xcc -mavx2 -Xcc -mfma
LESSONS = .build/release/lessons

.PHONY: site test figures docs embedded bench bench-nn format deps build lint

site: build
	$(LESSONS) build

figures: build
	$(LESSONS) figures

# Courses like any other: each mark has a lesson in the gallery, and each part of NN one in the library.
docs: build
	$(LESSONS) build --course docs/gallery
	$(LESSONS) build --course docs/library

build: deps
	$(SWIFT_BUILD)

# One build in release serves the tool, the library and the tests.
test: deps lint embedded
	$(SWIFT_BUILD) --build-tests
	swift test -c release -Xcc -mavx2 -Xcc -mfma --skip-build
	$(LESSONS) test
	$(LESSONS) test --course docs/gallery
	$(LESSONS) test --course docs/library

# What the browser will run must be free of what Embedded Swift lacks.
embedded:
	tools/build-embedded Plot Record NN

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	swift format format --in-place --parallel --recursive Package.swift Sources Tests

bench: build
	Benchmarks/run
	Benchmarks/figures/run
	Benchmarks/nn/run

# The neural-network library against PyTorch.
bench-nn: deps
	Benchmarks/nn/run

deps:
	@tools/install-missing
