import * as z from "zod";
import { getJson, postJson } from "./json-over-http.ts";

const State = z.object({
  boards: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("spiral"),
        board: z.string(),
        spirals: z.array(
          z.object({
            selection: z.int(),
            sku: z.string().nullable(),
            units: z.int(),
            turns: z.int(),
            drops: z.int(),
          }),
        ),
      }),
      z.object({
        kind: z.literal("locker"),
        board: z.string(),
        doors: z.array(
          z.object({
            lock: z.int(),
            sku: z.string().nullable(),
            door: z.enum(["open", "closed"]),
            hasGoods: z.boolean(),
            openings: z.int(),
          }),
        ),
      }),
    ]),
  ),
});

export interface MachineDoor {
  readonly board: string;
  readonly lock: number;
}

/** Everything the whole machine ever did, so that a movement in a wrong place counts too. */
export interface MachineCounters {
  readonly turns: number;
  readonly drops: number;
  readonly openings: number;
}

/** The simulated machine, as a person in front of it sees and handles it. */
export interface MachinePage {
  readonly counters: () => Promise<MachineCounters>;
  readonly openDoors: () => Promise<readonly MachineDoor[]>;
  readonly takeAndClose: (door: MachineDoor) => Promise<void>;
  readonly become: (board: string, condition: string) => Promise<void>;
}

export const createMachinePage = (address: string): MachinePage => {
  const url = address.replace(/\/$/, "");
  const state = async () => State.parse(await getJson(`${url}/state`));
  const doors = async () =>
    (await state()).boards.flatMap((board) =>
      board.kind === "locker" ? board.doors.map((door) => ({ ...door, board: board.board })) : [],
    );
  const spirals = async () =>
    (await state()).boards.flatMap((board) => (board.kind === "spiral" ? board.spirals : []));

  return {
    counters: async () => {
      const [turning, opening] = await Promise.all([spirals(), doors()]);
      return {
        turns: sum(turning.map(({ turns }) => turns)),
        drops: sum(turning.map(({ drops }) => drops)),
        openings: sum(opening.map(({ openings }) => openings)),
      };
    },
    openDoors: async () => (await doors()).filter(({ door }) => door === "open"),
    takeAndClose: async ({ board, lock }) => {
      await postJson(`${url}/doors/${board}/${lock}/take`, {});
      await postJson(`${url}/doors/${board}/${lock}/close`, {});
    },
    become: async (board, condition) => {
      await postJson(`${url}/faults/${board}`, { condition });
    },
  };
};

/** What happened between two looks at the counters. */
export const movedSince = (before: MachineCounters, after: MachineCounters): MachineCounters => ({
  turns: after.turns - before.turns,
  drops: after.drops - before.drops,
  openings: after.openings - before.openings,
});

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
