import { existsSync, readFileSync } from "node:fs";
import { writeAtomically } from "../machine/write-atomically.ts";
import { PrinterSimulatorState } from "./simulator.ts";

/** The papers of an earlier run; none when there was none. */
export const readSimulatorState = (path: string): PrinterSimulatorState =>
  existsSync(path)
    ? PrinterSimulatorState.parse(JSON.parse(readFileSync(path, "utf8")))
    : { papers: [], lastId: 0 };

export const writeSimulatorState = (path: string, state: PrinterSimulatorState): void =>
  writeAtomically(path, JSON.stringify(state));
