import type { CatalogueSnapshot, Product, Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { ServicePin } from "../../core/service/door/service-pin.ts";
import { POSITIONS } from "../../core/service/position.ts";
import type { LockerBoardSimulator } from "../../hardware/locker-board/simulator.ts";
import type { SimulatedHub } from "../support/simulated-hub.ts";
import type { TestMachine } from "../support/test-machine.ts";
import { testServicePins } from "../support/test-pin.ts";
import type { Profile } from "./profile.ts";
import type { Random } from "./random.ts";

interface Surroundings {
  readonly clock: Clock;
  readonly random: Random;
  readonly profile: Profile;
  readonly machine: TestMachine;
  readonly hub: SimulatedHub;
  readonly slots: readonly Slot[];
  readonly isCalm: () => boolean;
  readonly note: (what: string) => void;
}

/** Whoever stands at an open locker: takes the goods, closes the door, or walks away. */
export const peopleAtLockers = (
  { clock, random, machine, slots, note }: Surroundings,
  isStaffAt: (slotId: string) => boolean,
): void => {
  const attended = new Set<string>();

  const attend = (board: LockerBoardSimulator, { slotId, channel }: Slot) => {
    if (board.contents()[channel - 1]?.door !== "open" || attended.has(slotId)) return;
    if (isStaffAt(slotId)) return;
    attended.add(slotId);
    const takesGoods = random.chance(0.95);
    // Who walks away leaves the door to the next attendant.
    const closesInMs = random.chance(0.9) ? random.between(200, 20_000) : 300_000;
    const takesInMs = random.between(0, closesInMs);
    if (takesGoods) {
      clock.setTimeout(() => {
        if (board.takeGoods(channel)) note(`goods taken from ${slotId}`);
      }, takesInMs);
    }
    clock.setTimeout(() => {
      attended.delete(slotId);
      note(`door of ${slotId} closed`);
      board.closeDoor(channel);
    }, closesInMs + 1);
  };

  for (const [name, board] of machine.lockers) {
    const doors = slots.filter((slot) => slot.board === name);
    board.onChange(() => {
      for (const slot of doors) attend(board, slot);
    });
  }
};

const SPIRAL_TROUBLE = [
  "jammed",
  "no-drop",
  "motor-missing",
  "unknown-code",
  "lost-command",
  "lost-ack",
  "lost-result",
  "late-result",
  "repeats-result",
  "bad-checksum",
  "silent",
] as const;

const LOCKER_TROUBLE = [
  "silent",
  "bad-checksum",
  "latch-stuck",
  "lost-answer",
  "opens-late",
] as const;

const PRINTER_TROUBLE = [
  "paper-out",
  "paper-low",
  "cover-open",
  "cutter-jam",
  "silent",
  "paper-ends-mid-job",
  "late-answer",
  "garbage",
] as const;

/** Devices fall ill and get well, the hub goes away and comes back, until the world is calm. */
export const troubleTheWorld = (
  world: Surroundings & { readonly shop: CatalogueSnapshot },
): { readonly end: () => void } => {
  const { clock, random, profile, machine, hub, shop, isCalm, note } = world;

  const inSpells = (
    chance: number,
    name: string,
    begin: () => void,
    end: () => void,
    longestMs = 60_000,
  ) => {
    const wait = () => {
      clock.setTimeout(
        () => {
          if (isCalm()) return;
          if (!random.chance(chance)) return wait();
          note(`${name} falls ill`);
          begin();
          clock.setTimeout(
            () => {
              note(`${name} is well`);
              end();
              wait();
            },
            random.between(1_000, longestMs),
          );
        },
        random.between(2_000, 60_000),
      );
    };
    wait();
  };

  for (const [name, board] of machine.spirals) {
    const isWell = () => board.become("ready");
    inSpells(profile.deviceTrouble, name, () => board.become(random.pick(SPIRAL_TROUBLE)), isWell);
  }
  for (const [name, board] of machine.lockers) {
    const isWell = () => board.become("ready");
    inSpells(profile.deviceTrouble, name, () => board.become(random.pick(LOCKER_TROUBLE)), isWell);
  }
  for (const [name, wire] of machine.wires) {
    inSpells(profile.deviceTrouble / 4, `the line of ${name}`, wire.unplug, wire.plug, 10_000);
  }
  const { printer } = machine;
  inSpells(
    profile.printerTrouble,
    "printer",
    () => printer.become(random.pick(PRINTER_TROUBLE)),
    () => printer.become("ready"),
  );
  const online = (on: boolean) => () => hub.setOnline(on);
  const push = (on: boolean) => () => hub.setPush(on);
  inSpells(profile.hubSpells, "the hub", online(false), online(true), 120_000);
  let version = shop.version;
  const publish = () => {
    version++;
    const products = repriced(shop.products, random);
    const snapshot = { ...shop, version, products, servicePins: somePins(random) };
    hub.publish({ kind: "catalogue-published", snapshot });
  };
  inSpells(profile.newPrices, "the price list", publish, () => undefined);
  inSpells(profile.pushSpells, "push", push(false), push(true), 300_000);

  return {
    end: () => {
      for (const board of machine.spirals.values()) board.become("ready");
      for (const board of machine.lockers.values()) board.become("ready");
      for (const wire of machine.wires.values()) wire.plug();
      printer.become("ready");
      hub.setOnline(true);
      hub.setPush(true);
    },
  };
};

/** Some positions have none, and now and then one has another than staff know. */
const somePins = (random: Random): ServicePin[] => {
  const positions = POSITIONS.filter(() => random.chance(0.8));
  const [first, ...others] = positions;
  if (!first || random.chance(0.7)) return testServicePins(positions);
  return [...testServicePins([first], CHANGED_PIN), ...testServicePins(others)];
};

const CHANGED_PIN = "907153";

const repriced = (products: readonly Product[], random: Random): Product[] =>
  products.map((product) => ({
    ...product,
    priceRupiah: product.priceRupiah + 1_000 * random.between(0, 3),
  }));
