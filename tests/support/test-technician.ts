import type { DeviceTests } from "../../core/ports/device-tests.ts";
import type { JournalCopies } from "../../core/ports/journal-copies.ts";
import type { TechnicianPorts } from "../../core/ports/technician-ports.ts";
import { err, ok } from "../../core/result.ts";

/** No folder for copies is set. */
const NO_COPIES: JournalCopies = {
  isSet: () => false,
  last: () => null,
  problem: () => null,
  copy: async () => err({ kind: "copy.not-set" }),
};

/** What a technician finds around the real drivers of a test. */
export const createTestTechnician = ({
  deviceTests,
  isOnline,
  copies = NO_COPIES,
  onRestart = () => undefined,
}: {
  readonly deviceTests: DeviceTests;
  readonly isOnline: () => boolean;
  readonly copies?: JournalCopies;
  readonly onRestart?: () => void;
}): TechnicianPorts => ({
  deviceTests,
  hubProbe: {
    reach: async () =>
      isOnline() ? ok({ roundTripMs: 42, hubAheadMs: 900 }) : err({ kind: "hub.unreachable" }),
  },
  copies,
  care: { lastLogLines: () => [], restart: onRestart },
});
