import { mkdirSync, writeFileSync } from "node:fs";
import { saleToReceipt } from "../core/receipt/receipt.ts";
import type { Sale } from "../core/sale/sale.ts";
import { encodeJob } from "../hardware/receipt-printer/encode.ts";
import { renderPaper } from "../hardware/receipt-printer/paper.ts";
import { CLONE_58, EPSON_80, type PrinterProfile } from "../hardware/receipt-printer/profiles.ts";
import { createReceiptPrinterSimulator } from "../hardware/receipt-printer/simulator.ts";
import { createMemoryWire } from "../hardware/transport/memory-wire.ts";
import { BUN, KEY_FOB, paidSale, receiptInput } from "../tests/core/receipt-fixture.ts";
import { createVirtualClock } from "../tests/support/virtual-clock.ts";

/** Draws the receipts of docs/screens from the bytes a printer would get: node tools/render-receipts.ts */
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

const print = async (sale: Sale, profile: PrinterProfile, isCopy = false): Promise<Buffer> => {
  const clock = createVirtualClock();
  const wire = createMemoryWire(clock);
  const simulator = createReceiptPrinterSimulator({ transport: wire.device, clock, profile });
  const document = saleToReceipt(receiptInput({ sale, columns: profile.columns, isCopy }));
  for (const command of encodeJob(document, profile)) await wire.host.write(command);
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

mkdirSync("docs/screens", { recursive: true });
writeFileSync("docs/screens/receipt-48.png", await print(paidSale(), EPSON_80));
writeFileSync("docs/screens/receipt-32.png", await print(paidSale({ lines }), CLONE_58));
writeFileSync("docs/screens/receipt-partial.png", await print(partial, EPSON_80, true));
