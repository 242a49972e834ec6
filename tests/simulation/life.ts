import type { KioskView } from "../../core/contract/kiosk-view.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { PinCheck } from "../../core/ports/pin-check.ts";
import type { TerminalPorts } from "../../core/ports/terminal-ports.ts";
import { startTerminal, type Terminal } from "../../core/terminal.ts";
import { createLifeClock } from "../support/life-clock.ts";
import type { TestJournal } from "../support/open-journal.ts";
import type { SimulatedHub } from "../support/simulated-hub.ts";
import { createTestCodes } from "../support/test-codes.ts";
import type { TestMachine } from "../support/test-machine.ts";
import { createTestTechnician } from "../support/test-technician.ts";
import type { CrashPlan } from "./crash-plan.ts";
import {
  guardCharges,
  guardClock,
  guardDrivers,
  guardJournal,
  guardLink,
  guardPin,
  guardTransport,
  guardVouchers,
  type LifeGuard,
} from "./guard.ts";

/** Puts something wrong between the terminal and the world, to see whether the laws notice. */
export type Plant = (ports: TerminalPorts, world: { readonly clock: Clock }) => TerminalPorts;

/** One run of the service, from its start to its death. */
export interface Life {
  readonly terminal: Terminal;
  /** The last view that was pushed: what people see. */
  readonly shown: () => KioskView;
  readonly isAlive: () => boolean;
  readonly die: (where: string) => void;
}

/** What every life finds there. */
export interface LifeWorld {
  readonly clock: Clock;
  readonly machine: TestMachine;
  readonly hub: SimulatedHub;
  readonly pin: PinCheck;
  readonly plan: CrashPlan;
  readonly plant: Plant | undefined;
}

export const startLife = (
  options: LifeWorld & {
    readonly disk: TestJournal;
    readonly onDeath: (where: string) => void;
    readonly onFatal: (reason: unknown) => void;
    readonly onView: (view: KioskView) => void;
  },
): Life => {
  const { clock, disk, machine, hub, pin, plan, onDeath, onFatal, onView } = options;
  const { plant = (ports) => ports } = options;
  const life = createLifeClock(clock);
  const remains: (() => void)[] = [disk.journal.close];

  const die = (where: string) => {
    if (!life.isAlive()) return;
    life.end();
    // What is left of this turn of the processor runs into guarded ports; then it is swept away.
    clock.setTimeout(() => {
      for (const sweep of remains) sweep();
    }, 0);
    onDeath(where);
  };
  const guard: LifeGuard = { isAlive: life.isAlive, die, plan };

  const lifeClock = guardClock(life.clock, guard);
  const drivers = machine.drive(lifeClock, (transport) => guardTransport(transport, guard));
  const { dispenser, deviceTests, printer } = guardDrivers(drivers, guard);
  const link = hub.openLink();
  // First in line: a process that dies after a commit tells nobody in it.
  disk.journal.onCommit(() => {
    if (life.isAlive() && plan.diesAtCommit()) die("after a commit");
  });
  const terminal = startTerminal(
    plant(
      {
        journal: guardJournal(disk.journal, guard),
        dispenser,
        printer,
        charges: guardCharges(hub.charges, guard),
        vouchers: guardVouchers(hub.vouchers.port, guard),
        codes: createTestCodes(),
        pin: guardPin(pin, guard),
        link: guardLink(link, guard),
        disk: { hasRoomForSale: () => true, freeBytes: () => Number.MAX_SAFE_INTEGER },
        version: "0.0.0-simulation",
        clock: lifeClock,
        ids: disk.ids,
        technician: createTestTechnician({
          deviceTests,
          isOnline: () => link.health().online,
        }),
        onFatal: (reason) => {
          if (life.isAlive()) onFatal(reason);
        },
      },
      { clock },
    ),
  );
  let shown = terminal.view();
  const show = (view: KioskView) => {
    if (!life.isAlive()) return;
    shown = view;
    onView(view);
  };
  terminal.onView(show);
  show(shown);
  remains.push(terminal.stop, drivers.stop, link.stop);
  return { terminal, shown: () => shown, isAlive: life.isAlive, die };
};
