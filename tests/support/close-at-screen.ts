import { enterService } from "./enter-service.ts";
import type { TestKiosk } from "./test-kiosk.ts";

/** The hidden gesture, the PIN, the books of the day. */
export const openDayScreen = async (kiosk: TestKiosk): Promise<void> => {
  await enterService(kiosk);
  kiosk.touch({ kind: "staff-open-day" });
};

/** Closes the day that is shown and waits until its paper is done with. */
export const closeShownDay = async (kiosk: TestKiosk): Promise<string> => {
  const date = kiosk.screen("staff-day").open?.date;
  if (!date) throw new Error("no day is open");
  kiosk.touch({ kind: "staff-close-day", date, position: "Petugas piket" });
  await untilDone(kiosk);
  return date;
};

export const printDay = async (kiosk: TestKiosk, date: string): Promise<void> => {
  kiosk.touch({ kind: "staff-print-day", date });
  await untilDone(kiosk);
};

const untilDone = async (kiosk: TestKiosk) => {
  await kiosk.wait(100);
  while (kiosk.screen("staff-day").isWorking) await kiosk.wait(500);
};

/** One thing bought, its receipt taken as it comes, the screen left. */
export const buyOne = async (kiosk: TestKiosk, sku = "roti") => {
  const chargeId = await kiosk.orderUntilQr([{ sku }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("thanks", 200_000);
  kiosk.touch({ kind: "done" });
};

export const closedOn = (kiosk: TestKiosk, date: string) => {
  const closed = kiosk.journal().books.days.closedOn(date);
  if (!closed) throw new Error(`${date} is not closed`);
  return closed;
};
