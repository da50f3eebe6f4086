// What we use of the `linebreak` package, which brings no types of its own.
declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number } | null;
  }

  export = LineBreaker;
}
