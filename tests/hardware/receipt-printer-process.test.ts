import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as z from "zod";
import { ok } from "../../core/result.ts";
import { createSystemClock } from "../../hardware/machine/system-clock.ts";
import { createReceiptPrinter } from "../../hardware/receipt-printer/driver.ts";
import { EPSON_80 } from "../../hardware/receipt-printer/profiles.ts";
import { createSerialTransport } from "../../hardware/transport/serial-transport.ts";
import { RECEIPT } from "./receipt-printer-fixture.ts";

const Ready = z.object({ ready: z.literal(true), url: z.string(), line: z.string() });
const Papers = z.array(
  z.object({ id: z.int(), printedAt: z.string(), isComplete: z.boolean(), text: z.string() }),
);

let folder = "";
const processes: ChildProcess[] = [];

/** The simulator as the shop starts it: its own process, a real PTY, real time. */
const startSimulator = async () => {
  const child = spawn(
    "node_modules/.bin/node",
    [
      "hardware/receipt-printer/simulator-main.ts",
      ...["--port", "0", "--link-dir", join(folder, "dev"), "--state", join(folder, "state.json")],
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  processes.push(child);
  const [line] = await once(child.stdout, "data");
  return { ...Ready.parse(JSON.parse(String(line))), child };
};

const openPrinter = async (path: string) => {
  const clock = createSystemClock();
  const { baudRate } = EPSON_80;
  const transport = createSerialTransport({ path, baudRate, clock, reopenDelaysMs: [200] });
  const printer = createReceiptPrinter({ transport, clock, profile: EPSON_80 });
  if (printer.health().fault) await new Promise<void>((resolve) => printer.onHealth(resolve));
  const close = () => {
    printer.stop();
    transport.close();
  };
  return { printer, close };
};

const papersAt = async (url: string) => Papers.parse(await (await fetch(`${url}papers`)).json());

const become = (url: string, condition: string) =>
  fetch(`${url}condition`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ condition }),
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pojok-printer-"));
});

afterEach(() => {
  for (const child of processes.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

test("a receipt goes over a real PTY and comes out as text and picture", async () => {
  const { url, line } = await startSimulator();
  const { printer, close } = await openPrinter(line);
  expect(printer.health()).toEqual({ fault: null, paperLow: false });
  expect(await printer.print(RECEIPT)).toEqual(ok("printed"));
  close();

  const [paper] = await papersAt(url);
  const lines = RECEIPT.lines.map((row) =>
    row.kind === "text" ? row.text : row.kind === "qr" ? `[QR ${row.data}]` : "",
  );
  expect(paper?.text).toBe(lines.join("\n"));

  const picture = await fetch(`${url}papers/${paper?.id}.png`);
  expect(picture.headers.get("content-type")).toBe("image/png");
  const image = await loadImage(Buffer.from(await picture.arrayBuffer()));
  expect(image.width).toBe(576 + 2 * 36 + 2 * 28);
  expect(image.height).toBeGreaterThan(1_000);
});

test("a condition set over HTTP reaches the driver and stops the next receipt", async () => {
  const { url, line } = await startSimulator();
  const { printer, close } = await openPrinter(line);
  expect((await become(url, "paper-out")).status).toBe(200);
  expect(await printer.print(RECEIPT)).toEqual({ ok: false, error: { kind: "printer.paper-out" } });
  expect((await become(url, "on-fire")).status).toBe(400);
  close();
  expect(await papersAt(url)).toEqual([]);
});

test("papers outlive a killed simulator, and the driver finds the new one by itself", async () => {
  const first = await startSimulator();
  const { printer, close } = await openPrinter(first.line);
  await printer.print(RECEIPT);
  const changed = new Promise<void>((resolve) => printer.onHealth(resolve));
  first.child.kill("SIGKILL");
  await changed;
  expect(printer.health().fault).toBe("printer.line-closed");

  const isBack = new Promise<void>((resolve) => {
    printer.onHealth(() => {
      if (printer.health().fault === null) resolve();
    });
  });
  const second = await startSimulator();
  await isBack;
  expect(await printer.print({ ...RECEIPT, jobTag: "1011" })).toEqual(ok("printed"));
  close();
  expect((await papersAt(second.url)).map((paper) => paper.id)).toEqual([1, 2]);
});

test("the page and the newest paper answer before anything was printed", async () => {
  const { url } = await startSimulator();
  const page = await fetch(url);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain("Belum ada struk");
  expect(html).toContain('document.querySelector("main").dataset');
  const blank = await fetch(`${url}paper.png`);
  expect(blank.status).toBe(200);
  expect(blank.headers.get("content-type")).toBe("image/png");
});
