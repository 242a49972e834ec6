import type { Context } from "hono";
import { html } from "hono/html";
import { STAFF_ROLES, type StaffRole } from "../../db/lapas/staff-store.ts";
import { bilingual, type Html, pageFrame, pageHeaders } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { ROLE_TEXT } from "./staff-actions.ts";

export type PageContext = Pick<Context, "html">;
export type Status = 200 | 400 | 401 | 403 | 429;

export interface SignInShown {
  /** Where to go afterwards; a path of ours. */
  readonly next: string;
  readonly role?: StaffRole;
  readonly fault?: Bilingual;
}

export const signInPage = (context: PageContext, shown: SignInShown, status: Status) => {
  const body = html`
    <h2>${bilingual({ id: "Masuk petugas", en: "Staff sign-in" })}</h2>
    ${faultLine(shown.fault)}
    <form method="post" action="/staff/sign-in" class="fields">
      <input type="hidden" name="next" value="${shown.next}" />
      ${roleField(shown.role)}
      <label>
        ${bilingual({ id: "Kata sandi", en: "Password" })}
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      ${appCodeField()}
      <button>${bilingual({ id: "Masuk", en: "Sign in" })}</button>
    </form>
    <p><a href="/staff/setup">
      ${bilingual({
        id: "Pertama kali, lupa kata sandi, atau HP hilang: atur dengan kode",
        en: "First time, password forgotten or phone lost: set up with a code",
      })}
    </a></p>
  `;
  return context.html(doorFrame(body), status, pageHeaders(null));
};

/** A page in front of the sign-in. */
export const doorFrame = (body: Html) =>
  pageFrame(
    "Masuk petugas",
    html`
      <header>
        <h1>PojokPAS</h1>
        <p>Lapas Kelas I Tangerang</p>
      </header>
      <main>${body}</main>
    `,
  );

export const faultLine = (fault: Bilingual | undefined) =>
  fault ? html`<p class="notice" role="alert">${bilingual(fault)}</p>` : "";

export const roleField = (chosen: StaffRole | undefined) => html`
  <label>
    ${bilingual({ id: "Jabatan", en: "Position" })}
    <select name="role" required>
      ${STAFF_ROLES.map(
        (role) =>
          html`<option value="${role}" ${role === (chosen ?? "petugas") ? "selected" : ""}>
            ${ROLE_TEXT[role].id}
          </option>`,
      )}
    </select>
  </label>
`;

/** The six figures that the authenticator app shows now. */
export const appCodeField = () => html`
  <label>
    ${bilingual({ id: "Kode 6 angka di aplikasi HP", en: "Six figures of the app" })}
    <input name="code" inputmode="numeric" pattern="[0-9]{6}" maxlength="6"
      autocomplete="one-time-code" required />
  </label>
`;
