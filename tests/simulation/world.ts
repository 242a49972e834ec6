import type { Touch } from "../../core/contract/intent.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { createTestMachine } from "../support/test-machine.ts";
import { createTestPin } from "../support/test-pin.ts";
import { fillUp } from "./attendant.ts";
import { createAuditor } from "./auditor.ts";
import { createBuyers } from "./buyer.ts";
import { createCodeHolder } from "./code-holder.ts";
import { createCrashPlan } from "./crash-plan.ts";
import { createEventClock } from "./event-clock.ts";
import { openHubDesk } from "./hub-desk.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { isPaidByFacts, isToCollect, waitsForPickUp, wasDelivered } from "./ledger-reading.ts";
import type { Plant } from "./life.ts";
import { createLives } from "./lives.ts";
import { drawProfile } from "./profile.ts";
import { createRandom } from "./random.ts";
import { createRestocker } from "./restocker.ts";
import { watchScreen } from "./screen-watch.ts";
import { createSimulatedShop } from "./simulated-shop.ts";
import { createStaffAtScreen } from "./staff-at-screen.ts";
import { peopleAtLockers, troubleTheWorld } from "./surroundings.ts";
import { createTrace } from "./trace.ts";
import { createUnreliableHub } from "./unreliable-hub.ts";
import { createViolations, type Violation, type Violations } from "./violations.ts";

export interface Outcome {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly crashes: number;
  readonly sales: number;
  readonly paid: number;
  readonly facts: number;
  readonly virtualMs: number;
  readonly timers: number;
  /** Equal when all that happened was equal. */
  readonly traceHash: string;
}

export interface SimulationOptions {
  readonly plant?: Plant;
  readonly onTrace?: (line: string) => void;
}

const UNITS_PER_SPIRAL = 6;
const SELLING_MS = 60 * 60_000;
const SETTLING_MS = 45 * 60_000;

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
  let calm = false;
  const isCalm = () => calm;

  const shop = createSimulatedShop();
  const { slots } = shop;
  const { hub, mayForge, isForged } = createUnreliableHub({
    clock,
    merchant: shop.settings,
    profile,
    random: random.fork(),
    isCalm,
  });
  const machine = createTestMachine({
    clock,
    snapshot: shop,
    unitsPerSpiral: UNITS_PER_SPIRAL,
    vmcPollMs: 1_000,
    lockerPollMs: 2_000,
  });
  const disk = openTestJournal({ clock, snapshot: shop });
  const { books } = disk.journal;
  const isOnScreen = (orderCode: string): boolean | null => {
    const screen = screenNow()?.screen;
    if (!screen) return null;
    const isServed = screen.kind === "payment" || screen.kind === "closing-charge";
    return isServed && screen.orderCode === orderCode;
  };
  const ledger = createLedger((id) => slots.find((s) => s.slotId === id)?.kind === "spiral");
  const audited = { clock, profile, hub, ledger, machine, slots, violations, isCalm, note };
  const desk = openHubDesk({ ...audited, random: random.fork() });
  const auditor = createAuditor({ ...audited, disk, desk, isOnScreen });
  const screens = watchScreen({ ...audited, isForged });

  const luck = random.fork();
  const plan = createCrashPlan(profile, random.fork());
  auditor.listen(disk);
  fillUp(disk.journal, machine, slots);
  const lives = createLives({
    clock,
    disk,
    machine,
    hub,
    pin: createTestPin(clock.monotonicMs),
    plan,
    plant,
    luck,
    violations,
    isCalm,
    note,
    onView: (view) => {
      screens.see(view);
      auditor.sawScreen(view);
    },
    onBirth: (next) => {
      auditor.listen(next);
      screens.reset();
    },
  });

  function screenNow() {
    return lives.current()?.shown();
  }
  let lastIntent = 0;
  const touch = (touched: Touch) => {
    const life = lives.current();
    if (!life) return;
    const { terminal } = life;
    const { screenId } = life.shown();
    const intent = { intentId: `i${++lastIntent}`, screenId, touch: touched };
    note(`touch ${JSON.stringify(touched)}`);
    if (touched.kind === "enter-code") auditor.sawTyped(touched.code);
    terminal.intend(intent);
    if (touched.kind.startsWith("staff-") && plan.diesAtTouch()) {
      return life.die("after a touch of staff");
    }
    if (!luck.chance(profile.oddBuyers / 2) || lives.current()?.terminal !== terminal) return;
    if (terminal.intend(intent)) violations.report(0, `${touched.kind} was taken twice`);
  };

  const surroundings = { clock, profile, machine, hub, slots, note, isCalm };
  const codes = createCodeHolder({ random: random.fork(), profile, desk, ledger });
  const buyers = createBuyers({ ...surroundings, random: random.fork(), codes, touch, violations });
  const staffAtScreen = random.fork();
  const restocker = createRestocker({ ...surroundings, random: staffAtScreen.fork(), touch });
  const staff = createStaffAtScreen({ ...surroundings, random: staffAtScreen, touch, restocker });
  peopleAtLockers({ ...surroundings, random: random.fork() }, restocker.standsAt);
  const trouble = troubleTheWorld({ ...surroundings, shop, random: random.fork() });

  const people = random.fork();
  const keepsTouching = people.chance(0.5);
  const someoneActs = () => {
    const isLong = !calm && people.chance(profile.oddBuyers / 20);
    clock.setTimeout(someoneActs, isLong ? 90_000 : people.between(300, 3_000));
    const view = screenNow();
    if (!view) return;
    screens.see(view);
    mayForge();
    if (!staff.act(view) && (!calm || keepsTouching)) buyers.act(view);
  };
  const attendantComes = () => {
    clock.setTimeout(attendantComes, people.between(60_000, 600_000));
    const kind = screenNow()?.screen.kind;
    const isInDoubt = books.stock().some((row) => row.inDoubt);
    const needsGoods = isInDoubt || books.stock().some((row) => row.units === 0);
    const isDoorOpen = [...machine.lockers.values()].some((board) =>
      board.contents().some(({ door }) => door === "open"),
    );
    // To count what is in doubt, or only to close the day; they wait until nobody is buying.
    if (!calm && people.chance(isInDoubt ? 0.5 : 0.3)) return staff.come();
    if (isDoorOpen || (kind !== "attract" && kind !== "out-of-service")) return;
    if (!needsGoods) return;
    note(`the attendant fills up: ${fillUp(lives.disk().journal, machine, slots)} facts`);
  };

  lives.start();
  someoneActs();
  clock.setTimeout(attendantComes, 120_000);
  const isSellingOver = () =>
    buyers.purchasesLeft() === 0 || clock.monotonicMs() - clock.leaptMs() >= SELLING_MS;
  while (!isSellingOver()) await clock.runUntil(clock.monotonicMs() + 60_000, isSellingOver);
  // The last of them stands in front of the screen.
  await clock.runUntil(clock.monotonicMs() + luck.between(5_000, 240_000));

  note("the world calms down");
  calm = true;
  plan.calm();
  buyers.calm();
  trouble.end();
  /** Goods that wait for their buyer, no longer than was promised. */
  const mayStayOpen = (saleId: string) => {
    const sale = ledger.sales.get(saleId);
    return sale
      ? waitsForPickUp(sale) && (sale.pickUp?.until ?? "") >= books.businessDate()
      : false;
  };
  const isAtRest = () => {
    const kind = screenNow()?.screen.kind;
    const isOver =
      books.openCharges().length === 0 &&
      books.openVouchers().length === 0 &&
      books.openSales().every(({ saleId }) => mayStayOpen(saleId));
    const isNobodyHere = buyers.plans() === 0 && !staff.isWaiting();
    return (kind === "attract" || kind === "out-of-service") && isNobodyHere && isOver;
  };
  const limitMs = clock.monotonicMs() + SETTLING_MS;
  while (!isAtRest() && clock.monotonicMs() < limitMs) {
    await clock.runUntil(clock.monotonicMs() + 5_000);
  }
  await clock.runUntil(clock.monotonicMs() + 15_000);
  if (!isAtRest()) violations.report(0, `nothing settles at ${screenNow()?.screen.kind}`);
  auditor.checkAtRest();
  const sales = [...ledger.sales.values()];
  if (profile.isPeaceful) checkPeace(ledger, violations);

  lives.current()?.die("at the end of the world");
  note(`rest after ${clock.fired()} timers`);
  const outcome = {
    seed,
    violations: violations.all(),
    crashes: plan.crashes(),
    sales: sales.length,
    paid: sales.filter(isPaidByFacts).length,
    facts: lives.disk().journal.lastSeq(),
    virtualMs: clock.monotonicMs(),
    timers: clock.fired(),
    traceHash: trace.hash(),
  };
  disk.db.close();
  return outcome;
};

/** Where nothing goes wrong, whoever pays gets everything. */
const checkPeace = ({ sales, strays }: Ledger, violations: Violations) => {
  for (const sale of sales.values()) {
    const isServed = [...sale.lines.values()].every(
      (line) => wasDelivered(line) || isToCollect(line),
    );
    if ((sale.payment || sale.consumed) && !isServed) {
      violations.report(0, `${sale.orderCode} was not served in peace`);
    }
  }
  if (strays.length > 0) violations.report(0, "money went astray in peace");
};
