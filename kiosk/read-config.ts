import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type * as z from "zod";
import { err, ok, type Result } from "../core/result.ts";
import { KioskConfig } from "./config.ts";
import { type JsonLines, parseJsonLines } from "./json-lines.ts";

export interface ConfigError {
  readonly kind: "config.unusable";
  /** For a person, one a fault: file, line, setting, and what was expected there. */
  readonly lines: readonly string[];
}

/** Reads the file named by `--config FILE` (or `POJOKPAS_CONFIG`). */
export const readKioskConfig = (argv: readonly string[]): Result<KioskConfig, ConfigError> => {
  const { values } = parseArgs({
    args: [...argv],
    options: { config: { type: "string" } },
    strict: false,
  });
  const given = values["config"] ?? process.env["POJOKPAS_CONFIG"];
  if (typeof given !== "string") return unusable(["Name the file: --config FILE"]);
  try {
    return parseKioskConfig(readFileSync(given, "utf8"), given);
  } catch (error) {
    return unusable([error instanceof Error ? error.message : String(error)]);
  }
};

/** `name` stands before each line of an error: the file, for who must mend it. */
export const parseKioskConfig = (text: string, name: string): Result<KioskConfig, ConfigError> => {
  const json = parseJsonLines(text);
  if (!json.ok) return unusable([`${name}:${json.error.line}: ${json.error.reason}`]);
  const parsed = KioskConfig.safeParse(json.value.value);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.flatMap((issue) => describe(issue, json.value));
  return unusable(faults.map(({ line, text: fault }) => `${name}:${line}: ${fault}`));
};

interface Fault {
  readonly line: number;
  readonly text: string;
}

const describe = (issue: z.core.$ZodIssue, { lineOf }: JsonLines): readonly Fault[] => {
  if (issue.code !== "unrecognized_keys") {
    const message = issue.message.replace(/^Invalid (input|option): /, "");
    return [{ line: lineOf(issue.path), text: `${issue.path.join(".")}: ${message}` }];
  }
  return issue.keys.map((key) => ({
    line: lineOf([...issue.path, key]),
    text: `${[...issue.path, key].join(".")}: there is no such setting`,
  }));
};

const unusable = (lines: readonly string[]): Result<never, ConfigError> =>
  err({ kind: "config.unusable", lines });
