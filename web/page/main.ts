import { createClient } from "../engine/index.js";
import { keepStateInAddress } from "./address.js";
import { followContents } from "./contents.js";
import { loadFiguresWhenNear } from "./figures.js";
import { FirstScreen } from "./first-screen/first-screen.js";
import { hearGuesses } from "./guesses.js";
import { openFromZoo } from "./zoo-links.js";

const figures =
  "first-screen, order-guess, spiral-race, activation-explorer, gradient-flow, xor-proof, dying-relu, activation-zoo, softmax-lab";

// One client, so one set of workers and one compiled module, for all figures of the page. It is
// handed over before the elements are defined, so that none makes its own.
const client = createClient();
for (const figure of document.querySelectorAll(figures)) Object.assign(figure, { client });

keepStateInAddress();
followContents();
openFromZoo();
hearGuesses();
customElements.define("first-screen", FirstScreen);
loadFiguresWhenNear();
