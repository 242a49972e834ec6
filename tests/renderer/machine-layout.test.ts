import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import { machinePlan } from "../../core/catalogue/machine-plan.ts";
import type { CabinetPlan } from "../../core/contract/delivery-screens.ts";
import { layOutMachine, MACHINE } from "../../renderer/machine-layout.ts";

const seed = CatalogueSnapshot.parse(
  JSON.parse(readFileSync(`${import.meta.dirname}/../../assets/seed/catalogue.json`, "utf8")),
);

const cabinet = (kind: CabinetPlan["kind"], channels: readonly number[]): CabinetPlan => ({
  kind,
  places: channels.map((channel) => ({ label: String(channel), channel })),
});

const MACHINES: Readonly<Record<string, readonly CabinetPlan[]>> = {
  "the seed's machine": machinePlan(seed),
  "lockers alone": [cabinet("locker", [1, 2, 3, 4, 5, 6, 7, 8])],
  "a cabinet of spirals alone": [cabinet("spiral", [11, 12, 13, 21, 22])],
  "doors without a slot between them": [cabinet("locker", [1, 4, 16])],
  "two cabinets of spirals": [cabinet("spiral", [11, 12]), cabinet("spiral", [11, 31])],
};

test.each(Object.entries(MACHINES))(
  "%s is drawn within its body, no place over another",
  (_, machine) => {
    const places = layOutMachine(machine).flatMap((drawn) => drawn.places);
    expect(places).toHaveLength(machine.flatMap((one) => one.places).length);
    for (const one of places) {
      expect(one.x).toBeGreaterThan(0);
      expect(one.y).toBeGreaterThan(0);
      expect(one.x + one.width).toBeLessThan(MACHINE.width);
      expect(one.y + one.height).toBeLessThan(MACHINE.height);
      const covered = places.filter(
        (other) =>
          other !== one &&
          other.x < one.x + one.width - 1 &&
          one.x < other.x + other.width - 1 &&
          other.y < one.y + one.height - 1 &&
          one.y < other.y + other.height - 1,
      );
      expect(covered).toEqual([]);
    }
  },
);

test("doors are numbered downwards in columns of eight, spirals by shelf and place", () => {
  const [spirals, doors] = layOutMachine([
    cabinet("spiral", [11, 12, 21]),
    cabinet("locker", [1, 2, 9]),
  ]);
  const spiral = (label: string) => spirals?.places.find((one) => one.label === label);
  expect(spiral("12")?.x).toBeGreaterThan(spiral("11")?.x ?? 0);
  expect(spiral("21")?.y).toBeGreaterThan(spiral("11")?.y ?? 0);
  expect(spiral("21")?.x).toBe(spiral("11")?.x);
  const door = (label: string) => doors?.places.find((one) => one.label === label);
  expect(door("2")?.y).toBeGreaterThan(door("1")?.y ?? 0);
  expect(door("9")?.x).toBeGreaterThan(door("1")?.x ?? 0);
  expect(door("9")?.y).toBe(door("1")?.y);
});
