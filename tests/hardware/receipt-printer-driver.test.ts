import { expect, test } from "vitest";
import { ok } from "../../core/result.ts";
import { startPrinter } from "./receipt-printer-fixture.ts";

test("a healthy printer prints a receipt once and proves it", async () => {
  const { print, simulator, texts, printer } = await startPrinter();
  expect(printer.health()).toEqual({ fault: null, paperLow: false });
  expect(await print()).toEqual(ok("printed"));
  expect(simulator.papers()).toHaveLength(1);
  expect(texts()[0]).toContain("TOTAL          Rp 66.000");
});
