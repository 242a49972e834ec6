/** The shelf: looking round, searching, sorting, and wishing for what is gone. */
export interface BrowsingMessages {
  readonly catalogue: {
    readonly title: string;
    readonly filters: string;
    readonly all: string;
    readonly signature: string;
    readonly freshToday: string;
    readonly upTo: (amount: string) => string;
    readonly gifts: string;
    readonly nothingHere: string;
    readonly openCart: string;
    readonly emptyCart: string;
    readonly leave: string;
  };
  readonly search: {
    /** In the empty field. */
    readonly placeholder: string;
    /** Above the whole shelf while the field is empty. */
    readonly hint: string;
    readonly open: string;
    readonly field: (typed: string) => string;
    readonly clear: string;
    readonly erase: string;
    readonly space: string;
    readonly found: (products: number) => string;
    readonly bestFind: string;
    readonly nothing: (typed: string) => string;
    readonly perhaps: string;
    readonly instead: string;
    /** Puts the keyboard away. */
    readonly show: (products: number) => string;
    readonly close: string;
    readonly seeAll: string;
    /** Everyday words for a gift: they find every good that suits as one. */
    readonly giftWords: string;
  };
  readonly sort: {
    readonly title: string;
    readonly close: string;
    readonly choices: {
      readonly recommended: string;
      readonly "price-up": string;
      readonly "price-down": string;
      readonly "most-work": string;
    };
  };
  /** What is sold out can be wished for; the workshop hears of it, nobody hears from whom. */
  readonly wish: {
    readonly wish: string;
    readonly ask: (name: string) => string;
    readonly thanks: string;
    readonly thanksAtLength: (workshop: string) => string;
  };
}
