/**
 * The content security policy of the page, the same in every host: nothing, and up from there. Files
 * of its own origin; no inline script or style, no eval, no string that becomes markup, no frame,
 * worker, plug-in, form or address outside.
 *
 * `connect` is whom the page may talk to: `'none'` in the shell, whose line is a port, `'self'` where
 * the line is a socket of the page's own server.
 */
export const pageCsp = (connect: "'none'" | "'self'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src ${connect}`,
    // These three do not fall back to default-src.
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
