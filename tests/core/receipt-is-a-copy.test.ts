import { describe, expect, test } from "vitest";
import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { ReceiptPrinter } from "../../core/ports/receipt-printer.ts";
import type { PrintDocument } from "../../core/receipt/print-document.ts";
import { printSale } from "../../core/receipt/print-sale.ts";
import { err, ok } from "../../core/result.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { load, payment, placeOrder } from "../support/sale-facts.ts";
import { createTestCodes } from "../support/test-codes.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

type Ending = FactOf<"receipt-finished">["outcome"];

/** A paid sale and a printer that ends each print as told. */
const openShop = () => {
  const { journal, ids, clock } = openTestJournal({ snapshot: createTestSnapshot() });
  const [placed, requested] = placeOrder(ids, [{ slotId: "s11", sku: "roti" }]);
  journal.commit(() => [load("s11", "roti", 2), placed, requested]);
  journal.commit((books) => [payment(books, ids, { ...requested, ...placed })]);
  const sale = () => {
    const found = journal.books.sale(placed.saleId);
    if (!found) throw new Error("no sale");
    return found;
  };
  const printed: PrintDocument[] = [];
  const print = async (ending: Ending) => {
    const printer: ReceiptPrinter = {
      columns: 48,
      health: () => ({ fault: null, paperLow: false }),
      onHealth: () => () => {},
      print: async (document) => {
        printed.push(document);
        if (ending === "printed" || ending === "assumed") return ok(ending);
        return err({ kind: ending === "unknown" ? "printer.unknown" : "printer.paper-out" });
      },
    };
    await printSale({ journal, printer, clock, codes: createTestCodes() }, sale(), {
      closing: false,
    });
    return JSON.stringify(printed.at(-1)).includes("SALINAN") ? "copy" : "original";
  };
  return { print, sale, printed, write: (fact: Fact) => journal.commit(() => [fact]) };
};

describe("a receipt printed again", () => {
  test("is still the original after prints that failed for certain", async () => {
    const { print, sale } = openShop();
    expect(await print("failed")).toBe("original");
    expect(await print("failed")).toBe("original");
    expect(await print("printed")).toBe("original");
    expect(sale().receipt).toBe("printed");
    expect(await print("printed")).toBe("copy");
  });

  test.each(["printed", "assumed", "unknown"] as const)(
    "is a copy once one was %s, also when a later try failed",
    async (ending) => {
      const { print } = openShop();
      expect(await print(ending)).toBe("original");
      expect(await print("failed")).toBe("copy");
      expect(await print("printed")).toBe("copy");
    },
  );

  test("is a copy when the process died while the first one was printed", async () => {
    const { print, sale, write } = openShop();
    const { saleId, receiptNumber } = sale();
    write({
      kind: "receipt-started",
      saleId,
      receiptNumber: receiptNumber ?? "",
      isCopy: false,
    });
    expect(await print("printed")).toBe("copy");
  });

  test("has a job tag no earlier print had, so that a late proof is not taken for its own", async () => {
    const { print, printed } = openShop();
    for (const ending of ["failed", "unknown", "printed"] as const) await print(ending);
    expect(new Set(printed.map(({ jobTag }) => jobTag)).size).toBe(3);
  });
});
