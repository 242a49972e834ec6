import { parseArgs } from "node:util";
import { checkJournalFile } from "../db/kiosk/check-journal-file.ts";
import { type RestoreError, restoreJournal } from "../db/kiosk/restore-journal.ts";
import { readEnrolment } from "../lapas-client/kiosk-identity.ts";
import { readKioskConfig } from "./read-config.ts";
import { createSystemClock } from "./system-clock.ts";
import { createSystemIds } from "./system-ids.ts";

/*
 * The journal's copies by hand: is this copy whole, and put it in the place of a journal that is lost.
 */

const USAGE = `npm run journal -- check COPY
npm run journal -- restore COPY --config FILE [--forget-newer]

check    reads a copy from its first entry to its last and says whether it holds together
restore  puts it in the place of the data folder's journal; stop the kiosk service first`;

const EXIT_DONE = 0;
/** Nothing was changed. */
const EXIT_REFUSED = 78;

const say = (line: string) => process.stdout.write(`${line}\n`);
const refuse = (line: string): number => {
  process.stderr.write(`journal: ${line}\n`);
  return EXIT_REFUSED;
};

const refusalWords = (error: RestoreError, dataDir: string): string => {
  switch (error.kind) {
    case "restore.copy-unsound":
      return `the copy does not hold together and is not used: ${error.reason}`;
    case "restore.copy-newer":
      return "the copy was written by a newer program: install that one first";
    case "restore.other-machine":
      return `the copy is of kiosk ${error.copyKioskId}, but ${dataDir} is enrolled as ${error.folderKioskId}`;
    case "restore.in-use":
      return `a kiosk service runs on ${dataDir}: stop it first (systemctl stop pojokpas-kiosk)`;
    case "restore.would-forget":
      return `the journal in ${dataDir} is sound and has ${error.here} entries, the copy ${error.inCopy}: nothing to restore. To go back all the same, add --forget-newer`;
    case "restore.unusable":
      return `${dataDir} cannot be used: ${error.reason}`;
  }
};

const check = async (copy: string): Promise<number> => {
  const checked = await checkJournalFile(copy);
  if (!checked.ok) return refuse(`${copy} does not hold together: ${checked.error.reason}`);
  const { machineCode, journalId, facts } = checked.value;
  say(`${copy} holds together: machine ${machineCode}, journal ${journalId}, ${facts} entries`);
  return EXIT_DONE;
};

const restore = async (copy: string, argv: readonly string[], mayForget: boolean) => {
  const config = readKioskConfig(argv);
  if (!config.ok) return refuse(config.error.lines.join("\n"));
  const { dataDir } = config.value;
  const enrolment = readEnrolment(dataDir);
  if (!enrolment.ok) return refuse(enrolment.error.reason);
  const restored = await restoreJournal({
    copy,
    dataDir,
    folderKioskId: enrolment.value?.kioskId ?? null,
    mayForget,
    clock: createSystemClock(() => null),
    ids: createSystemIds(),
  });
  if (!restored.ok) return refuse(refusalWords(restored.error, dataDir));
  const { journal, replaced } = restored.value;
  say(`restored: machine ${journal.machineCode}, ${journal.facts} entries, in ${dataDir}`);
  if (replaced) say(`the journal that was there lies in ${replaced}`);
  if (!enrolment.value) {
    say("This folder is not enrolled: its keys are not in the copy, the hub has to enrol it anew.");
  }
  say("What happened after the copy was made is not in it. Where the hub knows more, the machine");
  say("sells on, sends nothing and shows a forked journal until the lapas has looked (DESIGN §3).");
  say("Every slot stands still until somebody has counted or filled it.");
  return EXIT_DONE;
};

const main = async (): Promise<number> => {
  const argv = process.argv.slice(2);
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    strict: false,
    options: { config: { type: "string" }, "forget-newer": { type: "boolean", default: false } },
  });
  const [verb, copy] = positionals;
  if (verb === "check" && copy) return check(copy);
  if (verb === "restore" && copy) return restore(copy, argv, values["forget-newer"] === true);
  return refuse(`what shall be done?\n${USAGE}`);
};

process.exitCode = await main();
