import { createClient } from "../engine/index.js";
import { keepStateInAddress } from "./address.js";
import { followContents } from "./lesson/contents.js";
import { laterFigures, loadFiguresWhenNear } from "./figures.js";
import { FirstScreen } from "./first-screen/first-screen.js";
import { hearGuesses } from "./lesson/guesses.js";
import { followJumps } from "./lesson/jumps.js";
import { layOutLesson } from "./lesson/layout.js";
import { openFromZoo } from "./lesson/zoo-links.js";

const figures = `first-screen, ${laterFigures}`;

// All figures share one client, and so its workers and compiled module. They get it before their elements
// are defined, so that none creates a client of its own.
const client = createClient();
for (const figure of document.querySelectorAll(figures)) Object.assign(figure, { client });

keepStateInAddress();
followContents();
followJumps();
openFromZoo();
hearGuesses();
customElements.define("first-screen", FirstScreen);
loadFiguresWhenNear();
void layOutLesson();

// Once the first screen lives: until then nothing else may use the line.
document
  .querySelector("first-screen")
  ?.addEventListener("ready", () => void import("./hosting/offline.js").catch(() => undefined), {
    once: true,
  });
