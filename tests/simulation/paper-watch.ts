import type { Fact } from "../../core/journal/fact.ts";
import type { TestMachine } from "../support/test-machine.ts";
import type { Ledger } from "./ledger.ts";
import { hashOfCode } from "./truth.ts";
import type { Violations } from "./violations.ts";

/** Laws 11 and 14 on paper: a receipt that came out carries every code of its sale, and no other. */
export const checkPaper = ({
  ledger,
  violations,
  machine,
}: {
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly machine: TestMachine;
}) => {
  const originals = new Set<string>();

  const printed = (saleId: string) => {
    const sale = ledger.sales.get(saleId);
    const paper = machine.printer.papers().findLast(({ isComplete }) => isComplete);
    const text = JSON.stringify(paper?.rows ?? []);
    if (!sale || !text.includes(sale.orderCode)) {
      return violations.report(11, `${sale?.orderCode} counts as printed, its paper is another`);
    }
    if (!text.includes("SALINAN")) {
      if (originals.has(saleId)) violations.report(11, `${sale.orderCode} has two originals`);
      originals.add(saleId);
    }
    const onPaper = new Set((text.match(CODES) ?? []).map(hashOfCode));
    const issued = [...sale.lines.values()].flatMap(({ codes }) => codes);
    for (const { lineId, codeHash } of issued) {
      if (!onPaper.delete(codeHash)) {
        violations.report(14, `the receipt of ${sale.orderCode} lacks the code of ${lineId}`);
      }
    }
    if (onPaper.size > 0) violations.report(14, `${sale.orderCode} has a code of nobody on paper`);
  };

  return (facts: readonly Fact[]) => {
    for (const fact of facts) {
      if (fact.kind === "receipt-finished" && fact.outcome === "printed") printed(fact.saleId);
    }
  };
};

const CODES = /[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}/g;
