import { qrisCrc } from "./crc.ts";
import { encodeTlv, type TlvObject } from "./tlv.ts";

/** What our own codes carry. They are for the simulator and for tests: a shop shows the acquirer's. */
export interface QrisFields {
  readonly initiation: "static" | "dynamic";
  /** Whole rupiah; null for a code on which the payer types the amount. */
  readonly amountRupiah: number | null;
  readonly merchantName: string;
  readonly merchantCity: string;
  readonly postalCode: string;
  readonly mcc: string;
  readonly nmid: string | null;
  readonly account: {
    readonly guid: string;
    readonly pan: string;
    readonly merchantId: string;
    readonly criteria: string;
  };
  /** Tag 62, as given. */
  readonly additionalData: readonly TlvObject[];
}

/** Writes a valid QRIS code, or throws a RangeError when a value is too long to be written. */
export const encodeQris = (fields: QrisFields): string => {
  const { account, nmid, amountRupiah, additionalData } = fields;
  return sealQris([
    { id: "00", value: "01" },
    { id: "01", value: fields.initiation === "dynamic" ? "12" : "11" },
    {
      id: "26",
      value: encodeTlv(numbered(account.guid, account.pan, account.merchantId, account.criteria)),
    },
    ...(nmid === null
      ? []
      : [{ id: "51", value: encodeTlv(numbered(REPOSITORY, null, nmid, account.criteria)) }]),
    { id: "52", value: fields.mcc },
    { id: "53", value: "360" },
    ...(amountRupiah === null ? [] : [{ id: "54", value: amountRupiah.toString() }]),
    { id: "58", value: "ID" },
    { id: "59", value: fields.merchantName },
    { id: "60", value: fields.merchantCity },
    { id: "61", value: fields.postalCode },
    ...(additionalData.length === 0 ? [] : [{ id: "62", value: encodeTlv(additionalData) }]),
  ]);
};

/** Root objects in the order given, closed with their CRC (tag 63). */
export const sealQris = (objects: readonly TlvObject[]): string => {
  const open = `${encodeTlv(objects)}6304`;
  return `${open}${qrisCrc(open)}`;
};

/** The domestic central repository that NMIDs live in. */
const REPOSITORY = "ID.CO.QRIS.WWW";

/** Sub-objects 00, 01, 02 …; null leaves one out. */
const numbered = (...values: readonly (string | null)[]): readonly TlvObject[] =>
  values.flatMap((value, index) =>
    value === null ? [] : [{ id: index.toString().padStart(2, "0"), value }],
  );
