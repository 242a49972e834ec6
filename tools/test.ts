import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `npm test`: the static checks, the build, then every suite in one run of vitest; closes on the
 * line `N passed, N failed` that CI reads. A static check that fails counts as one failure.
 */
const STATIC_CHECKS = ["typecheck", "lint", "boundaries", "unused", "build"] as const;

const run = (command: string, args: readonly string[]): boolean => {
  const startedAtMs = performance.now();
  process.stdout.write(`\n── ${command} ${args.join(" ")}\n`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  process.stdout.write(`── ${Math.round((performance.now() - startedAtMs) / 1000)} s\n`);
  return status === 0;
};

const failedChecks = STATIC_CHECKS.filter((name) => !run("npm", ["run", "--silent", name]));

const reportFile = join(mkdtempSync(join(tmpdir(), "pojokpas-test-")), "report.json");
const ranAll = run("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reportFile}`,
]);

const readReport = (): { passed: number; failed: number } => {
  try {
    const report: unknown = JSON.parse(readFileSync(reportFile, "utf8"));
    const count = (key: string): number => {
      const value = report && typeof report === "object" ? Reflect.get(report, key) : undefined;
      return typeof value === "number" ? value : 0;
    };
    return { passed: count("numPassedTests"), failed: count("numFailedTests") };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const suites = readReport();
// A suite that could not even be loaded has no failed test of its own; the run's status tells it.
const unreported = !ranAll && suites.failed === 0 ? 1 : 0;
const failed = suites.failed + unreported + failedChecks.length;
const passed = suites.passed + STATIC_CHECKS.length - failedChecks.length;

for (const name of failedChecks) process.stdout.write(`\nFailed: npm run ${name}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && suites.passed > 0 ? 0 : 1;
