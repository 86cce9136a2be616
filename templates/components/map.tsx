import type { Strings } from "../../src/model/strings/table.ts";
import type { MapLayer, MapMark, MapProps, MapView } from "../../src/render/map/view.ts";
import { labelInName } from "./label-in-name.ts";

/** A map: the ground in paths, marks that are links, names beside those that have room. Whatever it shows stands in a list as well. */
export function PlaceMap({
  map,
  land,
  borders,
  label,
  strings,
}: {
  map: MapView;
  land: MapProps["mapLand"];
  borders: MapProps["mapBorders"];
  /** What it is a map of. */
  label: string;
  strings: Strings;
}) {
  const { width, height, grain, layers, scale } = map;
  return (
    <figure class="map" aria-label={label}>
      <svg class="map-drawing" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="presentation">
        <g transform={`scale(${1 / grain})`}>
          <path class="map-land" d={String(land)} />
          <path class="map-borders" d={String(borders)} />
        </g>
        {layers.map((layer) => (
          <Layer key={layer.size} layer={layer} />
        ))}
        {scale === null ? null : (
          <Scale length={scale.length} text={strings.pictures.kilometres(scale.kilometres)} map={map} />
        )}
      </svg>
    </figure>
  );
}

function Layer({ layer: { size, marks } }: { layer: MapLayer }) {
  return (
    <g class={`map-marks map-${size}`}>
      {marks.map((mark) => (
        <Mark key={`${mark.x} ${mark.y} ${mark.title}`} mark={mark} />
      ))}
    </g>
  );
}

function Mark({ mark }: { mark: MapMark }) {
  const { kind, x, y, r, title, href, label } = mark;
  // "Fiji +1" is not in "Fiji and Samoa: 5 reports".
  const name = label === null ? title : labelInName(label.text, title);
  const inside = (
    <>
      <title>{title}</title>
      {r === 0 ? null : <circle cx={x} cy={y} r={r} />}
      {label === null ? null : (
        <text x={label.x} y={label.y} text-anchor={label.anchor}>
          {label.text}
        </text>
      )}
    </>
  );
  return href === null ? (
    <g class={`map-${kind}${r === 0 ? " map-area" : ""}`}>{inside}</g>
  ) : (
    <a class={`map-${kind}`} href={href} aria-label={name === title ? undefined : name}>
      {inside}
    </a>
  );
}

function Scale({ length, text, map: { width, height, layers } }: { length: number; text: string; map: MapView }) {
  const [right, y] = [width - 10, height - 10];
  return (
    <g class={layers.length > 1 ? "map-scale map-scale-far" : "map-scale"}>
      <path d={`M${right - length} ${y - 4}v4h${length}v-4`} />
      <text x={right - length / 2} y={y - 6} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
