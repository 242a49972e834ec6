import { html } from "hono/html";
import type { StaffRole } from "../../db/lapas/staff-store.ts";
import { qrPicture } from "../court-file/qr-picture.ts";
import { bilingual, inGroups, pageHeaders } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { authenticatorUri } from "./authenticator.ts";
import { toBase32 } from "./base32.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password.ts";
import {
  appCodeField,
  doorFrame,
  faultLine,
  type PageContext,
  roleField,
  type Status,
} from "./sign-in-page.ts";

export const setupPage = (
  context: PageContext,
  shown: { readonly role?: StaffRole; readonly fault?: Bilingual },
  status: Status,
) => {
  const body = html`
    <h2>${bilingual({ id: "Atur kata sandi, langkah 1 dari 2", en: "Set a password, step 1 of 2" })}</h2>
    <p>
      ${bilingual({
        id: "Kode pengaturan ada pada catatan pusat data saat dinyalakan, atau dibuat baru oleh pengelolanya. Siapkan HP dengan aplikasi autentikator, misalnya Google Authenticator.",
        en: "The setup code stands in the hub's output at its start, or its keeper makes a new one. Have a phone with an authenticator app at hand.",
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
      <button>${bilingual({ id: "Lanjut", en: "Go on" })}</button>
    </form>
  `;
  return context.html(doorFrame(body), status, pageHeaders(null));
};

export interface AuthenticatorShown {
  readonly role: StaffRole;
  readonly setupCode: string;
  readonly secret: Uint8Array;
  readonly fault?: Bilingual;
}

/** Second step: the app reads the secret, and a first code proves it. */
export const authenticatorPage = (
  context: PageContext,
  { role, setupCode, secret, fault }: AuthenticatorShown,
  status: Status,
) => {
  const body = html`
    <h2>${bilingual({ id: "Aplikasi di HP, langkah 2 dari 2", en: "The app, step 2 of 2" })}</h2>
    ${faultLine(fault)}
    <p>
      ${bilingual({
        id: "Buka aplikasi autentikator, pilih tambah akun, arahkan kamera ke gambar ini.",
        en: "Open the authenticator app, add an account, point the camera here.",
      })}
    </p>
    <div class="qr">${qrPicture(authenticatorUri(role, secret))}</div>
    <p>
      ${bilingual({ id: "Tanpa kamera, ketik kunci ini:", en: "Without a camera, type this key:" })}
      <code>${inGroups(toBase32(secret))}</code>
    </p>
    <form method="post" action="/staff/setup/confirm" class="fields">
      <input type="hidden" name="role" value="${role}" />
      <input type="hidden" name="setupCode" value="${setupCode}" />
      ${appCodeField()}
      <button>${bilingual({ id: "Selesai", en: "Finish" })}</button>
    </form>
  `;
  return context.html(doorFrame(body), status, pageHeaders(null));
};

const newPasswordField = (name: string, label: Bilingual) => html`
  <label>
    ${bilingual(label)}
    <input name="${name}" type="password" autocomplete="new-password" required
      minlength="${SHORTEST_PASSWORD}" maxlength="${LONGEST_PASSWORD}" />
  </label>
`;
