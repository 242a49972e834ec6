/** RFC 4648, without padding: how authenticator apps take a secret. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BITS = 5;

export const toBase32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => ALPHABET.charAt(Number.parseInt(group.padEnd(BITS, "0"), 2)))
    .join("");
};

/** Case and spaces do not matter. Null for what is no base32. */
export const fromBase32 = (text: string): Buffer | null => {
  const letters = [...text.toUpperCase().replace(/\s/g, "")];
  const values = letters.map((letter) => ALPHABET.indexOf(letter));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(BITS, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
