import { randomInt, randomUUID } from "node:crypto";
import type { Ids } from "../core/ports/ids.ts";

/** No I, L, O, U, 0, 1: nothing that is misread aloud or on paper. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const CODE_LENGTH = 6;

export const createSystemIds = (): Ids => ({
  newId: () => randomUUID(),
  newOrderCode: () =>
    Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""),
});
