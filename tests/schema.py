#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""schema.py PROGRAM EXAMPLES: the schema that `csm schema` prints takes every example, read as
YAML 1.2 and as YAML 1.1, and refuses the bad example of every rule of reading that a schema can see."""

import glob
import json
import os
import re
import subprocess
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"schema.py: skipped: python3 has no {missing.name}"
          " (Debian: python3-jsonschema, python3-yaml)")
    sys.exit(77)

# The reading rules whose bad example passes the schema, each with the reason. Of two more only a
# part is seen: a range that runs from high to low (out-of-range), and a path that has the right
# form and leads nowhere, or to what cannot rise (raises-nothing).
UNSEEN = {
    "yaml-syntax": "the YAML parser of the editor reports it",
    "more-than-one-document": "a schema sees one document",
    "duplicate-key": "the YAML parser of the editor reports it",
    "invalid-utf8": "the parser sees characters, not bytes",
    "control-character": "the parser refuses or takes it before the schema looks",
    "too-large": "a schema does not count bytes",
    "unknown-reference": "a schema cannot compare an id with the keys of another map",
    "shares-do-not-add-up": "a schema cannot add",
    "initiative-cycle": "a schema cannot follow references",
    "duplicate-name": "a schema cannot compare values of two things",
    "unused-architecture": "a schema cannot follow references",
    "unused-evidence": "a schema cannot follow references",
    "unserved-segment": "a schema cannot follow references",
}


class Core(yaml.SafeLoader):
    """YAML 1.2, core schema: `yes` and dates are texts, 012 is twelve."""

    yaml_implicit_resolvers = {}


def construct_float(loader, node):
    text = loader.construct_scalar(node).lower()
    return float(text.replace(".inf", "inf").replace(".nan", "nan"))


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)"
              r"|\.(nan|NaN|NAN)", list("-+0123456789.")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
Core.add_constructor("tag:yaml.org,2002:int",
                     lambda loader, node: int(loader.construct_scalar(node), 0)
                     if "x" in node.value or "o" in node.value
                     else int(loader.construct_scalar(node), 10))
Core.add_constructor("tag:yaml.org,2002:float", construct_float)


class Old(yaml.SafeLoader):
    """YAML 1.1, as most tools that are not editors read; they leave dates as texts for a schema."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in all_of if not tag.endswith("timestamp")]
        for first, all_of in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def faults(validator, text, loader):
    """What is wrong; a text that cannot be parsed has one fault that is not the schema's."""
    try:
        data = yaml.load(text, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    try:
        return [f"{'/'.join(map(str, error.path))}: {error.message[:100]}"
                for error in validator.iter_errors(data)]
    except TypeError:  # a key that is no text
        return ["a key is no text"]


def output(*call):
    return subprocess.run(call, check=True, capture_output=True).stdout


def main():
    program, examples = sys.argv[1:]
    schema = json.loads(output(program, "schema"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    problems = []
    good = [path for path in sorted(glob.glob(os.path.join(examples, "*.csm.yaml"))
                                      + glob.glob(os.path.join(examples, "history", "*.csm.yaml")))
            if not os.path.basename(path).startswith("mistakes")]
    if not good:
        problems.append(f"no example in {examples}")
    texts = {path: open(path, encoding="utf-8").read() for path in good}
    rules = json.loads(output(program, "rules", "--format", "json"))
    reading = [rule for rule in rules if rule["section"] == rules[0]["section"]]
    readable = [rule for rule in rules if rule["section"] != rules[0]["section"]]
    for rule in rules:
        texts[f"the good example of {rule['name']}"] = rule["good"]
    for rule in readable:
        texts[f"the bad example of {rule['name']}"] = rule["bad"]
    for name, text in texts.items():
        for loader in (Core, Old):
            for fault in faults(validator, text, loader) or []:
                problems.append(f"{name}, {loader.__name__}: {fault}")
    seen = []
    for rule in reading:
        found = bool(faults(validator, rule["bad"], Core))
        if found:
            seen.append(rule["name"])
        if found == (rule["name"] in UNSEEN):
            problems.append(f"the bad example of {rule['name']} is"
                            f" {'refused, yet listed as unseen' if found else 'taken'}")
    with open(os.path.join(examples, "mistakes.csm.yaml"), encoding="utf-8") as file:
        if not faults(validator, file.read(), Core):
            problems.append("mistakes.csm.yaml is taken")
    print(f"{len(texts)} texts taken; {len(seen)} of {len(reading)} rules of reading are seen:"
          f" {', '.join(seen)}")
    for problem in problems:
        print("schema.py:", problem)
    return 1 if problems else 0


sys.exit(main())
