import type { RestockNotice } from "../../contract/restock-screens.ts";
import type { RestockWish } from "../../contract/restock-touches.ts";
import { commitOrThrow } from "../../journal/commit.ts";
import type { Fact } from "../../journal/fact.ts";
import type { Books } from "../../ports/journal.ts";
import type { TerminalPorts } from "../../ports/terminal-ports.ts";
import { printF2 } from "../../report/print-f2.ts";
import { printPickList } from "../../report/print-pick-list.ts";
import { checkDraft } from "../../restock/check-draft.ts";
import { confirmSlot, slotFacts } from "../../restock/confirm-slot.ts";
import { endVisit } from "../../restock/end-visit.ts";
import { EMPTY_DRAFT, type RestockDraft } from "../../restock/restock-draft.ts";
import { planSlots } from "../../restock/slot-plan.ts";
import { visitDate } from "../../restock/visit-date.ts";
import type { Position } from "../position.ts";

/** Does what was asked for; null when the screen itself shows that it is done. */
export type RestockDesk = (wish: RestockWish, by: Position) => Promise<RestockNotice | null>;

type Outcome = RestockNotice | null;
type Decision = { readonly facts: readonly Fact[] } | { readonly refusal: RestockNotice };

/** What a restocker does at the machine: each touch a fact before anything moves. */
export const createRestockDesk = (
  ports: Pick<TerminalPorts, "journal" | "dispenser" | "printer" | "clock" | "ids">,
): RestockDesk => {
  const { journal, dispenser, clock, ids } = ports;

  const decide = (decision: (books: Books) => Decision): Outcome => {
    let refusal: Outcome = null;
    commitOrThrow(journal, (books) => {
      const decided = decision(books);
      if ("facts" in decided) return decided.facts;
      refusal = decided.refusal;
      return [];
    });
    return refusal;
  };

  /** For the slot in hands only. */
  const atSlot = (
    slotId: string,
    decision: (books: Books, visitId: string, draft: RestockDraft) => Decision,
  ): Outcome =>
    decide((books) => {
      const visit = books.restock.openVisit();
      if (visit?.inHands?.slotId !== slotId) return { refusal: "other-slot" };
      return decision(books, visit.visitId, visit.inHands.draft);
    });

  const openDoor = async (slotId: string, by: Position): Promise<Outcome> => {
    const slot = journal.books.snapshot()?.slots.find((one) => one.slotId === slotId);
    if (slot?.kind !== "locker") return null;
    const visitId = journal.books.restock.openVisit()?.visitId;
    if (visitId === undefined) return "other-slot";
    commitOrThrow(journal, () => [{ kind: "slot-opening", visitId, slotId, by }]);
    const outcome = await dispenser.openForStaff(slot);
    commitOrThrow(journal, () => [{ kind: "slot-opened", visitId, slotId, outcome }]);
    return outcome === "open" ? null : "door-not-open";
  };

  const take = async (slotId: string, by: Position): Promise<Outcome> => {
    const refusal = decide((books) => {
      const visit = books.restock.openVisit();
      if (visit?.inHands) return { refusal: "other-slot" };
      const plan = planSlots(books, visitDate(books, clock)).find(
        ({ slot }) => slot.slotId === slotId,
      );
      if (!plan) return { refusal: "other-slot" };
      const visitId = visit?.visitId ?? ids.newId();
      const draft = { ...EMPTY_DRAFT, product: plan.planned };
      const noted: Fact = { kind: "restock-noted", visitId, slotId, draft, by };
      return { facts: visit ? [noted] : [{ kind: "restock-begun", visitId, by }, noted] };
    });
    return refusal ?? openDoor(slotId, by);
  };

  const note = (slotId: string, draft: RestockDraft, by: Position): Outcome =>
    atSlot(slotId, (books, visitId) => {
      const facts = slotFacts(books, slotId, draft, visitDate(books, clock));
      const refusal = facts ? checkDraft(draft, facts) : "not-done";
      return refusal
        ? { refusal }
        : { facts: [{ kind: "restock-noted", visitId, slotId, draft, by }] };
    });

  const confirm = (slotId: string, by: Position): Outcome =>
    atSlot(slotId, (books, visitId, draft) => {
      const done = confirmSlot(books, {
        visitId,
        slotId,
        draft,
        by,
        today: visitDate(books, clock),
      });
      return done.ok ? { facts: done.value } : { refusal: done.error };
    });

  const end = async (by: Position): Promise<Outcome> => {
    let visitId = "";
    const refusal = decide((books) => {
      const visit = books.restock.openVisit();
      if (!visit) return { facts: [] };
      if (visit.inHands) return { refusal: "other-slot" };
      visitId = visit.lines.length > 0 ? visit.visitId : "";
      return { facts: [endVisit(books, visit, by)] };
    });
    if (refusal) return refusal;
    if (visitId === "") return "visit-ended";
    return slipNotice(await printF2(ports, visitId));
  };

  return async (wish, by) => {
    switch (wish.kind) {
      case "take":
        return take(wish.slotId, by);
      case "open-door":
        return openDoor(wish.slotId, by);
      case "note":
        return note(wish.slotId, wish.draft, by);
      case "undo": {
        const { slotId } = wish;
        const undone = atSlot(slotId, (_, visitId) => ({
          facts: [{ kind: "restock-undone", visitId, slotId, by }],
        }));
        return undone ?? "slot-given-back";
      }
      case "confirm":
        return confirm(wish.slotId, by) ?? "slot-done";
      case "end":
        return end(by);
      case "print-slip":
        return slipNotice(await printF2(ports, wish.visitId));
      case "print-list": {
        const printed = await printPickList(ports, visitDate(journal.books, clock), false);
        return printed === "printed" ? "list-printed" : "list-not-printed";
      }
    }
  };
};

const slipNotice = (printed: "printed" | "failed"): RestockNotice =>
  printed === "printed" ? "slip-printed" : "slip-not-printed";
