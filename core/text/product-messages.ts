import type { Allergen } from "../catalogue/food-label.ts";
import type { PhotoView } from "../catalogue/product-photo.ts";
import type { ProductDetail } from "../contract/product-detail.ts";

/** Words of the product page. */
export interface ProductMessages {
  readonly addToCart: string;
  readonly chooseVariant: Readonly<Record<ProductDetail["variantKind"], string>>;
  readonly cartFull: string;
  readonly bestBefore: string;
  readonly finalPrice: (unit: string) => string;
  readonly photo: {
    /** Says what it shows to whom does not see it. */
    readonly alt: (name: string, view: PhotoView) => string;
    readonly choose: string;
    readonly show: (number: number, photos: number, view: PhotoView) => string;
  };
  /** What comes by a code is told by `codes.promise`. */
  readonly handOut: Readonly<
    Record<
      Exclude<ProductDetail["handOut"], "code">,
      { readonly title: string; readonly body: string }
    >
  >;
  readonly edition: {
    readonly numbered: (pieces: number) => string;
    readonly piece: (number: number, pieces: number) => string;
    /** Under the number of the piece that comes out next. */
    readonly comesNext: string;
    /** Its number was not told: it stands on the piece itself. */
    readonly onThePiece: string;
    readonly alsoHere: (numbers: string) => string;
  };
  readonly split: {
    readonly title: string;
    readonly cost: string;
    readonly premi: string;
    readonly development: string;
    readonly state: string;
  };
  readonly story: {
    readonly title: (workshop: string) => string;
    readonly workTime: (workTime: string, unit: string) => string;
    readonly weeklyHours: (hours: number) => string;
    readonly makers: (makers: number) => string;
    readonly learns: string;
  };
  readonly size: {
    readonly title: string;
    /** Says what the picture shows to whom does not see it. */
    readonly picture: (width: string, height: string) => string;
    readonly hand: (length: string) => string;
    readonly centimetres: (millimetres: number) => string;
  };
  readonly facts: {
    readonly title: string;
    readonly material: string;
    readonly care: string;
  };
  readonly food: {
    readonly title: string;
    readonly keeping: string;
    readonly ingredients: string;
    readonly allergens: string;
    readonly noAllergens: string;
    readonly netWeight: string;
    readonly halal: string;
    readonly halalNumber: (number: string) => string;
    readonly notHalalCertified: string;
    readonly permit: string;
    readonly shortLived: string;
    readonly noPermitNumber: string;
    /** The lapas has not told: nothing is claimed. */
    readonly seePack: string;
    /** Which of the two counts if they differ. */
    readonly packCounts: string;
  };
  readonly grams: (grams: number) => string;
  readonly allergen: Readonly<Record<Allergen, string>>;
}
