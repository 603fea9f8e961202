#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: same_bytes.py CSM EXAMPLES

Each call prints the same bytes 20 times over: whatever the locale, the time zone, the folder, the
number of jobs and the order in which the files are named are. For people, ASCII stands in place of
other characters where the locale is not UTF-8."""
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 20
LOCALES = ["de_DE", "tr_TR", "ja_JP"]
ZONES = ["UTC", "Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu", "Asia/Tokyo"]
FILE = "city-taxi-2012.csm.yaml"
PEOPLE = ("text", "github")  # formats that people read, or that say it to people as well
# FILES stands for many files, SOUND for those without an error, JOBS for --jobs and a number.
CALLS = [
    *(f"check JOBS --format {form} FILES"
      for form in ("text", "short", "json", "jsonl", "sarif", "github", "gitlab", "junit")),
    "score --format jsonl SOUND",
    *(f"score --format {form} city-taxi-2012.csm.yaml"
      for form in ("text", "plain", "json", "csv", "markdown")),
    *(f"score --why fit --format {form} city-taxi-2012.csm.yaml" for form in ("text", "json")),
    *(f"report --format {form} -o - city-taxi-2012.csm.yaml" for form in ("html", "markdown")),
    "report --picture matrix city-taxi-2012.csm.yaml",
    "compare --format json industries/money/betterment.csm.yaml city-taxi-2012.csm.yaml",
    "diff --format json history/encarta-2004.csm.yaml history/britannica-1994.csm.yaml",
    "plan --budget 10 --format json disney-magicband.csm.yaml",
    "agree --format json raters/ana.csm.yaml raters/ben.csm.yaml raters/cem.csm.yaml",
    "atlas --format csv",
    "init --template full -",
]


def make_locales(folder):
    """Makes the locales: one that is missing would silently be taken as C."""
    if not all(Path("/usr/share/i18n/locales", name).exists() for name in LOCALES):
        print("skipped: the package locales is missing")
        sys.exit(77)
    folder.mkdir()
    for name in LOCALES:
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", folder / f"{name}.UTF-8"],
                       capture_output=True)
        seen = subprocess.run(["locale", "decimal_point", "charmap"], text=True, capture_output=True,
                              env={**os.environ, "LOCPATH": str(folder), "LC_ALL": f"{name}.UTF-8"})
        if seen.stderr or "UTF-8" not in seen.stdout:
            sys.exit(f"{name}.UTF-8 does not work: {seen.stdout}{seen.stderr}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    csm, examples = (str(Path(word).resolve()) for word in sys.argv[1:])
    chance = random.Random(20260630)
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        make_locales(work / "locales")
        folders = [work / "here", work / "another folder" / "d'ici"]
        for folder in folders:
            shutil.copytree(examples, folder)
        files = sorted(str(path.relative_to(folders[0]))
                       for path in folders[0].rglob("*.csm.yaml"))
        sound = [file for file in files if file.startswith(("history/", "industries/"))]
        assert len(sound) > 20, files

        def run(call, number):
            words = []
            for word in call.split():
                many = {"FILES": files, "SOUND": sound}.get(word)
                words += (chance.sample(many, len(many)) if many else
                          ["--jobs", "128"[number % 3]] if word == "JOBS" else [word])
            locale = ["C.UTF-8", *(f"{one}.UTF-8" for one in LOCALES), "C"][number % 5]
            if locale == "C" and any(f"--format {form}" in call for form in PEOPLE):
                locale = "C.UTF-8"
            done = subprocess.run(
                [csm, *words], cwd=folders[number % 2], capture_output=True, timeout=60,
                env={"PATH": os.environ["PATH"], "HOME": name, "LOCPATH": str(work / "locales"),
                     "LC_ALL": locale, "LANG": locale, "TZ": chance.choice(ZONES),
                     "SOURCE_DATE_EPOCH": "1782777600"})
            return done.returncode, done.stdout, done.stderr

        for call in CALLS:
            first = run(call, 0)
            if first[0] > 1:
                print(f"csm {call}: left with {first[0]}: {first[2].decode()}")
                failed += 1
                continue
            different = [number for number in range(1, RUNS) if run(call, number) != first]
            if different:
                print(f"csm {call}: runs {different} differ from the first")
                failed += 1
    print(f"{len(CALLS)} calls, {RUNS} runs each: {failed} differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
