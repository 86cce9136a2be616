import type { Strings } from "../../src/model/strings/table.ts";
import type { PlaceNode } from "../../src/render/places.ts";

/** Places with the places inside them. */
export function PlaceTree({ nodes, strings }: { nodes: readonly PlaceNode[]; strings: Strings }) {
  return (
    <ul class="tree">
      {nodes.map((node) => (
        <li key={node.href} class={sizeOf(node) <= WHOLE ? "tree-whole" : undefined}>
          <div class="tree-place">
            <span>
              <a href={node.href}>{node.name}</a>{" "}
              {node.placeKind === null ? null : <small class="tree-kind">{node.placeKind}</small>}
            </span>
            <span class="leader" /> <span class="count">{strings.number(node.count)}</span>
          </div>
          {node.inside.length === 0 ? null : <PlaceTree nodes={node.inside} strings={strings} />}
        </li>
      ))}
    </ul>
  );
}

/** Of so many places none stands alone at the head of a column. */
const WHOLE = 6;

function sizeOf({ inside }: PlaceNode): number {
  return inside.reduce((sum, node) => sum + sizeOf(node), 1);
}
