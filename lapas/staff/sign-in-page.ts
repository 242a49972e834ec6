import type { Context } from "hono";
import { html } from "hono/html";
import { STAFF_ROLES, type StaffRole } from "../../db/lapas/staff-store.ts";
import { bilingual, type Html, pageFrame, pageHeaders } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password.ts";
import { ROLE_TEXT } from "./staff-actions.ts";

type PageContext = Pick<Context, "html">;
type Status = 200 | 400 | 401 | 403 | 429;

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
      <button>${bilingual({ id: "Masuk", en: "Sign in" })}</button>
    </form>
    <p><a href="/staff/setup">
      ${bilingual({ id: "Atur kata sandi dengan kode", en: "Set a password with a code" })}
    </a></p>
  `;
  return context.html(doorFrame(body), status, pageHeaders(null));
};

export const setupPage = (
  context: PageContext,
  shown: { readonly role?: StaffRole; readonly fault?: Bilingual },
  status: Status,
) => {
  const body = html`
    <h2>${bilingual({ id: "Atur kata sandi", en: "Set a password" })}</h2>
    <p>
      ${bilingual({
        id: "Kode pengaturan ada pada catatan pusat data saat dinyalakan.",
        en: "The setup code stands in the hub's output at its start.",
      })}
    </p>
    ${faultLine(shown.fault)}
    <form method="post" action="/staff/setup" class="fields">
      ${roleField(shown.role)}
      <label>
        ${bilingual({ id: "Kode pengaturan", en: "Setup code" })}
        <input name="code" autocomplete="off" autocapitalize="characters" required />
      </label>
      ${newPasswordField("password", {
        id: `Kata sandi baru, paling sedikit ${SHORTEST_PASSWORD} karakter`,
        en: "New password",
      })}
      ${newPasswordField("again", { id: "Sekali lagi", en: "Once more" })}
      <button>${bilingual({ id: "Simpan", en: "Save" })}</button>
    </form>
  `;
  return context.html(doorFrame(body), status, pageHeaders(null));
};

const doorFrame = (body: Html) =>
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

const faultLine = (fault: Bilingual | undefined) =>
  fault ? html`<p class="notice" role="alert">${bilingual(fault)}</p>` : "";

const roleField = (chosen: StaffRole | undefined) => html`
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

const newPasswordField = (name: string, label: Bilingual) => html`
  <label>
    ${bilingual(label)}
    <input name="${name}" type="password" autocomplete="new-password" required
      minlength="${SHORTEST_PASSWORD}" maxlength="${LONGEST_PASSWORD}" />
  </label>
`;
