/** What the tokens of `tokens.css` are for; their values are read from the page. */
export interface ToldToken {
  readonly name: string;
  readonly use: string;
}

const told = (rows: Readonly<Record<string, string>>): readonly ToldToken[] =>
  Object.entries(rows).map(([name, use]) => ({ name, use }));

export const COLOURS = told({
  paper: "ground",
  card: "cards, sheets",
  line: "hairlines, what rests",
  ink: "words",
  "ink-soft": "second words",
  leaf: "the one action",
  "leaf-deep": "pressed",
  "leaf-mist": "good news",
  night: "quiet hours",
  "night-ink": "words at night",
  turmeric: "greeting, progress",
  "turmeric-mist": "its ground",
  clay: "shapes of problems",
  "clay-text": "words of problems",
  "clay-mist": "their ground",
  resting: "keys that rest",
  shade: "what casts a shadow",
});

/** The map of this very machine. */
export const MACHINE = told({
  cabinet: "its body",
  "cabinet-tray": "tray",
  "cabinet-lip": "lip of the tray",
  glass: "glass",
  "glass-shelf": "shelves behind it",
  coil: "spirals",
  "coil-ink": "their numbers",
  door: "doors of lockers",
  "door-handle": "their handles",
  "door-ink": "their numbers",
  "door-leaf": "the door that is open",
});

/** Ground of a workshop's goods, by `data-workshop`. */
export const WORKSHOPS = [
  "bakery",
  "leather",
  "craft",
  "sewing",
  "farm",
  "lathe",
  "laundry",
  "reflexology",
  "print",
] as const;

export const TEXT_SIZES = told({
  small: "second words, never less",
  body: "sentences",
  title: "cards",
  heading: "the screen's own word",
});

export const SPACES = told({
  "space-4": "a word and its line",
  "space-8": "a label and its value",
  "space-12": "lines of a list",
  "space-16": "icon and word, chips",
  "space-20": "tiles",
  "space-24": "cards in a list, buttons",
  "space-28": "inside a small card",
  "space-32": "inside a card",
  "space-36": "inside a sheet",
  "space-40": "inside a button",
  "space-48": "below a sheet",
  "space-64": "parts of a page",
  gutter: "the screen's edge",
});

export const RADII = told({ radius: "cards, buttons", "radius-sheet": "sheets" });

export const SHADOWS = told({
  "shadow-card": "lies on paper",
  "shadow-sheet": "lies over the page",
  "shadow-float": "lies over a picture",
});

/** Where the keyboard is. */
export const RING = told({
  ring: "width",
  "ring-gap": "from the edge",
  "ring-ink": "on light ground",
});

export const MOTIONS = told({
  press: "a finger's answer",
  enter: "a part comes",
  screen: "a screen comes",
  ease: "how it comes to rest",
});
