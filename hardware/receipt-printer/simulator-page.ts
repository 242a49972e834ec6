import { html, raw } from "hono/html";
import type { PrintedPaper } from "./printed-paper.ts";
import { PrinterCondition } from "./simulator-condition.ts";

/** The printer as a person at the machine sees it: its paper, newest first, and what may go wrong. */
export const simulatorPage = (
  papers: readonly PrintedPaper[],
  condition: PrinterCondition,
) => html`<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Printer struk - PojokPAS</title>
    <style>
      ${raw(STYLE)}
    </style>
  </head>
  <body>
    <header>
      <h1>Printer struk</h1>
      <p>Simulator: kertas yang keluar dari mesin, terbaru di atas.</p>
      <form method="post" action="/condition" aria-label="Keadaan printer">
        ${PrinterCondition.options.map(
          (option) => html`<button
            name="condition"
            value="${option}"
            aria-pressed="${option === condition ? "true" : "false"}"
          >
            ${LABELS[option]}
          </button>`,
        )}
      </form>
    </header>
    <main data-newest="${papers.at(-1)?.id ?? 0}" data-condition="${condition}">
      ${
        papers.length === 0
          ? html`<figure><img src="/paper.png" alt="Kertas kosong" /><figcaption>Belum ada struk</figcaption></figure>`
          : papers.toReversed().slice(0, SHOWN_PAPERS).map(figure)
      }
    </main>
    <script>
      ${raw(RELOAD)}
    </script>
  </body>
</html>`;

const SHOWN_PAPERS = 24;

const figure = (paper: PrintedPaper) => html`<figure>
  <img src="/papers/${paper.id}.png" alt="Struk ke-${paper.id}" loading="lazy" />
  <figcaption>Struk ke-${paper.id}${paper.isComplete ? "" : ", terputus"}</figcaption>
</figure>`;

const LABELS: Readonly<Record<PrinterCondition, string>> = {
  ready: "Siap",
  "paper-out": "Kertas habis",
  "paper-low": "Kertas menipis",
  "cover-open": "Tutup terbuka",
  "cutter-jam": "Pisau macet",
  silent: "Tidak menjawab",
  "paper-ends-mid-job": "Kertas habis di tengah struk",
  "late-answer": "Menjawab terlambat",
  garbage: "Menjawab ngawur",
};

const STYLE = `
  body { margin: 0; background: #FBF6EC; color: #17231E; font: 16px/1.5 system-ui, sans-serif; }
  header { padding: 20px 28px; border-bottom: 3px solid #0E5A48; }
  h1 { margin: 0; color: #0E5A48; font-size: 26px; }
  p { margin: 4px 0 14px; }
  form { display: flex; flex-wrap: wrap; gap: 8px; }
  button { font: inherit; padding: 8px 14px; border: 2px solid #0E5A48; border-radius: 999px;
    background: transparent; color: #0E5A48; cursor: pointer; }
  button[aria-pressed="true"] { background: #0E5A48; color: #FBF6EC; font-weight: 600; }
  button:focus-visible { outline: 3px solid #17231E; outline-offset: 2px; }
  main { display: flex; flex-wrap: wrap; gap: 28px; align-items: flex-start; padding: 28px; }
  figure { margin: 0; }
  img { width: 528px; max-width: 100%; border-radius: 10px; display: block; }
  figcaption { padding: 8px 2px; }
`;

/** Looks for a newer paper or another condition once a second. */
const RELOAD = `
  const shown = document.querySelector("main").dataset;
  setInterval(async () => {
    try {
      const now = await (await fetch("/state")).json();
      if (String(now.newest) !== shown.newest || now.condition !== shown.condition) location.reload();
    } catch {}
  }, 1000);
`;
