import { runWorlds, SeedRange } from "./worlds.ts";

// A process of its own for a part of the worlds; `worlds-in-processes.ts` starts it and asks.
let seed: number | null = null;
const answer = async (question: unknown) => {
  const onWorld = (next: number) => {
    seed = next;
  };
  process.send?.(await runWorlds(SeedRange.parse(question), { onWorld }));
};
process.on("exit", () => {
  if (seed !== null) console.error(`the last world here was seed ${seed}`);
});
process.on("message", (question) => void answer(question));
