import { mkdirSync, writeFileSync } from "node:fs";
import type { ClosedDay } from "../core/ports/day-ledger.ts";
import type { PrintDocument } from "../core/receipt/print-document.ts";
import { saleToReceipt } from "../core/receipt/receipt.ts";
import { f1JobTag, f1ToPaper } from "../core/report/f1/f1-paper.ts";
import type { Sale } from "../core/sale/sale.ts";
import { encodeJob } from "../hardware/receipt-printer/encode.ts";
import { renderPaper } from "../hardware/receipt-printer/paper.ts";
import { CLONE_58, EPSON_80, type PrinterProfile } from "../hardware/receipt-printer/profiles.ts";
import { createReceiptPrinterSimulator } from "../hardware/receipt-printer/simulator.ts";
import { createMemoryWire } from "../hardware/transport/memory-wire.ts";
import { BUN, KEY_FOB, paidSale, receiptInput } from "../tests/core/receipt-fixture.ts";
import { closeEvening, liveOneDay } from "../tests/support/evening-report.ts";
import { createVirtualClock } from "../tests/support/virtual-clock.ts";

/** Draws the receipts of docs/screens from the bytes a printer would get: node tools/render-receipts.ts */
/** Slower than the paper: nothing waits in the printer. */
const COMMAND_MS = 300;

const SHIRT = {
  ...KEY_FOB,
  lineId: "line-4",
  sku: "SAB-01",
  variantId: "xl",
  name: {
    id: "Kaos Sablon Kesempatan Kedua",
    en: "Second-Chance Printed T-Shirt",
  },
  unitPriceRupiah: 85_000,
};

const receipt = (sale: Sale, { columns }: PrinterProfile, isCopy = false): PrintDocument =>
  saleToReceipt(receiptInput({ sale, columns, isCopy }));

const report = (closed: ClosedDay, { columns }: PrinterProfile): PrintDocument =>
  f1ToPaper({
    closed,
    columns,
    isCopy: false,
    printedAtMs: closed.closedAtMs,
    jobTag: f1JobTag(closed.fact.sequence, 0),
  });

const print = async (document: PrintDocument, profile: PrinterProfile): Promise<Buffer> => {
  const clock = createVirtualClock();
  const wire = createMemoryWire(clock);
  const simulator = createReceiptPrinterSimulator({ transport: wire.device, clock, profile });
  for (const command of encodeJob(document, profile)) {
    await wire.host.write(command);
    await clock.advance(COMMAND_MS);
  }
  await clock.advance(60_000);
  return renderPaper(simulator.papers().at(-1) ?? null);
};

const lines = [KEY_FOB, { ...KEY_FOB, lineId: "line-2" }, BUN, SHIRT];
const partial = paidSale({
  lines,
  language: "en",
  outcomes: { "line-2": "not-delivered" },
  refunded: ["line-2"],
});

const evening = closeEvening(liveOneDay());
const wrong = liveOneDay();
wrong.db.exec("UPDATE slot_stock SET units = units + 1 WHERE slot_id = 's11'");

mkdirSync("docs/screens", { recursive: true });
writeFileSync("docs/screens/receipt-48.png", await print(receipt(paidSale(), EPSON_80), EPSON_80));
writeFileSync(
  "docs/screens/receipt-32.png",
  await print(receipt(paidSale({ lines }), CLONE_58), CLONE_58),
);
writeFileSync(
  "docs/screens/receipt-partial.png",
  await print(receipt(partial, EPSON_80, true), EPSON_80),
);
writeFileSync("docs/screens/f1-48.png", await print(report(evening, EPSON_80), EPSON_80));
writeFileSync("docs/screens/f1-32.png", await print(report(evening, CLONE_58), CLONE_58));
writeFileSync(
  "docs/screens/f1-differs.png",
  await print(report(closeEvening(wrong), EPSON_80), EPSON_80),
);
