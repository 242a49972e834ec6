import type { Ids } from "../../core/ports/ids.ts";

const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Names that count up, so that a run can be repeated exactly. Begin a second life past the first. */
export const createCountingIds = (first = 1): Ids => {
  let lastId = first - 1;
  let lastCode = first - 1;
  return {
    newId: () => `00000000-0000-4000-8000-${String(++lastId).padStart(12, "0")}`,
    newOrderCode: () => {
      let code = "";
      let rest = ++lastCode;
      for (let place = 0; place < 6; place++) {
        code = `${ALPHABET[rest % ALPHABET.length]}${code}`;
        rest = Math.floor(rest / ALPHABET.length);
      }
      return code;
    },
  };
};
