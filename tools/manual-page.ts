import { marked } from "marked";

/** Of A4, with what an office printer leaves white. */
const STYLE = `
  @page { size: A4; margin: 14mm 15mm; }
  body { font: 10pt/1.35 "Plus Jakarta Sans Variable", "DejaVu Sans", sans-serif; color: #1d1b18; }
  h1 { font-size: 19pt; margin: 0 0 2mm; }
  h2 { font-size: 13pt; margin: 5mm 0 1.5mm; border-top: 0.4mm solid #1d1b18; padding-top: 2mm; break-after: avoid; }
  p, ul, ol { margin: 0 0 2mm; }
  ol, ul { padding-left: 6mm; }
  li { margin-bottom: 0.8mm; }
  table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; font-size: 9pt; break-inside: avoid; }
  th, td { border: 0.2mm solid #8a857c; padding: 1mm 1.5mm; text-align: left; vertical-align: top; }
  th { background: #efece5; }
  p:has(> img) { display: flex; gap: 4mm; break-inside: avoid; margin: 2mm 0 3mm; }
  p > img { flex: 1; min-width: 0; height: auto; border: 0.3mm solid #8a857c; }
`;

/** The officers' manual as a page to print. Pictures stay relative to its folder. */
export const manualPage = (markdown: string): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>PojokPAS</title><style>${STYLE}</style></head>
<body>${marked.parse(markdown, { async: false })}</body></html>
`;
