import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import { readFact } from "../../db/kiosk/read-fact.ts";
import type { TestJournal } from "../support/open-journal.ts";
import type { SimulatedHub } from "../support/simulated-hub.ts";
import type { TestMachine } from "../support/test-machine.ts";
import { checkGoods, checkGoodsAtRest } from "./laws-of-goods.ts";
import { checkHistory } from "./laws-of-history.ts";
import { checkMoney, checkMoneyAtRest } from "./laws-of-money.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import type { Violations } from "./violations.ts";
import { watchMachine } from "./witness.ts";

/** Reads every fact the moment it is stored, sees every movement, and knows the laws. */
export interface Auditor {
  readonly ledger: Ledger;
  /** To be called with the journal of every life, before anybody else listens to it. */
  readonly listen: (disk: TestJournal) => void;
  readonly checkAtRest: () => void;
}

export const createAuditor = (options: {
  readonly disk: TestJournal;
  readonly slots: readonly Slot[];
  readonly machine: TestMachine;
  readonly hub: SimulatedHub;
  readonly orderOnScreen: () => string | null;
  readonly violations: Violations;
  readonly note: (what: string) => void;
}): Auditor => {
  const { disk, slots, machine, hub, orderOnScreen, violations, note } = options;
  const { books } = disk.journal;
  const ledger = createLedger((id) => slots.find((s) => s.slotId === id)?.kind === "spiral");
  const goods = { ledger, violations, books, machine, slots };
  const money = { ledger, violations, paymentsAtBank: hub.payments, orderOnScreen };
  const checkGoodsNow = checkGoods(goods);
  const checkMoneyNow = checkMoney(money);
  let lastSeq = disk.journal.lastSeq();
  watchMachine({ machine, slots, ledger, violations, note });

  return {
    ledger,
    listen: ({ journal }) => {
      journal.onCommit((stored) => {
        const facts = stored.map((one) => ({ stored: one, fact: readFact(one.payload) }));
        for (const { stored: one, fact } of facts) {
          note(`fact ${one.seq} ${JSON.stringify(fact)}`);
          if (one.seq !== lastSeq + 1) violations.report(10, `fact ${one.seq} follows ${lastSeq}`);
          lastSeq = one.seq;
          ledger.take(fact);
        }
        checkMoneyNow(facts);
        checkGoodsNow(facts.map(({ fact }) => fact));
      });
    },
    checkAtRest: () => {
      checkMoneyAtRest(money);
      checkGoodsAtRest(goods);
      checkHistory(disk.db, violations);
    },
  };
};
