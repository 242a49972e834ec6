import type { Clock } from "../../core/ports/clock.ts";
import type { HubEvent } from "../../core/ports/hub-link.ts";
import type { SimulatedHub } from "../support/simulated-hub.ts";
import type { Ledger, LedgerSale } from "./ledger.ts";
import { waitsForPickUp } from "./ledger-reading.ts";
import type { Profile } from "./profile.ts";
import type { Random } from "./random.ts";
import { hashOfCode } from "./truth.ts";

/**
 * What people do at the hub: buyers open their claim page, an officer takes codes and settles
 * refunds, each once by the hub's own books; what is told to the kiosk may be told twice.
 */
export interface HubDesk {
  /** A new goods voucher; its code. */
  readonly issueVoucher: (valueRupiah: number) => string;
  /** Codes that were made for waiting goods, oldest first. */
  readonly pickUpCodes: (saleId: string) => readonly string[];
  /** Codes of that sale that the kiosk has perhaps not heard of. */
  readonly untoldCodes: (saleId: string) => number;
  /** Every code in the hands of buyers that was made at the hub. */
  readonly secrets: () => readonly string[];
  readonly redeemed: () => ReadonlySet<string>;
  readonly settled: () => ReadonlySet<string>;
}

const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

export const openHubDesk = (world: {
  readonly clock: Clock;
  readonly random: Random;
  readonly profile: Profile;
  readonly hub: SimulatedHub;
  readonly ledger: Ledger;
  readonly isCalm: () => boolean;
  readonly note: (what: string) => void;
}): HubDesk => {
  const { clock, random, profile, hub, ledger, isCalm, note } = world;
  const pickUpCodes = new Map<string, string[]>();
  const secrets: string[] = [];
  const redeemed = new Set<string>();
  const settled = new Set<string>();

  const makeCode = (): string => {
    const part = () => Array.from({ length: 4 }, () => random.pick([...ALPHABET])).join("");
    const code = `${part()}-${part()}-${part()}`;
    secrets.push(code);
    return code;
  };

  const issueVoucher = (valueRupiah: number): string => {
    const code = makeCode();
    hub.vouchers.issue(hashOfCode(code), valueRupiah);
    return code;
  };

  const publish = (event: HubEvent) => {
    note(`the hub tells ${JSON.stringify(event)}`);
    hub.publish(event);
    if (random.chance(profile.oddBuyers / 2)) hub.publish(event);
  };

  const openClaimPage = ({ saleId }: LedgerSale) => {
    const code = makeCode();
    pickUpCodes.set(saleId, [...(pickUpCodes.get(saleId) ?? []), code]);
    publish({ kind: "pick-up-code", saleId, codeHash: hashOfCode(code) });
  };

  const now = () => new Date(clock.nowMs()).toISOString();

  const workOnSale = (sale: LedgerSale) => {
    const { saleId } = sale;
    if (waitsForPickUp(sale) && random.chance(0.6)) openClaimPage(sale);
    for (const { lineId, codes } of sale.lines.values()) {
      if (codes.length === 0 || redeemed.has(lineId) || !random.chance(0.3)) continue;
      redeemed.add(lineId);
      publish({ kind: "code-redeemed", saleId, lineId, redeemedAt: now() });
    }
  };

  const settleRefunds = () => {
    for (const { refundId, saleId, amountRupiah } of ledger.owed.values()) {
      if (settled.has(refundId) || !random.chance(0.3)) continue;
      settled.add(refundId);
      const how = random.pick(["paid-out", "voucher", "unclaimed"] as const);
      const documentNumber = how === "paid-out" ? `K-${settled.size}` : null;
      publish({ kind: "refund-settled", saleId, refundId, how, documentNumber, settledAt: now() });
      if (how === "voucher") issueVoucher(amountRupiah);
    }
  };

  const work = () => {
    if (isCalm()) return;
    clock.setTimeout(work, random.between(10_000, 120_000));
    for (const sale of ledger.sales.values()) workOnSale(sale);
    settleRefunds();
  };
  clock.setTimeout(work, 60_000);

  return {
    issueVoucher,
    pickUpCodes: (saleId) => pickUpCodes.get(saleId) ?? [],
    untoldCodes: (saleId) =>
      new Set(
        hub
          .untaken()
          .flatMap((event) =>
            event.kind === "pick-up-code" && event.saleId === saleId ? event.codeHash : [],
          ),
      ).size,
    secrets: () => secrets,
    redeemed: () => redeemed,
    settled: () => settled,
  };
};
