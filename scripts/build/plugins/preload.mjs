// Vite plugin: lets the browser fetch at once what the first screen's script would ask for one after another.

/** What the engine needs beside the page's script: the core, and the worker that runs it. */
const needed = [
  {
    file: /\/networks-[\w-]+\.wasm$/,
    attributes: { rel: "preload", as: "fetch", crossorigin: true },
  },
  { file: /\/worker-[\w-]+\.js$/, attributes: { rel: "modulepreload", crossorigin: true } },
];

/** Adds a link to the page's head for each file that the engine needs. @returns {import("vite").Plugin} */
export function preload() {
  return {
    name: "plot-twist:preload",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle, path }) {
        if (!bundle || !path.endsWith("/index.html")) return [];
        return needed.map(({ file, attributes }) => {
          const name = Object.keys(bundle).find((each) => file.test(each));
          if (!name) throw new Error(`the build has no ${file}`);
          return { tag: "link", attrs: { ...attributes, href: `./${name}` }, injectTo: "head" };
        });
      },
    },
  };
}
