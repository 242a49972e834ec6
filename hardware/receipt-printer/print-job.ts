import { type Clock, sleep, withTimeout } from "../../core/ports/clock.ts";
import type { PrinterError, PrintProof } from "../../core/ports/receipt-printer.ts";
import type { PrintDocument } from "../../core/receipt/print-document.ts";
import { assertNever, err, ok, type Result } from "../../core/result.ts";
import { encodeJob, lengthOf, toChunks } from "./encode.ts";
import { type JobDuration, jobDuration } from "./job-duration.ts";
import { createPace, type Pace } from "./pace.ts";
import type { PrinterLine } from "./printer-line.ts";
import type { PrinterProfile } from "./profiles.ts";
import type { PrinterReply } from "./reply-parser.ts";
import { type PrinterStatus, statusToFault } from "./status.ts";
import type { StatusQuestion } from "./status-question.ts";
import { type Trouble, watchForTrouble } from "./trouble.ts";

export type JobOutcome = Result<PrintProof, PrinterError>;

/** Bytes in one write; a status question only ever stands between two of them. */
const CHUNK_BYTES = 256;
const POLL_PAUSE_MS = 1_000;

/**
 * Sends one receipt to a printer just seen healthy and waits until it is proved, has failed for a
 * reason seen, or the deadline has passed (`printer.unknown`). Any error but `printer.line-closed`
 * means that bytes were sent: the printer must be cleared before anything else.
 */
export const runPrintJob = async (
  document: PrintDocument,
  line: PrinterLine,
  status: StatusQuestion,
  profile: PrinterProfile,
  clock: Clock,
  paper: { readonly cutsFirst: boolean },
): Promise<JobOutcome> => {
  const commands = encodeJob(document, profile, paper);
  const byteCount = lengthOf(commands);
  const duration = jobDuration(document, byteCount, profile);
  const pace = createPace({ byteCount, printingMs: duration.expectedMs }, clock);
  const trouble = watchForTrouble(line);
  const proof = watchForProof(document.jobTag, line, profile);
  try {
    const sent = await send(toChunks(commands, CHUNK_BYTES), { line, trouble, pace });
    if (!sent.ok) return sent;
    return await settle({ proof: proof.seen, trouble, status, profile, clock, duration });
  } finally {
    proof.stop();
    trouble.stop();
  }
};

const send = async (
  chunks: readonly Uint8Array[],
  {
    line,
    trouble,
    pace,
  }: { readonly line: PrinterLine; readonly trouble: Trouble; readonly pace: Pace },
): Promise<Result<void, PrinterError>> => {
  for (const [index, chunk] of chunks.entries()) {
    await pace.before(chunk.length);
    const seen = trouble.seen();
    if (seen) return err(seen);
    const written = await line.send(chunk);
    if (written.ok) continue;
    const neverSent = index === 0 && written.error.kind === "transport.closed";
    return err({ kind: neverSent ? "printer.line-closed" : "printer.unknown" });
  }
  return ok(undefined);
};

/** Listens from before the first byte: a fast printer answers while the last write still drains. */
const watchForProof = (jobTag: string, line: PrinterLine, profile: PrinterProfile) => {
  const { promise: seen, resolve } = Promise.withResolvers<void>();
  const stop = line.onReply((reply) => {
    if (isProof(reply, jobTag, profile)) resolve();
  });
  return { seen, stop };
};

const isProof = (reply: PrinterReply, jobTag: string, profile: PrinterProfile): boolean => {
  switch (profile.proof) {
    case "full":
      // GS ( H: 37 22 d1 d2 d3 d4 00. Another tag is a late proof of an earlier job.
      return reply.kind === "block" && reply.header === 0x37 && reply.text === `"${jobTag}`;
    case "basic":
      return reply.kind === "paper" && !reply.status.isPaperOut;
    case "none":
      return false;
    default:
      return assertNever(profile.proof);
  }
};

interface Settling {
  readonly proof: Promise<void>;
  readonly trouble: Trouble;
  readonly status: StatusQuestion;
  readonly profile: PrinterProfile;
  readonly clock: Clock;
  readonly duration: JobDuration;
}

const settle = async (settling: Settling): Promise<JobOutcome> => {
  const { proof, trouble, profile, clock, duration } = settling;
  const stopPolling = pollForTrouble(settling);
  const proved = profile.proof === "none" ? sleep(clock, duration.expectedMs) : proof;
  const end = await withTimeout<PrinterError | "proved" | "late">(
    clock,
    Promise.race([proved.then(() => "proved" as const), trouble.first]),
    duration.proofTimeoutMs,
    "late",
  );
  await stopPolling();
  if (end === "proved") return profile.proof === "full" ? ok("printed") : confirmed(settling);
  return err(end === "late" ? await reasonOfSilence(settling) : end);
};

/** GS r and elapsed time say "processed"; only a printer healthy afterwards makes that "printed". */
const confirmed = async ({ status, profile }: Settling): Promise<JobOutcome> => {
  const after = await status.insistently();
  if (!after) return err({ kind: "printer.unknown" });
  const fault = statusToFault(after);
  if (fault) return err(fault);
  return ok(profile.proof === "basic" ? "printed" : "assumed");
};

const reasonOfSilence = async ({ status }: Settling): Promise<PrinterError> => {
  const after = await status.once();
  return (after && statusToFault(after)) ?? { kind: "printer.unknown" };
};

/** The whole job is sent, so questions break nothing; they find a fault no automatic status told. */
const pollForTrouble = ({ status, trouble, clock }: Settling): (() => Promise<unknown>) => {
  let isStopped = false;
  let round: Promise<PrinterStatus | null> = Promise.resolve(null);
  const poll = async () => {
    while (!isStopped && !trouble.seen()) {
      await sleep(clock, POLL_PAUSE_MS);
      if (isStopped) return;
      round = status.once();
      const now = await round;
      if (now) trouble.report(now);
    }
  };
  void poll();
  // A round under way is waited for: nobody else may talk in between.
  return () => {
    isStopped = true;
    return round;
  };
};
