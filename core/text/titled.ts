/** A heading with the sentence that explains it. */
export interface Titled {
  readonly title: string;
  readonly body: string;
}
