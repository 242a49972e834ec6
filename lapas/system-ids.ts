import { randomInt, randomUUID } from "node:crypto";
import type { Ids } from "../core/ports/ids.ts";

const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const ORDER_CODE_LENGTH = 6;

export const createSystemIds = (): Ids => ({
  newId: () => randomUUID(),
  newOrderCode: () =>
    Array.from({ length: ORDER_CODE_LENGTH }, () =>
      ALPHABET.charAt(randomInt(ALPHABET.length)),
    ).join(""),
});
