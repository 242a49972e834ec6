import { commitOrThrow } from "../journal/commit.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import type { VoucherError } from "../ports/vouchers.ts";
import type { CodeMeaning, CodeProblem } from "./session-context.ts";

/** Wrong codes within this time that close the entry for the rest of it. */
const WRONG_CODES = 5;
const WRONG_CODES_WITHIN_MS = 300_000;

/**
 * Tells what a typed code is good for: goods of late money that wait here, by the books alone, or a
 * goods voucher, by the hub. Guessing is slow (law 14).
 */
export const createCodeEntry = ({
  journal,
  codes,
  vouchers,
  clock,
}: Pick<TerminalPorts, "journal" | "codes" | "vouchers" | "clock">) => {
  let wrongAtMs: readonly number[] = [];

  const openPickUp = (codeHash: string): string | null => {
    const waiting = journal.books
      .waitingPickUps()
      .find(({ pickUp }) => pickUp?.codeHash === codeHash && !pickUp.opened);
    if (!waiting) return null;
    const { saleId } = waiting;
    const stored = commitOrThrow(journal, (books) => {
      const now = books.sale(saleId)?.pickUp;
      const isOpen = now && !now.opened && now.codeHash === codeHash;
      return isOpen && books.businessDate() <= now.until
        ? [{ kind: "pick-up-opened", saleId }]
        : [];
    });
    return stored.length > 0 ? saleId : null;
  };

  return async (code: string): Promise<CodeMeaning> => {
    const nowMs = clock.monotonicMs();
    wrongAtMs = wrongAtMs.filter((atMs) => nowMs - atMs < WRONG_CODES_WITHIN_MS);
    if (wrongAtMs.length >= WRONG_CODES) return { kind: "problem", problem: "too-many-tries" };
    const codeHash = codes.hashOf(code);
    const saleId = openPickUp(codeHash);
    if (saleId !== null) return { kind: "pick-up", saleId };
    const found = await vouchers.look(codeHash);
    if (found.ok && found.value.balanceRupiah > 0) return { kind: "voucher", voucher: found.value };
    const problem = found.ok ? "used" : PROBLEM_OF[found.error.kind];
    if (problem === "unknown") wrongAtMs = [...wrongAtMs, nowMs];
    return { kind: "problem", problem };
  };
};

const PROBLEM_OF: Readonly<Record<VoucherError["kind"], CodeProblem>> = {
  "voucher.unknown": "unknown",
  "voucher.used": "used",
  "voucher.expired": "expired",
  "voucher.too-many-tries": "too-many-tries",
  "voucher.no-answer": "offline",
};
