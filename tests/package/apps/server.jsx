import { renderToString as renderReact } from "react-dom/server";
import { createSSRApp, h } from "vue";
import { renderToString as renderVue } from "vue/server-renderer";
import { Figures as ReactFigures } from "./react-figures.tsx";
import { Figures as VueFigures } from "./vue-figures.js";

console.log(renderReact(<ReactFigures ready={() => {}} />));
console.log(await renderVue(createSSRApp({ render: () => h(VueFigures, { ready() {} }) })));
console.log(customElements.get("gradient-flow"));
