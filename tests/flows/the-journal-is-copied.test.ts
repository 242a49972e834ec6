import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { enterService } from "../support/enter-service.ts";
import { openTools } from "../support/technician.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

const QUARTER_MS = 15 * 60_000;

let root: string;
let stick: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pojokpas-night-"));
  stick = join(root, "stick");
  mkdirSync(stick);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const BEFORE_MIDNIGHT_MS = Date.parse("2026-11-24T23:20:00+07:00");

const startKiosk = (changes: { readonly startMs?: number } = {}) =>
  startTestKiosk({ copiesTo: { folder: stick, keep: 3 }, ...changes });
const copies = () => readdirSync(stick);
const copiedBy = (kiosk: TestKiosk) =>
  kiosk.facts().flatMap((fact) => (fact.kind === "journal-copied" ? [fact.by] : []));

/** The disk takes real time, the kiosk's clock stands still meanwhile. */
const untilCopied = async (kiosk: TestKiosk, times: number) => {
  for (let look = 0; look < 500 && copiedBy(kiosk).length < times; look++) {
    await sleep(10);
    await kiosk.wait(1);
  }
};

test("a copy is made by itself, once a day, after midnight", async () => {
  const kiosk = await startKiosk({ startMs: BEFORE_MIDNIGHT_MS });
  await kiosk.wait(QUARTER_MS);
  await untilCopied(kiosk, 1);
  await kiosk.wait(QUARTER_MS);
  expect(copies()).toHaveLength(1);

  await kiosk.wait(QUARTER_MS);
  await untilCopied(kiosk, 2);
  expect(copies()).toHaveLength(2);
  expect(copiedBy(kiosk)).toEqual(["night", "night"]);
});

test("the technician makes one at once, and reads that it was checked", async () => {
  const kiosk = await startKiosk();
  await openTools(kiosk);
  kiosk.touch({ kind: "staff-tool", wish: { tool: "copy-journal" } });
  await untilCopied(kiosk, 1);
  await kiosk.wait(1);
  const { result, copies: shown } = kiosk.screen("staff-tools");
  expect(result).toEqual({ kind: "copied", facts: shown.last?.facts });
  expect(copies()).toEqual([shown.last?.name]);
  expect(copiedBy(kiosk)).toEqual(["technician"]);
});

test("a stick that was pulled is a problem to be seen, and the shop sells on", async () => {
  const kiosk = await startKiosk();
  rmSync(stick, { recursive: true });
  await kiosk.wait(QUARTER_MS);
  await sleep(20);
  await enterService(kiosk, "technician");
  const finding = kiosk
    .screen("staff")
    .problems.find((problem) => problem.finding.kind === "copies-missing");
  expect(finding).toMatchObject({
    finding: { because: "copy.folder-missing", lastMadeAtMs: null },
    remedy: "tools",
  });
  kiosk.touch({ kind: "staff-leave" });
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  expect(kiosk.machine.drops("s11")).toBe(1);
  expect(kiosk.fatal()).toEqual([]);

  mkdirSync(stick);
  await kiosk.wait(QUARTER_MS);
  await untilCopied(kiosk, 1);
  expect(copies()).toHaveLength(1);
});
