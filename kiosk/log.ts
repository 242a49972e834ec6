import pino from "pino";
import * as z from "zod";
import { createSecretMask } from "../core/log/mask-secrets.ts";
import { type KioskConfig, type LogSettings, secretsOf } from "./config.ts";

/** One line for the technician. */
export type Log = (line: string) => void;

export interface KioskLog {
  readonly info: Log;
  /** Something does not work that should. */
  readonly warn: Log;
  /** Why the process leaves; on disk when this returns. */
  readonly fatal: Log;
  /** The newest lines as they were written, oldest first. */
  readonly lastLines: () => readonly string[];
}

/** What a screen shows of it. */
const LINES_REMEMBERED = 60;

/**
 * JSON lines on standard output, where systemd's journal keeps them, and in a rotated file when one is
 * configured. Every line passes the mask: no secret and no person reaches a log, whoever wrote the line.
 */
export const createLog = async (
  config: Pick<KioskConfig, "log" | "hub" | "web">,
): Promise<KioskLog> => {
  const { level, file } = config.log;
  const mask = createSecretMask(secretsOf(config));
  // Written at once, never from a worker: the last line before a crash is the one that matters.
  const streams: { stream: pino.DestinationStream; level: LogSettings["level"] }[] = [
    { stream: pino.destination({ fd: 1, sync: true }), level },
  ];
  const remembered = rememberLines();
  streams.push({ stream: remembered.stream, level });
  if (file) streams.push({ stream: await openFile(file), level });
  const logger = pino(
    {
      level,
      base: { program: "kiosk" },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: mask },
    },
    pino.multistream(streams),
  );
  return {
    info: (line) => logger.info(line),
    warn: (line) => logger.warn(line),
    fatal: (line) => logger.fatal(line),
    lastLines: remembered.lines,
  };
};

const rememberLines = () => {
  const lines: string[] = [];
  return {
    lines: () => [...lines],
    stream: {
      write: (line: string) => {
        lines.push(readable(line));
        if (lines.length > LINES_REMEMBERED) lines.shift();
      },
    },
  };
};

const LogLine = z.object({ time: z.string(), msg: z.string() });

/** `04:25:11 the line`, of the JSON that was written; the clock is UTC as in the file. */
const readable = (line: string): string => {
  const { time, msg } = LogLine.parse(JSON.parse(line));
  return `${time.slice("2026-11-24T".length, "2026-11-24T04:25:11".length)} ${msg}`;
};

const openFile = async ({
  path,
  megabytes,
  keep,
}: NonNullable<LogSettings["file"]>): Promise<pino.DestinationStream> => {
  // Only where wanted: it brings a date library that costs a tenth of a second at every start.
  const { default: roll } = await import("pino-roll");
  const stream = await roll({
    file: path,
    size: `${megabytes}m`,
    // Those of earlier starts count too: without it a machine that restarts often fills its disk.
    limit: { count: keep, removeOtherLogFiles: true },
    mkdir: true,
    sync: true,
  });
  // A log that cannot be written must not stop a sale.
  stream.on("error", (error: Error) => process.stderr.write(`kiosk: log file: ${error.message}\n`));
  return stream;
};
