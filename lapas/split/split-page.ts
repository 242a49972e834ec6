import { html } from "hono/html";
import { addDays, type BusinessDate, formatDate } from "../../core/business-day.ts";
import { type SplitRule, splitRuleOn } from "../../core/split/split-rule.ts";
import { bilingual, type Html, noticeLine } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { mayDo } from "../staff/staff-actions.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { formToken, staffFrame } from "../staff/staff-frame.ts";

export interface SplitShown {
  /** Oldest first. */
  readonly rules: readonly SplitRule[];
  readonly today: BusinessDate;
  readonly notice: Bilingual | null;
}

/** How what was earned is divided, rule by rule with its letter; and for the head, the next one. */
export const splitPage = (staff: StaffSession, { rules, today, notice }: SplitShown): Html => {
  const now = splitRuleOn(rules, today);
  return staffFrame({
    staff,
    title: { id: "Pembagian hasil", en: "Split of the proceeds" },
    body: html`
      <main>
        ${noticeLine(notice)}
        <p>
          ${bilingual({
            id: "Setiap penjualan dibagi menurut aturan pada tanggal penjualannya. Aturan baru tidak mengubah yang sudah lewat.",
            en: "Each sale is divided by the rule of its own date. A new rule never changes the past.",
          })}
        </p>
        <ul class="rows">
          ${rules.toReversed().map((rule) => ruleRow(rule, rule === now, today))}
        </ul>
        ${mayDo(staff.role, "set-split") ? ruleForm(staff, today) : ""}
      </main>
    `,
  });
};

const ruleRow = (rule: SplitRule, isNow: boolean, today: BusinessDate): Html => html`
  <li>
    <span class="number">mulai ${formatDate(rule.effectiveFrom)}</span>
    <span class="end">${stateMark(rule, isNow, today)}</span>
    <span class="stack">
      Premi ${rule.premiPercent}%, pengembangan ${rule.developmentPercent}%, PNBP
      ${rule.statePercent}% dari ${BASE_TEXT[rule.base]}
    </span>
    <small class="stack end">${rule.letterNumber} ${rule.approverPosition}</small>
  </li>
`;

const BASE_TEXT: Readonly<Record<SplitRule["base"], string>> = {
  gross: "harga jual",
  profit: "laba (harga jual - HPP - MDR)",
};

const stateMark = (rule: SplitRule, isNow: boolean, today: BusinessDate): Html => {
  if (isNow)
    return html`<span class="mark done">${bilingual({ id: "berlaku", en: "in force" })}</span>`;
  return rule.effectiveFrom > today
    ? html`<span class="mark">${bilingual({ id: "akan berlaku", en: "to come" })}</span>`
    : html`<small>${bilingual({ id: "sudah lewat", en: "past" })}</small>`;
};

const ruleForm = (staff: StaffSession, today: BusinessDate): Html => html`
  <h2>${bilingual({ id: "Aturan baru", en: "New rule" })}</h2>
  <form method="post" action="/staff/split" class="fields">
    ${formToken(staff)} ${percentField("premiPercent", "Premi (%)")}
    ${percentField("developmentPercent", "Pengembangan (%)")}
    ${percentField("statePercent", "PNBP (%)")}
    <label>
      Dibagi dari
      <select name="base">
        <option value="profit">${BASE_TEXT.profit}</option>
        <option value="gross">${BASE_TEXT.gross}</option>
      </select>
    </label>
    <label>
      Berlaku mulai
      <input type="date" name="effectiveFrom" required min="${addDays(today, 1)}" />
    </label>
    <label>
      Nomor surat
      <input name="letterNumber" required minlength="3" maxlength="60" autocomplete="off" />
    </label>
    <label>
      Disahkan oleh (jabatan)
      <input name="approverPosition" required minlength="3" maxlength="60" autocomplete="off" />
    </label>
    <button>Umumkan aturan</button>
  </form>
`;

const percentField = (name: string, label: string): Html => html`
  <label>
    ${label}
    <input type="number" name="${name}" required min="0" max="100" step="1" inputmode="numeric" />
  </label>
`;
