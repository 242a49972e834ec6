import type * as z from "zod";
import { VoucherAnswer, VoucherLookAnswer } from "../core/contract/hub-api.ts";
import type { VoucherError, Vouchers } from "../core/ports/vouchers.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { HubHttp } from "./hub-http.ts";

const TIMEOUT_MS = 8_000;

export interface VouchersOptions {
  readonly http: HubHttp;
}

/** Goods vouchers at the hub. Each call is one exchange; asking again is the caller's. */
export const createVouchers = ({ http }: VouchersOptions): Vouchers => {
  const post = async <Answer extends z.ZodType>(
    step: "look" | "reserve" | "consume" | "release",
    request: unknown,
    schema: Answer,
  ): Promise<Result<z.output<Answer>, VoucherError>> => {
    const target = `/v1/vouchers/${step}`;
    const body = JSON.stringify(request);
    const answer = await http.call({ method: "POST", target, body, timeoutMs: TIMEOUT_MS });
    if (!answer.ok) return err(readRefusal(answer.error.reason));
    const parsed = schema.safeParse(answer.value.json);
    return parsed.success ? ok(parsed.data) : err({ kind: "voucher.no-answer" });
  };

  const settle = async (
    step: "reserve" | "consume" | "release",
    request: unknown,
  ): Promise<Result<void, VoucherError>> => {
    const answer = await post(step, request, VoucherAnswer);
    return answer.ok ? ok(undefined) : answer;
  };

  return {
    look: (codeHash) => post("look", { codeHash }, VoucherLookAnswer),
    reserve: ({ voucherId, saleId, amountRupiah }) =>
      settle("reserve", { voucherId, saleId, amountRupiah }),
    consume: (saleId) => settle("consume", { saleId }),
    release: (saleId) => settle("release", { saleId }),
  };
};

/** The hub's word about the voucher; anything else it may have said is no word on the matter. */
const readRefusal = (reason: string): VoucherError => {
  const kind = REFUSALS.find((refusal) => reason.endsWith(`: ${refusal}`));
  return { kind: kind ?? "voucher.no-answer" };
};

const REFUSALS = [
  "voucher.unknown",
  "voucher.used",
  "voucher.expired",
  "voucher.too-many-tries",
] as const;
