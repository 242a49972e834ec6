import { expect, test } from "vitest";
import type { CatalogueSnapshot } from "../../../core/catalogue/catalogue-snapshot.ts";
import type { PrintDocument } from "../../../core/receipt/print-document.ts";
import { f2ToPaper } from "../../../core/report/f2/f2-paper.ts";
import { pickListToPaper } from "../../../core/report/pick-list-paper.ts";
import { NOTHING_FILLED } from "../../../core/restock/restock-draft.ts";
import type { RestockVisit } from "../../../core/restock/restock-visit.ts";
import { planSlots } from "../../../core/restock/slot-plan.ts";
import { openTestJournal } from "../../support/open-journal.ts";
import { createTestSnapshot } from "../../support/test-snapshot.ts";
import { VIRTUAL_START_MS } from "../../support/virtual-clock.ts";

const LONG_NAME = "Tempat Kartu Kulit Sapi Asli – Dijahit Tangan, Ukuran Panjang";

const visit: RestockVisit = {
  visitId: "visit-1",
  begunBy: "restocker",
  begunAtMs: VIRTUAL_START_MS,
  inHands: null,
  lines: [
    {
      slotId: "s11",
      slotKind: "spiral",
      label: "11",
      sku: "KLT-03",
      variantId: "cokelat",
      name: LONG_NAME,
      bookUnits: 4,
      countedUnits: 6,
      differenceReason: "found",
      withdrawn: [
        { units: 2, reason: "recalled" },
        { units: 1, reason: "returned" },
      ],
      filled: {
        ...NOTHING_FILLED,
        broughtUnits: 12,
        loadedUnits: 3,
        batchNumber: "2411260123",
        producedOn: "2026-11-24",
        bestBefore: "2026-11-28",
      },
      leftUnits: 6,
      formerSku: "TAN-01",
    },
  ],
  ended: {
    by: "head",
    atMs: VIRTUAL_START_MS,
    businessDate: "2026-11-24",
    slip: { number: "F2-M01-20261124-0001", sequence: 1 },
  },
  prints: { started: 0, onPaper: 0, isOpen: false },
};

const snapshot: CatalogueSnapshot = createTestSnapshot();
const named = {
  ...snapshot,
  products: snapshot.products.map((one) => ({ ...one, name: { id: LONG_NAME, en: LONG_NAME } })),
};

const linesOf = ({ lines }: PrintDocument) =>
  lines.flatMap((line) => (line.kind === "text" ? [{ ...line, isWide: line.wide === true }] : []));

test.each([48, 32])("slip and pick list fit paper of %d columns, in plain ASCII", (columns) => {
  const { books } = openTestJournal({ snapshot: named }).journal;
  const papers = [
    f2ToPaper({
      visit,
      letterhead: named.settings,
      columns,
      isCopy: true,
      printedAtMs: VIRTUAL_START_MS,
      jobTag: "B010",
    }),
    pickListToPaper({
      plans: planSlots(books, "2026-11-25"),
      products: named.products,
      settings: named.settings,
      forDate: "2026-11-25",
      columns,
      jobTag: "L250",
    }),
  ];
  for (const { text, isWide } of papers.flatMap(linesOf)) {
    expect(text.length, text).toBeLessThanOrEqual(isWide ? columns / 2 : columns);
    expect(text).toMatch(/^[ -~]*$/);
  }
});

test("a shop with nothing to bring says so", () => {
  const paper = pickListToPaper({
    plans: [],
    products: [],
    settings: snapshot.settings,
    forDate: "2026-11-25",
    columns: 48,
    jobTag: "L250",
  });
  expect(JSON.stringify(paper)).toContain("Tidak ada yang perlu dibawa.");
});
