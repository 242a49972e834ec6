import type { DeviceTests } from "./device-tests.ts";
import type { HubProbe } from "./hub-probe.ts";
import type { JournalCopies } from "./journal-copies.ts";
import type { ServiceCare } from "./service-care.ts";

/** What only the technician's tools ask of the machine. */
export interface TechnicianPorts {
  readonly deviceTests: DeviceTests;
  readonly hubProbe: HubProbe;
  readonly copies: JournalCopies;
  readonly care: ServiceCare;
}
