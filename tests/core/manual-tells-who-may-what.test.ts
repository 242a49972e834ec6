import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mayDo, POSITIONS, type ServiceAction } from "../../core/service/position.ts";
import { messagesFor } from "../../core/text/messages-for.ts";

/** Columns of the table in section 1 of the officers' manual. */
const COLUMNS: readonly ServiceAction[] = [
  "restock",
  "close-day",
  "count-slot",
  "test-devices",
  "print-case",
];

const manual = readFileSync(new URL("../../docs/manual-petugas.md", import.meta.url), "utf8");
const rows = manual
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test.each(POSITIONS)("the officers' manual says what a %s may do", (position) => {
  const { name } = messagesFor("id").staff.door.positions[position];
  const row = rows.find(([first]) => first === name);
  const may = COLUMNS.map((action) => (mayDo(position, action) ? "ya" : ""));
  expect(row).toEqual([name, ...may]);
});
