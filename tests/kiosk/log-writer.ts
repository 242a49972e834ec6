import { createLog } from "../../kiosk/log.ts";

/**
 * A process of its own, as logs have: `log-writer.ts FILE LEVEL LINES`. Writes that many lines, one with
 * the configured token in it, and dies as a service does whose fault nobody caught.
 */
const [file = "", level = "info", lines = "1"] = process.argv.slice(2);
const TOKEN = "5f1c9f0c0b3d4c5e8a7b6c5d4e3f2a1b";
const log = await createLog({
  hub: { url: "http://127.0.0.1:1", enrolmentCode: "K7PX2MABCD" },
  web: { port: 0, pageDir: "x", assetsDir: "x", token: TOKEN, restockToken: null },
  log: {
    level: level === "warn" ? "warn" : "info",
    file: file === "" ? null : { path: file, megabytes: 1, keep: 2 },
  },
});
process.on("uncaughtException", (error) => {
  log.fatal(`crashed: ${error.stack}`);
  process.exit(70);
});
for (let line = 0; line < Number(lines); line += 1) {
  log.info(`fact ${line} ${"x".repeat(1_000)}`);
  // Rotation happens between turns of the event loop, where a service is nearly always.
  if (line % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
}
log.warn(`the page came with ${TOKEN} and code K7PX2MABCD`);
throw new Error("a bolt is loose");
