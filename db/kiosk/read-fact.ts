import { Fact } from "../../core/journal/fact.ts";

/** The fact its stored bytes tell. Throws on bytes no version of this program wrote. */
export const readFact = (payload: Uint8Array): Fact =>
  Fact.parse(JSON.parse(Buffer.from(payload).toString("utf8")));

/** The bytes a fact is kept as for ever. */
export const encodeFact = (fact: Fact): Buffer => Buffer.from(JSON.stringify(fact), "utf8");
