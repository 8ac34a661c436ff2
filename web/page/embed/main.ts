import { lessonLink } from "../../elements/shared/share/share-texts.js";
import { figureNames } from "../../elements/shared/share/figure-names.js";
import type { StateElement } from "../../elements/shared/figure/state-element.js";
import { showOnArrival } from "../../embed/arrival.js";
import { loadFigure } from "../figures.js";
import { makeFigure, stateOf, tagNamed, unknownWidget } from "./embedded-figure.js";
import { tellHeight } from "./height-message.js";

const query = new URLSearchParams(location.search);
const place = document.querySelector<HTMLElement>("#figure")!;
const link = document.querySelector<HTMLAnchorElement>("#lesson")!;
const home = new URL(link.href);

/** Shows the figure with the state of the address, and keeps the link to the lesson at its present state. */
async function show(tag: string): Promise<void> {
  document.title = `${figureNames[tag]?.title} · Plot Twist`;
  const missing = document.createElement(tag);
  if (!(await loadFigure(missing))) return place.replaceChildren(missing);
  const figure = makeFigure(tag, query);
  const element = figure as unknown as StateElement<Record<string, never>>;
  const { initialState: initial } = figure.constructor as typeof StateElement;
  element.state = stateOf(figure, query) as Record<string, never>;
  const follow = (): void => {
    const shared = { tag, state: element.state, initial, looks: new Map<string, string>() };
    link.href = lessonLink(home, { ...shared, height: 0 });
  };
  figure.addEventListener("change", follow);
  place.replaceChildren(figure);
  follow();
}

function refuse(name: string): void {
  const sentence = document.createElement("p");
  sentence.role = "alert";
  sentence.textContent = unknownWidget(name);
  place.classList.remove("arriving");
  place.replaceChildren(sentence);
}

const name = query.get("widget") ?? document.documentElement.dataset.widget ?? "";
const tag = tagNamed(name);
const theme = query.get("theme");
if (theme === "light" || theme === "dark") document.documentElement.style.colorScheme = theme;
tellHeight(document.body);
showOnArrival(place);
if (tag === undefined) refuse(name);
else void show(tag);
