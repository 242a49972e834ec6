import { parseArgs } from "node:util";
import { openDatabase } from "../db/lapas/database.ts";
import { createKioskStore } from "../db/lapas/kiosk-store.ts";
import { newEnrolmentCode } from "./enrolment-codes.ts";
import { createSystemClock } from "./system-clock.ts";

/**
 * `node new-code.js M01 [--minutes 30]`: a one-time code that makes a computer the kiosk of that machine.
 * For the keeper's terminal alone, which is why the running hub does not print it into its log.
 * `DATABASE_URL` names the hub's database.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string", default: "10" } },
});
const [machineCode] = positionals;
const minutes = Number(values.minutes);
const databaseUrl = process.env["DATABASE_URL"];

const refuse = (reason: string): never => {
  process.stderr.write(`${reason}\n`);
  process.exit(64);
};
if (!databaseUrl) refuse("DATABASE_URL must name the hub's database");
else if (!machineCode || !(minutes > 0)) refuse("usage: new-code MACHINE [--minutes 10]");
else {
  const database = openDatabase({ databaseUrl, onConnectionLost: () => undefined });
  const validForMs = minutes * 60_000;
  const kiosks = createKioskStore(database);
  const code = await newEnrolmentCode(kiosks, createSystemClock(), machineCode, validForMs);
  await database.close();
  process.stdout.write(`${code}   for ${machineCode}, good for ${minutes} minutes, once\n`);
}
