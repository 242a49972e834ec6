import { html } from "hono/html";
import type { CourtFact } from "../../db/lapas/court-file-store.ts";
import { bilingual, type Html } from "../page-frame.ts";
import { exactTime } from "./exact-time.ts";
import { fingerprint } from "./read-facts.ts";

/** Every fact of the sale, with the hash that ties it into its journal. */
export const factSection = (facts: readonly CourtFact[]): Html => html`
  <h2>${bilingual({ id: "Catatan mesin", en: "Facts" })}</h2>
  <p><small>Sidik berkas (SHA-256 atas sidik ${facts.length} catatan)</small></p>
  <code>${fingerprint(facts)}</code>
  <ol class="facts">${facts.map(factItem)}</ol>
`;

const factItem = (fact: CourtFact) => html`
  <li>
    <p>
      <strong>${fact.kind}</strong> · ${exactTime(fact.atMs)}${fact.clockTrusted ? "" : " (jam belum pasti)"}
      <small>jurnal ${fact.journalId} no. ${fact.seq}</small>
    </p>
    <details>
      <summary><small>isi dan sidik</small></summary>
      <code>${Buffer.from(fact.payload).toString("utf8")}</code>
    </details>
    <code>${Buffer.from(fact.hash).toString("hex")}</code>
  </li>
`;
