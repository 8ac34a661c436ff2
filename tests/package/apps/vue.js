import { createApp, h } from "vue";
import { Figures } from "./vue-figures.js";

const ready = (name) => (document.title += ` ${name}`);
createApp({ render: () => h(Figures, { ready }) }).mount("main");
