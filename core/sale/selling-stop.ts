import type { Shelf } from "../catalogue/shelf.ts";
import type { OutOfServiceScreen } from "../contract/idle-screens.ts";
import type { HoursWatch } from "../hours/hours-watch.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import type { ServicePause } from "../service/service-pause.ts";
import { DEVICES_AWAKE_MS } from "./waking-devices.ts";

/** Why nothing is sold now. */
export type SellingStop = OutOfServiceScreen["reason"] | "closed" | "in-service";

export interface SellingStops {
  /** For a buyer who comes; null: come in. */
  readonly toBegin: () => SellingStop | null;
  /** For a buyer who is shopping already: closing time lets them finish. */
  readonly toGoOn: () => SellingStop | null;
}

/** What a machine that cannot sell says first: who works on it, its faults, its hours, an empty shelf. */
export const createSellingStops = ({
  ports: { journal, disk, clock },
  shelf,
  hours,
  pause,
}: {
  readonly ports: Pick<TerminalPorts, "journal" | "disk" | "clock">;
  readonly shelf: () => Shelf | null;
  readonly hours: Pick<HoursWatch, "now">;
  readonly pause: ServicePause;
}): SellingStops => {
  const startedAtMs = clock.monotonicMs();

  const why = (isClosed: () => boolean): SellingStop | null => {
    if (pause.isOn()) return "in-service";
    const now = shelf();
    if (!now) return "no-catalogue";
    if (!journal.books.areSound()) return "books-unsound";
    if (!disk.hasRoomForSale()) return "disk";
    if (isClosed()) return "closed";
    if (now.items.some((item) => item.freeUnits > 0)) return null;
    return clock.monotonicMs() - startedAtMs < DEVICES_AWAKE_MS ? "starting" : "nothing-to-sell";
  };

  return {
    toBegin: () => why(() => !hours.now().shop.isOpen),
    toGoOn: () => why(() => !hours.now().mayFinish),
  };
};
