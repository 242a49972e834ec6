import type { PhotoView } from "../catalogue/product-photo.ts";
import type { ProductMessages } from "./product-messages.ts";
import { decimal } from "./work-time.ts";

const VIEWS: Readonly<Record<PhotoView, string>> = {
  front: "from the front",
  back: "from behind",
  inside: "inside",
  detail: "close up",
  "in-hand": "in a hand",
};

export const enProduct: ProductMessages = {
  addToCart: "Add to cart",
  chooseVariant: { size: "Choose a size", colour: "Choose a colour" },
  cartFull: "Already in your cart",
  bestBefore: "Best before",
  finalPrice: (unit) => `Final price per ${unit}`,
  photo: {
    alt: (name, view) => `${name}, ${VIEWS[view]}`,
    choose: "Choose a photo",
    show: (number, photos, view) => `Photo ${number} of ${photos}, ${VIEWS[view]}`,
  },
  handOut: {
    spiral: {
      title: "Comes out of this machine at once",
      body: "It drops from the glass cabinet into the collection bay.",
    },
    locker: {
      title: "Taken from a locker at once",
      body: "Once paid, its door opens by itself.",
    },
  },
  edition: {
    numbered: (pieces) => `Limited edition of only ${pieces}`,
    piece: (number, pieces) => `Number ${number} of ${pieces}`,
    comesNext: "This one comes out for you",
    onThePiece: "Its number is written on the piece",
    alsoHere: (numbers) => `Also in this machine: number ${numbers}`,
  },
  split: {
    title: "Where your money goes",
    cost: "Material & work",
    premi: "Makers' premium",
    development: "Workshop fund",
    state: "State treasury",
  },
  story: {
    title: (workshop) => `From the ${workshop} workshop`,
    workTime: (time, unit) => `About ${time} per ${unit}`,
    weeklyHours: (hours) => `The workshop works ${hours} hours a week`,
    makers: (makers) => `A group of ${makers} makers`,
    learns: "What is learned",
  },
  size: {
    title: "This big",
    picture: (width, height) => `${width} wide and ${height} high, beside a hand`,
    hand: (length) => `An adult's hand, about ${length}`,
    centimetres: (millimetres) => `${decimal(millimetres / 10, ".")} cm`,
  },
  facts: {
    title: "Material and care",
    material: "Material",
    care: "Care",
  },
  food: {
    title: "About this food",
    keeping: "How to keep it",
    ingredients: "Ingredients",
    allergens: "Contains allergens",
    noAllergens: "None among its ingredients",
    netWeight: "Net weight",
    halal: "Halal",
    halalNumber: (number) => `Certified, number ${number}`,
    notHalalCertified: "Not certified yet",
    permit: "Home-industry permit (P-IRT)",
    shortLived: "Not needed: made fresh, keeps under 7 days",
    noPermitNumber: "No number yet",
    seePack: "See the label on the pack",
    packCounts: "If they differ, the label on the pack counts.",
  },
  grams: (grams) => (grams < 1000 ? `${grams} g` : `${decimal(grams / 1000, ".")} kg`),
  allergen: {
    gluten: "wheat (gluten)",
    milk: "milk",
    egg: "egg",
    soy: "soya",
    peanut: "peanut",
    "tree-nut": "tree nuts",
    fish: "fish",
    crustacean: "prawn and crab",
    sulphite: "sulphites",
  },
};
