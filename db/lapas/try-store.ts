import type { Database } from "./database.ts";

export interface TryLimit {
  /** Who is counted, and at what: `voucher kiosk-1`. */
  readonly bucket: string;
  readonly tries: number;
  readonly windowMs: number;
  readonly nowMs: number;
}

/** Counts tries durably: neither a restart nor a hundred requests at once make more of them. */
export interface TryStore {
  /** Counts one try; false when the window has had its tries. Count first, then look. */
  readonly take: (limit: TryLimit) => Promise<boolean>;
  /** The try was a right one and does not count. */
  readonly giveBack: (bucket: string) => Promise<void>;
}

export const createTryStore = ({ query }: Database): TryStore => ({
  take: async ({ bucket, tries, windowMs, nowMs }) => {
    const [counted] = await query<{ readonly tries: number }>(
      `insert into try_window as w (bucket, started_at_ms, tries) values ($1, $2, 1)
       on conflict (bucket) do update set
         tries = case when w.started_at_ms <= $2::bigint - $3::bigint then 1 else w.tries + 1 end,
         started_at_ms = case when w.started_at_ms <= $2::bigint - $3::bigint
           then $2::bigint else w.started_at_ms end
       returning tries`,
      [bucket, nowMs, windowMs],
    );
    return counted !== undefined && counted.tries <= tries;
  },
  giveBack: async (bucket) => {
    await query("update try_window set tries = greatest(tries - 1, 0) where bucket = $1", [bucket]);
  },
});
