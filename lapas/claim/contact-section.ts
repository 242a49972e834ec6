import { html } from "hono/html";
import type { MachineSettings } from "../../core/catalogue/catalogue-snapshot.ts";
import { bilingual } from "../page-frame.ts";

/** How to be helped or paid now: the number of the settings, or the desk of the lapas. */
export const contactSection = (orderCode: string | null, settings: MachineSettings | null) => html`
  <h2>${bilingual({ id: "Bantuan dan pembayaran kembali", en: "Help, and being paid back" })}</h2>
  ${
    settings === null
      ? ""
      : html`<p>
          ${bilingual({ id: "WhatsApp:", en: "" })}
          <strong>${settings.contactWhatsapp}</strong>
        </p>`
  }
  <p>
    ${bilingual({
      id: `Atau datang ke meja layanan ${settings?.sellerName ?? "lapas"} pada jam kerja dengan ${
        orderCode === null ? "bukti pembayaran Anda" : `kode pesanan ${orderCode}`
      }.`,
      en:
        orderCode === null
          ? "Or come to the lapas desk with your proof of payment."
          : "Or come to the lapas desk with this order code.",
    })}
  </p>
`;
