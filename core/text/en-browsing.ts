import type { BrowsingMessages } from "./browsing-messages.ts";
import { items } from "./items.ts";

export const enBrowsing: BrowsingMessages = {
  catalogue: {
    title: "Shelf",
    filters: "Choose a workshop",
    all: "Everything",
    signature: "Signature",
    freshToday: "Baked today",
    upTo: (amount) => `Up to ${amount}`,
    gifts: "Gifts",
    nothingHere: "Nothing here today. Have a look at another workshop.",
    openCart: "Cart",
    emptyCart: "Touch + to start shopping",
    leave: "Done looking",
  },
  search: {
    placeholder: "Search goods, materials, workshops",
    hint: "Type a name, a material or a workshop",
    open: "Search",
    field: (typed) => `Search: ${typed}`,
    clear: "Clear the search",
    erase: "Erase the last letter",
    space: "space",
    found: (products) => (products === 1 ? "1 match" : `${products} matches`),
    bestFind: "Best match",
    nothing: (typed) => `No “${typed}” on the shelf`,
    perhaps: "Perhaps you mean",
    instead: "Or have a look at these",
    show: (products) => `See ${items(products)}`,
    close: "Close",
    seeAll: "See everything",
    giftWords: "gift gifts present presents",
  },
  sort: {
    title: "Sort",
    close: "Done sorting",
    choices: {
      recommended: "Our pick",
      "price-up": "Lowest price",
      "price-down": "Highest price",
      "most-work": "Most hours of work",
    },
  },
  wish: {
    wish: "I want this",
    ask: (name) => `I want this: ${name}`,
    thanks: "Thank you",
    thanksAtLength: (workshop) =>
      `Thank you! We tell the ${workshop} workshop that somebody is waiting for it.`,
  },
};
