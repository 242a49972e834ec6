import type { CartScreen } from "../../core/contract/cart-screen.ts";
import type { HubDesk } from "./hub-desk.ts";
import type { Ledger } from "./ledger.ts";
import type { Profile } from "./profile.ts";
import type { Random } from "./random.ts";

/** The codes in the pocket of whoever stands in front of the screen, good ones and bad ones. */
export interface CodeHolder {
  /** Somebody new is here. */
  readonly comes: () => void;
  /** Has come for goods that wait, and has not typed the code. */
  readonly wantsToCollect: () => boolean;
  /** Has seen what the cart costs and has a voucher for it. */
  readonly wantsToPayWith: (cart: CartScreen) => boolean;
  /** The next code to type; null when there is none left to try. */
  readonly nextToType: () => string | null;
}

export const createCodeHolder = ({
  random,
  profile,
  desk,
  ledger,
}: {
  readonly random: Random;
  readonly profile: Profile;
  readonly desk: HubDesk;
  readonly ledger: Ledger;
}): CodeHolder => {
  const vouchers: string[] = [];
  let toType: string[] = [];
  let hasVoucher = false;

  /** Of goods that wait, or waited: mostly the newest, sometimes one that has lapsed. */
  const pickUpCode = (): string | null => {
    const sales = [...ledger.sales.keys()].filter((id) => desk.pickUpCodes(id).length > 0);
    if (sales.length === 0) return null;
    const codes = desk.pickUpCodes(random.pick(sales));
    return (random.chance(0.7) ? codes.at(-1) : random.pick(codes)) ?? null;
  };

  /** Less than the cart costs, exactly that, or more; or nothing, being wrong or used. */
  const voucherFor = (totalRupiah: number): string => {
    const values = [
      random.between(1, totalRupiah),
      totalRupiah,
      totalRupiah + random.between(1, 50_000),
    ];
    if (vouchers.length > 0 && random.chance(0.3)) return random.pick(vouchers);
    if (random.chance(0.1)) return "WRNG-WRNG-WRNG";
    const code = desk.issueVoucher(random.pick(values));
    vouchers.push(code);
    return code;
  };

  return {
    comes: () => {
      toType = [];
      hasVoucher = random.chance(profile.codes);
      const code = random.chance(0.6) ? pickUpCode() : null;
      if (code !== null) toType = [code];
    },
    wantsToCollect: () => toType.length > 0,
    wantsToPayWith: ({ totalRupiah, voucher }) => {
      if (!hasVoucher || voucher || totalRupiah === 0) return false;
      hasVoucher = random.chance(0.2);
      toType = [voucherFor(totalRupiah)];
      if (random.chance(0.2)) toType.unshift("WRNG-WRNG-WRNG");
      return true;
    },
    nextToType: () => toType.shift() ?? null,
  };
};
