#!/usr/bin/env python3
"""Prints, for the facade with no features, the default ones and all: how many crates it depends on, and how long
a clean build takes, for development and for release. Needs nothing but cargo and a quiet machine."""

import os
import subprocess
import tempfile
import time

CHOICES = {
    "bare": ["--no-default-features"],
    "default": [],
    "all": ["--all-features"],
}
# The crates that are built for this machine: tests are not among them.
TREE = ["cargo", "tree", "--package", "lianlian", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"]
BUILD = ["cargo", "build", "--quiet", "--package", "lianlian", "--lib"]


def dependencies(choice):
    """The number of crates beside the project's own."""
    lines = subprocess.run(TREE + choice, check=True, capture_output=True, text=True).stdout.splitlines()
    crates = {line.removesuffix(" (*)") for line in lines if line}
    return sum(not crate.startswith("lianlian") for crate in crates)


def seconds(choice, profile):
    """The time of a build into an empty folder; the sources are there already."""
    with tempfile.TemporaryDirectory() as target:
        environment = os.environ | {"CARGO_TARGET_DIR": target, "CARGO_INCREMENTAL": "0"}
        begin = time.monotonic()
        subprocess.run(BUILD + choice + profile, check=True, env=environment)
        return time.monotonic() - begin


def main():
    subprocess.run(["cargo", "fetch", "--quiet"], check=True)
    print(f"{'features':<10} {'dependencies':>12} {'build':>9} {'--release':>10}")
    for name, choice in CHOICES.items():
        number = dependencies(choice)
        debug, release = seconds(choice, []), seconds(choice, ["--release"])
        print(f"{name:<10} {number:>12} {debug:>7.0f} s {release:>8.0f} s", flush=True)


if __name__ == "__main__":
    main()
