import { html } from "hono/html";
import type { FactOf } from "../../core/journal/fact.ts";
import type { CourtFact } from "../../db/lapas/court-file-store.ts";
import { bilingual, type Html } from "../page-frame.ts";
import { exactTime } from "./exact-time.ts";
import { attemptsOf, type CourtAttempt } from "./read-facts.ts";

/** What the devices were told and what they said, byte for byte. */
export const attemptSection = (facts: readonly CourtFact[], saleId: string): Html => {
  const attempts = attemptsOf(facts, saleId);
  return html`
    <h2>${bilingual({ id: "Perintah ke mesin dan bingkai alat", en: "Commands and device frames" })}</h2>
    ${attempts.length === 0 ? html`<p>Tidak ada perintah yang dikirim.</p>` : attempts.map(attemptPart)}
  `;
};

const attemptPart = ({ started, startedAtMs, finished, finishedAtMs }: CourtAttempt) => html`
  <section class="card">
    <h3>Slot ${started.slotId}, baris ${started.lineId}</h3>
    <dl class="facts">
      <div><dt>Sebelum perintah</dt><dd>${exactTime(startedAtMs)}</dd></div>
      <div><dt>Paket</dt><dd>${started.packetNo ?? "–"}</dd></div>
      <div><dt>Hasil</dt><dd>
        ${finished === null ? "tidak tercatat" : `${finished.outcome} (${finished.evidence})`}
      </dd></div>
      <div><dt>Sesudahnya</dt><dd>${exactTime(finishedAtMs)}</dd></div>
    </dl>
    ${finished && finished.frames.length > 0 ? frameTable(finished.frames) : ""}
  </section>
`;

const frameTable = (frames: FactOf<"dispense-finished">["frames"]) => html`
  <table>
    <thead><tr><th>ms</th><th>arah</th><th>byte</th></tr></thead>
    <tbody>
      ${frames.map(
        ({ afterMs, direction, hex }) => html`<tr>
          <td>${afterMs}</td><td>${direction === "out" ? "ke alat" : "dari alat"}</td>
          <td><code>${hex}</code></td>
        </tr>`,
      )}
    </tbody>
  </table>
`;
