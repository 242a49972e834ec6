import { describe, expect, test } from "vitest";
import { paperText } from "../../hardware/receipt-printer/printed-paper.ts";
import { createBakerySnapshot } from "../support/bakery-snapshot.ts";
import { filling, fillSlot, note, openRestock, say } from "../support/restock-at-screen.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

const lastPaper = (kiosk: TestKiosk) => {
  const paper = kiosk.machine.printer.papers().at(-1);
  return paper ? paperText(paper) : "";
};
const slipFacts = (kiosk: TestKiosk) =>
  kiosk.facts().filter(({ kind }) => kind === "slip-started" || kind === "slip-finished");
const BREAD = { batchNumber: "R-1124", producedOn: "2026-11-24", bestBefore: "2026-11-28" };

/** Bread goes into two slots, one of which had two broken ones, and eight were brought for five. */
const restockTwoSlots = async (kiosk: TestKiosk) => {
  await openRestock(kiosk);
  await say(kiosk, { kind: "take", slotId: "s11" });
  await note(kiosk, { counted: { units: 3, reason: "counted-wrong-before" } });
  await note(kiosk, { withdrawn: [{ units: 2, reason: "damaged" }] });
  await note(kiosk, { filled: filling(5, { ...BREAD, broughtUnits: 8 }) });
  await say(kiosk, { kind: "confirm", slotId: "s11" });
  await fillSlot(kiosk, "s12", 2, BREAD);
};

describe("at the end of a restock", () => {
  test("the slip comes out with both counts, the dates, the reasons and room for three to sign", async () => {
    const kiosk = await startTestKiosk({ snapshot: createBakerySnapshot(4) });
    await restockTwoSlots(kiosk);
    await say(kiosk, { kind: "end" });
    expect(kiosk.screen("staff-restock")).toMatchObject({
      doneSlots: null,
      notice: "slip-printed",
      slips: [{ number: "F2-M01-20261124-0001", slots: 2, paper: "printed" }],
    });
    const paper = lastPaper(kiosk);
    expect(paper).toContain("BERITA ACARA ISI ULANG (F2)");
    expect(paper).toMatch(/No\. batch +R-1124/);
    expect(paper).toMatch(/Tgl produksi +24-Nov-2026/);
    expect(paper).toMatch(/Kedaluwarsa +28-Nov-2026/);
    expect(paper).toMatch(/Dibawa +Dimuat +Ditarik +Sisa\n +8 +5 +2 +6\n/);
    expect(paper).toMatch(/Ditarik: Rusak +2/);
    expect(paper).toMatch(/Tercatat 4, dihitung 3 +-1\n +Selisih: Hitungan lama keliru/);
    expect(paper).toMatch(/Dibawa +Dimuat +Ditarik +Sisa\n +10 +7 +2 +12\n/);
    expect(paper).toMatch(/Tidak dimuat, dibawa pulang +3/);
    for (const signer of ["Yang menyerahkan, Gudang Lapas", "Yang memuat", "Saksi"]) {
      expect(paper).toContain(signer);
    }
    expect(paper).not.toContain("SALINAN");
  });

  test("a copy says SALINAN and is the same else", async () => {
    const kiosk = await startTestKiosk({ snapshot: createBakerySnapshot(4) });
    await restockTwoSlots(kiosk);
    await say(kiosk, { kind: "end" });
    const original = lastPaper(kiosk);
    const visitId = kiosk.screen("staff-restock").slips[0]?.visitId ?? "";
    await say(kiosk, { kind: "print-slip", visitId });
    const comparable = (paper: string) =>
      paper.split("\n").filter((line) => !/SALINAN|^Dicetak /.test(line));
    expect(lastPaper(kiosk)).toContain("SALINAN");
    expect(comparable(lastPaper(kiosk))).toEqual(comparable(original));
  });

  test("without paper the visit is over all the same, and the original comes later", async () => {
    const kiosk = await startTestKiosk();
    await openRestock(kiosk);
    await fillSlot(kiosk, "s11", 1);
    kiosk.machine.printer.become("paper-out");
    await kiosk.wait(2_000);
    await say(kiosk, { kind: "end" });
    expect(kiosk.screen("staff-restock")).toMatchObject({
      notice: "slip-not-printed",
      slips: [{ paper: "none" }],
    });
    kiosk.machine.printer.become("ready");
    await kiosk.wait(5_000);
    const visitId = kiosk.screen("staff-restock").slips[0]?.visitId ?? "";
    await say(kiosk, { kind: "print-slip", visitId });
    expect(kiosk.screen("staff-restock")).toMatchObject({
      notice: "slip-printed",
      slips: [{ paper: "printed" }],
    });
    expect(lastPaper(kiosk)).not.toContain("SALINAN");
  });

  test("killed while the paper moves: nobody knows, so the next one says SALINAN", async () => {
    const kiosk = await startTestKiosk();
    await openRestock(kiosk);
    await fillSlot(kiosk, "s11", 1);
    const killed = kiosk.crashAfter("slip-started", 5_000);
    kiosk.touch({ kind: "restock", wish: { kind: "end" } });
    await killed;
    await kiosk.until("attract");
    await kiosk.wait(3_000);
    await openRestock(kiosk);
    const [slip] = kiosk.screen("staff-restock").slips;
    expect(slip).toMatchObject({ paper: "unknown" });
    await say(kiosk, { kind: "print-slip", visitId: slip?.visitId ?? "" });
    expect(lastPaper(kiosk)).toContain("SALINAN");
    expect(slipFacts(kiosk)).toMatchObject([
      { isCopy: false },
      { isCopy: true },
      { outcome: "printed" },
    ]);
  });

  test("slips are numbered without a gap, whatever day they are of", async () => {
    const kiosk = await startTestKiosk();
    for (const slotId of ["s11", "s12"]) {
      await openRestock(kiosk);
      await fillSlot(kiosk, slotId, 1);
      await say(kiosk, { kind: "end" });
      kiosk.touch({ kind: "staff-leave" });
      await kiosk.powerCut(24 * 3_600_000);
      await kiosk.until("attract");
    }
    await openRestock(kiosk);
    expect(kiosk.screen("staff-restock").slips.map(({ number }) => number)).toEqual([
      "F2-M01-20261125-0002",
      "F2-M01-20261124-0001",
    ]);
  });
});
