import { type Context, Hono } from "hono";
import * as z from "zod";
import { renderPaper } from "./paper.ts";
import { type PrintedPaper, paperText } from "./printed-paper.ts";
import type { ReceiptPrinterSimulator } from "./simulator.ts";
import { PrinterCondition } from "./simulator-condition.ts";
import { simulatorPage } from "./simulator-page.ts";

/** The printer over HTTP: a page for people, JSON and PNG for tests, switches for both. */
export const createSimulatorRoutes = (simulator: ReceiptPrinterSimulator): Hono => {
  const app = new Hono();
  const newest = () => simulator.papers().at(-1) ?? null;

  app.get("/", (c) => c.html(simulatorPage(simulator.papers(), simulator.condition())));
  app.get("/state", (c) => c.json({ newest: newest()?.id ?? 0, condition: simulator.condition() }));
  app.get("/papers", (c) => c.json(simulator.papers().map(paperToJson)));
  app.get("/papers/:name{[0-9]+\\.png}", (c) => {
    const id = Number.parseInt(c.req.param("name"), 10);
    const paper = simulator.papers().find((candidate) => candidate.id === id);
    return paper ? png(c, paper) : c.notFound();
  });
  app.get("/paper.png", (c) => png(c, newest()));

  app.post("/condition", async (c) => {
    const isJson = c.req.header("content-type")?.startsWith("application/json") ?? false;
    const body = ConditionBody.safeParse(
      isJson ? await c.req.json().catch(() => null) : await c.req.parseBody(),
    );
    if (!body.success) return c.json({ error: "unknown condition" }, 400);
    simulator.become(body.data.condition, detailOf(body.data));
    return isJson ? c.json({ condition: simulator.condition() }) : c.redirect("/", 303);
  });

  return app;
};

const ConditionBody = z.object({
  condition: PrinterCondition,
  lines: z.coerce.number().int().positive().optional(),
  delayMs: z.coerce.number().int().positive().optional(),
});

const detailOf = ({ lines, delayMs }: z.infer<typeof ConditionBody>) => ({
  ...(lines === undefined ? {} : { lines }),
  ...(delayMs === undefined ? {} : { delayMs }),
});

const paperToJson = (paper: PrintedPaper) => ({
  id: paper.id,
  printedAt: new Date(paper.printedAtMs).toISOString(),
  isComplete: paper.isComplete,
  text: paperText(paper),
});

const png = (c: Context, paper: PrintedPaper | null) =>
  c.body(Uint8Array.from(renderPaper(paper)), 200, {
    "content-type": "image/png",
    "cache-control": "no-store",
  });
