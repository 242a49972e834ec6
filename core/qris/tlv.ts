import { err, ok, type Result } from "../result.ts";

/** One data object: a two-digit id and its value, exactly as written. */
export interface TlvObject {
  readonly id: string;
  readonly value: string;
}

export type TlvError =
  /** Not ids and lengths to the last character. `position` counts characters. */
  | { readonly kind: "qris.tlv"; readonly position: number; readonly reason: TlvReason }
  | { readonly kind: "qris.duplicate"; readonly id: string };

type TlvReason = "id" | "length" | "overrun" | "empty";

export interface TlvRules {
  /** Real codes carry `0700` inside tag 62; at the root a value has at least one character. */
  readonly allowEmpty: boolean;
}

/** Reads `id length value` to the last character, in the order written. An id occurs once. */
export const parseTlv = (text: string, rules: TlvRules): Result<readonly TlvObject[], TlvError> => {
  const characters = Array.from(text);
  const objects = new Map<string, TlvObject>();
  const fail = (position: number, reason: TlvReason) =>
    err({ kind: "qris.tlv", position, reason } as const);

  for (let position = 0; position < characters.length; ) {
    const id = characters.slice(position, position + 2).join("");
    if (!TWO_DIGITS.test(id)) return fail(position, "id");
    const lengthText = characters.slice(position + 2, position + 4).join("");
    if (!TWO_DIGITS.test(lengthText)) return fail(position + 2, "length");
    const length = Number(lengthText);
    if (length === 0 && !rules.allowEmpty) return fail(position + 2, "empty");
    const end = position + 4 + length;
    if (end > characters.length) return fail(position, "overrun");
    if (objects.has(id)) return err({ kind: "qris.duplicate", id });
    objects.set(id, { id, value: characters.slice(position + 4, end).join("") });
    position = end;
  }
  return ok([...objects.values()]);
};

/** The written form. A value over 99 characters cannot be written: the caller's bug. */
export const encodeTlv = (objects: readonly TlvObject[]): string =>
  objects
    .map(({ id, value }) => {
      const length = Array.from(value).length;
      if (length > 99) throw new RangeError(`QRIS tag ${id} has ${length} characters`);
      return `${id}${length.toString().padStart(2, "0")}${value}`;
    })
    .join("");

const TWO_DIGITS = /^[0-9]{2}$/;
