/** The script of the documentation: figures come alive, examples can be edited, and addresses are those of this site. */
import { showOnArrival } from "../embed/arrival.js";
import { FigureLoader } from "../embed/figure-loader.js";
import { figures } from "../embed/figures.js";
import "./docs.css";
import { livenExample } from "./live-example.js";

/** The address that stands for the built folder in the written text. */
const written = "https://example.org/plot-twist/";
const site = new URL("..", document.baseURI);

/** Puts this site's address into the code that readers copy. */
function nameSite(): void {
  for (const code of document.querySelectorAll("pre > code")) {
    code.textContent = (code.textContent ?? "").replaceAll(written, site.href);
  }
}

const loader = new FigureLoader(figures);
for (const figure of document.querySelectorAll(loader.selector)) loader.loadWhenNear(figure);
for (const place of document.querySelectorAll(".arriving")) showOnArrival(place);
for (const example of document.querySelectorAll(".example")) livenExample(example);
if (site.protocol.startsWith("http")) nameSite();
