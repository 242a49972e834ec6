import type { Clock } from "../core/ports/clock.ts";
import { sleep } from "../core/ports/clock.ts";
import { err, ok, type Result } from "../core/result.ts";
import { enrol } from "../lapas-client/enrol.ts";
import { type KioskIdentity, loadKioskIdentity } from "../lapas-client/kiosk-identity.ts";
import type { KioskConfig } from "./config.ts";
import type { Log } from "./log.ts";

const RETRY_MS = 3_000;

/**
 * The identity in the data folder, or a new one by the one-time code. Waits for a hub that does not
 * answer; a refusal is final and needs a person with a fresh code.
 */
export const joinHub = async (
  config: KioskConfig,
  clock: Clock,
  log: Log,
): Promise<Result<KioskIdentity, string>> => {
  const known = loadKioskIdentity(config.dataDir);
  if (!known.ok) return err(known.error.reason);
  if (known.value) return ok(known.value);
  const { url: hubUrl, enrolmentCode: code } = config.hub;
  if (code === null)
    return err("This kiosk is not enrolled: put a one-time code in hub.enrolmentCode");
  for (;;) {
    const joined = await enrol({ hubUrl, code, dir: config.dataDir, clock });
    if (joined.ok) return joined;
    if (joined.error.kind !== "enrol.no-answer") return err(joined.error.reason);
    log(`enrolment: ${joined.error.reason}, asking again`);
    await sleep(clock, RETRY_MS);
  }
};
