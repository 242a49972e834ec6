// A process of its own that writes facts to a journal until it is stopped, fails or has written
// enough: `node journal-writer.ts PATH [COUNT]`. Each line it prints is one answer.
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { createJournal } from "../../db/kiosk/journal.ts";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";
import { count } from "./sale-facts.ts";

const [path = "", limit = "1000000"] = process.argv.slice(2);
const say = (answer: unknown) => writeSync(1, `${JSON.stringify(answer)}\n`);

const opened = openKioskDatabase(path);
if (opened.ok) {
  const journal = createJournal({
    db: opened.value,
    clock: {
      nowMs: Date.now,
      monotonicMs: () => performance.now(),
      isTrusted: () => true,
      setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
      clearTimeout: () => {},
    },
    ids: { newId: randomUUID, newOrderCode: () => "ABCDEF" },
    identity: { kioskId: "kiosk-1", machineCode: "M01" },
  });
  for (let written = 0; written < Number(limit); written++) {
    const answer = journal.commit(() => [count("s11", written), count("s12", written)]);
    say(answer.ok ? { seq: answer.value.at(-1)?.seq } : answer.error);
    if (!answer.ok) {
      const again = journal.commit(() => [count("s11", written)]);
      say(again.ok ? { seq: again.value.at(-1)?.seq } : again.error);
      break;
    }
  }
  // Holds the database, as a running service does, for as long as somebody listens. A handle that
  // nobody will use again would be closed by the garbage collector.
  process.stdin.on("end", () => opened.value.close()).resume();
  say("done");
} else {
  say(opened.error);
  process.exitCode = 1;
}
