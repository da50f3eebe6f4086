// A chapter as two editions are compared by.

export interface ChapterText {
  title: string;
  text: string;
}
