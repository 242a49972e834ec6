import { readFileSync } from "node:fs";
import { Hono } from "hono";
import * as z from "zod";
import { type Clock, sleep } from "../../core/ports/clock.ts";
import type { Machine } from "./machine.ts";

/** What the kiosk answered to a reported load. */
export interface LoadReport {
  readonly isReported: boolean;
  readonly status: number | null;
  readonly answer: string;
}

/** The page of the machine and the same by JSON, for people, the demo and tests. Loopback only. */
export const createMachineApp = (
  machine: Machine,
  clock: Clock,
  reportLoad: () => Promise<LoadReport>,
): Hono => {
  const app = new Hono();

  // Another site in the same browser must not press our buttons.
  app.use(async (context, next) => {
    const origin = context.req.header("origin");
    if (origin && new URL(origin).host !== context.req.header("host")) {
      return context.json({ error: "machine.foreign-origin" }, 403);
    }
    return next();
  });

  for (const { path, name, type } of FILES) {
    app.get(path, (context) =>
      context.body(readFileSync(new URL(`page/${name}`, import.meta.url), "utf8"), 200, {
        "content-type": type,
        "cache-control": "no-store",
      }),
    );
  }

  app.get("/state", (context) => context.json(machine.view()));

  app.post("/doors/:board/:lock/:action", (context) => {
    const request = DoorRequest.safeParse(context.req.param());
    if (!request.success) return context.json({ error: "machine.no-such-door" }, 404);
    const { board, lock, action } = request.data;
    if (machine.atDoor(board, lock, action)) return context.json(machine.view());
    return context.json({ error: "machine.not-possible" }, 409);
  });

  app.post("/faults/:board", async (context) => {
    const request = FaultRequest.safeParse(await context.req.json().catch(() => null));
    if (request.success && machine.become(context.req.param("board"), request.data.condition)) {
      return context.json(machine.view());
    }
    return context.json({ error: "machine.no-such-condition" }, 404);
  });

  app.post("/fill", async (context) => {
    machine.fillUp();
    // The kiosk looks once a second; it should see the doors shut before it hears of the load.
    await sleep(clock, BOARDS_SEEN_MS);
    return context.json({ filled: true, load: await reportLoad(), ...machine.view() });
  });

  return app;
};

const BOARDS_SEEN_MS = 1_200;

const DoorRequest = z.object({
  board: z.string(),
  lock: z.coerce.number().int().positive(),
  action: z.enum(["close", "take", "put", "open"]),
});
const FaultRequest = z.object({ condition: z.string() });

const FILES = [
  { path: "/", name: "index.html", type: "text/html; charset=utf-8" },
  { path: "/machine.css", name: "machine.css", type: "text/css; charset=utf-8" },
  { path: "/machine.js", name: "machine.js", type: "text/javascript; charset=utf-8" },
] as const;
