import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  mayDo,
  POSITIONS,
  SERVICE_ACTIONS,
  type ServiceAction,
} from "../../core/service/position.ts";
import { STAFF_ROLES } from "../../db/lapas/staff-store.ts";
import { STAFF_ACTIONS } from "../../lapas/staff/staff-actions.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/service.md"), "utf8");

/** The table as docs/service.md has to have it. */
const tableOf = (
  who: readonly string[],
  actions: Readonly<Record<string, readonly string[]>>,
): string =>
  [
    `| action | ${who.join(" | ")} |`,
    `|---|${who.map(() => "---|").join("")}`,
    ...Object.entries(actions).map(
      ([action, allowed]) =>
        `| ${action} | ${who.map((one) => (allowed.includes(one) ? "yes" : "")).join(" | ")} |`,
    ),
  ].join("\n");

describe("docs/service.md", () => {
  test("says what each position may do at the machine", () => {
    expect(page).toContain(`${tableOf(POSITIONS, SERVICE_ACTIONS)}\n`);
  });

  test("says what each position may do at the hub", () => {
    expect(page).toContain(`${tableOf(STAFF_ROLES, STAFF_ACTIONS)}\n`);
  });
});

test("the head may do everything at the machine, and the others keep to their work", () => {
  const every = Object.entries(SERVICE_ACTIONS);
  expect(every.filter(([, allowed]) => !allowed.includes("head"))).toEqual([]);
  const refused: readonly (readonly ["restocker" | "treasurer" | "technician", ServiceAction])[] = [
    ["technician", "restock"],
    ["technician", "close-day"],
    ["treasurer", "restock"],
    ["treasurer", "count-slot"],
    ["restocker", "test-devices"],
  ];
  for (const [position, action] of refused) expect(mayDo(position, action)).toBe(false);
});
