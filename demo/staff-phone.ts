import { createServer } from "node:http";
import { POSITIONS } from "../core/service/position.ts";
import { STAFF_ROLES } from "../db/lapas/staff-store.ts";
import { fromBase32 } from "../lapas/staff/base32.ts";
import { TOTP_STEP_MS, totpCode, totpStepAt } from "../lapas/staff/totp.ts";
import type { DemoPins } from "./service-pins.ts";
import type { DemoStaff } from "./staff-credentials.ts";

export interface StaffPhone {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The demo's staff have one phone: its authenticator app, and a note with passwords and PINs. */
export const startStaffPhone = async (
  port: number,
  staff: DemoStaff,
  pins: DemoPins,
): Promise<StaffPhone> => {
  const server = createServer((request, response) => {
    const isHere = request.headers.host === `127.0.0.1:${port}` && request.url === "/";
    response.writeHead(isHere ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(isHere ? page(staff, pins, Date.now()) : "");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const REFRESH_SECONDS = 2;

const page = (staff: DemoStaff, pins: DemoPins, nowMs: number): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH_SECONDS}"><link rel="icon" href="data:,">
<title>PojokPAS: the staff's phone</title>
<style>body { font: 18px/1.5 system-ui, sans-serif; margin: 24px; background: #FBF6EC; color: #17231E }
  td, th { text-align: left; padding: 4px 24px 4px 0 } td { font-variant-numeric: tabular-nums }
  b { font-size: 1.5em; letter-spacing: .05em }</style>
<h1>The staff's phone</h1>
<h2>Lapas view</h2>
<table><tr><th>Position</th><th>Password</th><th>Code, another ${secondsLeft(nowMs)} s</th></tr>
${STAFF_ROLES.map((role) => row(role, staff[role].password, codeAt(staff[role].totpSecret, nowMs))).join("\n")}
</table>
<p>A code signs in once; the next comes within half a minute.</p>
<h2>At the machine</h2>
<p>Hold the mark in the corner for three seconds, choose a position, type its PIN.</p>
<table><tr><th>Position</th><th>First PIN</th></tr>
${POSITIONS.map((position) => row(position, pins[position])).join("\n")}
</table>`;

const row = (name: string, ...cells: readonly string[]): string => {
  const last = cells.at(-1) ?? "";
  const others = cells.slice(0, -1).map((cell) => `<td>${cell}</td>`);
  return `<tr><td>${name}</td>${others.join("")}<td><b>${last}</b></td></tr>`;
};

const codeAt = (secret: string, nowMs: number): string =>
  totpCode(fromBase32(secret) ?? new Uint8Array(), totpStepAt(nowMs));

const secondsLeft = (nowMs: number): number =>
  Math.ceil((TOTP_STEP_MS - (nowMs % TOTP_STEP_MS)) / 1000);
