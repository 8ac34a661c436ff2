// Vite plugin: a page for each figure, `embed/TAG.html`, which is embed.html for that figure. With the site's address
// each page names an answer to oEmbed consumers, `oembed/TAG.json`, and the lesson and the playground their canonical address and picture.

import { tsImport } from "tsx/esm/api";
import { figureDocs } from "../docs/examples.mjs";
import { escaped } from "../docs/html.mjs";
import { tags } from "../figures.mjs";

/** Width and height of the iframe in the answers, CSS pixels: a column of text, and most of a figure in it. */
const frame = { width: 720, height: 900 };

/**
 * The answer to an oEmbed consumer: https://oembed.com, section 2.3.4.4.
 *
 * @param {string} address of the figure's page
 * @param {string} title
 * @param {string} site
 */
const oembed = (address, title, site) => ({
  version: "1.0",
  type: "rich",
  provider_name: "Plot Twist",
  provider_url: site,
  title,
  ...frame,
  html: `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${frame.width}" height="${frame.height}" frameborder="0"></iframe>`,
});

/** The titles of the figures, by tag. @returns {Promise<Record<string, { title: string }>>} */
export async function figureTitles() {
  const path = "../../../web/elements/shared/share/figure-names.ts";
  const { figureNames } = /** @type {{ figureNames: Record<string, { title: string }> }} */ (
    await tsImport(path, import.meta.url)
  );
  return figureNames;
}

/** The site's address with a slash at its end; undefined if it is not known. */
export function siteOf(/** @type {string | undefined} */ url) {
  if (!url) return undefined;
  if (!/^https?:\/\//.test(url))
    throw new Error(`PLOT_TWIST_URL must be http(s)://…, got '${url}'`);
  return new URL(url.endsWith("/") ? url : `${url}/`).href;
}

/**
 * embed.html for one figure, one folder below.
 *
 * @param {string} html
 * @param {import("../figures.mjs").Tag} tag
 * @param {string} title
 * @param {string} links for the head
 */
const figurePage = (html, tag, title, links) =>
  html
    .replace("<html ", `<html data-widget="${tag}" `)
    .replace(/<title>.*?<\/title>/, `<title>${escaped(title)} · Plot Twist</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, start) => start + escaped(figureDocs[tag].shows),
    )
    .replaceAll(/(href|src)="\.\//g, '$1="../')
    .replace("</head>", `${links}</head>`);

/**
 * The files of the figures by their names: a page for each, and an oEmbed answer if the site's address is known.
 *
 * @param {string} html of embed.html
 * @param {Record<string, { title: string }>} titles
 * @param {string | undefined} site its address, with a slash at its end
 * @returns {Record<string, string>}
 */
export function figureFiles(html, titles, site) {
  const files = tags.flatMap((tag) => {
    const title = titles[tag]?.title ?? tag;
    const page = `embed/${tag}.html`;
    if (site === undefined) return [[page, figurePage(html, tag, title, "")]];
    const answer = `oembed/${tag}.json`;
    const link = `<link rel="alternate" type="application/json+oembed" href="${site}${answer}" title="${escaped(title)}">\n`;
    const json = JSON.stringify(oembed(site + page, title, site), null, 2);
    return [
      [page, figurePage(html, tag, title, link)],
      [answer, `${json}\n`],
    ];
  });
  return /** @type {Record<string, string>} */ (Object.fromEntries(files));
}

/** @param {string | undefined} url the site's address, if it is known @returns {import("vite").Plugin} */
export function figurePages(url) {
  const site = siteOf(url);
  return {
    name: "plot-twist:figure-pages",
    apply: "build",
    transformIndexHtml(html, { path }) {
      const page = path.endsWith("/index.html") ? "" : "play.html";
      if (site === undefined || !path.endsWith(`/${page || "index.html"}`)) return html;
      return html
        .replace('content="./plot-twist.png"', `content="${site}plot-twist.png"`)
        .replace("</head>", `<link rel="canonical" href="${site}${page}"></head>`);
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const embed = bundle["embed.html"];
        if (embed?.type !== "asset") throw new Error("the build has no embed.html");
        const files = figureFiles(String(embed.source), await figureTitles(), site);
        for (const [fileName, source] of Object.entries(files)) {
          this.emitFile({ type: "asset", fileName, source });
        }
      },
    },
  };
}
