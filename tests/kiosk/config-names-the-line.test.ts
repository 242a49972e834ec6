import { expect, test } from "vitest";
import { parseKioskConfig } from "../../kiosk/read-config.ts";

const GOOD = `{
  "dataDir": "/var/lib/pojokpas",
  "hub": {
    "url": "https://hub.example.invalid",
    "enrolmentCode": null
  },
  "web": null,
  "spiralBoards": { "spiral-1": { "path": "/dev/pojokpas-spiral-1" } },
  "lockerBoards": {
    "locker-1": {
      "path": "/dev/pojokpas-locker-1",
      "address": 0,
      "lockedBit": 1,
      "hasInfrared": true
    }
  },
  "printer": { "path": "/dev/pojokpas-printer", "profile": "epson-80" },
  "log": { "level": "info", "file": null }
}
`;

const faultsOf = (text: string): readonly string[] => {
  const read = parseKioskConfig(text, "kiosk.json");
  return read.ok ? [] : read.error.lines;
};
const changed = (from: string, to: string): readonly string[] => {
  expect(GOOD).toContain(from);
  return faultsOf(GOOD.replace(from, to));
};

test("a complete file is taken, and its log settings may be left out", () => {
  expect(faultsOf(GOOD)).toEqual([]);
  const read = parseKioskConfig(GOOD.replace(/,\n {2}"log".*\n/, "\n"), "kiosk.json");
  expect(read.ok && read.value.log).toEqual({ level: "info", file: null });
});

test("a wrong value is named by line, setting and what was expected", () => {
  expect(changed('"address": 0', '"address": "0"')).toEqual([
    "kiosk.json:12: lockerBoards.locker-1.address: expected number, received string",
  ]);
  expect(changed("epson-80", "epson")).toEqual([
    'kiosk.json:17: printer.profile: expected one of "epson-80"|"clone-80"|"clone-58"',
  ]);
});

test("a missing setting is named at what should hold it, an unknown one at itself", () => {
  expect(changed(',\n    "enrolmentCode": null', "")).toEqual([
    "kiosk.json:3: hub.enrolmentCode: expected string, received undefined",
  ]);
  expect(changed('"address"', '"adress"')).toEqual([
    "kiosk.json:10: lockerBoards.locker-1.address: expected number, received undefined",
    "kiosk.json:12: lockerBoards.locker-1.adress: there is no such setting",
  ]);
});

test("several faults are told at once", () => {
  const twice = GOOD.replace('"web": null', '"web": 5').replace('"lockedBit": 1', '"lockedBit": 2');
  expect(faultsOf(twice).map((line) => line.split(": ")[0])).toEqual([
    "kiosk.json:7",
    "kiosk.json:13",
  ]);
});

test.each([
  ['"web": null,', '"web": null', 'kiosk.json:7: "," or "}" is expected after this value'],
  ['"web": null,', '"web": nul,', "kiosk.json:7: a value is expected here"],
  ['"web": null,', "web: null,", 'kiosk.json:7: a name in "quotes" is expected'],
  ['"web": null,', '"web" null,', 'kiosk.json:7: ":" is expected after the name'],
  ['"web": null,', '"web": "secret,', "kiosk.json:7: a value is expected here"],
  [
    '"web": null,',
    '"web": null, "dataDir": "/tmp",',
    'kiosk.json:7: "dataDir" is here for the second time',
  ],
  ["null }\n}\n", "null }\n", 'kiosk.json:18: "," or "}" is expected after this value'],
  ["null }\n}\n", "null }\n}\n{", "kiosk.json:20: nothing more is expected after the end"],
])("broken JSON (%s → %s) is named by its line, without quoting the file", (from, to, fault) => {
  expect(changed(from, to)).toEqual([fault]);
});

test("strings, numbers and lists mean what JSON says", () => {
  const path = '"/dev/\\u0070ojok\\"\\\\x"';
  const read = parseKioskConfig(GOOD.replace('"/dev/pojokpas-printer"', path), "kiosk.json");
  expect(read.ok && read.value.printer.path).toBe('/dev/pojok"\\x');
  expect(faultsOf("[1, -2.5e3, [true, false], {}]")).toEqual([
    "kiosk.json:1: : expected object, received array",
  ]);
});
