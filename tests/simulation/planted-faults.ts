import type { Fact, StoredFact } from "../../core/journal/fact.ts";
import type { Books, Journal } from "../../core/ports/journal.ts";
import { ok } from "../../core/result.ts";
import type { Plant } from "./life.ts";

export interface PlantedFault {
  readonly name: string;
  /** The law that must be seen broken. */
  readonly law: number;
  readonly plant: Plant;
}

/** Changes what a terminal decided to write, on its way to the disk. */
const rewriting =
  (rewrite: (facts: readonly Fact[], books: Books) => readonly Fact[]): Plant =>
  (ports) => ({
    ...ports,
    journal: {
      ...ports.journal,
      commit: (decide) => ports.journal.commit((books) => rewrite(decide(books), books)),
    },
  });

const INTENT_IS_LATE_MS = 3_000;

const pretendStored = (fact: Fact): StoredFact => ({
  journalId: "",
  seq: 0,
  eventId: "",
  kind: fact.kind,
  kindVersion: 1,
  atMs: 0,
  clockTrusted: true,
  businessDate: "",
  subject: "",
  payload: new Uint8Array(),
  prevHash: new Uint8Array(),
  hash: new Uint8Array(),
});

/** As a disk that says "written" and means "soon". */
const intentReachesDiskLate: Plant = (ports) => {
  const { journal, clock } = ports;
  const commit: Journal["commit"] = (decide) => {
    let intent: readonly Fact[] = [];
    const stored = journal.commit((books) => {
      const facts = decide(books);
      if (!facts.some(({ kind }) => kind === "dispense-started")) return facts;
      intent = facts;
      return [];
    });
    if (!stored.ok || intent.length === 0) return stored;
    clock.setTimeout(() => journal.commit(() => intent), INTENT_IS_LATE_MS);
    return ok(intent.map(pretendStored));
  };
  return { ...ports, journal: { ...journal, commit } };
};

let freshIds = 0;

/** What could go wrong in the terminal itself, put in between it and its ports. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: "a payment of another amount is taken for the whole",
    law: 1,
    plant: rewriting((facts) =>
      facts.flatMap((fact): readonly Fact[] => {
        if (fact.kind === "refund-owed" && fact.reason === "wrong-amount") return [];
        if (fact.kind !== "stray-payment" || fact.reason !== "wrong-amount") return [fact];
        const { reason: _, ...payment } = fact;
        return [{ ...payment, kind: "payment-proved" }];
      }),
    ),
  },
  {
    name: "the intent reaches the disk after the command has left",
    law: 2,
    plant: intentReachesDiskLate,
  },
  {
    name: "after a restart an attempt counts as never sent",
    law: 3,
    plant: (ports) => ({
      ...ports,
      dispenser: {
        ...ports.dispenser,
        reconcile: async () => ({ outcome: "not-delivered", evidence: "never-sent" }),
      },
    }),
  },
  {
    name: "a turn nobody saw counts as delivered",
    law: 5,
    plant: rewriting((facts) =>
      facts.map((fact) =>
        fact.kind === "dispense-finished" && fact.outcome === "unknown"
          ? { ...fact, outcome: "delivered" }
          : fact,
      ),
    ),
  },
  {
    name: "a line is refunded twice",
    law: 5,
    plant: rewriting((facts) =>
      facts.flatMap((fact) =>
        fact.kind === "refund-owed" && fact.lineId !== null
          ? [fact, { ...fact, refundId: `${fact.refundId}-again` }]
          : [fact],
      ),
    ),
  },
  {
    name: "every notice of a payment counts as another payment",
    law: 6,
    plant: (ports) => ({
      ...ports,
      link: {
        ...ports.link,
        onEvent: (listener) =>
          ports.link.onEvent((event) => {
            if (event.kind !== "payment-received") return listener(event);
            const providerId = `${event.payment.providerId}-${++freshIds}`;
            listener({ ...event, payment: { ...event.payment, providerId } });
          }),
      },
    }),
  },
  {
    name: "stray money is written down, but not that it is owed",
    law: 6,
    plant: rewriting((facts) =>
      facts.filter((fact) => fact.kind !== "refund-owed" || fact.lineId !== null),
    ),
  },
  {
    name: "a receipt number is given twice",
    law: 11,
    plant: rewriting((facts) =>
      facts.map((fact) =>
        fact.kind === "payment-proved" && fact.receiptSequence > 1
          ? { ...fact, receiptSequence: fact.receiptSequence - 1 }
          : fact,
      ),
    ),
  },
  {
    name: "a voucher is taken twice for one sale",
    law: 5,
    plant: rewriting((facts) =>
      facts.flatMap((fact): readonly Fact[] =>
        fact.kind === "voucher-consumed" ? [fact, fact] : [fact],
      ),
    ),
  },
  {
    name: "a voucher counts as taken though the hub was not asked",
    law: 1,
    plant: (ports) => ({
      ...ports,
      vouchers: { ...ports.vouchers, consume: async () => ok(undefined) },
    }),
  },
  {
    name: "a voucher's part that no sale uses stays reserved",
    law: 5,
    plant: (ports) => ({
      ...ports,
      vouchers: { ...ports.vouchers, release: async () => ok(undefined) },
    }),
  },
  {
    name: "a code is redeemed twice",
    law: 14,
    plant: rewriting((facts) =>
      facts.flatMap((fact): readonly Fact[] =>
        fact.kind === "code-redeemed" ? [fact, fact] : [fact],
      ),
    ),
  },
  {
    name: "a unit that a test lost stays in the books",
    law: 8,
    plant: rewriting((facts) =>
      facts.map((fact) => (fact.kind === "test-vend-ended" ? { ...fact, unit: "returned" } : fact)),
    ),
  },
  {
    name: "a test moves a slot and nothing was written down before",
    law: 2,
    plant: rewriting((facts) => facts.filter(({ kind }) => kind !== "test-vend")),
  },
  {
    name: "staff come in and nothing is written down",
    law: 12,
    plant: rewriting((facts) => facts.filter((fact) => fact.kind !== "service-entered")),
  },
  {
    name: "what staff do is booked under another position",
    law: 10,
    plant: rewriting((facts) =>
      facts.map((fact) =>
        fact.kind === "service-entered"
          ? { ...fact, position: fact.position === "head" ? "technician" : "head" }
          : fact,
      ),
    ),
  },
];
