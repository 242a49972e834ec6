import pino from "pino";
import { createSecretMask } from "../core/log/mask-secrets.ts";

/** One line for whoever keeps the hub. */
export type Log = (line: string) => void;

export interface HubLog {
  readonly info: Log;
  /** Why the process leaves; on disk when this returns. */
  readonly fatal: Log;
}

export interface HubLogOptions {
  readonly level: "info" | "fatal";
  /** Beginning of the names of the rotated files; undefined: standard output alone. */
  readonly file: string | undefined;
  readonly fileMegabytes: number;
  readonly filesKept: number;
  /** Never written, whoever composed the line. */
  readonly secrets: readonly string[];
}

/** JSON lines on standard output and, when configured, in a rotated file; every line passes the mask. */
export const createLog = async (options: HubLogOptions): Promise<HubLog> => {
  const { level, file } = options;
  // Written at once, never from a worker: the last line before a crash is the one that matters.
  const streams: pino.StreamEntry<HubLogOptions["level"]>[] = [
    { stream: pino.destination({ fd: 1, sync: true }), level },
  ];
  if (file) streams.push({ stream: await openFile(file, options), level });
  const logger = pino(
    {
      level,
      base: { program: "hub" },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: createSecretMask(options.secrets) },
    },
    pino.multistream(streams),
  );
  return {
    info: (line) => logger.info(line),
    fatal: (line) => logger.fatal(line),
  };
};

const openFile = async (file: string, { fileMegabytes, filesKept }: HubLogOptions) => {
  const { default: roll } = await import("pino-roll");
  const stream = await roll({
    file,
    size: `${fileMegabytes}m`,
    limit: { count: filesKept, removeOtherLogFiles: true },
    mkdir: true,
    sync: true,
  });
  stream.on("error", (error: Error) => process.stderr.write(`hub: log file: ${error.message}\n`));
  return stream;
};
