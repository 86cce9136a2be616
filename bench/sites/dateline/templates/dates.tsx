import type { PageProps } from "../../../../src/render/routes.ts";
import { Simple } from "./components/simple.tsx";

export function Page(props: PageProps["dates"]) {
  const years = props.decades.flatMap((decade) => decade.years);
  return (
    <Simple {...props}>
      <ul>
        {years.map(({ label, href, published }) => (
          <li>{href === null ? label : <a href={href}>{`${label} ${published}`}</a>}</li>
        ))}
      </ul>
    </Simple>
  );
}
