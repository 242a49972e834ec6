import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type SeedRange, Tally } from "./worlds.ts";

const WORLDS_PROCESS = fileURLToPath(new URL("./worlds-process.ts", import.meta.url));
const WORLDS_AT_ONCE = 100;
/** A world is garbage soon: room for all of it, and no threads that take the other process's core. */
const FOR_MUCH_SHORT_LIVED = ["--max-semi-space-size=64", "--single-threaded-gc"];

/** Runs the worlds in parts, over so many processes. The parts are told in the order of their seeds. */
export const runInProcesses = async (
  { first, count }: SeedRange,
  processes: number,
  onPart: (part: Tally) => void,
): Promise<void> => {
  const end = first + count;
  const early = new Map<number, Tally>();
  let toRun = first;
  let toTell = first;

  const tell = (seed: number, part: Tally) => {
    early.set(seed, part);
    for (let next = early.get(toTell); next; next = early.get(toTell)) {
      early.delete(toTell);
      toTell += next.worlds;
      onPart(next);
    }
  };

  const work = async () => {
    const child = fork(WORLDS_PROCESS, { execArgv: FOR_MUCH_SHORT_LIVED });
    try {
      while (toRun < end) {
        const range = { first: toRun, count: Math.min(WORLDS_AT_ONCE, end - toRun) };
        toRun += range.count;
        tell(range.first, await ask(child, range));
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
};

const ask = (child: ChildProcess, range: SeedRange): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const died = () => {
      reject(
        new Error(`the process died in worlds ${range.first} to ${range.first + range.count - 1}`),
      );
    };
    child.once("exit", died);
    child.once("message", (answer) => {
      child.off("exit", died);
      resolve(Tally.parse(answer));
    });
    child.send(range);
  });
