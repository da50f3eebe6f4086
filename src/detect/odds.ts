// Confidence is kept as a probability outside and as log odds where evidence is added up.

/** Most and least that evidence from layout alone can prove. */
const MAX_PROBABILITY = 0.995;

/** Log odds of a probability. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** Probability of log odds, three decimals, never quite 0 or 1. */
export function probability(odds: number): number {
  const p = 1 / (1 + Math.exp(-odds));
  return Math.round(Math.min(MAX_PROBABILITY, Math.max(1 - MAX_PROBABILITY, p)) * 1000) / 1000;
}
