import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { ReceiptChoice } from "../../core/contract/delivery-screens.ts";
import type { Intent, Touch } from "../../core/contract/intent.ts";
import type { KioskView, Screen, ScreenKind } from "../../core/contract/kiosk-view.ts";
import type { Fact, FactKind } from "../../core/journal/fact.ts";
import type { CodeMint } from "../../core/ports/code-mint.ts";
import type { TerminalPorts } from "../../core/ports/terminal-ports.ts";
import { restock } from "../../core/restock/restock.ts";
import type { Sale } from "../../core/sale/sale.ts";
import { startTerminal, type Terminal } from "../../core/terminal.ts";
import type { KioskJournal } from "../../db/kiosk/journal.ts";
import { createJournalCopies } from "../../db/kiosk/journal-copies.ts";
import { readFact } from "../../db/kiosk/read-fact.ts";
import { createLifeClock } from "./life-clock.ts";
import { openTestJournal } from "./open-journal.ts";
import { createSimulatedHub, type SimulatedHub } from "./simulated-hub.ts";
import { createTestCodes } from "./test-codes.ts";
import { createTestMachine, type TestMachine } from "./test-machine.ts";
import { createTestPin } from "./test-pin.ts";
import { createTestSnapshot } from "./test-snapshot.ts";
import { createTestTechnician } from "./test-technician.ts";
import { createVirtualClock, VIRTUAL_START_MS, type VirtualClock } from "./virtual-clock.ts";

/**
 * The whole kiosk without Electron: the real machine, drivers, SQL and simulated devices on their
 * wires, under one virtual clock. Tests touch its screen and look at what came of it.
 */
export interface TestKiosk {
  readonly clock: VirtualClock;
  readonly hub: SimulatedHub;
  readonly machine: TestMachine;
  readonly journal: () => KioskJournal;
  readonly view: () => KioskView;
  /** The screen, which must be of that kind. */
  readonly screen: <K extends ScreenKind>(kind: K) => Extract<Screen, { readonly kind: K }>;
  readonly touch: (touch: Touch) => boolean;
  readonly wait: (ms: number) => Promise<void>;
  /** Goes on until the screen is of that kind; fails after `limitMs` of virtual time. */
  readonly until: (kind: ScreenKind, limitMs?: number) => Promise<void>;
  /** Goes on to the last screen; where the buyer is asked, with that receipt. */
  readonly untilThanks: (limitMs?: number, receipt?: ReceiptChoice) => Promise<void>;
  /** A touch as it was made on another screen. */
  readonly intend: (intent: Intent) => boolean;
  /** The service is killed and started again on the same disk. */
  readonly crash: (awayMs?: number) => Promise<void>;
  /** Goes on until a fact of that kind is on disk, and is killed there, before anybody hears of it. */
  readonly crashAfter: (kind: FactKind, awayMs?: number) => Promise<void>;
  readonly codes: CodeMint;
  /** Kiosk and machine without power for so long. */
  readonly powerCut: (awayMs: number) => Promise<void>;
  /** Every fact on the disk, in order. */
  readonly facts: () => readonly Fact[];
  readonly fatal: () => readonly unknown[];
  /** How often the service was asked to leave and come back. */
  readonly restarts: () => number;
  /** Attract → … → the QR code of these goods. */
  readonly orderUntilQr: (goods: readonly Goods[]) => Promise<string>;
  /** The sale of a charge, folded from its facts. */
  readonly saleOf: (chargeId: string) => Sale;
}

export interface Goods {
  readonly sku: string;
  readonly units?: number;
  readonly variantId?: string;
}

export interface TestKioskOptions {
  readonly snapshot?: CatalogueSnapshot;
  readonly unitsPerSpiral?: number;
  /** Fresh from the workshop: nothing was ever put into it. */
  readonly isNew?: boolean;
  /** When the world begins, epoch milliseconds. */
  readonly startMs?: number;
  readonly clock?: VirtualClock;
  /** The journal in a file instead of memory. */
  readonly path?: string;
  /** Where copies of the journal go; nowhere when left out. */
  readonly copiesTo?: { readonly folder: string; readonly keep: number };
  /** Sits between terminal and ports, to count or to time what passes. */
  readonly tapPorts?: (ports: TerminalPorts) => TerminalPorts;
}

/** Free on a new machine. */
const DISK_BYTES = 40 * 1024 ** 3;

export const startTestKiosk = async ({
  snapshot = createTestSnapshot(),
  unitsPerSpiral = 4,
  isNew = false,
  startMs = VIRTUAL_START_MS,
  clock = createVirtualClock(startMs, "promises"),
  path = ":memory:",
  tapPorts = (ports) => ports,
  copiesTo,
}: TestKioskOptions = {}): Promise<TestKiosk> => {
  const hub = createSimulatedHub({ clock, merchant: snapshot.settings });
  const machine = createTestMachine({ clock, snapshot, unitsPerSpiral });
  const codes = createTestCodes();
  const pin = createTestPin(clock.monotonicMs);
  const fatal: unknown[] = [];
  let restarts = 0;
  let disk = openTestJournal({ clock, snapshot, path });
  const firstLoad = {
    loadedBy: "test",
    loads: snapshot.slots.map((slot) => ({
      slotId: slot.slotId,
      units: slot.kind === "spiral" ? unitsPerSpiral : 1,
      producedOn: null,
    })),
  };
  if (!isNew) disk.journal.commit((books) => restock(books, firstLoad));

  const begin = () => {
    const life = createLifeClock(clock);
    const drivers = machine.drive(life.clock);
    const link = hub.openLink();
    const { journal } = disk;
    journal.onCommit((stored) => {
      if (!stored.some(({ kind }) => kind === fatalKind)) return;
      fatalKind = null;
      life.end();
      journal.close();
    });
    const ports = tapPorts({
      journal: {
        ...journal,
        onCommit: (listener) =>
          journal.onCommit((stored) => {
            if (life.isAlive()) listener(stored);
          }),
      },
      dispenser: drivers.dispenser,
      printer: drivers.printer,
      charges: hub.charges,
      vouchers: hub.vouchers.port,
      codes,
      pin,
      link,
      disk: { hasRoomForSale: () => true, freeBytes: () => DISK_BYTES },
      version: "0.0.0-test",
      clock: life.clock,
      ids: disk.ids,
      technician: createTestTechnician({
        deviceTests: drivers.deviceTests,
        isOnline: () => link.health().online,
        onRestart: () => {
          restarts += 1;
        },
        copies: createJournalCopies({
          db: disk.db,
          clock: life.clock,
          machineCode: "M01",
          place: copiesTo ?? null,
        }),
      }),
      onFatal: (reason) => {
        if (life.isAlive()) fatal.push(reason);
      },
    });
    const terminal = startTerminal(ports);
    return {
      terminal,
      isAlive: life.isAlive,
      end: () => {
        life.end();
        terminal.stop();
        drivers.stop();
        link.stop();
      },
    };
  };

  let fatalKind: FactKind | null = null;
  let life: {
    readonly terminal: Terminal;
    readonly isAlive: () => boolean;
    readonly end: () => void;
  } = begin();
  let lastIntent = 0;

  const view = () => life.terminal.view();
  const screen: TestKiosk["screen"] = (kind) => {
    const now = view().screen;
    if (!isScreen(now, kind)) throw new Error(`the screen is ${now.kind}, not ${kind}`);
    return now;
  };
  const touch = (touched: Touch) => {
    lastIntent += 1;
    const { screenId } = view();
    return life.terminal.intend({ intentId: `i${lastIntent}`, screenId, touch: touched });
  };
  const untilOneOf = async (kinds: readonly ScreenKind[], limitMs: number) => {
    const endMs = clock.monotonicMs() + limitMs;
    while (!kinds.includes(view().screen.kind)) {
      if (clock.monotonicMs() >= endMs) {
        throw new Error(`waited ${limitMs} ms for ${kinds[0]}; it is ${view().screen.kind}`);
      }
      await clock.advance(Math.max(1, Math.min(clock.nextTimerInMs() ?? 100, 100)));
    }
  };
  const until = (kind: ScreenKind, limitMs = 120_000) => untilOneOf([kind], limitMs);
  const untilThanks = async (limitMs = 120_000, receipt: ReceiptChoice = "paper") => {
    await untilOneOf(["thanks", "receipt-choice"], limitMs);
    if (view().screen.kind === "receipt-choice") touch({ kind: "choose-receipt", receipt });
    await until("thanks", limitMs);
  };

  const powerCut = async (awayMs: number) => {
    life.end();
    disk = disk.reopen();
    clock.skip(awayMs);
    await clock.advance(1_000);
    life = begin();
  };

  const crash = async (awayMs = 1_000) => {
    life.end();
    disk = disk.reopen();
    await clock.advance(awayMs);
    life = begin();
  };

  // Boards and printer wake up.
  await clock.advance(3_000);

  return {
    clock,
    hub,
    machine,
    journal: () => disk.journal,
    view,
    screen,
    touch,
    wait: clock.advance,
    until,
    untilThanks,
    codes,
    intend: (intent) => life.terminal.intend(intent),
    crash,
    powerCut,
    crashAfter: async (kind, awayMs) => {
      fatalKind = kind;
      const endMs = clock.monotonicMs() + 120_000;
      while (life.isAlive()) {
        if (clock.monotonicMs() >= endMs) throw new Error(`no ${kind} came`);
        await clock.advance(10);
      }
      await crash(awayMs);
    },
    facts: () => disk.journal.factsAfter(0, 10_000).map(({ payload }) => readFact(payload)),
    fatal: () => fatal,
    restarts: () => restarts,
    orderUntilQr: async (goods) => {
      await until("attract");
      touch({ kind: "start" });
      for (const { sku, units = 1, variantId = null } of goods) {
        touch({ kind: "add", sku, variantId, units });
      }
      touch({ kind: "open-cart" });
      touch({ kind: "pay", offerId: screen("cart").offerId });
      await until("payment");
      const chargeId = hub.chargeIds().at(-1);
      if (!chargeId) throw new Error("no charge was made");
      return chargeId;
    },
    saleOf: (chargeId) => {
      const saleId = disk.journal.books.saleIdOfCharge(chargeId);
      const sale = saleId === null ? null : disk.journal.books.sale(saleId);
      if (!sale) throw new Error(`no sale of charge ${chargeId}`);
      return sale;
    },
  };
};

const isScreen = <K extends ScreenKind>(
  screen: Screen,
  kind: K,
): screen is Extract<Screen, { readonly kind: K }> => screen.kind === kind;
