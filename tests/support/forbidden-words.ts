/** What no text of ours says, to whomever: shopper, officer, buyer at home. */
export const FORBIDDEN_EVERYWHERE = [
  // People are makers, residents, warga binaan: quality first, then second chance.
  /\bnapi\b|narapidana|\bpenjara\b|\btahanan\b|\bbui\b|kriminal|terpidana/i,
  /\binmates?\b|\bprison(s|ers?)?\b|\bjail|\bconvicts?\b|\bcriminals?\b|\bcrimes?\b/i,
  // Nothing about a maker's case: reference/domain.md §6.2.
  /\b(kasus(?! terbuka)|pasal|vonis|blok hunian|register [A-H])\b|\bkamar \d|\b(offen[cs]e|cell block)\b/i,
  // UU 8/1999 art. 18: a clause that refuses the return of goods or money is void and punishable.
  /(tidak|tak) (dapat|bisa|boleh) (di)?(kembali|tukar|retur|refund)/i,
  /\bno (refunds?|returns?|exchanges?)\b|non-?refundable|all sales (are )?final/i,
  /\bkamu\b|(?<![\w.@/-])anda\b/,
  /\p{Extended_Pictographic}/u,
] as const;

/** What no screen says besides: that a machine failed, instead of what happens now. */
export const FORBIDDEN_WORDS = [
  ...FORBIDDEN_EVERYWHERE,
  /\berror\b|kesalahan sistem|\bgagal\b|\bfailed\b|\binvalid\b/i,
];
