import { html } from "hono/html";
import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import { POSITIONS, type Position } from "../../core/service/position.ts";
import { messagesFor } from "../../core/text/messages-for.ts";
import { bilingual, type Html, noticeLine } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { formToken, staffFrame } from "../staff/staff-frame.ts";
import type { PinPlace } from "./pin-desk.ts";

const TITLE: Bilingual = { id: "PIN mesin", en: "Machine PINs" };

/**
 * Every machine with its positions: which of them can come in there. `adopted`: the version each
 * machine works by, as far as the hub was told.
 */
export const pinListPage = (
  staff: StaffSession,
  machines: readonly CatalogueSnapshot[],
  adopted: ReadonlyMap<string, number>,
): Html =>
  staffFrame({
    staff,
    title: TITLE,
    body: html`
      <main>
        <p>
          ${bilingual({
            id: "Dengan PIN ini petugas membuka layar petugas di mesin, juga saat mesin tidak terhubung. Setiap jabatan punya PIN sendiri.",
            en: "With these PINs staff open the staff screen at the machine, offline too. Each position has its own.",
          })}
        </p>
        ${machines.map((machine) =>
          machineSection(machine, (adopted.get(machine.machineCode) ?? 0) >= machine.version),
        )}
      </main>
    `,
  });

const machineSection = (
  { machineCode, settings, servicePins }: CatalogueSnapshot,
  isAdopted: boolean,
): Html => html`
  <h2>${settings.machineName} (${machineCode}), ${settings.place}</h2>
  <p>${bilingual(isAdopted ? IN_FORCE : WAITS)}</p>
  <ul class="rows">
    ${POSITIONS.map((position) => {
      const isSet = servicePins?.some((pin) => pin.position === position) ?? false;
      return html`
        <li>
          <span class="number">${bilingual(nameOf(position))}</span>
          <span class="end">${isSet ? SET_MARK : NONE_MARK}</span>
          <small class="stack">${doesOf(position)}</small>
          <span class="end"><a href="${pathOf({ machineCode, position })}">
            ${isSet ? "Ganti atau cabut" : "Buat PIN"}
          </a></span>
        </li>
      `;
    })}
  </ul>
`;

const IN_FORCE: Bilingual = {
  id: "Mesin sudah memakai keadaan ini.",
  en: "The machine works by this.",
};
const WAITS: Bilingual = {
  id: "Perubahan terakhir belum sampai: menunggu mesin terhubung.",
  en: "The last change has not arrived: the machine has to come online.",
};

const SET_MARK = html`<span class="mark done">${bilingual({ id: "ada PIN", en: "set" })}</span>`;
const NONE_MARK = html`<span class="mark">${bilingual({ id: "belum ada", en: "none" })}</span>`;

export interface PinShown {
  readonly place: PinPlace;
  readonly snapshot: CatalogueSnapshot;
  readonly notice: Bilingual | null;
}

/** One PIN: type it twice, have one drawn, or take it away. */
export const pinPage = (staff: StaffSession, { place, snapshot, notice }: PinShown): Html => {
  const isSet = snapshot.servicePins?.some(({ position }) => position === place.position) ?? false;
  const path = pathOf(place);
  return staffFrame({
    staff,
    title: TITLE,
    body: html`
      <main>
        <h2>${placeTitle(place, snapshot)}</h2>
        ${noticeLine(notice)}
        <div class="card">
          <h2>${bilingual({ id: "Biarkan kami memilih", en: "Have one drawn" })}</h2>
          <form method="post" action="${path}/draw">
            ${formToken(staff)}
            <button>Buat PIN acak</button>
          </form>
        </div>
        <div class="card">
          <h2>${bilingual({ id: "Atau ketik sendiri", en: "Or type it" })}</h2>
          <form method="post" action="${path}" class="fields">
            ${formToken(staff)} ${pinField("pin", "PIN baru, 6 angka")}
            ${pinField("again", "Sekali lagi")}
            <button>Simpan PIN</button>
          </form>
        </div>
        ${
          isSet
            ? html`<div class="card">
                <h2>${bilingual({ id: "Cabut PIN", en: "Revoke" })}</h2>
                <p>
                  ${bilingual({
                    id: "Jabatan ini tidak bisa masuk lagi di mesin ini, segera setelah mesin terhubung.",
                    en: "This position cannot come in at this machine any more, as soon as it is online.",
                  })}
                </p>
                <form method="post" action="${path}/revoke">
                  ${formToken(staff)}
                  <button class="quiet">Cabut PIN ini</button>
                </form>
              </div>`
            : ""
        }
        <p><a href="/staff/pins">Kembali ke daftar</a></p>
      </main>
    `,
  });
};

/** The drawn PIN, this once. */
export const newPinPage = (
  staff: StaffSession,
  { place, snapshot, pin }: Omit<PinShown, "notice"> & { readonly pin: string },
): Html =>
  staffFrame({
    staff,
    title: TITLE,
    body: html`
      <main>
        <h2>${placeTitle(place, snapshot)}</h2>
        <div class="card">
          <p class="big">${pin}</p>
          <p>
            ${bilingual({
              id: "Catat atau hafalkan sekarang: PIN ini hanya tampil satu kali. Berlaku di mesin segera setelah mesin terhubung; PIN lama tidak berlaku lagi.",
              en: "Note it or learn it now: it is shown this once. It counts as soon as the machine is online; the old one counts no more.",
            })}
          </p>
        </div>
        <p><a href="/staff/pins">Kembali ke daftar</a></p>
      </main>
    `,
  });

const placeTitle = ({ position }: PinPlace, { settings, machineCode }: CatalogueSnapshot): Html =>
  html`${nameOf(position).id}, ${settings.machineName} (${machineCode})`;

const pinField = (name: string, label: string): Html => html`
  <label>
    ${label}
    <input name="${name}" type="password" inputmode="numeric" pattern="[0-9]{6}" maxlength="6"
      autocomplete="off" required />
  </label>
`;

const pathOf = ({ machineCode, position }: PinPlace): string =>
  `/staff/pins/${encodeURIComponent(machineCode)}/${position}`;

const nameOf = (position: Position): Bilingual => ({
  id: messagesFor("id").staff.door.positions[position].name,
  en: messagesFor("en").staff.door.positions[position].name,
});

const doesOf = (position: Position): string =>
  messagesFor("id").staff.door.positions[position].does;
