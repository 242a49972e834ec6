import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { parseKioskConfig } from "../../kiosk/read-config.ts";
import { readHubConfig } from "../../lapas/hub-config.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("docs/config.md says what the schemas say", () => {
  const tool = spawnSync(process.execPath, ["tools/config-docs.ts", "--check"], {
    encoding: "utf8",
  });
  expect(tool.stderr).toBe("");
  expect(tool.status).toBe(0);
});

test("every setting has its meaning written down", () => {
  const rows = read("docs/config.md").match(/^\| `.*$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => /\|\s+\|$/.test(row) || row.includes("undefined"))).toEqual([]);
});

test("the kiosk's example file is one the service takes", () => {
  const config = parseKioskConfig(read("docs/kiosk.example.json"), "kiosk.example.json");
  expect(config).toMatchObject({ ok: true });
});

test("the hub's example file is one the hub takes", () => {
  expect(readHubConfig(parseEnv(read("deploy/hub.env.example")))).toMatchObject({
    ok: true,
    value: { HUB_PORT: 4700, HUB_CODE_MINUTES: 0 },
  });
});

test("the hub names each variable that is missing, wrong or unknown", () => {
  const env = parseEnv(read("deploy/hub.env.example"));
  const wrong = {
    ...env,
    SNAP_CLIENT_ID: "",
    HUB_PORT: "http",
    HUB_LOG_LEVEL: "loud",
    HUB_PROT: "1",
  };
  expect(readHubConfig(wrong)).toEqual({
    ok: false,
    error: [
      "HUB_PORT: expected number, received NaN",
      'HUB_LOG_LEVEL: expected one of "info"|"fatal"',
      "SNAP_CLIENT_ID: expected string, received undefined",
      "HUB_PROT: there is no such setting",
    ],
  });
});
