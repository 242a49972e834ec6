/** What no screen and no page says (reference/domain.md §6.2). */
export const FORBIDDEN_WORDS = [
  /\bnapi\b/i,
  /narapidana|penjara|\binmates?\b|\bprisoners?\b|criminal/i,
  // UU 8/1999 art. 18: a clause that refuses the return of goods or money is void and punishable.
  /tidak (dapat|bisa) (dikembalikan|ditukar)|no (refunds?|returns?)|non-?refundable/i,
  /\berror\b|kesalahan sistem|\bgagal\b|\bfailed\b|invalid/i,
  /\bkamu\b|\banda\b/,
  /\p{Extended_Pictographic}/u,
];
