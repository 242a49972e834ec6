import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Bilingual } from "./page-text.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Nothing from elsewhere is loaded; the one script carries the nonce. `pictures`: where they come from. */
export const pageHeaders = (
  nonce: string | null,
  pictures: "" | "'self'" = "",
): Readonly<Record<string, string>> => ({
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
    `img-src data: ${pictures}`.trim(),
    nonce === null ? "script-src 'none'" : `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  // With no-referrer a browser would not name our own page as the origin of a form either.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
});

/** Indonesian, and the English in small print after it. */
export const bilingual = (text: Bilingual): Html =>
  html`${text.id} <small lang="en">${text.en}</small>`;

/** A sentence the reader must not miss. */
export const noticeLine = (notice: Bilingual | null): Html =>
  notice ? html`<p class="notice" role="status">${bilingual(notice)}</p>` : html``;

/** A code in groups that a person can read out, as the machine's screen shows them. */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join("-");

export const pageFrame = (
  title: string,
  body: Html,
  script: Html = html``,
): Html => html`<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>${title}</title>
    <style>
      ${raw(STYLE)}
    </style>
  </head>
  <body>
    ${body} ${script}
  </body>
</html> `;

/** Colours of the shop: paper, leaf, turmeric, ink. */
const STYLE = `
  :root { --paper: #FBF6EC; --leaf: #0E5A48; --turmeric: #F4B223; --ink: #17231E; --line: #DDD3BF; --clay: #9A3A1E; }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink);
    font: 16px/1.5 system-ui, "Noto Sans", sans-serif; }
  header { background: var(--leaf); color: var(--paper); padding: 16px max(16px, calc(50vw - 560px)); }
  header p { margin: 0; } main > h2:first-child { margin-top: 8px; } header small { color: var(--paper); }
  h1 { font-size: 1.5rem; line-height: 1.2; margin: 0; } h2 { font-size: 1.125rem; margin: 32px 0 8px; }
  main { padding: 16px max(16px, calc(50vw - 560px)) 48px; }
  small { font-size: .8125rem; color: #51605A; }
  .totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px;
    margin: 0; }
  .totals div { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 12px; }
  .totals dt { font-size: .875rem; } .totals dd { margin: 0; font-size: 1.375rem; font-weight: 700;
    font-variant-numeric: tabular-nums; }
  ul.rows { list-style: none; margin: 0; padding: 0; }
  ul.rows li { display: grid; gap: 2px 16px; padding: 12px 0; border-top: 1px solid var(--line);
    grid-template-columns: 1fr auto; }
  ul.rows .amount { font-weight: 700; white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
  ul.rows .number { font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
  ul.rows .end { text-align: right; }
  @media (max-width: 640px) {
    ul.rows .stack { grid-column: 1 / -1; } ul.rows .end { text-align: left; }
  }
  .mark { display: inline-block; padding: 0 10px; border-radius: 14px; border: 1px solid var(--leaf); }
  .mark.done { background: var(--leaf); color: var(--paper); }
  .mark.owed { background: var(--turmeric); border-color: var(--turmeric); }
  .mark small { color: inherit; }
  .empty { padding: 32px 16px; text-align: center; border: 1px dashed #A99F8A; border-radius: 8px; }
  .big { font-size: 2rem; font-weight: 700; letter-spacing: .08em; margin: 0; }
  nav { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; margin-top: 12px; }
  nav a { color: var(--paper); padding: 8px 0; }
  nav form { display: flex; gap: 12px; align-items: center; margin-left: auto; }
  button, select, input { font: inherit; min-height: 44px; border-radius: 8px; padding: 8px 12px; }
  input, select { border: 1px solid #8A8069; background: #fff; color: inherit; width: 100%; }
  button { border: 1px solid var(--leaf); background: var(--leaf); color: var(--paper); cursor: pointer; }
  button small { color: inherit; } button.quiet, nav button { background: transparent; }
  button.quiet { color: var(--leaf); } nav button { border-color: var(--paper); }
  :focus-visible { outline: 3px solid var(--turmeric); outline-offset: 2px; }
  form.fields { display: grid; gap: 16px; max-width: 420px; } form.fields label { display: grid; gap: 4px; }
  .notice { background: #fff; border-left: 6px solid var(--turmeric); padding: 12px 16px; margin: 16px 0; }
  input.code { text-transform: uppercase; letter-spacing: .08em; font-size: 1.25rem; }
  .card, .paper { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 4px 16px 16px;
    margin: 0 0 16px; } .paper { max-width: 560px; }
  .card h2, .paper h2 { margin: 12px 0; } .paper .code { white-space: nowrap;
    font-size: clamp(1.25rem, 6.5vw, 2rem); margin: 8px 0; }
  main > form { margin-bottom: 16px; }
  dl.facts { display: grid; gap: 4px; margin: 0; }
  dl.facts div { display: grid; grid-template-columns: minmax(110px, 30%) 1fr; gap: 12px; }
  dl.facts dt { color: #51605A; } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
  h3 { font-size: 1rem; margin: 12px 0 8px; overflow-wrap: anywhere; }
  code { font: .75rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere;
    display: block; }
  .qr { display: grid; gap: 8px; margin-bottom: 12px; } .qr svg { background: #fff; max-width: 100%; }
  table { border-collapse: collapse; width: 100%; font-size: .875rem; margin-top: 8px; }
  th, td { text-align: left; padding: 4px 8px 4px 0; border-top: 1px solid var(--line); vertical-align: top; }
  .wide { overflow-x: auto; } table.counts { font-size: 1rem; min-width: 720px; }
  table.figures { min-width: 640px; } .figures .right { text-align: right; white-space: nowrap;
    font-variant-numeric: tabular-nums; } .figures tfoot { font-weight: 700; }
  .counts th[scope=row] { font-weight: 600; } .counts th small { display: block; font-weight: 400; }
  .counts :is(td, th:not(:first-child)) { text-align: right; white-space: nowrap;
    font-variant-numeric: tabular-nums; }
  table.narrow { min-width: 0; } .counts .mark { font-size: .875rem; font-weight: 400; }
  @media (max-width: 640px) { table.tight { font-size: .8125rem; } .tight :is(th, td) { padding-right: 4px; }
    .tight small { font-size: .75rem; } }
  ul.bars { list-style: none; margin: 0 0 16px; padding: 0; display: grid; gap: 8px; max-width: 720px; }
  ul.bars li { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; }
  ul.bars .number { font-weight: 700; font-variant-numeric: tabular-nums; }
  ul.bars i { grid-column: 1 / -1; height: 12px; min-width: 2px; border-radius: 6px; background: var(--leaf); }
  ol.facts { padding-left: 24px; } ol.facts li { padding: 8px 0; border-top: 1px solid var(--line); }
  ol.facts p { margin: 0; }
  dl.sums { margin: 0; border-top: 1px solid var(--ink); padding-top: 8px; }
  dl.sums div { display: flex; justify-content: space-between; gap: 16px; }
  dl.sums dd { margin: 0; font-variant-numeric: tabular-nums; } dl.sums div:first-child { font-weight: 700; }
  .actions { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; padding-top: 8px;
    grid-column: 1 / -1; }
  form.inline { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; }
  form.inline label { display: grid; gap: 2px; font-size: .875rem; } form.inline input { width: 180px; }
  a { color: var(--leaf); }
  ul.pictures { list-style: none; margin: 16px 0; padding: 0; display: grid; gap: 24px 16px;
    grid-template-columns: repeat(auto-fill, minmax(140px, 1fr)); }
  ul.pictures li { display: grid; gap: 8px; align-content: start; }
  ul.pictures a { display: grid; gap: 8px; } ul.pictures img, .no-picture { width: 100%; max-width: 160px; height: auto; aspect-ratio: 1;
    border-radius: 8px; background: #fff; border: 1px solid var(--line); display: grid; place-items: center; }
  label.check { grid-template-columns: 24px 1fr; gap: 12px; align-items: start; }
  label.check input { min-height: 24px; width: 24px; height: 24px; margin: 0; }
  #preview { border-radius: 8px; width: 320px; max-width: 100%; }
  ul.problems { list-style: none; margin: 0; padding: 0; }
  ul.problems li { border-left: 6px solid var(--turmeric); padding: 4px 0 4px 12px; margin: 16px 0; }
  ul.problems li.urgent { border-color: var(--clay); } ul.problems p { margin: 4px 0; }
  ul.problems .urgent > .mark { background: var(--clay); border-color: var(--clay); color: #fff; }
  .health h2 small { font-weight: 400; } summary { min-height: 44px; padding: 10px 0; cursor: pointer; }
  @media print { header, .screen-only { display: none; } body { background: #fff; } }
  #stale { background: var(--turmeric); padding: 8px 16px; margin: 0; }
  [hidden] { display: none; }
`;
