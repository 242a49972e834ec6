/** Makes a line fit for a log: what is secret or personal is replaced by a word in brackets. */
export type MaskSecrets = (line: string) => string;

/**
 * The last fence before a log: whoever composed the line, these never reach the disk. `known` are the
 * secrets of this installation (tokens, one-time codes); the rest is recognised by its form.
 */
export const createSecretMask = (known: readonly string[]): MaskSecrets => {
  // Longest first: one secret may begin with another.
  const secrets = known.filter((secret) => secret.length > 0).sort((a, b) => b.length - a.length);
  return (line) => {
    const withoutKnown = secrets.reduce(
      (text, secret) => text.replaceAll(secret, "[secret]"),
      line,
    );
    return FORMS.reduce((text, [form, word]) => text.replace(form, word), withoutKnown);
  };
};

const FORMS: readonly (readonly [RegExp, string])[] = [
  // PEM, also with its line ends written as \n in JSON.
  [/-----BEGIN [A-Z0-9 ]+-----.{0,8000}?-----END [A-Z0-9 ]+-----/gs, "[key]"],
  // An Ed25519 private key as bare PKCS #8.
  [/MC4CAQAwBQYDK2Vw[A-Za-z0-9+/=]+/g, "[key]"],
  // Signatures, HMACs and digests: long padded base64. Tried from its first letter only: from each
  // letter of a long line it would take the square of the line's length.
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40,}={1,2}/g, "[signature]"],
  [/\bBearer\s+[\w.~+/=-]+/gi, "Bearer [secret]"],
  // postgres://user:password@host
  [/(:\/\/[^\s/:@]+:)[^\s/@]+@/g, "$1[secret]@"],
  [/([?&](?:token|code|key|secret|signature)=)[^&\s"']+/gi, "$1[secret]"],
  // A claim code opens a buyer's order to whoever reads it.
  [/(\/claim\/)[^\s/?"'\\]+/g, "$1[code]"],
  // A QRIS payload, with the merchant's PAN in it (reference/qris-payments.md).
  [/000201\d{4}[^"\n]{0,500}?6304[0-9A-Fa-f]{4}/g, "[qris]"],
  // Card and merchant numbers; epoch milliseconds are 13 digits and stay.
  [/\b\d{15,19}\b/g, "[number]"],
];
