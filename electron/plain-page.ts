import { SHELL_WORDS, type ShellTrouble } from "../core/text/shell-words.ts";
import { APP_URL } from "./app-url.ts";

/** Where the shell's own page about this trouble is; no file of the bundle can have such a name. */
export const plainPageUrl = (trouble: ShellTrouble): string => `${APP_URL}~/${trouble}`;

export interface PlainFile {
  readonly type: string;
  readonly body: string;
}

/**
 * The shell's own pages: no script, no file, no service, so that there is something to show when none
 * of these can be had. Null for every other path.
 */
export const plainPageFile = (pathname: string): PlainFile | null => {
  if (pathname === STYLE_PATH) return { type: "text/css; charset=utf-8", body: STYLE };
  const trouble = TROUBLES.find((one) => pathname === new URL(plainPageUrl(one)).pathname);
  return trouble ? { type: "text/html; charset=utf-8", body: page(trouble) } : null;
};

const TROUBLES: readonly ShellTrouble[] = ["service-refused", "page-missing"];
const STYLE_PATH = "/~/plain.css";

const page = (trouble: ShellTrouble): string => {
  const { code, id, en } = SHELL_WORDS[trouble];
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>PojokPAS</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<main>
<h1>${id.title}</h1>
<p>${id.body}</p>
<p lang="en">${en.title}. ${en.body}</p>
<p class="code">Kode ${code}</p>
</main>
</body>
</html>
`;
};

const STYLE = `html, body { height: 100%; margin: 0; overflow: hidden; touch-action: none; user-select: none; }
body { display: grid; place-items: center; background: #0e5a48; color: #fff;
  font: 500 3.4vmin/1.45 "Plus Jakarta Sans", sans-serif; }
main { width: 80vmin; }
h1 { margin: 0 0 .5em; font-size: 7.5vmin; line-height: 1.1; }
[lang="en"] { opacity: .85; }
.code { font-weight: 800; letter-spacing: .06em; }
`;
