import { Hono } from "hono";
import { type IngestAnswer, IngestRequest, type WireFact } from "../core/contract/hub-api.ts";
import type { StoredFact } from "../core/journal/fact.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { IngestError, JournalHead } from "../db/lapas/fact-batch.ts";
import type { JournalStore } from "../db/lapas/journal-store.ts";
import { readJson } from "./read-json.ts";
import { refuse } from "./refuse.ts";
import type { SignedEnv } from "./verify-request.ts";

const JOURNAL_ID = "/v1/journals/:journalId{[A-Za-z0-9_-]{1,64}}";

/** `GET /v1/journals/{id}` and `POST /v1/journals/{id}/facts`. */
export const ingestRoutes = (journals: JournalStore, clock: Clock) =>
  new Hono<SignedEnv>()
    .get(JOURNAL_ID, async (context) => {
      const { kioskId } = context.get("kiosk");
      const head = await journals.head(kioskId, context.req.param("journalId"));
      return head ? context.json(toAnswer(head)) : refuse(context, 404, "journal.not-yours");
    })
    .post(`${JOURNAL_ID}/facts`, async (context) => {
      const request = readJson(IngestRequest, context.get("bodyText"));
      if (!request) return refuse(context, 400, "journal.unreadable");
      const { kioskId } = context.get("kiosk");
      const journalId = context.req.param("journalId");
      const facts = request.facts.map((fact) => toStoredFact(journalId, fact));
      const verdict = await journals.ingest({ kioskId, journalId, facts, nowMs: clock.nowMs() });
      if (verdict.ok) return context.json(toAnswer(verdict.value));
      return refuse(context, STATUS[verdict.error.kind], describe(verdict.error));
    });

const STATUS = {
  "journal.not-yours": 404,
  "journal.gap": 409,
  "journal.fork": 409,
  "journal.broken-chain": 422,
} as const;

const describe = (error: IngestError): string => {
  if (error.kind === "journal.gap") return `${error.kind}: expected ${error.expectedSeq}`;
  return "seq" in error ? `${error.kind}: at ${error.seq}` : error.kind;
};

const toAnswer = ({ ackedSeq, headHash }: JournalHead): IngestAnswer => ({
  ackedSeq,
  headHash: headHash && Buffer.from(headHash).toString("base64"),
});

const toStoredFact = (journalId: string, fact: WireFact): StoredFact => ({
  ...fact,
  journalId,
  payload: Buffer.from(fact.payload, "base64"),
  prevHash: Buffer.from(fact.prevHash, "base64"),
  hash: Buffer.from(fact.hash, "base64"),
});
