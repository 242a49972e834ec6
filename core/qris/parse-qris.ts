import { err, ok, type Result } from "../result.ts";
import { qrisCrc } from "./crc.ts";
import type { Qris, QrisAccount, QrisError, QrisWarning } from "./qris.ts";
import { parseTlv, type TlvObject } from "./tlv.ts";

/**
 * Reads a merchant-presented QRIS code by the rules of `reference/qris-payments.md` §1: strict where a
 * wrong reading could cost money, tolerant where real codes differ from the specification.
 */
export const parseQris = (text: string): Result<Qris, QrisError> => {
  const payload = text.trim();
  const root = parseTlv(payload, { allowEmpty: false });
  if (!root.ok) return root;
  const frame = frameError(payload, root.value);
  if (frame) return err(frame);

  const tags = toMap(root.value);
  const missing = MANDATORY.find((id) => !tags.has(id));
  if (missing) return err({ kind: "qris.missing", id: missing });
  if (!root.value.some(({ id }) => (id >= "02" && id <= "45") || id === "51")) {
    return err({ kind: "qris.missing", id: "26" });
  }
  const templates = parseTemplates(root.value);
  if (!templates.ok) return templates;
  const wrong = contentError(tags, templates.value.get("62"));
  if (wrong) return err(wrong);

  const accounts = root.value
    .filter(({ id }) => isDomesticAccount(id))
    .map(({ id }) => toAccount(id, templates.value.get(id)));
  const amount = tags.get("54");
  const qris = {
    payload,
    initiation: tags.get("01") === "12" ? "dynamic" : "static",
    amountRupiah: amount === undefined ? null : Number.parseInt(amount, 10),
    tip: toTip(tags),
    merchantName: tags.get("59") ?? "",
    merchantCity: tags.get("60") ?? "",
    postalCode: tags.get("61") ?? "",
    mcc: tags.get("52") ?? "",
    nmid: templates.value.get("51")?.get("02") ?? null,
    accounts,
    additionalData: toObjects(templates.value.get("62")),
    objects: root.value,
  } as const;
  return ok({ ...qris, warnings: warningsOf(qris) });
};

const MANDATORY = ["52", "53", "58", "59", "60", "61"] as const;
const TRANSFER_MCC = "4829";
const TRANSFER_PURPOSES: readonly string[] = ["BOOK", "DMCT", "XBCT"];

type Tags = ReadonlyMap<string, string>;

const frameError = (payload: string, objects: readonly TlvObject[]): QrisError | null => {
  const first = objects.at(0);
  const last = objects.at(-1);
  if (first?.id !== "00" || first.value !== "01") return { kind: "qris.frame" };
  if (last?.id !== "63" || last.value.length !== 4) return { kind: "qris.frame" };
  const expected = qrisCrc(payload.slice(0, -4));
  return expected === last.value ? null : { kind: "qris.crc", expected, found: last.value };
};

/** Tags 26-51 and 62 are templates we read; 64 and above are tolerated unread. */
const parseTemplates = (
  objects: readonly TlvObject[],
): Result<ReadonlyMap<string, Tags>, QrisError> => {
  const templates = new Map<string, Tags>();
  for (const { id, value } of objects) {
    if (!isDomesticAccount(id) && id !== "51" && id !== "62") continue;
    const inner = parseTlv(value, { allowEmpty: true });
    if (!inner.ok) return inner;
    templates.set(id, toMap(inner.value));
  }
  return ok(templates);
};

const contentError = (tags: Tags, additional: Tags | undefined): QrisError | null => {
  const initiation = tags.get("01");
  if (initiation !== undefined && initiation !== "11" && initiation !== "12") {
    return { kind: "qris.format", id: "01" };
  }
  const mcc = tags.get("52") ?? "";
  if (!/^[0-9]{4}$/.test(mcc)) return { kind: "qris.format", id: "52" };
  const currency = tags.get("53") ?? "";
  if (currency !== "360") return { kind: "qris.currency", found: currency };
  const country = tags.get("58") ?? "";
  if (country !== "ID") return { kind: "qris.country", found: country };
  const amount = tags.get("54");
  if (amount !== undefined && !isWholeRupiah(amount)) return { kind: "qris.amount", found: amount };
  if (mcc === TRANSFER_MCC || TRANSFER_PURPOSES.includes(additional?.get("08") ?? "")) {
    return { kind: "qris.transfer" };
  }
  return null;
};

/** `1000`, `1000.` and `1000.00` are all one thousand; a sen is nothing, and so is zero (§1.3). */
const isWholeRupiah = (amount: string): boolean =>
  amount.length <= 13 && /^[0-9]+(\.0{0,2})?$/.test(amount) && Number.parseInt(amount, 10) > 0;

const isDomesticAccount = (id: string): boolean => id >= "26" && id <= "45";

const toAccount = (id: string, tags: Tags | undefined): QrisAccount => ({
  id,
  guid: tags?.get("00") ?? null,
  pan: tags?.get("01") ?? null,
  merchantId: tags?.get("02") ?? null,
  criteria: tags?.get("03") ?? null,
});

const toTip = (tags: Tags): Qris["tip"] => {
  if (!tags.has("55") && !tags.has("56") && !tags.has("57")) return null;
  return {
    indicator: tags.get("55") ?? null,
    fixed: tags.get("56") ?? null,
    percent: tags.get("57") ?? null,
  };
};

const warningsOf = (qris: Omit<Qris, "warnings">): readonly QrisWarning[] => {
  const warnings: QrisWarning[] = [];
  if (lengthOf(qris.merchantName) > 25) warnings.push("long-merchant-name");
  if (lengthOf(qris.merchantCity) > 15) warnings.push("long-merchant-city");
  if (lengthOf(qris.payload) > 512) warnings.push("long-payload");
  if (qris.nmid !== null && !/^[A-Za-z0-9]{1,19}$/.test(qris.nmid)) warnings.push("odd-nmid");
  if (qris.nmid === null && qris.initiation === "static") warnings.push("static-without-nmid");
  if (qris.accounts.some(({ pan }) => pan === null || !/^9360[0-9]{1,15}$/.test(pan))) {
    warnings.push("odd-merchant-pan");
  }
  return warnings;
};

/** Characters, as the specification counts them. */
const lengthOf = (text: string): number => Array.from(text).length;

const toMap = (objects: readonly TlvObject[]): Tags =>
  new Map(objects.map(({ id, value }) => [id, value]));

const toObjects = (tags: Tags | undefined): readonly TlvObject[] =>
  [...(tags ?? [])].map(([id, value]) => ({ id, value }));
