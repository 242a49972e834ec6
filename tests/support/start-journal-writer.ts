import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** One line of a writer: an acknowledged commit, an error, or the end. */
export type WriterAnswer =
  | { readonly seq: number }
  | { readonly kind: string; readonly reason?: string }
  | "done";

export interface JournalWriter {
  readonly child: ChildProcess;
  readonly answers: readonly WriterAnswer[];
  /** Resolves once `isEnough` holds of the answers so far; rejects when the process ends before. */
  readonly until: (isEnough: (answers: readonly WriterAnswer[]) => boolean) => Promise<void>;
  /** Resolves with the exit code, after the last answer was read. */
  readonly ended: Promise<number | null>;
}

const SCRIPT = fileURLToPath(new URL("./journal-writer.ts", import.meta.url));

/** Starts `journal-writer.ts`; `fileLimitKiB` makes the disk refuse any file beyond that size. */
export const startJournalWriter = (
  path: string,
  count: number,
  { fileLimitKiB }: { readonly fileLimitKiB?: number } = {},
): JournalWriter => {
  const limit = fileLimitKiB === undefined ? "" : `trap "" XFSZ; ulimit -f ${fileLimitKiB};`;
  const child = spawn(
    "bash",
    ["-c", `${limit} exec "$@"`, "bash", process.execPath, SCRIPT, path, String(count)],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const answers: WriterAnswer[] = [];
  const checks = new Set<() => void>();
  const ended = once(child, "close").then(([code]: unknown[]) =>
    typeof code === "number" ? code : null,
  );
  createInterface({ input: child.stdout }).on("line", (line) => {
    answers.push(JSON.parse(line));
    for (const check of [...checks]) check();
  });

  return {
    child,
    answers,
    ended,
    until: (isEnough) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!isEnough(answers)) return;
          checks.delete(check);
          resolve();
        };
        checks.add(check);
        check();
        void ended.then(() =>
          isEnough(answers) ? resolve() : reject(new Error(JSON.stringify(answers.slice(-3)))),
        );
      }),
  };
};
