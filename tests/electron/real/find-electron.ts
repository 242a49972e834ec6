import { existsSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../../core/result.ts";

interface RealElectron {
  readonly executablePath: string;
  /** Come before the shell's own. A packaged shell needs no script. */
  readonly args: readonly string[];
}

/** `POJOKPAS_SHELL` names a packaged shell; otherwise the development binary runs what is in `out/`. */
export const findRealElectron = (
  repository: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Result<RealElectron, string> => {
  const packaged = env["POJOKPAS_SHELL"];
  const binary = packaged ?? join(repository, "node_modules/electron/dist/electron");
  if (!existsSync(binary)) {
    const fetchIt = packaged ? "" : " (fetch it: node node_modules/electron/install.js)";
    return err(`no Electron binary at ${binary}${fetchIt}`);
  }
  if (!env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) {
    return err("no display (try: xvfb-run -a npm run test:electron)");
  }
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return ok({ executablePath: binary, args: [...asRoot, ...(packaged ? [] : [repository])] });
};
