import type { PrinterError, PrintProof } from "../../core/ports/receipt-printer.ts";
import type { PrintDocument } from "../../core/receipt/print-document.ts";
import { saleToReceipt } from "../../core/receipt/receipt.ts";
import type { Result } from "../../core/result.ts";
import { createReceiptPrinter } from "../../hardware/receipt-printer/driver.ts";
import { paperText } from "../../hardware/receipt-printer/printed-paper.ts";
import { EPSON_80, type PrinterProfile } from "../../hardware/receipt-printer/profiles.ts";
import { createReceiptPrinterSimulator } from "../../hardware/receipt-printer/simulator.ts";
import { createMemoryWire } from "../../hardware/transport/memory-wire.ts";
import { receiptInput } from "../core/receipt-fixture.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

export const RECEIPT = saleToReceipt(receiptInput());

/** Driver and printer on one memory wire under one clock, already on speaking terms. */
export const startPrinter = async (profile: PrinterProfile = EPSON_80) => {
  const clock = createVirtualClock();
  const wire = createMemoryWire(clock);
  const simulator = createReceiptPrinterSimulator({ transport: wire.device, clock, profile });
  const printer = createReceiptPrinter({ transport: wire.host, clock, profile });
  const sent: Uint8Array[] = [];
  wire.device.onData((bytes) => sent.push(bytes));
  await clock.advance(100);

  /** Moves time until the print has its result. */
  const print = async (document: PrintDocument = RECEIPT) => settled(printer.print(document));

  const settled = async (printing: ReturnType<typeof printer.print>) => {
    const results: Result<PrintProof, PrinterError>[] = [];
    void printing.then((result) => results.push(result));
    for (let second = 0; results.length === 0 && second < 120; second++) await clock.advance(1_000);
    return results[0];
  };

  /** Another process on the same wire. */
  const restart = () => createReceiptPrinter({ transport: wire.host, clock, profile });

  const texts = () => simulator.papers().map(paperText);
  return { clock, wire, simulator, printer, sent, print, settled, texts, restart };
};
