import { runWorlds, SeedRange } from "./worlds.ts";

// A process of its own for a part of the worlds; `worlds-in-processes.ts` starts it and asks.
const answer = async (question: unknown) => {
  process.send?.(await runWorlds(SeedRange.parse(question)));
};
process.on("message", (question) => void answer(question));
