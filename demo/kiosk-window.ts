import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const REPOSITORY = resolve(import.meta.dirname, "..");
const ELECTRON_FETCH_MS = 60_000;
const CHROMIUMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A program that runs the kiosk service inside a window of its own. */
export interface Shell {
  readonly command: string;
  /** Come before the service's own arguments. */
  readonly args: readonly string[];
  /** One sentence for the terminal. */
  readonly note: string;
}

/** Electron, where there is a display and its binary is here or can be fetched within a minute. */
export const findShell = async (): Promise<Shell | null> => {
  if (!hasDisplay()) return null;
  const folder = join(REPOSITORY, "node_modules", "electron");
  const command = join(folder, "dist", "electron");
  if (!existsSync(command)) await fetchElectron(join(folder, "install.js"));
  if (!existsSync(command)) return null;
  return {
    command,
    args: [...rootArguments(), REPOSITORY, "--windowed"],
    note: `The kiosk window is Electron's${sandboxNote()}.`,
  };
};

export interface BrowserWindow {
  readonly note: string;
  readonly close: () => void;
}

/** An installed Chromium in kiosk mode; without one, or without a display, only words. */
export const openBrowser = (url: string, profileDir: string): BrowserWindow => {
  const nothing = (note: string): BrowserWindow => ({ note, close: () => undefined });
  if (!hasDisplay()) {
    return nothing("No display here: open the kiosk screen's address in a browser.");
  }
  const chromium = CHROMIUMS.find((path) => existsSync(path));
  if (!chromium) {
    return nothing("Neither Electron nor Chromium here: open the kiosk screen's address yourself.");
  }
  const child = spawn(
    chromium,
    [
      ...rootArguments(),
      ...["--kiosk", "--no-first-run", "--disable-pinch", "--overscroll-history-navigation=0"],
      `--user-data-dir=${profileDir}`,
      url,
    ],
    { stdio: "ignore" },
  );
  return {
    note: `The kiosk window is ${chromium}${sandboxNote()}.`,
    close: () => {
      child.kill();
    },
  };
};

const hasDisplay = (): boolean => Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);

const isRoot = (): boolean => process.getuid?.() === 0;
const rootArguments = (): readonly string[] => (isRoot() ? ["--no-sandbox"] : []);
const sandboxNote = (): string => (isRoot() ? ", without its sandbox because you are root" : "");

/** Electron's own installer; where its download cannot be reached it fails, and we go on without. */
const fetchElectron = (installer: string): Promise<void> =>
  new Promise((done) => {
    const install = spawn(process.execPath, [installer], {
      stdio: "ignore",
      timeout: ELECTRON_FETCH_MS,
    });
    install.once("exit", () => done());
    install.once("error", () => done());
  });
