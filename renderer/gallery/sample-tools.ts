import { machinePlan } from "../../core/catalogue/machine-plan.ts";
import type { StaffToolsScreen, ToolSlot } from "../../core/contract/tools-screen.ts";
import { sampleProduct, snapshot } from "./sample-goods.ts";
import type { SampleName } from "./sample-names.ts";

const NOW_MS = Date.parse("2026-11-24T14:05:00+07:00");
const COPIED_MS = Date.parse("2026-11-24T00:05:00+07:00");

const NEEDS_LOOK: Readonly<Record<string, Partial<ToolSlot>>> = {
  S31: { fault: "motor-fault", isInDoubt: true },
  L04: { fault: "door-open", door: "open" },
};

const sampleSlots = (): readonly ToolSlot[] =>
  snapshot.slots.map((slot) => ({
    slotId: slot.slotId,
    slotLabel: slot.label,
    slotKind: slot.kind,
    name: sampleProduct(slot.sku).name,
    bookUnits: slot.kind === "spiral" ? 4 : 1,
    isInDoubt: false,
    fault: null,
    door: slot.kind === "locker" ? "closed" : null,
    goods: slot.kind === "locker" ? "present" : null,
    openVendId: null,
    ...NEEDS_LOOK[slot.slotId],
  }));

/** The technician's tools on a quiet afternoon: a motor and a door want a look. */
const sampleTools = (moment: Partial<StaffToolsScreen> = {}): StaffToolsScreen => ({
  kind: "staff-tools",
  machine: machinePlan(snapshot),
  slots: sampleSlots(),
  printer: { fault: null, paperLow: false },
  isOnline: true,
  clock: { nowMs: NOW_MS, isTrusted: true },
  copies: {
    isSet: true,
    last: { name: "M01-20261123T170500Z.db", madeAtMs: COPIED_MS, facts: 12_345 },
    problem: null,
  },
  logLines: [
    "07:01:12 line: the hub answers",
    "07:02:40 fact 12340 dispense-started",
    "07:02:43 fact 12341 dispense-finished",
    "07:04:02 line locker-2: /dev/pojokpas/locker-2: closed",
    "07:04:59 fact 12345 service-entered",
  ],
  working: null,
  result: null,
  ...moment,
});

/** The same where nearly everything wants a hand. */
const sampleToolsInTrouble = (): StaffToolsScreen =>
  sampleTools({
    printer: { fault: "printer.cutter-jam", paperLow: false },
    isOnline: false,
    clock: { nowMs: NOW_MS, isTrusted: false },
    copies: { isSet: true, last: null, problem: "copy.folder-missing" },
    logLines: [],
    result: { kind: "not-copied", because: "copy.folder-missing" },
  });

/** A unit fell and waits for a word on where it is. */
const sampleTestedSlot = (): StaffToolsScreen =>
  sampleTools({
    slots: sampleSlots().map((slot) =>
      slot.slotId === "S12" ? { ...slot, openVendId: "vend-1", isInDoubt: true } : slot,
    ),
    result: {
      kind: "slot-tested",
      slotId: "S12",
      evidence: "drop-seen",
      unitsOut: 1,
    },
  });

type ToolSampleName = Extract<SampleName, `staff-tools${string}`>;

export const isToolSample = (name: SampleName): name is ToolSampleName => name in TOOL_SAMPLES;

export const TOOL_SAMPLES: Readonly<Record<ToolSampleName, () => StaffToolsScreen>> = {
  "staff-tools": sampleTools,
  "staff-tools-sound": sampleTools,
  "staff-tools-restart": sampleTools,
  "staff-tools-stop": sampleTools,
  "staff-tools-spiral": sampleTools,
  "staff-tools-motor": sampleTools,
  "staff-tools-locker": sampleTools,
  "staff-tools-touch": sampleTools,
  "staff-tools-log": sampleTools,
  "staff-tools-trouble": sampleToolsInTrouble,
  "staff-tools-log-empty": sampleToolsInTrouble,
  "staff-tools-working": () => sampleTools({ working: "test-printer" }),
  "staff-tools-copied": () => sampleTools({ result: { kind: "copied", facts: 12_346 } }),
  "staff-tools-where": sampleTestedSlot,
};
