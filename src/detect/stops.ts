// How sentences end, in any script.

const stop = /[.!?…—。！？．।॥؟۔]["”’'»*_)」』】）]*$/u;

/** Whether a line ends a sentence: nothing of it goes on in the next. */
export const endsSentence = (text: string): boolean => stop.test(text.slice(-8));
