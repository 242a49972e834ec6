import { parseArgs } from "node:util";
import { openDatabase } from "../db/lapas/database.ts";
import { createStaffStore, STAFF_ROLES } from "../db/lapas/staff-store.ts";
import { newStaffCode } from "./staff/staff-setup.ts";
import { createSystemClock } from "./system-clock.ts";

/**
 * `node new-staff-code.js petugas [--minutes 30]`: a one-time code that sets password and
 * authenticator of a role, also when one was forgotten or a phone was lost. For the keeper's terminal alone. `DATABASE_URL` names the hub's database.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string", default: "10" } },
});
const role = STAFF_ROLES.find((each) => each === positionals[0]);
const minutes = Number(values.minutes);
const databaseUrl = process.env["DATABASE_URL"];

const refuse = (reason: string): never => {
  process.stderr.write(`${reason}\n`);
  process.exit(64);
};
if (!databaseUrl) refuse("DATABASE_URL must name the hub's database");
else if (!role || !(minutes > 0)) {
  refuse(`usage: new-staff-code ${STAFF_ROLES.join("|")} [--minutes 10]`);
} else {
  const database = openDatabase({ databaseUrl, onConnectionLost: () => undefined });
  const staff = createStaffStore(database);
  const code = await newStaffCode(staff, createSystemClock(), role, minutes * 60_000);
  await database.close();
  process.stdout.write(`${code}   for ${role}, good for ${minutes} minutes, once\n`);
}
