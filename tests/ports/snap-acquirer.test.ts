import { SIMULATED_MERCHANT } from "../../payments/simulator/simulated-contract.ts";
import { expectOk, startAcquirerStand } from "../payments/acquirer-stand.ts";
import { eventually } from "../support/eventually.ts";
import { describeAcquirer } from "./acquirer.contract.ts";

describeAcquirer("SNAP with the simulated bank", async () => {
  const stand = await startAcquirerStand();
  const { acquirer, clock, receiver, simulator, close } = stand;
  return {
    acquirer,
    merchant: SIMULATED_MERCHANT,
    nowMs: clock.nowMs,
    advance: clock.advance,
    pay: (partnerReferenceNo, options) => {
      expectOk(simulator().pay(partnerReferenceNo, options));
    },
    loseAnswers: (isLosing) => simulator().become({ "lose-answer": isLosing }),
    nextNotice: async () => {
      await clock.advance(0);
      await eventually("a notice came", () => receiver.notices.length > 0);
      return receiver.notices[0]!;
    },
    close,
  };
});
