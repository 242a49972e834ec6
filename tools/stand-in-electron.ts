import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where @electron/fuses looks for the wire in the real binary. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
/** Version 1, nine fuses, as they stand in Electron 45 when nobody decides. */
const WIRE = Buffer.concat([Buffer.from([1, 9]), Buffer.from("101100101")]);

/**
 * A folder that electron-builder takes for Electron where the real one cannot be fetched: enough to pack
 * the application and to flip and read fuses, nothing that could be started.
 */
export const makeStandInElectron = (folder: string, version: string): void => {
  rmSync(folder, { recursive: true, force: true });
  for (const inner of ["locales", "resources"]) mkdirSync(join(folder, inner), { recursive: true });
  const put = (name: string, content: string | Uint8Array = "") =>
    writeFileSync(join(folder, name), content);
  put("version", version);
  put("LICENSE");
  put("LICENSES.chromium.html");
  for (const language of ["en-US", "id"]) put(`locales/${language}.pak`);
  put("chrome-sandbox");
  put("chrome_crashpad_handler");
  put("electron", Buffer.concat([Buffer.from(`stand-in\n${SENTINEL}`), WIRE, Buffer.from("\n")]));
  chmodSync(join(folder, "electron"), 0o755);
};
