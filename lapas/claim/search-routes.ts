import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import * as z from "zod";
import { Rupiah } from "../../core/money.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { PaymentSearchStore } from "../../db/lapas/payment-search-store.ts";
import type { TryStore } from "../../db/lapas/try-store.ts";
import { callerOf } from "../caller.ts";
import { pageHeaders } from "../page-frame.ts";
import { createRateLimit } from "../rate-limit.ts";
import { type SearchShown, searchPage } from "./search-page.ts";

export interface SearchParts {
  readonly payments: PaymentSearchStore;
  readonly tries: TryStore;
  readonly clock: Clock;
}

/** Five questions an address in a quarter of an hour, and sixty of everybody. */
const QUESTIONS = 5;
const QUESTIONS_OF_ALL = 60;
const WINDOW_MS = 15 * 60_000;
/** Phones and acquirers do not agree on the second. */
const MINUTES_EITHER_SIDE = 1;

const CodeForm = z.object({
  orderCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{4,12}$/),
});
const PaymentForm = z.object({
  amount: z
    .string()
    .transform((text) => Number(text.replaceAll(/[^0-9]/g, "")))
    .pipe(Rupiah.min(1)),
  date: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3])[:.]([0-5]\d)$/),
  /** Reference number (RRN) as the payer's app shows it: proves that the payment is theirs. */
  rrn: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, ""))
    .pipe(z.string().max(40)),
});

/**
 * `/claim`, public: an order by its code, or a payment by amount and minute. What it tells about a
 * payment names no order, goods or machine; only its reference number leads on to them.
 */
export const searchRoutes = ({ payments, tries, clock }: SearchParts) => {
  const ofCaller = createRateLimit(clock, QUESTIONS, WINDOW_MS);
  const mayAsk = (caller: string): Promise<boolean> | boolean =>
    ofCaller.take(caller) &&
    tries.take({
      bucket: "claim-search",
      ...{ tries: QUESTIONS_OF_ALL, windowMs: WINDOW_MS, nowMs: clock.nowMs() },
    });

  return new Hono<{ Bindings: HttpBindings }>()
    .get("/claim", (context) => {
      const nowMs = clock.nowMs();
      return context.html(searchPage({ nowMs, answer: null }), 200, pageHeaders(null));
    })
    .post("/claim", async (context) => {
      const answer = (shown: SearchShown["answer"], status: 200 | 400 | 404 | 429) =>
        context.html(
          searchPage({ nowMs: clock.nowMs(), answer: shown }),
          status,
          pageHeaders(null),
        );
      const fields = await context.req.parseBody();
      const byCode = CodeForm.safeParse(fields);
      if (byCode.success) return context.redirect(`/claim/${byCode.data.orderCode}`, 303);
      const byPayment = PaymentForm.safeParse(fields);
      if (!byPayment.success) return answer({ kind: "unreadable" }, 400);
      if (!(await mayAsk(callerOf(context)))) return answer({ kind: "too-many" }, 429);
      const { amount, date, time, rrn } = byPayment.data;
      const minuteMs = Date.parse(`${date}T${time.replace(".", ":")}:00+07:00`);
      const found = await payments.find({
        amountRupiah: amount,
        fromMs: minuteMs - MINUTES_EITHER_SIDE * 60_000,
        untilMs: minuteMs + (MINUTES_EITHER_SIDE + 1) * 60_000,
      });
      const own = rrn === "" ? undefined : found.find((payment) => payment.rrn === rrn);
      if (own) return context.redirect(`/claim/${own.orderCode}`, 303);
      const [only, ...others] = found;
      if (!only || rrn !== "") return answer({ kind: "none" }, 404);
      return answer(
        others.length > 0 ? { kind: "several" } : { kind: "one", state: only.state },
        200,
      );
    });
};
