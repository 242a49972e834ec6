import type { HealthFinding } from "../../contract/health-finding.ts";
import { dueDates } from "../../day/due-dates.ts";
import type { Books } from "../../ports/journal.ts";
import type { TerminalPorts } from "../../ports/terminal-ports.ts";
import { lineState } from "../../sale/sale.ts";
import { findHealth } from "./find-health.ts";

type HealthPorts = Pick<
  TerminalPorts,
  "journal" | "dispenser" | "printer" | "link" | "disk" | "clock" | "technician" | "version"
>;

/** Asks every port how it is, now. */
export const readHealth = (ports: HealthPorts): readonly HealthFinding[] => {
  const { journal, dispenser, printer, link, disk, clock, version } = ports;
  const { copies } = ports.technician;
  const { books } = journal;
  return findHealth({
    books: {
      areSound: books.areSound(),
      today: books.businessDate(),
      openRefunds: books.openRefunds(),
      unknownOrderCodes: unknownOrderCodes(books),
      overdueDays: dueDates(books, clock),
      stock: books.stock(),
    },
    slots: books.snapshot()?.slots ?? null,
    healthOf: dispenser.health,
    printer: printer.health(),
    link: link.health(),
    disk: { hasRoomForSale: disk.hasRoomForSale(), freeBytes: disk.freeBytes() },
    clock: { isTrusted: clock.isTrusted(), nowMs: clock.nowMs() },
    copies: copies.isSet()
      ? { problem: copies.problem(), lastMadeAtMs: copies.last()?.madeAtMs ?? null }
      : null,
    version,
  });
};

/** Each once: owed because nobody saw the outcome, or not owed yet. */
const unknownOrderCodes = (books: Books): readonly string[] => {
  const owed = books.openRefunds().filter(({ reason }) => reason === "unknown-outcome");
  const open = books
    .openSales()
    .filter(({ lines }) => lines.some((line) => lineState(line) === "unknown"));
  return [...new Set([...owed, ...open].map(({ orderCode }) => orderCode))];
};
