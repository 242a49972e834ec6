import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { Hono } from "hono";
import * as z from "zod";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import type { Result } from "../../core/result.ts";
import type {
  GivenVoucher,
  RefundPress,
  RefundRefusal,
  RefundStore,
} from "../../db/lapas/refund-store.ts";
import type { EventBell } from "../event-bell.ts";
import { pageHeaders } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { BUYER_CODE_LENGTH, hashCode, randomCode } from "../random-code.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { refundPage } from "./refund-page.ts";
import { voucherPaper } from "./voucher-paper.ts";

export interface RefundParts {
  readonly refunds: RefundStore;
  readonly bell: EventBell;
  readonly clock: Clock;
  readonly ids: Ids;
}

const ENDED_SHOWN = 50;

const PayOutForm = z.object({ documentNumber: z.string().trim().min(3).max(40) });
const REFUND = "/staff/refunds/:kioskId/:refundId";

/** `/staff/refunds`: what is owed, and the three ways in which it ends, each once. */
export const refundRoutes = (parts: RefundParts, staffOnly: StaffOnly) => {
  const { refunds, bell, clock, ids } = parts;

  const show = async (
    context: Context<StaffEnv>,
    notice: Bilingual | null,
    status: 200 | 400 | 404 | 409,
  ) => {
    const [open, ended] = await Promise.all([refunds.open(), refunds.ended(ENDED_SHOWN)]);
    const page = refundPage(context.get("staff"), { open, ended, notice, nowMs: clock.nowMs() });
    return context.html(page, status, pageHeaders(null));
  };
  const press = (context: Context<StaffEnv>): RefundPress => ({
    kioskId: context.req.param("kioskId") ?? "",
    refundId: context.req.param("refundId") ?? "",
    by: context.get("staff").role,
    nowMs: clock.nowMs(),
  });
  const finish = (
    context: Context<StaffEnv>,
    { kioskId }: RefundPress,
    done: Result<void, RefundRefusal>,
  ) => {
    if (!done.ok) return show(context, REFUSAL_TEXT[done.error], STATUS[done.error]);
    bell.ring(kioskId);
    return context.redirect("/staff/refunds", 303);
  };
  const giveCode = async (
    context: Context<StaffEnv>,
    { kioskId }: RefundPress,
    work: (codeHash: string) => Promise<Result<GivenVoucher, RefundRefusal>>,
  ) => {
    const code = randomCode(BUYER_CODE_LENGTH);
    const given = await work(hashCode(code).toString("hex"));
    if (!given.ok) return show(context, REFUSAL_TEXT[given.error], STATUS[given.error]);
    bell.ring(kioskId);
    const nonce = randomBytes(16).toString("base64");
    const paper = voucherPaper(context.get("staff"), { code, voucher: given.value, nonce });
    return context.html(paper, 200, pageHeaders(nonce));
  };

  return new Hono<StaffEnv>()
    .get("/staff/refunds", staffOnly("see-refunds"), (context) => show(context, null, 200))
    .post(`${REFUND}/pay-out`, staffOnly("pay-out-refund"), async (context) => {
      const form = PayOutForm.safeParse(await context.req.parseBody());
      if (!form.success) return show(context, NO_DOCUMENT, 400);
      const pressed = press(context);
      return finish(context, pressed, await refunds.payOut({ ...pressed, ...form.data }));
    })
    .post(`${REFUND}/voucher`, staffOnly("give-voucher"), (context) => {
      const pressed = press(context);
      const voucherId = ids.newId();
      return giveCode(context, pressed, (codeHash) =>
        refunds.giveVoucher({ ...pressed, voucherId, codeHash }),
      );
    })
    .post(`${REFUND}/voucher-code`, staffOnly("give-voucher"), (context) => {
      const pressed = press(context);
      return giveCode(context, pressed, (codeHash) =>
        refunds.renewVoucherCode({ ...pressed, codeHash }),
      );
    })
    .post(`${REFUND}/unclaimed`, staffOnly("close-unclaimed-refund"), async (context) => {
      const pressed = press(context);
      return finish(context, pressed, await refunds.closeUnclaimed(pressed));
    });
};

const NO_DOCUMENT: Bilingual = {
  id: "Nomor bukti pembayaran wajib diisi (3–40 karakter).",
  en: "The number of the payment document is required.",
};

const STATUS = {
  "refund.unknown": 404,
  "refund.ended": 409,
  "refund.more-than-paid": 409,
  "refund.too-early": 409,
} as const satisfies Readonly<Record<RefundRefusal, number>>;

const REFUSAL_TEXT: Readonly<Record<RefundRefusal, Bilingual>> = {
  "refund.unknown": {
    id: "Pengembalian ini tidak ada, atau vouchernya sudah dipakai.",
    en: "There is no such refund, or its voucher was used.",
  },
  "refund.ended": {
    id: "Pengembalian ini sudah diselesaikan, mungkin dari komputer lain. Lihat daftar di bawah.",
    en: "This refund has ended already, perhaps at another desk. See the list below.",
  },
  "refund.more-than-paid": {
    id: "Ditahan: jumlahnya melebihi uang yang diterima untuk pesanan ini. Perlu diperiksa.",
    en: "Held back: more than was received for this order. Somebody must look at it.",
  },
  "refund.too-early": {
    id: "Pembeli masih berhak mengambil uang ini.",
    en: "The buyer may still come for it.",
  },
};
