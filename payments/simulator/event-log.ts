import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from "node:fs";
import * as z from "zod";

const Payment = z.object({
  /** The acquirer's own name for one payment. */
  paymentReferenceNo: z.string(),
  /** Twelve digits, as banks number a retrieval. */
  rrn: z.string(),
  issuer: z.string(),
  amountRupiah: z.int().positive(),
  atMs: z.number(),
});

const BankEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("charge-made"),
    partnerReferenceNo: z.string(),
    referenceNo: z.string(),
    externalId: z.string(),
    amountRupiah: z.int().positive(),
    terminalId: z.string(),
    qrContent: z.string(),
    atMs: z.number(),
    expiresAtMs: z.number(),
  }),
  z.object({
    type: z.literal("charge-cancelled"),
    partnerReferenceNo: z.string(),
    externalId: z.string(),
    atMs: z.number(),
  }),
  z.object({ type: z.literal("paid"), partnerReferenceNo: z.string(), payment: Payment }),
  z.object({ type: z.literal("notice-received"), paymentReferenceNo: z.string() }),
]);
export type BankEvent = z.infer<typeof BankEvent>;
export type BankPayment = z.infer<typeof Payment>;

export interface EventLog {
  /** What was in the file when it was opened. */
  readonly past: readonly BankEvent[];
  /** Returns when the event is on disk. */
  readonly append: (event: BankEvent) => void;
  readonly close: () => void;
}

/** One JSON line an event, fsynced. A line cut off by a kill was never answered for and is dropped. */
export const openEventLog = (file: string): EventLog => {
  const past = existsSync(file) ? readEvents(file) : [];
  const descriptor = openSync(file, "a", 0o600);
  return {
    past,
    append: (event) => {
      writeSync(descriptor, `${JSON.stringify(event)}\n`);
      fsyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
};

const readEvents = (file: string): readonly BankEvent[] => {
  const bytes = readFileSync(file);
  const wholeLength = bytes.lastIndexOf("\n") + 1;
  if (wholeLength < bytes.length) truncateSync(file, wholeLength);
  return bytes
    .subarray(0, wholeLength)
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => BankEvent.parse(JSON.parse(line)));
};
