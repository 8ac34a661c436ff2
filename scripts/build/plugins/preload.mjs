// Vite plugin: lets the browser fetch at once what the first screen's script would ask for one after another.

/** What the engine needs beside the page's script: the core, and the worker that runs it. */
const needed = (/** @type {string} */ module) => [
  {
    file: new RegExp(`/${module}-[\\w-]+\\.wasm$`),
    attributes: { rel: "preload", as: "fetch", crossorigin: true },
  },
  { file: /\/worker-[\w-]+\.js$/, attributes: { rel: "modulepreload", crossorigin: true } },
];

/** The module that a page begins with. */
const modules = /** @type {const} */ ([
  ["/index.html", "networks"],
  ["/play.html", "core"],
]);

/** Adds a link to the page's head for each file that the engine needs. @returns {import("vite").Plugin} */
export function preload() {
  return {
    name: "plot-twist:preload",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle, path }) {
        const module = modules.find(([page]) => path.endsWith(page))?.[1];
        if (!bundle || !module) return [];
        return needed(module).map(({ file, attributes }) => {
          const name = Object.keys(bundle).find((each) => file.test(each));
          if (!name) throw new Error(`the build has no ${file}`);
          return { tag: "link", attrs: { ...attributes, href: `./${name}` }, injectTo: "head" };
        });
      },
    },
  };
}
