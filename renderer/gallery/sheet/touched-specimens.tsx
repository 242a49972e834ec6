import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { FilterChips } from "../../components/filter-chips.tsx";
import { ScreenTools } from "../../components/screen-tools.tsx";
import { ShelfTools } from "../../components/shelf-tools.tsx";
import { SortChips } from "../../components/sort-chips.tsx";
import { Stepper } from "../../components/stepper.tsx";
import { VariantChips } from "../../components/variant-chips.tsx";
import { productPage } from "../sample-goods.ts";
import { sampleShelf } from "./sample-shelf.ts";
import { type Cell, Specimen } from "./specimen.tsx";

const nothing = () => undefined;
const shirt = productPage("SAB-01");
const cardCase = productPage("KLT-03");

const TOUCHED = ["rest", "pressed", "focus"] as const;

const buttonCells = (tone: "primary" | "plain" | "quiet"): readonly Cell[] => [
  ...TOUCHED.map((state) => ({
    state,
    draw: ({ catalogue, codes }: Parameters<Cell["draw"]>[0]) => {
      switch (tone) {
        case "primary":
          return (
            <Button tone={tone} trailingIcon="forward" onPress={nothing}>
              {catalogue.openCart}
            </Button>
          );
        case "plain":
          return (
            <Button tone={tone} icon="ticket" onPress={nothing}>
              {codes.open}
            </Button>
          );
        case "quiet":
          return (
            <Button tone={tone} icon="cross" onPress={nothing}>
              {catalogue.leave}
            </Button>
          );
      }
    },
  })),
  {
    state: "disabled",
    draw: ({ product }) => (
      <Button tone={tone} disabled onPress={nothing}>
        {product.chooseVariant.size}
      </Button>
    ),
  },
  {
    state: "loading",
    draw: ({ payment, codes }) => (
      <Button tone={tone} disabled onPress={nothing}>
        {tone === "primary" ? codes.entry.checking : payment.asking}
      </Button>
    ),
  },
];

const steps = (state: string, units: number, removes = false): Cell => ({
  state,
  draw: () => (
    <Stepper
      name={shirt.name.id}
      units={units}
      minimum={removes ? 0 : 1}
      maximum={5}
      removes={removes}
      onChange={nothing}
    />
  ),
});

export const Buttons = () => (
  <>
    <Specimen name="button, primary" cells={buttonCells("primary")} />
    <Specimen name="button, plain" cells={buttonCells("plain")} />
    <Specimen name="button, quiet" cells={buttonCells("quiet")} />
    <Specimen
      name="back-button"
      cells={TOUCHED.map((state) => ({ state, draw: () => <BackButton /> }))}
    />
    <Specimen
      name="screen-tools"
      cells={TOUCHED.map((state) => ({ state, draw: () => <ScreenTools /> }))}
    />
    <Specimen
      name="stepper"
      cells={[
        steps("rest", 2),
        steps("pressed", 3),
        steps("focus", 4),
        steps("disabled: fewest", 1),
        steps("disabled: most", 5),
        steps("takes the last one out", 1, true),
      ]}
    />
  </>
);

export const Choices = () => (
  <>
    <Specimen
      name="filter-chips"
      isWide
      cells={[
        ...TOUCHED.map((state) => ({
          state,
          draw: () => <FilterChips screen={sampleShelf} />,
          looking: { filter: "fresh" } as const,
        })),
      ]}
    />
    <Specimen
      name="sort-chips"
      isWide
      cells={[{ state: "rest", draw: () => <SortChips onChosen={nothing} /> }]}
    />
    <Specimen
      name="shelf-tools"
      isWide
      cells={[
        { state: "rest", draw: () => <ShelfTools isSorting={false} onSort={nothing} /> },
        {
          state: "searched and sorted",
          draw: () => <ShelfTools isSorting={false} onSort={nothing} />,
          looking: { typed: "tas", sort: "price-up" },
        },
        { state: "focus", draw: () => <ShelfTools isSorting onSort={nothing} /> },
      ]}
    />
    <Specimen
      name="variant-chips"
      isWide
      cells={[
        {
          state: "rest, one sold out",
          draw: () => (
            <VariantChips kind="size" variants={shirt.variants} chosen={null} onChoose={nothing} />
          ),
        },
        {
          state: "chosen",
          draw: () => (
            <VariantChips
              kind="colour"
              variants={cardCase.variants}
              chosen={cardCase.variants[0]?.variantId ?? null}
              onChoose={nothing}
            />
          ),
        },
        {
          state: "disabled: out of order",
          draw: () => (
            <VariantChips
              kind="colour"
              variants={cardCase.variants.map((one) => ({ ...one, units: 0, isSoldOut: false }))}
              chosen={null}
              onChoose={nothing}
            />
          ),
        },
      ]}
    />
  </>
);
