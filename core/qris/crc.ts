/**
 * The four characters of tag 63: CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF, not reflected)
 * over the UTF-8 bytes of everything up to and including `6304`, upper case, zero-padded.
 */
export const qrisCrc = (text: string): string => {
  let crc = 0xffff;
  for (const byte of utf8Bytes(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
    }
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
};

/** By hand, because the core knows no TextEncoder. A lone surrogate becomes U+FFFD, as everywhere. */
function* utf8Bytes(text: string): Generator<number> {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) {
      yield code;
      continue;
    }
    const followers = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    // The lead byte begins with one bit more than there are followers.
    yield ((0xf00 >> (followers + 1)) & 0xff) | (code >> (6 * followers));
    for (let left = followers - 1; left >= 0; left--) yield 0x80 | ((code >> (6 * left)) & 0x3f);
  }
}
