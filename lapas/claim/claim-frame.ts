import { html } from "hono/html";
import { bilingual, type Html, pageFrame } from "../page-frame.ts";

/** A page for buyers: no sign-in, no way to the lapas's own pages. */
export const claimFrame = (body: Html): Html =>
  pageFrame(
    "Status pesanan",
    html`
      <header>
        <h1>Status pesanan</h1>
        <p><small lang="en">Order status</small></p>
      </header>
      <main>
        ${body}
        <p class="screen-only"><a href="/claim">
          ${bilingual({ id: "Cari pesanan atau pembayaran lain", en: "Find another order or payment" })}
        </a></p>
      </main>
    `,
  );
