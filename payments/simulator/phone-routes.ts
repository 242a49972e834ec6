import { readFileSync } from "node:fs";
import * as z from "zod";
import { jakartaTimestamp } from "../../core/business-day.ts";
import { parseQris } from "../../core/qris/parse-qris.ts";
import type { Result } from "../../core/result.ts";
import { parseJson } from "../snap/parse-json.ts";
import type { BankCharge, BankLedger } from "./bank-ledger.ts";
import { type Behaviours, ControlRequest } from "./behaviours.ts";
import type { BankPayment } from "./event-log.ts";
import { type HttpReply, type HttpRequest, jsonReply } from "./http-exchange.ts";
import { SIMULATED_MERCHANT } from "./simulated-contract.ts";
import type { PayOptions, PayRefusal } from "./take-payment.ts";

export interface PhoneRouteParts {
  readonly ledger: BankLedger;
  readonly pay: (
    partnerReferenceNo: string,
    options: PayOptions,
  ) => Result<BankPayment, PayRefusal>;
  readonly behaviours: () => Behaviours;
  readonly control: (request: z.infer<typeof ControlRequest>) => void;
}

/** The buyer's phone: the page at `/`, and the same by JSON for tests and the demo. Null: no such route. */
export const createPhoneRoutes = (parts: PhoneRouteParts) => {
  const { ledger, behaviours } = parts;

  const pay = (partnerReferenceNo: string, body: unknown): HttpReply => {
    const options = PayRequest.safeParse(body ?? {});
    if (!options.success) return jsonReply(400, { error: "pay.request" });
    const payment = parts.pay(partnerReferenceNo, options.data);
    if (payment.ok) return jsonReply(200, paymentToView(payment.value, ledger));
    return jsonReply(REFUSAL_STATUS[payment.error.kind], { error: payment.error.kind });
  };

  const scan = (body: unknown): HttpReply => {
    const request = z.object({ text: z.string().max(1_000) }).safeParse(body);
    if (!request.success) return jsonReply(400, { error: "scan.request" });
    const qris = parseQris(request.data.text);
    if (!qris.ok) return jsonReply(422, { error: qris.error.kind });
    const { payload, merchantName, amountRupiah } = qris.value;
    const charge = ledger.list().find(({ qrContent }) => qrContent === payload);
    if (!charge) return jsonReply(404, { error: "scan.not-ours", merchantName, amountRupiah });
    return jsonReply(200, chargeToView(charge, ledger));
  };

  const control = (body: unknown): HttpReply => {
    const request = ControlRequest.safeParse(body);
    if (!request.success) return jsonReply(400, { error: "control.request" });
    parts.control(request.data);
    return jsonReply(200, behaviours());
  };

  return ({ method, path, headers, rawBody }: HttpRequest): HttpReply | null => {
    const file = FILES[path];
    if (file && method === "GET") return { status: 200, ...file, body: readPage(file.name) };
    if (path === "/codes" && method === "GET") {
      return jsonReply(
        200,
        ledger.list().map((charge) => chargeToView(charge, ledger)),
      );
    }
    if (path === "/control" && method === "GET") return jsonReply(200, behaviours());
    if (method !== "POST") return null;
    // A page of another site cannot send this type unasked, so it cannot pay or misbehave for us.
    const isJson = headers["content-type"]?.startsWith("application/json") ?? false;
    const payee = /^\/codes\/([A-Za-z0-9]+)\/pay$/.exec(path)?.[1];
    if (!payee && path !== "/scan" && path !== "/control") return null;
    if (!isJson) return jsonReply(415, { error: "content-type" });
    const body = rawBody === "" ? undefined : parseJson(rawBody);
    if (payee) return pay(payee, body);
    return path === "/scan" ? scan(body) : control(body);
  };
};

const PayRequest = z.strictObject({
  amountRupiah: z.int().optional(),
  issuer: z.string().min(1).max(40).optional(),
  late: z.boolean().optional(),
});

const REFUSAL_STATUS = {
  "pay.unknown-code": 404,
  "pay.closed": 409,
  "pay.amount": 400,
} as const satisfies Record<PayRefusal["kind"], number>;

const FILES: Readonly<Record<string, { readonly name: string; readonly contentType: string }>> = {
  "/": { name: "index.html", contentType: "text/html; charset=utf-8" },
  "/phone.css": { name: "phone.css", contentType: "text/css; charset=utf-8" },
  "/phone.js": { name: "phone.js", contentType: "text/javascript; charset=utf-8" },
};

const readPage = (name: string): string =>
  readFileSync(new URL(`./phone/${name}`, import.meta.url), "utf8");

const chargeToView = (charge: BankCharge, ledger: BankLedger) => ({
  partnerReferenceNo: charge.partnerReferenceNo,
  referenceNo: charge.referenceNo,
  amountRupiah: charge.amountRupiah,
  merchantName: SIMULATED_MERCHANT.merchantName,
  nmid: SIMULATED_MERCHANT.nmid,
  terminalId: charge.terminalId,
  qrContent: charge.qrContent,
  status: ledger.status(charge),
  createdAt: jakartaTimestamp(charge.atMs),
  expiresAt: jakartaTimestamp(charge.expiresAtMs),
  payments: charge.payments.map((payment) => paymentToView(payment, ledger)),
});

const paymentToView = (payment: BankPayment, ledger: BankLedger) => ({
  paymentReferenceNo: payment.paymentReferenceNo,
  rrn: payment.rrn,
  issuer: payment.issuer,
  amountRupiah: payment.amountRupiah,
  paidTime: jakartaTimestamp(payment.atMs),
  /** Has the merchant acknowledged the notice? */
  isNoticed: ledger.hasNotice(payment.paymentReferenceNo),
});
