// One thing that a checker finds wrong.

/** One thing that is wrong. */
export interface Finding {
  id: string;
  sentence: string;
}
