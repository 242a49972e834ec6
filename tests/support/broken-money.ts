/** Runs in the page: every amount whose "Rp" and figures stand on two lines. */
export const findBrokenMoney = (): readonly string[] => {
  const AMOUNT = /Rp\s[\d.]+/g;
  const broken: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent ?? "";
    for (const { 0: amount, index } of words.matchAll(AMOUNT)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + amount.length);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) broken.push(words.trim());
    }
  }
  return broken;
};
