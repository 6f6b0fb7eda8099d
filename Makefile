# make site     builds the tool and the website       make test     everything that must hold
# make figures  draws the figures again               make bench    speed, against peers
# make format   formats the sources                   make deps     installs what is missing
# make fuzz     a million texts for the parser       make mutate   mistakes put into every lesson
# make install  into PREFIX, /usr/local              make dist     one archive for other machines
# make uninstall PREFIX=…  removes what was installed
#
# Each sets up what it needs, on a Debian or Ubuntu machine with Swift 6.3 (swift.org).

SWIFT_BUILD = swift build -c release -Xcc -mavx2 -Xcc -mfma
LESSONS = .build/release/lessons

PREFIX = /usr/local

.PHONY: site test figures embedded fuzz mutate bench bench-nn format deps build lint install uninstall dist

# The guide is about writing lessons, the gallery has a lesson for each kind of figure, the library one
# for each part of NN. Their pages use the style sheets and fonts of the course's site, which they are
# inside of.
site: build
	$(LESSONS) build
	$(LESSONS) build --course docs/guide --output site/guide --assets ..
	$(LESSONS) build --course docs/gallery --output site/gallery --assets ..
	$(LESSONS) build --course docs/library --output site/library --assets ..

figures: build
	$(LESSONS) figures

build: deps
	$(SWIFT_BUILD)

# What they make needs neither the sources nor the build folder. DESTDIR is for those who make packages.
install: build
	DESTDIR='$(DESTDIR)' tools/install '$(PREFIX)'

# It needs no build.
uninstall:
	DESTDIR='$(DESTDIR)' tools/uninstall '$(PREFIX)'

dist: build
	tools/make-archive

# One build in release serves the tool, the library and the tests; CourseTests runs all four courses.
test: deps lint embedded
	$(SWIFT_BUILD) --build-tests
	swift test -c release -Xcc -mavx2 -Xcc -mfma --skip-build

# What the browser will run must be free of what Embedded Swift lacks.
embedded:
	tools/build-embedded Text Plot Drawing Record LessonKit NN

# Crashes and wrong places in texts that nobody thought of.
fuzz: deps
	tools/fuzz

# Mistakes of thirty kinds in each lesson, which have to be reported at their lines.
mutate: deps
	$(SWIFT_BUILD) --build-tests
	LESSONS_MUTATIONS=1 swift test -c release -Xcc -mavx2 -Xcc -mfma --skip-build --filter MutationTests

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	swift format format --in-place --parallel --recursive Package.swift Sources Tests

bench: build
	Benchmarks/run
	Benchmarks/course/run --sizes 10
	Benchmarks/figures/run
	Benchmarks/nn/run

# The neural-network library against PyTorch.
bench-nn: deps
	Benchmarks/nn/run

deps:
	@tools/install-missing
