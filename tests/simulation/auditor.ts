import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { KioskView } from "../../core/contract/kiosk-view.ts";
import { readFact } from "../../db/kiosk/read-fact.ts";
import type { TestJournal } from "../support/open-journal.ts";
import type { SimulatedHub } from "../support/simulated-hub.ts";
import type { TestMachine } from "../support/test-machine.ts";
import type { HubDesk } from "./hub-desk.ts";
import { checkBalanceAtRest } from "./laws-of-balance.ts";
import { checkCodes, checkCodesAtRest } from "./laws-of-codes.ts";
import { checkDays, checkOpenDayAtRest } from "./laws-of-days.ts";
import { checkGoods, checkGoodsAtRest } from "./laws-of-goods.ts";
import { checkHistory } from "./laws-of-history.ts";
import { checkMoney } from "./laws-of-money.ts";
import { checkRefunds } from "./laws-of-refunds.ts";
import { checkService } from "./laws-of-service.ts";
import { checkVouchers, checkVouchersAtRest } from "./laws-of-vouchers.ts";
import type { Ledger } from "./ledger.ts";
import { checkPaper } from "./paper-watch.ts";
import { createTruth } from "./truth.ts";
import type { Violations } from "./violations.ts";
import { watchMachine } from "./witness.ts";

/** Reads every fact the moment it is stored, sees every movement, and knows the laws. */
export interface Auditor {
  /** To be called with the journal of every life, before anybody else listens to it. */
  readonly listen: (disk: TestJournal) => void;
  /** Somebody types this code at the machine. */
  readonly sawTyped: (code: string) => void;
  /** People see this. */
  readonly sawScreen: (view: KioskView) => void;
  readonly checkAtRest: () => void;
}

export const createAuditor = (options: {
  readonly disk: TestJournal;
  readonly ledger: Ledger;
  readonly desk: HubDesk;
  readonly slots: readonly Slot[];
  readonly machine: TestMachine;
  readonly hub: SimulatedHub;
  readonly isOnScreen: (orderCode: string) => boolean | null;
  readonly violations: Violations;
  readonly note: (what: string) => void;
}): Auditor => {
  const { disk, ledger, desk, slots, machine, hub, isOnScreen, violations, note } = options;
  const { books } = disk.journal;
  const truth = createTruth(hub);
  const world = { ledger, violations, truth, desk, books, machine, slots, isOnScreen };
  const checkMoneyNow = checkMoney(world);
  const checkVouchersNow = checkVouchers(world);
  const checkRefundsNow = checkRefunds(world);
  const codes = checkCodes(world);
  const checkGoodsNow = checkGoods(world);
  const checkPaperNow = checkPaper(world);
  const checkDaysNow = checkDays(world);
  const service = checkService(world);
  let lastSeq = disk.journal.lastSeq();
  watchMachine({ ...world, note });

  return {
    listen: ({ journal }) => {
      journal.onCommit((stored) => {
        const both = stored.map((one) => ({ stored: one, fact: readFact(one.payload) }));
        for (const { stored: one, fact } of both) {
          note(`fact ${one.seq} ${JSON.stringify(fact)}`);
          if (one.seq !== lastSeq + 1) violations.report(10, `fact ${one.seq} follows ${lastSeq}`);
          lastSeq = one.seq;
          ledger.take(fact);
        }
        const facts = both.map(({ fact }) => fact);
        checkMoneyNow(both);
        checkVouchersNow(facts);
        checkRefundsNow(facts);
        codes.check(facts);
        checkGoodsNow(facts);
        checkPaperNow(facts);
        checkDaysNow(both);
        service.take(facts);
      });
    },
    sawTyped: codes.typed,
    sawScreen: service.see,
    checkAtRest: () => {
      checkBalanceAtRest({ ...world, db: disk.db });
      checkVouchersAtRest(world);
      checkCodesAtRest(world);
      checkGoodsAtRest(world);
      checkOpenDayAtRest(world);
      checkHistory(disk.db, violations);
    },
  };
};
