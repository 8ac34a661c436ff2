// The script of 404.html, which a host sends for every address below the site that it lacks: relative addresses
// in that page may lead nowhere. The page asks for this script beside itself and in the folders above, the nearest
// first, and where one is found, the site is.

import css from "./not-found.css?inline";

const script = import.meta.url;
const site = new URL("../", script).href;

/** Gives the page the lesson's design, its icon and a link to it. */
function complete(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const icon = document.createElement("link");
  icon.rel = "icon";
  icon.href = `${site}favicon.svg`;
  document.head.append(icon);
  for (const link of document.links) link.href = site;
}

if (document.adoptedStyleSheets.length === 0) complete();
