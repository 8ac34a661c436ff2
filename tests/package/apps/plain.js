import "plot-twist/elements";

addEventListener("ready", ({ target }) => (document.title += ` ${target.localName}`));
