import { ok } from "../../core/result.ts";
import type { Plant } from "./life.ts";
import { type PlantedFault, rewriting } from "./planted-fault.ts";

const VOUCHER_IS_LATE_MS = 5_000;

/** What the hub is asked for leaves late; the terminal goes on as if it had been answered. */
const consumesLate: Plant = (ports) => ({
  ...ports,
  vouchers: {
    ...ports.vouchers,
    consume: async (saleId) => {
      ports.clock.setTimeout(() => void ports.vouchers.consume(saleId), VOUCHER_IS_LATE_MS);
      return ok(undefined);
    },
  },
});

/** What could go wrong with vouchers, codes, pick-ups and refunds. */
export const PLANTED_FAULTS_OF_CODES: readonly PlantedFault[] = [
  { name: "a voucher is consumed after the goods have begun to move", law: 1, plant: consumesLate },
  {
    name: "a voucher's part is never given back",
    law: 5,
    plant: (ports) => ({
      ...ports,
      vouchers: { ...ports.vouchers, release: async () => ok(undefined) },
    }),
  },
  {
    name: "what a voucher paid is owed back in money",
    law: 7,
    plant: rewriting((facts) =>
      facts.map((fact) => (fact.kind === "refund-owed" ? { ...fact, voucherRupiah: 0 } : fact)),
    ),
  },
  {
    name: "late money opens its goods for whoever stands there",
    law: 6,
    plant: rewriting((facts) =>
      facts.flatMap((fact) =>
        fact.kind === "pick-up-promised"
          ? [fact, { kind: "pick-up-opened", saleId: fact.saleId }]
          : [fact],
      ),
    ),
  },
  {
    name: "a refund that was settled is settled again when it is told again",
    law: 7,
    plant: rewriting((facts) =>
      facts.flatMap((fact) => (fact.kind === "refund-settled" ? [fact, fact] : [fact])),
    ),
  },
  {
    name: "a lapsed code still opens the goods",
    law: 14,
    plant: rewriting((facts, books) =>
      facts.filter(
        (fact) => fact.kind !== "pick-up-code-set" || !books.sale(fact.saleId)?.pickUp?.codeHash,
      ),
    ),
  },
  {
    name: "a code is written down where its hash should be",
    law: 14,
    plant: (ports) =>
      rewriting((facts) =>
        facts.map((fact) =>
          fact.kind === "code-issued"
            ? { ...fact, codeHash: ports.codes.codeOf(fact.saleId, fact.lineId) }
            : fact,
        ),
      )(ports, { clock: ports.clock }),
  },
];
