import type { Fact } from "../../core/journal/fact.ts";
import { createFactWriter } from "./fact-writer.ts";
import type { HubStand, TestKiosk } from "./hub-stand.ts";

/** A kiosk's journal at the hub that grows fact by fact; what was told is derived. */
export const createTeller = (stand: Pick<HubStand, "derived">, kiosk: TestKiosk) => {
  const writer = createFactWriter();
  return {
    tell: async (...facts: readonly Fact[]): Promise<void> => {
      const from = writer.lastSeq() + 1;
      for (const fact of facts) writer.add(fact);
      const target = `/v1/journals/${writer.journalId}/facts`;
      const { status } = await kiosk.call("POST", target, writer.batch(from));
      if (status !== 200) throw new Error(`the hub answered ${status}`);
      await stand.derived();
    },
  };
};
export type Teller = ReturnType<typeof createTeller>;
