import type { VoucherError, Vouchers } from "../../core/ports/vouchers.ts";
import { err, ok, type Result } from "../../core/result.ts";

interface Voucher {
  readonly voucherId: string;
  readonly codeHash: string;
  readonly valueRupiah: number;
}

interface Part {
  readonly voucherId: string;
  readonly amountRupiah: number;
  state: PartState;
}
type PartState = "reserved" | "consumed" | "released";

/** The hub's vouchers in a simulated world: what is in it outlives every kiosk that asks. */
export interface SimulatedVouchers {
  readonly port: Vouchers;
  readonly issue: (codeHash: string, valueRupiah: number) => string;
  readonly balance: (voucherId: string) => number;
  readonly part: (saleId: string) => PartState | null;
  /** Every part a sale ever took or gave up, by the hub's own books. */
  readonly parts: () => ReadonlyMap<string, Readonly<Part>>;
  readonly voucherIds: () => readonly string[];
}

/** `call` decides how an answer travels: late, lost before or after its effect. */
export const createSimulatedVouchers = (
  call: <T>(effect: () => Result<T, VoucherError>) => Promise<Result<T, VoucherError>>,
): SimulatedVouchers => {
  const vouchers = new Map<string, Voucher>();
  const parts = new Map<string, Part>();

  const balance = (voucherId: string): number => {
    const taken = [...parts.values()]
      .filter((part) => part.voucherId === voucherId && part.state !== "released")
      .reduce((sum, part) => sum + part.amountRupiah, 0);
    return (vouchers.get(voucherId)?.valueRupiah ?? 0) - taken;
  };

  const settle = (saleId: string, state: "consumed" | "released"): Result<void, VoucherError> => {
    const part = parts.get(saleId);
    if (!part) {
      if (state === "consumed") return err({ kind: "voucher.unknown" });
      parts.set(saleId, { voucherId: "", amountRupiah: 0, state: "released" });
      return ok(undefined);
    }
    if (part.state === state) return ok(undefined);
    if (part.state !== "reserved") return err({ kind: "voucher.used" });
    part.state = state;
    return ok(undefined);
  };

  return {
    port: {
      look: (codeHash) =>
        call(() => {
          const found = [...vouchers.values()].find((voucher) => voucher.codeHash === codeHash);
          if (!found) return err({ kind: "voucher.unknown" });
          const { voucherId } = found;
          const balanceRupiah = balance(voucherId);
          if (balanceRupiah === 0) return err({ kind: "voucher.used" });
          return ok({ voucherId, balanceRupiah, validUntil: "2027-05-24" });
        }),
      reserve: ({ voucherId, saleId, amountRupiah }) =>
        call(() => {
          const known = parts.get(saleId);
          if (known) {
            return known.state === "reserved" ? ok(undefined) : err({ kind: "voucher.used" });
          }
          if (balance(voucherId) < amountRupiah) return err({ kind: "voucher.used" });
          parts.set(saleId, { voucherId, amountRupiah, state: "reserved" });
          return ok(undefined);
        }),
      consume: (saleId) => call(() => settle(saleId, "consumed")),
      release: (saleId) => call(() => settle(saleId, "released")),
    },
    issue: (codeHash, valueRupiah) => {
      const voucherId = `V-${vouchers.size + 1}`;
      vouchers.set(voucherId, { voucherId, codeHash, valueRupiah });
      return voucherId;
    },
    balance,
    part: (saleId) => parts.get(saleId)?.state ?? null,
    parts: () => parts,
    voucherIds: () => [...vouchers.keys()],
  };
};
