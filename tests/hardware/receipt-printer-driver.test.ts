import { describe, expect, test } from "vitest";
import { textLine } from "../../core/receipt/text-line.ts";
import { err, ok } from "../../core/result.ts";
import { encodeJob } from "../../hardware/receipt-printer/encode.ts";
import { CLONE_58, CLONE_80, EPSON_80 } from "../../hardware/receipt-printer/profiles.ts";
import { RECEIPT, startPrinter } from "./receipt-printer-fixture.ts";

describe("a healthy printer", () => {
  test("prints a receipt once and proves it", async () => {
    const { print, simulator, texts, printer } = await startPrinter();
    expect(printer.health()).toEqual({ fault: null, paperLow: false });
    expect(await print()).toEqual(ok("printed"));
    expect(simulator.papers()).toHaveLength(1);
    expect(texts()[0]).toContain("TOTAL          Rp 66.000");
    expect(texts()[0]).toContain("[QR https://pojokpas.example.invalid/k/K7QM2X]");
  });

  test("prints receipts asked for together one after the other", async () => {
    const { printer, settled, simulator } = await startPrinter();
    const both = [printer.print(RECEIPT), printer.print({ ...RECEIPT, jobTag: "0012" })] as const;
    expect(await settled(both[0])).toEqual(ok("printed"));
    expect(await settled(both[1])).toEqual(ok("printed"));
    expect(simulator.papers().map((paper) => paper.isComplete)).toEqual([true, true]);
  });

  test("gets a job in chunks of at most 256 bytes, questions only between them", async () => {
    const { print, sent } = await startPrinter();
    await print();
    expect(Math.max(...sent.map((chunk) => chunk.length))).toBeLessThanOrEqual(256);
    const questions = sent.filter((chunk) =>
      Buffer.from(chunk).includes(Buffer.from([0x10, 0x04])),
    );
    expect(questions.length).toBeGreaterThan(2);
    expect(new Set(questions.map((chunk) => chunk.length))).toEqual(new Set([3]));
  });

  test("gets a long report no faster than it can keep it, and prints all of it", async () => {
    const { printer, settled, texts } = await startPrinter();
    const lines = Array.from({ length: 400 }, (_, index) =>
      textLine(`line ${index} of a report longer than its memory`),
    );
    expect(await settled(printer.print({ jobTag: "F001", lines }))).toEqual(ok("printed"));
    expect(
      texts()[0]
        ?.split("\n")
        .filter((text) => text.startsWith("line ")),
    ).toHaveLength(400);
  });

  test("low on paper prints and says so", async () => {
    const { print, simulator, printer } = await startPrinter();
    simulator.become("paper-low");
    expect(await print()).toEqual(ok("printed"));
    expect(printer.health()).toEqual({ fault: null, paperLow: true });
  });
});

describe.each([EPSON_80, CLONE_80, CLONE_58])("a $name that cannot print", (profile) => {
  test.each([
    ["paper-out", "printer.paper-out"],
    ["cover-open", "printer.cover-open"],
    ["cutter-jam", profile.name === "clone-58" ? "printer.fault" : "printer.cutter-jam"],
  ] as const)("refuses before a byte of the receipt leaves: %s", async (condition, kind) => {
    const { print, simulator, printer, clock, sent } = await startPrinter(profile);
    simulator.become(condition);
    expect(await print()).toEqual(err({ kind }));
    expect(printer.health().fault).toBe(kind);
    expect(sent.every((chunk) => chunk.length === 3 || chunk[0] === 0x10)).toBe(true);

    simulator.become("ready");
    await clock.advance(10_000);
    expect(printer.health().fault).toBeNull();
    expect(simulator.papers()).toEqual([]);
    expect((await print())?.ok).toBe(true);
    expect(simulator.papers()).toHaveLength(1);
  });

  test.each(["silent", "garbage"] as const)("%s: no answer is never OK", async (condition) => {
    const { print, simulator, printer, clock } = await startPrinter(profile);
    simulator.become(condition);
    expect(await print()).toEqual(err({ kind: "printer.no-answer" }));
    expect(printer.health().fault).toBe("printer.no-answer");
    expect(simulator.papers()).toEqual([]);
    simulator.become("ready");
    await clock.advance(10_000);
    expect(printer.health().fault).toBeNull();
  });

  test("paper that ends in the middle fails the receipt and never prints its rest", async () => {
    const { print, simulator, printer, clock } = await startPrinter(profile);
    // Where there is a cutter, one row for the strip that is cut off first.
    simulator.become("paper-ends-mid-job", { lines: profile.hasCutter ? 8 : 7 });
    expect(await print()).toEqual(err({ kind: "printer.paper-out" }));
    expect(simulator.papers().map((paper) => paper.rows.length)).toEqual([7]);
    expect(simulator.papers()[0]?.isComplete).toBe(false);
    expect(printer.health().fault).toBe("printer.paper-out");

    simulator.become("ready");
    await clock.advance(30_000);
    expect(simulator.papers()).toHaveLength(1);
    expect((await print({ ...RECEIPT, jobTag: "1011" }))?.ok).toBe(true);
    expect(simulator.papers().map((paper) => paper.isComplete)).toEqual([false, true]);
  });

  test("falling silent in the middle is unknown, neither printed nor failed", async () => {
    const { printer, settled, simulator, clock } = await startPrinter(profile);
    const printing = printer.print(RECEIPT);
    await clock.advance(300);
    simulator.become("silent");
    expect(await settled(printing)).toEqual(err({ kind: "printer.unknown" }));
  });
});

test("the simulated printer itself does print the rest of a job when it was not cleared", async () => {
  const { wire, simulator, clock, printer } = await startPrinter();
  printer.stop();
  simulator.become("paper-ends-mid-job", { lines: 7 });
  for (const command of encodeJob(RECEIPT, EPSON_80)) await wire.host.write(command);
  await clock.advance(10_000);
  simulator.become("ready");
  await clock.advance(10_000);
  expect(simulator.papers().map((paper) => paper.isComplete)).toEqual([false, true]);
});

test.each([
  ["cover-open", "printer.cover-open"],
  ["cutter-jam", "printer.cutter-jam"],
] as const)("%s in the middle fails the receipt at once and clears it", async (condition, kind) => {
  const { printer, settled, simulator, clock } = await startPrinter();
  const printing = printer.print(RECEIPT);
  await clock.advance(700);
  simulator.become(condition);
  expect(await settled(printing)).toEqual(err({ kind }));
  simulator.become("ready");
  await clock.advance(30_000);
  expect(simulator.papers().map((paper) => paper.isComplete)).toEqual([false]);
});

describe("late answers", () => {
  test("a proof within its deadline is a proof", async () => {
    const { printer, settled, simulator, clock } = await startPrinter();
    const printing = printer.print(RECEIPT);
    await clock.advance(300);
    simulator.become("late-answer", { delayMs: 4_000 });
    expect(await settled(printing)).toEqual(ok("printed"));
  });

  test("a proof after its deadline proves nothing, and not the next receipt either", async () => {
    const { printer, settled, simulator, clock, wire } = await startPrinter();
    let proofs = "";
    wire.host.onData((bytes) => {
      proofs += Buffer.from(bytes).toString("latin1");
    });
    const printing = printer.print(RECEIPT);
    await clock.advance(300);
    simulator.become("late-answer", { delayMs: 25_000 });
    expect(await settled(printing)).toEqual(err({ kind: "printer.unknown" }));
    simulator.become("ready");
    await clock.advance(24_000 - clock.monotonicMs());
    const next = printer.print({ ...RECEIPT, jobTag: "0012" });
    await clock.advance(300);
    simulator.become("silent");
    // The first receipt's proof comes now, while the second one's is waited for.
    expect(await settled(next)).toEqual(err({ kind: "printer.unknown" }));
    expect(proofs).toContain('"0011');
    expect(proofs).not.toContain('"0012');
  });

  test("answers that always come after the question was given up are no answers", async () => {
    const { print, simulator } = await startPrinter();
    simulator.become("late-answer", { delayMs: 900 });
    expect(await print()).toEqual(err({ kind: "printer.no-answer" }));
    expect(simulator.papers()).toEqual([]);
  });
});

describe("the line", () => {
  test("unplugged: nothing is sent, and it is told at once", async () => {
    const { print, wire, printer, clock } = await startPrinter();
    wire.unplug();
    expect(printer.health().fault).toBe("printer.line-closed");
    expect(await print()).toEqual(err({ kind: "printer.line-closed" }));
    wire.plug();
    await clock.advance(2_000);
    expect(printer.health().fault).toBeNull();
  });

  test("unplugged in the middle: unknown, and the rest is forgotten when it is back", async () => {
    const { printer, settled, wire, simulator, clock, print } = await startPrinter();
    const printing = printer.print(RECEIPT);
    await clock.advance(600);
    simulator.become("paper-out");
    wire.unplug();
    expect(await settled(printing)).toMatchObject({ ok: false });
    wire.plug();
    await clock.advance(5_000);
    simulator.become("ready");
    await clock.advance(30_000);
    expect(simulator.papers().map((paper) => paper.isComplete)).toEqual([false]);
    expect(await print({ ...RECEIPT, jobTag: "1011" })).toEqual(ok("printed"));
  });
});

describe("proof by profile", () => {
  test("a clone with GS r is printed once it answered and is healthy", async () => {
    const { print, texts } = await startPrinter(CLONE_80);
    expect(await print()).toEqual(ok("printed"));
    expect(texts()).toHaveLength(1);
  });

  test("a clone that stops in the middle is asked and found out within seconds", async () => {
    const { printer, simulator, clock } = await startPrinter(CLONE_80);
    const kinds: string[] = [];
    void printer.print(RECEIPT).then((result) => kinds.push(result.ok ? "ok" : result.error.kind));
    await clock.advance(300);
    simulator.become("cover-open");
    await clock.advance(2_000);
    expect(kinds).toEqual(["printer.cover-open"]);
  });

  test("a clone that can prove nothing is assumed, after the time printing takes", async () => {
    const { print, simulator } = await startPrinter(CLONE_58);
    expect(await print()).toEqual(ok("assumed"));
    expect(simulator.papers().map((paper) => paper.isComplete)).toEqual([true]);
  });
});

describe("while idle", () => {
  test.each([EPSON_80, CLONE_80])("$name: an opened cover is noticed", async (profile) => {
    const { printer, simulator, clock } = await startPrinter(profile);
    const told: (string | null)[] = [];
    printer.onHealth(() => told.push(printer.health().fault));
    simulator.become("cover-open");
    await clock.advance(6_000);
    simulator.become("ready");
    await clock.advance(6_000);
    expect(told).toEqual(["printer.cover-open", null]);
  });

  test("three missed questions, not one, are no answer", async () => {
    const { printer, simulator, clock } = await startPrinter();
    simulator.become("silent");
    await clock.advance(5_600);
    expect(printer.health().fault).toBeNull();
    await clock.advance(4_000);
    expect(printer.health().fault).toBe("printer.no-answer");
  });

  test("a printer found stopped at the start forgets the receipt of an earlier life", async () => {
    const { wire, simulator, clock, printer, restart } = await startPrinter();
    printer.stop();
    simulator.become("paper-ends-mid-job", { lines: 7 });
    for (const command of encodeJob(RECEIPT, EPSON_80)) await wire.host.write(command);
    await clock.advance(1_000);
    const restarted = restart();
    await clock.advance(10_000);
    expect(restarted.health().fault).toBe("printer.paper-out");
    simulator.become("ready");
    await clock.advance(30_000);
    expect(simulator.papers().map((paper) => paper.isComplete)).toEqual([false]);
  });
});
