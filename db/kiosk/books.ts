import { addDays } from "../../core/business-day.ts";
import type { CatalogueSnapshot, Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Books, OpenTestVend, SlotStock } from "../../core/ports/journal.ts";
import { type DatedFact, foldSale } from "../../core/sale/fold-sale.ts";
import type { Sale } from "../../core/sale/sale.ts";
import { createDayLedger } from "./day-ledger.ts";
import type { FactTable } from "./fact-table.ts";
import { createFactsIndex } from "./facts-index.ts";
import { createProjectionsIndex } from "./projections-index.ts";
import { readFact } from "./read-fact.ts";
import { createRestockLedger, type UntilNextFact } from "./restock-ledger.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** Capacity is counted over a week. */
const PROMISE_DAYS = 7;

/** More than are ever open at once. */
const MOST_SALES_KNOWN = 64;

/** What the books say, read from facts; projections only tell where to look. */
export const createBooks = (db: SqliteDatabase, facts: FactTable): Books => {
  const projectionsIndex = createProjectionsIndex(db);
  const isSound = db.prepare<[], number>("SELECT is_sound FROM projection_state").pluck();
  const areSound = () => isSound.get() === 1;
  const index = () => (areSound() ? projectionsIndex : createFactsIndex(db));
  const untilNextFact = createMemory(db);
  const snapshot = untilNextFact(createSnapshotReader(db, facts));
  const stock = db.prepare<[], StockRow>(`
    SELECT slot_id AS slotId, sku, variant_id AS variantId, units,
      -- Reality can leave less inside than was promised; what is promised beyond it is no stock.
      min(units, (SELECT count(*) FROM hold WHERE hold.slot_id = slot_stock.slot_id)) AS heldUnits,
      in_doubt OR EXISTS (SELECT 1 FROM test_vend WHERE test_vend.slot_id = slot_stock.slot_id)
        AS inDoubt, in_hands AS isInHands, best_before AS bestBefore, edition_number AS editionNumber
    FROM slot_stock ORDER BY slot_id
  `);
  const testVends = db.prepare<[], Omit<OpenTestVend, "isOut"> & { readonly isOut: number }>(`
    SELECT vend_id AS vendId, slot_id AS slotId, is_out AS isOut FROM test_vend ORDER BY position
  `);
  const receiptsOn = db.prepare<[journalId: string, date: string], { receipts: number }>(`
    SELECT count(*) AS receipts FROM fact
    WHERE journal_id = ? AND business_date = ? 
      AND kind IN ('payment-proved', 'stray-payment', 'voucher-consumed')
      -- A voucher beside a charge takes no number of its own.
      AND (kind <> 'voucher-consumed' OR CAST(payload AS TEXT) ->> '$.receiptNumber' IS NOT NULL)
  `);

  const saleFacts = createSaleFactsReader(facts);
  const sale = untilNextFact((saleId: string) => foldSale(saleFacts(saleId)));
  const sales = (saleIds: readonly string[]): readonly Sale[] =>
    saleIds.flatMap((saleId) => sale(saleId) ?? []);

  const anyLoad = db.prepare<[], unknown>("SELECT 1 FROM fact WHERE kind = 'slot-loaded' LIMIT 1");
  const lastService = db.prepare<[], { readonly payload: Buffer }>(`
    SELECT payload FROM fact WHERE kind IN ('service-entered', 'service-left')
    ORDER BY position DESC LIMIT 1
  `);
  const lastDate = db
    .prepare<[], string>("SELECT business_date FROM fact ORDER BY position DESC LIMIT 1")
    .pluck();
  const businessDate = () => lastDate.get() ?? "";

  return {
    businessDate,
    snapshot,
    stock: untilNextFact(() => stock.all().map(readStockRow)),
    sale,
    saleFacts,
    openSales: () => sales(index().openSaleIds()),
    openCharges: () => sales(index().openChargeSaleIds()),
    openVouchers: () => sales(index().openVoucherSaleIds()),
    waitingPickUps: () => sales(index().waitingPickUpSaleIds()),
    promisedUnits: untilNextFact((sku) => {
      const today = businessDate();
      return today === "" ? 0 : index().promisedUnits(sku, addDays(today, -PROMISE_DAYS));
    }),
    openRefunds: () => index().openRefunds(),
    openTestVends: untilNextFact(() =>
      testVends.all().map((row) => ({ ...row, isOut: row.isOut === 1 })),
    ),
    saleIdOfOrderCode: (orderCode) => index().saleIdOfOrderCode(orderCode),
    saleIdOfCharge: (chargeId) => index().saleIdOfCharge(chargeId),
    nextReceiptSequence: () => {
      const last = facts.last();
      if (!last) return 1;
      return (receiptsOn.get(last.journalId, last.businessDate)?.receipts ?? 0) + 1;
    },
    days: createDayLedger(db, facts, areSound),
    wasEverLoaded: () => anyLoad.get() !== undefined,
    openService: () => {
      const last = lastService.get();
      const fact = last && readFact(last.payload);
      return fact?.kind === "service-entered" ? fact.position : null;
    },
    restock: createRestockLedger({ db, facts, areSound, untilNextFact }),
    lastPacketNo: (board) => index().lastPacketNo(board),
    areSound,
  };
};

/**
 * Every screen asks several times for the same: worked out once for every last fact there is. The
 * books change with a fact and never without one.
 */
const createMemory = (db: SqliteDatabase): UntilNextFact => {
  const lastPosition = db.prepare<[], number | null>("SELECT max(position) FROM fact").pluck();

  return <K extends [key?: string], V>(read: (...key: K) => V): ((...key: K) => V) => {
    const known = new Map<string | undefined, V>();
    let knownAt: number | null | undefined;

    return (...key) => {
      const position = lastPosition.get();
      if (position !== knownAt) known.clear();
      knownAt = position;
      const before = known.get(key[0]);
      if (before !== undefined) return before;
      const answer = read(...key);
      known.set(key[0], answer);
      return answer;
    };
  };
};

/** A fact never changes: of a sale that is asked about again, only what was added is read. */
const createSaleFactsReader = (facts: FactTable): ((saleId: string) => readonly DatedFact[]) => {
  const known = new Map<string, { upTo: number; readonly facts: DatedFact[] }>();

  return (saleId) => {
    const sale = known.get(saleId) ?? { upTo: 0, facts: [] };
    for (const added of facts.ofSubjectAfter(saleId, sale.upTo)) {
      const { position, payload, atMs, businessDate } = added;
      sale.facts.push({ fact: readFact(payload), atMs, businessDate });
      sale.upTo = position;
    }
    if (known.size >= MOST_SALES_KNOWN) known.clear();
    known.set(saleId, sale);
    return [...sale.facts];
  };
};

/** The adopted snapshot, parsed once a version, with the products that the restocker put into slots. */
const createSnapshotReader = (
  db: SqliteDatabase,
  facts: FactTable,
): (() => CatalogueSnapshot | null) => {
  const adoptedAt = db.prepare<[], { position: number }>("SELECT position FROM adopted_snapshot");
  const reassigned = db.prepare<[], Pick<Slot, "slotId" | "sku" | "variantId">>(`
    SELECT slot_id AS slotId, sku, variant_id AS variantId FROM slot
    WHERE is_assigned = 1 AND (sku <> planned_sku OR variant_id IS NOT planned_variant_id)
  `);
  let adopted: { readonly position: number; readonly snapshot: CatalogueSnapshot } | null = null;
  let known: { readonly key: string; readonly snapshot: CatalogueSnapshot } | null = null;

  return () => {
    const position = adoptedAt.get()?.position;
    if (position === undefined) return null;
    if (adopted?.position !== position) {
      const stored = facts.at(position);
      const fact = stored && readFact(stored.payload);
      if (fact?.kind !== "catalogue-adopted") return null;
      adopted = { position, snapshot: fact.snapshot };
    }
    const changes = reassigned.all();
    if (changes.length === 0) return adopted.snapshot;
    const key = JSON.stringify([position, changes]);
    if (known?.key !== key) known = { key, snapshot: withProducts(adopted.snapshot, changes) };
    return known.snapshot;
  };
};

const withProducts = (
  snapshot: CatalogueSnapshot,
  changes: readonly Pick<Slot, "slotId" | "sku" | "variantId">[],
): CatalogueSnapshot => {
  const bySlot = new Map(changes.map((change) => [change.slotId, change]));
  return {
    ...snapshot,
    slots: snapshot.slots.map((slot) => ({ ...slot, ...bySlot.get(slot.slotId) })),
  };
};

type StockRow = Omit<SlotStock, "inDoubt" | "isInHands"> & {
  readonly inDoubt: number;
  readonly isInHands: number;
};

const readStockRow = (row: StockRow): SlotStock => ({
  ...row,
  inDoubt: row.inDoubt === 1,
  isInHands: row.isInHands === 1,
});
