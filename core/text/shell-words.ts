/** Why the shell shows a page of its own: the kiosk service or the shop's page cannot be had. */
export type ShellTrouble = "service-refused" | "page-missing";

interface Words {
  readonly title: string;
  readonly body: string;
}

/**
 * The words of the shell's own pages. Apart from the other messages, so that no page has to carry
 * them; `code` is what a passer-by can read out on the telephone. See
 * docs/decisions/0005-who-keeps-the-screen-alive.md.
 */
export const SHELL_WORDS: Readonly<
  Record<ShellTrouble, { readonly code: string; readonly id: Words; readonly en: Words }>
> = {
  "service-refused": {
    code: "L-78",
    id: {
      title: "Hubungi petugas",
      body: "Mesin ini belum boleh melayani sebelum diperiksa petugas. Pembayaran yang sudah masuk tetap tercatat.",
    },
    en: {
      title: "Please call staff",
      body: "This machine may not serve before staff have looked at it. Payments already made stay on record.",
    },
  },
  "page-missing": {
    code: "T-01",
    id: {
      title: "Hubungi petugas",
      body: "Layar toko tidak bisa dibuka. Mesin mencoba lagi sendiri setiap menit.",
    },
    en: {
      title: "Please call staff",
      body: "The shop's screen cannot be opened. The machine tries again by itself every minute.",
    },
  },
};
