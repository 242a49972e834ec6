import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { HubDesk } from "./hub-desk.ts";
import type { Ledger } from "./ledger.ts";
import { waitsForPickUp } from "./ledger-reading.ts";
import { hashOfCode, type Truth } from "./truth.ts";
import type { Violations } from "./violations.ts";

interface Codes {
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly truth: Truth;
  readonly desk: HubDesk;
}

/** Laws 1, 6 and 14: who is given a code, and what a typed one opens. */
export const checkCodes = ({ ledger, violations, truth, desk }: Codes) => {
  /** Of the last code that was typed at the machine and has opened nothing yet. */
  let typedHash: string | null = null;

  const issued = (fact: FactOf<"code-issued">) => {
    const sale = ledger.sales.get(fact.saleId);
    const line = sale?.lines.get(fact.lineId);
    if (!sale || !line) return violations.report(14, `a code for no line of ${fact.saleId}`);
    if (!truth.isPaid(sale)) {
      violations.report(1, `${sale.orderCode} gives out a code before it is paid`);
    }
    if (line.codes.length > 1) violations.report(14, `${line.lineId} has two codes`);
    if (line.refunds.length > 0) violations.report(5, `${line.lineId} has a code and a refund`);
    const wanted = line.fulfilment === "service-voucher" ? "service-voucher" : "pick-up";
    if (line.fulfilment === "machine" || fact.codeKind !== wanted) {
      violations.report(14, `${line.lineId} (${line.fulfilment}) has a ${fact.codeKind} code`);
    }
  };

  const redeemed = ({ saleId, lineId }: FactOf<"code-redeemed">) => {
    const line = ledger.sales.get(saleId)?.lines.get(lineId);
    if (!desk.redeemed().has(lineId))
      violations.report(14, `nobody redeemed the code of ${lineId}`);
    if ((line?.redemptions ?? 0) > 1) violations.report(14, `${lineId} is redeemed twice`);
  };

  const opened = ({ saleId }: FactOf<"pick-up-opened">) => {
    const sale = ledger.sales.get(saleId);
    if (!sale?.pickUp) return violations.report(6, `${saleId} is opened and was not promised`);
    const hashes = desk.pickUpCodes(saleId).map(hashOfCode);
    const typedAt = typedHash === null ? -1 : hashes.lastIndexOf(typedHash);
    if (typedAt < 0) {
      violations.report(6, `the goods of ${sale.orderCode} are opened without their code`);
    } else if (typedAt < hashes.length - 1 - desk.untoldCodes(saleId)) {
      violations.report(14, `the goods of ${sale.orderCode} are opened by a code that lapsed`);
    }
    typedHash = null;
  };

  const checkSecrets = (fact: Fact) => {
    const text = JSON.stringify(fact);
    const isIn = desk.secrets().some((code) => text.includes(code));
    if (isIn || /"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}"/.test(text)) {
      violations.report(14, `a code stands in the fact ${fact.kind}`);
    }
  };

  return {
    typed: (code: string) => {
      typedHash = hashOfCode(code);
    },
    check: (facts: readonly Fact[]) => {
      for (const fact of facts) {
        checkSecrets(fact);
        if (fact.kind === "code-issued") issued(fact);
        if (fact.kind === "code-redeemed") redeemed(fact);
        if (fact.kind === "pick-up-opened") opened(fact);
      }
    },
  };
};

/** What the hub did is in the books, once, when nothing moves any more. */
export const checkCodesAtRest = ({ ledger, violations, desk }: Codes): void => {
  const settled = new Set(ledger.settled.map(({ refundId }) => refundId));
  for (const refundId of desk.settled()) {
    if (!settled.has(refundId)) violations.report(7, `${refundId} was settled, the books say open`);
  }
  for (const sale of ledger.sales.values()) {
    for (const { lineId, redemptions } of sale.lines.values()) {
      if (desk.redeemed().has(lineId) && redemptions === 0) {
        violations.report(14, `the code of ${lineId} was redeemed, the books say not`);
      }
    }
    const newest = desk.pickUpCodes(sale.saleId).at(-1);
    if (newest && waitsForPickUp(sale) && sale.pickUp?.codeHash !== hashOfCode(newest)) {
      violations.report(14, `${sale.orderCode} waits for another code than the newest`);
    }
  }
};
