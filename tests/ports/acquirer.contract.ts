import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Acquirer, AcquirerCharge, NoticeRequest } from "../../core/ports/acquirer.ts";
import { checkQrisForOrder } from "../../core/qris/check-qris.ts";

/** One acquirer under test, with the hands of a buyer and of bad luck. */
export interface AcquirerBench {
  readonly acquirer: Acquirer;
  readonly merchant: {
    readonly merchantName: string;
    readonly nmid: string;
    readonly merchantPan: string;
  };
  readonly nowMs: () => number;
  readonly advance: (ms: number) => Promise<void>;
  /** A buyer pays; `late` although the code is closed. */
  readonly pay: (
    partnerReferenceNo: string,
    options?: { readonly amountRupiah?: number; readonly late?: boolean },
  ) => void;
  /** From now on requests take effect but their answers are lost, or no longer so. */
  readonly loseAnswers: (isLosing: boolean) => void;
  readonly nextNotice: () => Promise<NoticeRequest>;
  readonly close: () => Promise<void>;
}

const REFERENCE = "M0120261124000001";

/** What every adapter behind the `Acquirer` port must do. */
export const describeAcquirer = (name: string, start: () => Promise<AcquirerBench>) =>
  describe(`${name} is an acquirer`, () => {
    let bench: AcquirerBench;
    beforeEach(async () => {
      bench = await start();
    });
    afterEach(() => bench.close());

    const charge = (changes: Partial<AcquirerCharge> = {}): AcquirerCharge => ({
      partnerReferenceNo: REFERENCE,
      amountRupiah: 25_000,
      terminalId: "M01",
      expiresAtMs: bench.nowMs() + 300_000,
      ...changes,
    });

    test("a new charge has a code that passes the checks of its order, and is open", async () => {
      const offer = await bench.acquirer.create(charge());
      expect(offer).toMatchObject({ ok: true });
      const qrContent = offer.ok ? offer.value.qrContent : "";
      const expected = { ...bench.merchant, amountRupiah: 25_000 };
      expect(checkQrisForOrder(qrContent, expected)).toMatchObject({
        ok: true,
        value: { payload: qrContent },
      });
      expect(await bench.acquirer.query(REFERENCE)).toEqual({
        ok: true,
        value: { status: "open", payments: [] },
      });
    });

    test("a paid charge shows its payment, the same at every asking", async () => {
      await bench.acquirer.create(charge());
      bench.pay(REFERENCE);
      const state = await bench.acquirer.query(REFERENCE);
      expect(state).toMatchObject({
        ok: true,
        value: { status: "paid", payments: [{ amountRupiah: 25_000 }] },
      });
      await bench.advance(90_000);
      expect(await bench.acquirer.query(REFERENCE)).toEqual(state);
    });

    test("two payments of one code, the second of another amount, are two", async () => {
      await bench.acquirer.create(charge());
      bench.pay(REFERENCE);
      bench.pay(REFERENCE, { amountRupiah: 10_000 });
      const state = await bench.acquirer.query(REFERENCE);
      const payments = state.ok ? state.value.payments : [];
      expect(payments.map(({ amountRupiah }) => amountRupiah)).toEqual([25_000, 10_000]);
      expect(new Set(payments.map(({ providerId }) => providerId)).size).toBe(2);
    });

    test("a cancelled charge is cancelled, however often it is asked for", async () => {
      await bench.acquirer.create(charge());
      const cancelled = { ok: true, value: { status: "cancelled", payments: [] } };
      expect(await bench.acquirer.cancel(REFERENCE)).toEqual(cancelled);
      expect(await bench.acquirer.cancel(REFERENCE)).toEqual(cancelled);
      expect(await bench.acquirer.query(REFERENCE)).toEqual(cancelled);
    });

    test("cancelling after the payment tells of the payment", async () => {
      await bench.acquirer.create(charge());
      bench.pay(REFERENCE);
      expect(await bench.acquirer.cancel(REFERENCE)).toMatchObject({
        ok: true,
        value: { status: "paid", payments: [{ amountRupiah: 25_000 }] },
      });
    });

    test("a charge nobody paid expires", async () => {
      await bench.acquirer.create(charge());
      await bench.advance(300_000);
      expect(await bench.acquirer.query(REFERENCE)).toMatchObject({ value: { status: "expired" } });
    });

    test("money that comes after the expiry is told", async () => {
      await bench.acquirer.create(charge());
      await bench.advance(300_000);
      bench.pay(REFERENCE, { late: true });
      expect(await bench.acquirer.query(REFERENCE)).toMatchObject({
        value: { status: "paid", payments: [{ amountRupiah: 25_000 }] },
      });
    });

    test("a charge that was never made is not found", async () => {
      const state = { ok: true, value: { status: "not-found", payments: [] } };
      expect(await bench.acquirer.query(REFERENCE)).toEqual(state);
      expect(await bench.acquirer.cancel(REFERENCE)).toEqual(state);
    });

    test("a lost answer is unknown, and asking finds the charge", async () => {
      bench.loseAnswers(true);
      expect(await bench.acquirer.create(charge())).toMatchObject({
        ok: false,
        error: { kind: "acquirer.unknown" },
      });
      bench.loseAnswers(false);
      expect(await bench.acquirer.query(REFERENCE)).toMatchObject({ value: { status: "open" } });
    });

    test("a second request under the same reference is never a refusal: the charge exists", async () => {
      await bench.acquirer.create(charge());
      expect(await bench.acquirer.create(charge())).toMatchObject({
        error: { kind: "acquirer.unknown" },
      });
    });

    test("an amount above the limit is refused", async () => {
      expect(await bench.acquirer.create(charge({ amountRupiah: 10_000_001 }))).toMatchObject({
        ok: false,
        error: { kind: "acquirer.refused" },
      });
      expect(await bench.acquirer.query(REFERENCE)).toMatchObject({
        value: { status: "not-found" },
      });
    });

    test("a payment is pushed, and the notice says about which charge", async () => {
      await bench.acquirer.create(charge());
      bench.pay(REFERENCE);
      expect(bench.acquirer.readNotice(await bench.nextNotice())).toEqual({
        ok: true,
        value: { partnerReferenceNo: REFERENCE, status: "paid" },
      });
    });

    test("a notice with one changed byte, path or time is not believed", async () => {
      await bench.acquirer.create(charge());
      bench.pay(REFERENCE);
      const notice = await bench.nextNotice();
      const forged: readonly NoticeRequest[] = [
        { ...notice, rawBody: notice.rawBody.replace("25000.00", "25000.01") },
        { ...notice, path: `${notice.path}/` },
        { ...notice, headers: { ...notice.headers, "x-timestamp": "2026-11-24T10:00:01+07:00" } },
        { ...notice, headers: {} },
      ];
      for (const request of forged) {
        expect(bench.acquirer.readNotice(request)).toMatchObject({
          error: { kind: "notice.not-authentic" },
        });
      }
    });
  });
