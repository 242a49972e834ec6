import type { Clock } from "../../core/ports/clock.ts";
import type { HubLink } from "../../core/ports/hub-link.ts";
import type { Journal } from "../../core/ports/journal.ts";
import type { PinCheck } from "../../core/ports/pin-check.ts";
import type { QrisCharges } from "../../core/ports/qris-charges.ts";
import type { Vouchers } from "../../core/ports/vouchers.ts";
import { err } from "../../core/result.ts";
import type { Transport } from "../../hardware/transport/transport.ts";
import type { Drivers } from "../support/test-machine.ts";
import type { CrashPlan } from "./crash-plan.ts";

/** One life of the process, seen from its ports: alive, or dead and unheard. */
export interface LifeGuard {
  readonly isAlive: () => boolean;
  readonly die: (where: string) => void;
  readonly plan: CrashPlan;
}

/** True when the life is over at this point, now or since before. */
const isOver = ({ isAlive, die, plan }: LifeGuard, where: string): boolean => {
  if (isAlive() && plan.diesHere()) die(where);
  return !isAlive();
};

const never = <T>(): Promise<T> => new Promise(() => undefined);

const CLOSED = err({ kind: "journal.closed" } as const);
const REFUSED = err({ kind: "journal.not-written", reason: "SQLITE_FULL: simulated" } as const);

export const guardJournal = (journal: Journal, guard: LifeGuard): Journal => ({
  books: journal.books,
  commit: (decide) => {
    if (!guard.isAlive()) return CLOSED;
    if (guard.plan.refusesWrite()) return REFUSED;
    if (guard.plan.diesAtCommit()) {
      guard.die("before a commit");
      return CLOSED;
    }
    const stored = journal.commit(decide);
    return guard.isAlive() ? stored : CLOSED;
  },
  onCommit: (listener) =>
    journal.onCommit((stored) => {
      if (guard.isAlive()) listener(stored);
    }),
});

export const guardTransport = (transport: Transport, guard: LifeGuard): Transport => ({
  ...transport,
  write: (bytes) => {
    if (isOver(guard, "before a write")) return never();
    const written = transport.write(bytes);
    return isOver(guard, "after a write") ? never() : written;
  },
  onData: (listener) =>
    transport.onData((bytes) => {
      if (!isOver(guard, "when bytes came")) listener(bytes);
    }),
});

export const guardClock = (clock: Clock, guard: LifeGuard): Clock => ({
  ...clock,
  setTimeout: (callback, delayMs) =>
    clock.setTimeout(() => {
      if (!isOver(guard, "when a timer was due")) callback();
    }, delayMs),
});

const guardCall =
  <A extends readonly unknown[], T>(
    name: string,
    call: (...values: A) => Promise<T>,
    guard: LifeGuard,
  ) =>
  async (...values: A): Promise<T> => {
    guard.plan.enterCall();
    if (isOver(guard, `before ${name}`)) return never();
    const answer = await call(...values);
    return isOver(guard, `after ${name}`) ? never() : answer;
  };

export const guardCharges = (charges: QrisCharges, guard: LifeGuard): QrisCharges => ({
  request: guardCall("charges.request", charges.request, guard),
  state: guardCall("charges.state", charges.state, guard),
  close: guardCall("charges.close", charges.close, guard),
});

export const guardVouchers = (vouchers: Vouchers, guard: LifeGuard): Vouchers => ({
  look: guardCall("vouchers.look", vouchers.look, guard),
  reserve: guardCall("vouchers.reserve", vouchers.reserve, guard),
  consume: guardCall("vouchers.consume", vouchers.consume, guard),
  release: guardCall("vouchers.release", vouchers.release, guard),
});

export const guardDrivers = (drivers: Drivers, guard: LifeGuard): Drivers => ({
  ...drivers,
  dispenser: {
    ...drivers.dispenser,
    dispense: guardCall("dispense", drivers.dispenser.dispense, guard),
    reconcile: guardCall("reconcile", drivers.dispenser.reconcile, guard),
  },
  deviceTests: { moveSlot: guardCall("moveSlot", drivers.deviceTests.moveSlot, guard) },
  printer: { ...drivers.printer, print: guardCall("print", drivers.printer.print, guard) },
});

/** A try that was not survived was counted all the same. */
export const guardPin = (pin: PinCheck, guard: LifeGuard): PinCheck => ({
  ...pin,
  check: guardCall("pin.check", pin.check, guard),
});

/** An event that a dying process heard was not acknowledged: it comes again. */
export const guardLink = (link: HubLink, guard: LifeGuard): HubLink => ({
  ...link,
  onEvent: (listener) =>
    link.onEvent((event) => {
      guard.plan.enterCall();
      if (isOver(guard, "before an event")) throw new Error("nobody is there");
      listener(event);
      if (isOver(guard, "after an event")) throw new Error("nobody is there");
    }),
});
