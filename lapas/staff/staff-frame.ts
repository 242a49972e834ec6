import { html } from "hono/html";
import { type Html, pageFrame } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { mayDo, ROLE_TEXT, type StaffAction } from "./staff-actions.ts";
import type { StaffSession } from "./staff-door.ts";

export interface StaffPage {
  readonly staff: StaffSession;
  readonly title: Bilingual;
  readonly body: Html;
  readonly script?: Html;
}

/** A page of the lapas: where one can go, who is signed in, and the way out. */
export const staffFrame = ({ staff, title, body, script }: StaffPage): Html =>
  pageFrame(
    title.id,
    html`
      <header>
        <h1>${title.id}</h1>
        <p><small lang="en">${title.en}</small></p>
        <nav>
          ${PLACES.filter(({ action }) => mayDo(staff.role, action)).map(
            ({ path, text }) => html`<a href="${path}">${text.id}</a>`,
          )}
          <form method="post" action="/staff/sign-out">
            ${formToken(staff)}
            <span>${ROLE_TEXT[staff.role].id}</span>
            <button>Keluar</button>
          </form>
        </nav>
      </header>
      ${body}
    `,
    script,
  );

const PLACES: readonly {
  readonly path: string;
  readonly action: StaffAction;
  readonly text: Bilingual;
}[] = [
  { path: "/", action: "see-sales", text: { id: "Penjualan", en: "Sales" } },
  { path: "/staff/health", action: "see-health", text: { id: "Kesehatan mesin", en: "Health" } },
  { path: "/staff/refunds", action: "see-refunds", text: { id: "Pengembalian", en: "Refunds" } },
  { path: "/staff/days", action: "see-days", text: { id: "Buku harian", en: "Books of the days" } },
  { path: "/staff/split", action: "see-split", text: { id: "Pembagian hasil", en: "Split" } },
  { path: "/staff/codes", action: "redeem-code", text: { id: "Tukar kode", en: "Redeem a code" } },
  { path: "/staff/wishes", action: "see-wishes", text: { id: "Ditunggu", en: "Wishes" } },
  { path: "/staff/restocks", action: "see-restocks", text: { id: "Isi ulang", en: "Restocks" } },
  { path: "/staff/photos", action: "see-photos", text: { id: "Foto", en: "Photos" } },
  { path: "/staff/pins", action: "set-pins", text: { id: "PIN mesin", en: "Machine PINs" } },
  { path: "/staff/shop", action: "see-shop", text: { id: "Etalase", en: "Shop in figures" } },
];

/** The token that every form of this session carries. */
export const formToken = (staff: StaffSession): Html =>
  html`<input type="hidden" name="token" value="${staff.formToken}" />`;
