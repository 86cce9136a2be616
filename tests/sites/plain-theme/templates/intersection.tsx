export { Plain as Page } from "./components/plain.tsx";
