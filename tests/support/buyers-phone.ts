import * as z from "zod";
import type { BehaviourChanges } from "../../payments/simulator/behaviours.ts";
import { getJson, postJson } from "./json-over-http.ts";

const Code = z.object({
  partnerReferenceNo: z.string(),
  qrContent: z.string(),
  amountRupiah: z.int(),
  payments: z.array(z.object({ amountRupiah: z.int(), isNoticed: z.boolean() })),
});
export type PhoneCode = z.infer<typeof Code>;

/** The phone of a buyer, and the bank behind it with its bad habits. */
export interface BuyersPhone {
  /** Scans what is on the screen; the bank says which of its codes that is. */
  readonly scan: (qrText: string) => Promise<PhoneCode>;
  readonly pay: (code: PhoneCode) => Promise<void>;
  /** What is named changes, the rest stays. */
  readonly behave: (changes: BehaviourChanges) => Promise<void>;
}

export const createBuyersPhone = (url: string): BuyersPhone => ({
  scan: async (text) => Code.parse(await postJson(`${url}/scan`, { text })),
  pay: async ({ partnerReferenceNo }) => {
    await postJson(`${url}/codes/${partnerReferenceNo}/pay`, {});
  },
  behave: async (changes) => {
    await postJson(`${url}/control`, changes);
    const now = z.record(z.string(), z.unknown()).parse(await getJson(`${url}/control`));
    for (const [name, value] of Object.entries(changes)) {
      if (now[name] !== value) throw new Error(`the bank does not ${name}`);
    }
  },
});
