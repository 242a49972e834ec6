import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { extractAll } from "@electron/asar";
import type { KioskConfig } from "../kiosk/config.ts";

const READY_WITHIN_MS = 20_000;

/**
 * Proves that nothing is missing in the package: the service out of the archive opens its database, loads
 * the serial driver and shows its first screen, with no other node_modules in reach. By plain Node: that
 * Electron's own Node does so too is for `npm run test:electron`.
 */
export const startPackedService = async (archive: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "pojokpas-packed-"));
  try {
    extractAll(archive, join(folder, "app"));
    const configFile = join(folder, "kiosk.json");
    writeFileSync(configFile, JSON.stringify(configIn(folder)));
    const startedAtMs = performance.now();
    await ready(join(folder, "app/out/kiosk/main.js"), configFile);
    return `The packed service showed its first screen ${Math.round(performance.now() - startedAtMs)} ms after its start.`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const configIn = (folder: string): KioskConfig => ({
  dataDir: join(folder, "data"),
  hub: { url: "http://127.0.0.1:9", enrolmentCode: "NOBODYHERE" },
  web: {
    port: 0,
    pageDir: join(folder, "app/out/renderer"),
    assetsDir: join(folder, "app/out/renderer"),
    token: "a-token-for-one-start",
    restockToken: null,
  },
  spiralBoards: {},
  lockerBoards: {},
  printer: { path: join(folder, "no-printer"), profile: "epson-80" },
  copies: null,
  log: { level: "info", file: { path: join(folder, "logs/kiosk"), megabytes: 1, keep: 2 } },
});

const ready = (entry: string, configFile: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const service = spawn(process.execPath, [entry, "--config", configFile], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const timer = setTimeout(() => service.kill("SIGKILL"), READY_WITHIN_MS);
    let url = "";
    createInterface({ input: service.stdout }).on("line", (line) => {
      if (!line.startsWith('{"ready":true')) return;
      url = String(Reflect.get(JSON.parse(line), "url"));
      void fetch(url).then((page) => {
        if (!page.ok) url = "";
        service.kill("SIGKILL");
      });
    });
    service.once("exit", (code) => {
      clearTimeout(timer);
      if (url === "") reject(new Error(`the packed service did not start (exit code ${code})`));
      else resolve();
    });
  });
