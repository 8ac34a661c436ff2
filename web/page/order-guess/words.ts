import type { Place } from "./order.js";

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/** "third"; from the ninth on "number 9". */
export const ordinal = (index: number): string => ordinals[index] ?? `number ${index + 1}`;

const had = (place: number, isRight: boolean): string =>
  isRight ? "as you said" : `you had it ${ordinal(place)}`;

/** The first and the last place of the race beside the guess; the drawing shows the others. */
export function guessResult(
  guess: readonly string[],
  result: readonly Place[],
  nameOf: (id: string) => string,
): string {
  if (result.every(({ id }, i) => id === guess[i])) return "The race came in just as you said.";
  const [first, last] = [result.at(0), result.at(-1)];
  if (!first || !last) return "";
  const end = guess.length - 1;
  const never = last.epochs === null ? " and never got there" : "";
  return (
    `${nameOf(first.id)} came first, ${had(guess.indexOf(first.id), guess[0] === first.id)}. ` +
    `${nameOf(last.id)} came last${never}, ${had(guess.indexOf(last.id), guess[end] === last.id)}.`
  );
}
