import { existsSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../../core/result.ts";

interface RealElectron {
  readonly executablePath: string;
  /** Come before the shell's own. */
  readonly args: readonly string[];
}

/**
 * The development binary, which runs what is in `out/`. The packaged one cannot be tried so: its fuses
 * shut the inspector that Playwright steers by (docs/decisions/0010-fuses.md).
 */
export const findRealElectron = (repository: string): Result<RealElectron, string> => {
  const executablePath = join(repository, "node_modules/electron/dist/electron");
  if (!existsSync(executablePath)) {
    return err(
      `no Electron binary at ${executablePath} (to fetch it: node node_modules/electron/install.js)`,
    );
  }
  if (!process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
    return err("no display (without one: xvfb-run -a npm run test:electron)");
  }
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return ok({ executablePath, args: [...asRoot, repository] });
};
