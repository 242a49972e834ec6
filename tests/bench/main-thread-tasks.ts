import type { Browser, Page } from "playwright-core";
import * as z from "zod";

const CATEGORIES = [
  "toplevel",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "blink.user_timing",
];

/** As Chromium writes it: times in microseconds, `tdur` of the processor alone. */
const TraceEvent = z.looseObject({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
});
type TraceEvent = z.infer<typeof TraceEvent>;
const Trace = z.object({ traceEvents: z.array(TraceEvent) });

interface TracedThread {
  /** Each task on the page's main thread: from its begin to its end, and what of it the processor worked. */
  readonly tasks: readonly { readonly wallMs: number; readonly workMs: number }[];
  /** What lasted a millisecond or more there, and the names of threads: opens in DevTools. */
  readonly events: readonly TraceEvent[];
}

/** Lets Chromium trace all its processes while `work` goes on; tells of the main thread of each page. */
export const traceMainThreads = async <Name extends string>(
  browser: Browser,
  pages: Readonly<Record<Name, Page>>,
  work: () => Promise<void>,
): Promise<(name: Name) => TracedThread> => {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  for (const [name, page] of Object.entries<Page>(pages)) {
    await page.evaluate((mark) => performance.mark(mark), markOf(name));
  }
  await work();
  const { traceEvents } = Trace.parse(JSON.parse((await browser.stopTracing()).toString()));
  return (name) => threadWith(traceEvents, markOf(name));
};

/** By it a page's thread is known among the others. */
const markOf = (name: string): string => `traced page: ${name}`;

const LEAST_US = 1_000;

const threadWith = (events: readonly TraceEvent[], mark: string): TracedThread => {
  const marked = events.find(({ name }) => name === mark);
  if (!marked) throw new Error(`"${mark}" is not in the trace`);
  const there = events.filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid);
  return {
    tasks: there
      .filter(({ name, ph }) => name === "RunTask" && ph === "X")
      .map(({ dur = 0, tdur = 0 }) => ({ wallMs: dur / 1_000, workMs: tdur / 1_000 })),
    events: there.filter(({ ph, dur = 0 }) => ph === "M" || dur >= LEAST_US),
  };
};
