import { describe, expect, test } from "vitest";
import { HealthFinding } from "../../../core/contract/health-finding.ts";
import { FINDING_KINDS, fineOf, problemsOf } from "../../../core/service/health/severity.ts";
import { adviceOn, fineWordsOf } from "../../../core/text/health/say-health.ts";
import { FORBIDDEN_WORDS } from "../../support/forbidden-words.ts";
import { SAMPLE_FINDINGS } from "../../support/sample-findings.ts";

const ALL = Object.values(SAMPLE_FINDINGS);
const LANGUAGES = ["id", "en"] as const;

test("every kind of finding crosses the wire as it is", () => {
  for (const finding of ALL) expect(HealthFinding.parse(finding)).toEqual(finding);
  expect(Object.keys(FINDING_KINDS).toSorted()).toEqual(Object.keys(SAMPLE_FINDINGS).toSorted());
});

const saysNothingBad = (words: string) => {
  expect(words.trim()).not.toBe("");
  expect(words).not.toMatch(/undefined|NaN|null|\[object/);
  for (const word of FORBIDDEN_WORDS) expect(words).not.toMatch(word);
};

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(problemsOf(ALL))("$kind is told in plain words, with what to do now", (problem) => {
    const advice = adviceOn(problem, language);
    saysNothingBad(advice.problem);
    saysNothingBad(advice.todo);
    // A heading says what, a sentence says how.
    expect(advice.problem).not.toMatch(/\.$/);
    expect(advice.todo).toMatch(/[.?]$/);
  });

  test.each(fineOf(ALL))("$kind has a name and how it stands", (fine) => {
    const { name, state } = fineWordsOf(fine, language);
    saysNothingBad(name);
    saysNothingBad(state);
  });

  test("no two problems read the same", () => {
    const headings = problemsOf(ALL).map((problem) => adviceOn(problem, language).problem);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

test("owed money, unseen goods and slots in doubt come before everything else that is wrong", () => {
  const first = problemsOf(ALL)
    .map(({ kind }) => kind)
    .filter((kind) => !kind.startsWith("machine-"))
    .slice(0, 5);
  expect(first).toEqual([
    "refunds-overdue",
    "refunds-owed",
    "unknown-lines",
    "slot-in-doubt",
    "locker-looks-empty",
  ]);
});

test("after those, what stands still comes before what can wait", () => {
  const severities = problemsOf(ALL)
    .slice(7)
    .map(({ kind }) => FINDING_KINDS[kind].severity);
  expect(severities).toEqual(severities.toSorted().toReversed());
});

test("numbers and times are worded as each language does", () => {
  const { problem } = adviceOn(SAMPLE_FINDINGS["clock-drifts"], "id");
  expect(problem).toBe("Jam mesin 95 detik terlalu cepat");
  expect(adviceOn(SAMPLE_FINDINGS["clock-wrong"], "en").problem).toContain("60 minutes slow");
  expect(adviceOn(SAMPLE_FINDINGS["network-away"], "id").todo).toContain("24 Nov, 13.42");
  expect(adviceOn(SAMPLE_FINDINGS["network-away"], "en").todo).toContain("24 Nov, 13:42");
  expect(adviceOn(SAMPLE_FINDINGS["refunds-owed"], "en").problem).toBe(
    "Rp\u00a030.000 must go back to 1 buyer",
  );
  const orderCodes = ["K7M4P2", "T9XWQ3", "ABCDEF", "GHJKMN", "PQRSTV"];
  expect(adviceOn({ kind: "unknown-lines", orderCodes }, "id").problem).toMatch(
    /: pesanan K7M4P2, T9XWQ3, ABCDEF dan 2 lagi$/,
  );
  expect(fineWordsOf(SAMPLE_FINDINGS["disk-fine"], "id").state).toBe("40 GB bebas");
});
