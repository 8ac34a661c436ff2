import { createClient } from "../../engine/index.js";
import { keepInAddress } from "../address.js";
import { looksOf } from "../embed/embedded-figure.js";
import { NeuralPlayground } from "./neural-playground.js";
import { openingState } from "./opening-state.js";

const query = new URLSearchParams(location.search);
const playground = document.querySelector<NeuralPlayground>("neural-playground")!;
Object.assign(playground, { client: createClient(), loading: "eager" });
for (const [name, text] of looksOf(query)) playground.setAttribute(name, text);
customElements.define("neural-playground", NeuralPlayground);

const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
const linked = keepInAddress(playground, query);
playground.begin(Object.keys(linked).length > 0 ? linked : openingState);
playground.addEventListener(
  "ready",
  () => {
    if (!isStill && !("at" in linked)) playground.play();
    void import("../hosting/offline.js").catch(() => undefined);
  },
  { once: true },
);
