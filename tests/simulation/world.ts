import type { Touch } from "../../core/contract/intent.ts";
import { readFact } from "../../db/kiosk/read-fact.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { createSimulatedHub } from "../support/simulated-hub.ts";
import { createTestMachine } from "../support/test-machine.ts";
import { fillUp } from "./attendant.ts";
import { createBuyers } from "./buyer.ts";
import { createCrashPlan } from "./crash-plan.ts";
import { createEventClock } from "./event-clock.ts";
import { checkGoods, checkGoodsAtRest } from "./laws-of-goods.ts";
import { checkHistory } from "./laws-of-history.ts";
import { checkMoney, checkMoneyAtRest } from "./laws-of-money.ts";
import { createLedger } from "./ledger.ts";
import { type Life, type Plant, startLife } from "./life.ts";
import { drawProfile } from "./profile.ts";
import { createRandom } from "./random.ts";
import { watchScreen } from "./screen-watch.ts";
import { createSimulatedShop } from "./simulated-shop.ts";
import { peopleAtLockers, troubleTheWorld } from "./surroundings.ts";
import { createTrace } from "./trace.ts";
import { createViolations, type Violation } from "./violations.ts";
import { watchMachine } from "./witness.ts";

export interface Outcome {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly crashes: number;
  readonly sales: number;
  readonly paid: number;
  readonly facts: number;
  readonly virtualMs: number;
  readonly timers: number;
  readonly traceHash: string;
}

export interface SimulationOptions {
  readonly plant?: Plant;
  readonly onTrace?: (line: string) => void;
}

const UNITS_PER_SPIRAL = 6;
const SELLING_MS = 60 * 60_000;
const SETTLING_MS = 45 * 60_000;
const FAREWELL_MS = 10_000;

/** One world from its seed to its rest. The same seed is the same world. */
export const simulate = async (
  seed: number,
  { plant, onTrace }: SimulationOptions = {},
): Promise<Outcome> => {
  const random = createRandom(seed);
  const profile = drawProfile(random.fork());
  const clock = createEventClock();
  const trace = createTrace(clock, onTrace ?? null);
  const { note } = trace;
  note(`seed ${seed} ${JSON.stringify(profile)}`);
  const violations = createViolations(clock, note);
  let isCalm = false;

  const shop = createSimulatedShop();
  const { slots } = shop;
  const hubLuck = random.fork();
  const hub = createSimulatedHub({
    clock,
    merchant: shop.settings,
    latencyMs: () =>
      !isCalm && hubLuck.chance(profile.slowCalls)
        ? hubLuck.between(1_000, 7_000)
        : hubLuck.between(5, 200),
    fate: () => {
      if (isCalm || !hubLuck.chance(profile.lostCalls)) return "answered";
      return hubLuck.pick(["lost-before", "lost-after"] as const);
    },
    acknowledges: () => isCalm || !hubLuck.chance(profile.lostAcknowledgements),
  });
  const machine = createTestMachine({
    clock,
    snapshot: shop,
    unitsPerSpiral: UNITS_PER_SPIRAL,
    vmcPollMs: 1_000,
    lockerPollMs: 2_000,
  });

  let disk = openTestJournal({ clock, snapshot: shop });
  const { db } = disk;
  const ledger = createLedger((id) => slots.find((s) => s.slotId === id)?.kind === "spiral");
  const goods = { ledger, violations, books: disk.journal.books, machine, slots };
  const money = { ledger, violations, paymentsAtBank: hub.payments };
  const checkGoodsNow = checkGoods(goods);
  const checkMoneyNow = checkMoney(money);
  let lastSeq = disk.journal.lastSeq();

  const audit = () =>
    disk.journal.onCommit((stored) => {
      const facts = stored.map((one) => ({ stored: one, fact: readFact(one.payload) }));
      for (const { stored: one, fact } of facts) {
        note(`fact ${one.seq} ${JSON.stringify(fact)}`);
        if (one.seq !== lastSeq + 1) violations.report(10, `fact ${one.seq} follows ${lastSeq}`);
        lastSeq = one.seq;
        ledger.take(fact);
      }
      checkMoneyNow(facts);
      checkGoodsNow(facts.map(({ fact }) => fact));
    });

  const plan = createCrashPlan(profile, random.fork());
  const luck = random.fork();
  const tampered = new Set<string>();
  const screens = watchScreen({ clock, ledger, violations, isTampered: (qr) => tampered.has(qr) });
  let life: Life | null = null;

  const begin = () => {
    if (disk.journal.lastSeq() !== lastSeq) violations.report(0, "the dead wrote a fact");
    disk = disk.reopen();
    audit();
    screens.reset();
    note("the service starts");
    const refusalsBefore = plan.refusals();
    let leaving = false;
    const born = startLife({
      clock,
      disk,
      machine,
      hub,
      plan,
      plant,
      onDeath: (where) => {
        note(`the service dies ${where}`);
        life = null;
        clock.setTimeout(awaken, downtimeMs());
      },
      onFatal: (reason) => {
        note(`fatal: ${String(reason)}`);
        if (plan.refusals() === refusalsBefore) violations.report(0, `fatal: ${String(reason)}`);
        if (leaving) return;
        leaving = true;
        clock.setTimeout(() => born.die("of its own will"), FAREWELL_MS);
      },
    });
    // It may not have survived its own start.
    if (born.isAlive()) life = born;
  };

  const awaken = () => {
    if (!isCalm && luck.chance(0.02)) clock.leap(luck.between(1, 20) * 3_600_000);
    begin();
  };
  const downtimeMs = () => {
    if (isCalm || luck.chance(0.7)) return luck.between(1_000, 8_000);
    return luck.between(8_000, luck.chance(0.3) ? 600_000 : 100_000);
  };

  let lastIntent = 0;
  const touch = (touched: Touch) => {
    const { terminal } = life ?? {};
    if (!terminal) return;
    const intent = {
      intentId: `i${++lastIntent}`,
      screenId: terminal.view().screenId,
      touch: touched,
    };
    note(`touch ${JSON.stringify(touched)}`);
    terminal.intend(intent);
    if (luck.chance(profile.oddBuyers / 2) && life && terminal.intend(intent)) {
      violations.report(0, `a repeated touch was taken: ${touched.kind}`);
    }
  };

  const surroundings = {
    clock,
    random: random.fork(),
    profile,
    machine,
    hub,
    slots,
    note,
    isCalm: () => isCalm,
  };
  const buyers = createBuyers({ ...surroundings, random: random.fork(), touch });
  watchMachine({ machine, slots, ledger, violations, note });
  peopleAtLockers(surroundings);
  const trouble = troubleTheWorld(surroundings);

  const people = random.fork();
  const keepsTouching = people.chance(0.5);
  const someoneActs = () => {
    const isLong = !isCalm && people.chance(profile.oddBuyers / 20);
    clock.setTimeout(someoneActs, isLong ? 90_000 : people.between(300, 3_000));
    if (!life) return;
    screens.see(life.terminal.view());
    if (profile.tampering > 0 && !isCalm && people.chance(profile.tampering)) {
      hub.tamper((qr) => {
        const forged = qr.replace("ID.CO", "ID.XX");
        tampered.add(forged);
        return forged;
      });
    }
    if (!isCalm || keepsTouching) buyers.act(life.terminal.view());
  };
  const attendantComes = () => {
    clock.setTimeout(attendantComes, people.between(60_000, 600_000));
    const screen = life?.terminal.view().screen.kind;
    const isOpen = [...machine.lockers.values()].some((board) =>
      board.contents().some(({ door }) => door === "open"),
    );
    const needsGoods = disk.journal.books.stock().some((row) => row.inDoubt || row.units === 0);
    if (!needsGoods || isOpen || (screen !== "attract" && screen !== "out-of-service")) return;
    note(`the attendant fills up: ${fillUp(disk.journal, machine, slots)} facts`);
  };

  audit();
  fillUp(disk.journal, machine, slots);
  begin();
  someoneActs();
  clock.setTimeout(attendantComes, 120_000);

  const hasSold = () => buyers.purchasesLeft() === 0;
  await clock.runUntil(SELLING_MS, hasSold);
  // The last of them stands in front of the screen.
  await clock.runUntil(clock.monotonicMs() + luck.between(5_000, 240_000));

  note("the world calms down");
  isCalm = true;
  plan.calm();
  buyers.calm();
  trouble.end();
  const isAtRest = () => {
    const screen = life?.terminal.view().screen.kind;
    const { books } = disk.journal;
    return (
      (screen === "attract" || screen === "out-of-service") &&
      buyers.plans() === 0 &&
      books.openSales().length === 0 &&
      books.openCharges().length === 0
    );
  };
  const limitMs = clock.monotonicMs() + SETTLING_MS;
  while (!isAtRest() && clock.monotonicMs() < limitMs) {
    await clock.runUntil(clock.monotonicMs() + 5_000);
  }
  await clock.runUntil(clock.monotonicMs() + 15_000);
  if (!isAtRest())
    violations.report(0, `nothing settles: ${JSON.stringify(life?.terminal.view().screen.kind)}`);

  checkMoneyAtRest(money);
  checkGoodsAtRest(goods);
  checkHistory(db, violations);
  life?.die("at the end of the world");
  note(`rest after ${clock.fired()} timers`);
  const outcome = {
    seed,
    violations: violations.all(),
    crashes: plan.crashes(),
    sales: ledger.sales.size,
    paid: [...ledger.sales.values()].filter(({ payment }) => payment).length,
    facts: lastSeq,
    virtualMs: clock.monotonicMs(),
    timers: clock.fired(),
    traceHash: trace.hash(),
  };
  db.close();
  return outcome;
};
