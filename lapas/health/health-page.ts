import { html } from "hono/html";
import { type Fine, isUrgent, type Problem } from "../../core/service/health/severity.ts";
import { adviceOn, fineWordsOf, healthMessagesFor } from "../../core/text/health/say-health.ts";
import { bilingual, type Html } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { mayDo } from "../staff/staff-actions.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";
import { heardText, neededText, PLACES } from "./health-text.ts";
import type { MachineReport } from "./machine-report.ts";

/** How every machine is, in the words of its own screen; read on a phone, away from it. */
export const healthPage = (staff: StaffSession, machines: readonly MachineReport[]): Html =>
  staffFrame({
    staff,
    title: { id: "Kesehatan mesin", en: "Health of the machines" },
    body: html`
      <main>
        ${machines.length === 0 ? NO_MACHINE : machines.map((one) => machineSection(staff, one))}
      </main>
    `,
  });

const NO_MACHINE = html`<p class="empty">
  ${bilingual({ id: "Belum ada mesin yang terdaftar.", en: "No machine is enrolled yet." })}
</p>`;

const machineSection = (staff: StaffSession, machine: MachineReport): Html => {
  const { machineCode, name, place, heardMinutesAgo, problems, fine, unreadable } = machine;
  return html`
    <section class="card health" aria-labelledby="${machineCode}">
      <h2 id="${machineCode}">
        ${name === null ? machineCode : html`${name} <small>${machineCode}</small>`}
      </h2>
      <p>
        ${place} ${place && html`<br />`}
        <strong>${bilingual(heardText(heardMinutesAgo))}</strong>
      </p>
      <p>
        <span class="mark ${problems.length === 0 ? "done" : "owed"}">
          ${bilingual(problems.length === 0 ? ALL_WELL : neededText(problems.length))}
        </span>
      </p>
      <ul class="problems">
        ${problems.map((problem) => problemItem(staff, problem))}
        ${unreadable > 0 ? html`<li>${bilingual(unreadableText(unreadable))}</li>` : ""}
      </ul>
      ${fine.length === 0 ? "" : fineDetails(fine)}
    </section>
  `;
};

const both = (say: (language: "id" | "en") => string): Bilingual => {
  const id = say("id");
  const en = say("en");
  // "Printer" is said once.
  return { id, en: en === id ? "" : en };
};

const ALL_WELL = both((language) => healthMessagesFor(language).nothingNeeded);
const WELL = both((language) => healthMessagesFor(language).well);

const unreadableText = (findings: number): Bilingual => ({
  id: `${findings} kabar lain tidak terbaca: program komputer lapas perlu diperbarui.`,
  en: `${findings} more could not be read: the hub's program needs an update.`,
});

const problemItem = (staff: StaffSession, problem: Problem): Html => {
  const place = PLACES[problem.kind];
  const when = both(
    (language) => healthMessagesFor(language)[isUrgent(problem) ? "urgent" : "soon"],
  );
  return html`<li class="${isUrgent(problem) ? "urgent" : "soon"}">
    <span class="mark">${bilingual(when)}</span>
    <h3>${bilingual(both((language) => adviceOn(problem, language).problem))}</h3>
    <p>${bilingual(both((language) => adviceOn(problem, language).todo))}</p>
    ${
      place && mayDo(staff.role, place.action)
        ? html`<p><a href="${place.path}">${bilingual(place.text)}</a></p>`
        : ""
    }
  </li>`;
};

const fineDetails = (fine: readonly Fine[]): Html => html`
  <details>
    <summary>${bilingual(WELL)} (${fine.length})</summary>
    <dl class="facts">
      ${fine.map(
        (one) => html`<div>
          <dt>${bilingual(both((language) => fineWordsOf(one, language).name))}</dt>
          <dd>${bilingual(both((language) => fineWordsOf(one, language).state))}</dd>
        </div>`,
      )}
    </dl>
  </details>
`;
