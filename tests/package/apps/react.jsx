import { createRoot } from "react-dom/client";
import { Figures } from "./react-figures";

const ready = (name) => (document.title += ` ${name}`);
createRoot(document.querySelector("main")).render(<Figures ready={ready} />);
