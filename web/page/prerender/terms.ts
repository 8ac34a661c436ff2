/** Explanations of the lesson's terms, one sentence each. */
const explanations = {
  weight:
    "A weight is a number by which a layer multiplies one of its inputs; weights are what training changes.",
  bias: "A bias is a number that a layer adds to its weighted inputs; it is learnt as weights are.",
  training:
    "To train a network is to change its weights step by step, so that its answers come closer to those wanted.",
  "squared-error":
    "The mean squared error takes by how much each answer misses, squares it, and averages.",
  slope:
    "The slope says by how much the value changes for a small change of x; it is the derivative, written f′.",
  gradient:
    "The gradient says for every weight which way, and how strongly, a small change of it changes the loss.",
  unit: "A unit, or neuron, adds up its weighted inputs and sends the sum through the activation function.",
  he: "He’s starting weights are random, with a variance of two over the number of inputs, which makes up for the half that ReLU drops.",
  seed: "A seed is where a random generator starts: the same seed gives the same points and the same starting weights again.",
  "geometric-mean":
    "The geometric mean of some numbers is a root of their product; it suits numbers that differ by powers of ten.",
  "learning-rate": "The learning rate says how far each update moves the weights.",
  adam: "Adam is an optimiser that gives every weight a step of its own, by how large and how steady its gradients have been.",
  descent:
    "Gradient descent moves every weight against its gradient, by the gradient times the learning rate.",
  normal:
    "A standard normal number is drawn from the bell curve around zero whose variance is one.",
  transformer:
    "A transformer is a network in which every word of a text looks at the others; large language models are built so.",
  monotone: "A function is monotone if it never turns back: it only rises, or it only falls.",
  attention:
    "An attention head is the part of a transformer that decides how much a word looks at each of the others.",
  hidden: "A hidden layer stands between the input and the output.",
  loss: "The loss is the number that training makes smaller: the more sure a network is of right answers, the lower it is.",
  optimiser: "An optimiser is the rule that turns gradients into changes of the weights.",
  epoch: "An epoch is one pass of training over all points.",
} as const;

type Term = keyof typeof explanations;

/** The terms with their explanations. */
export const glossary: readonly [term: string, sentence: string][] = Object.entries(explanations);

const isTerm = (name: string): name is Term => Object.hasOwn(explanations, name);

/** A button that opens its explanation without a script. The explanation follows it, for screen readers. */
const asButton = (term: Term, word: string): string =>
  `<button type="button" class="term" popovertarget="term-${term}">${word}</button>` +
  `<span class="explanation" id="term-${term}" popover>${explanations[term]}</span>`;

/**
 * Replaces every `<dfn data-term="loss">loss</dfn>` of the page by a button with its explanation. Throws if the page
 * has an unknown term, or a known one twice or not at all.
 */
export function explainTerms(html: string): string {
  const missing = new Set<string>(Object.keys(explanations));
  const explained = html.replace(
    /<dfn data-term="([^"]*)"\s*>([^<]*)<\/dfn\s*>/g,
    (_, term: string, word: string) => {
      if (!isTerm(term)) throw new Error(`nothing explains the term "${term}"`);
      if (!missing.delete(term)) throw new Error(`the term "${term}" is explained twice`);
      return asButton(term, word.trim());
    },
  );
  if (missing.size > 0) throw new Error(`terms without a place: ${[...missing].join(", ")}`);
  return explained;
}
