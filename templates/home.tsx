import type { HomeProps } from "../src/render/home.ts";
import { Dateline } from "./components/dateline.tsx";
import { Document } from "./components/document.tsx";
import { Evidence } from "./components/evidence.tsx";
import { Local } from "./components/local.tsx";
import { PlaceMap } from "./components/map.tsx";
import { PeriodBars } from "./components/period-bars.tsx";
import { Rows } from "./components/row.tsx";
import { TermSection } from "./components/term-list.tsx";
import bars from "./styles/bars.css?url";
import styles from "./styles/home.css?url";
import mapStyles from "./styles/map.css?url";

export function Page(props: HomeProps) {
  const { strings } = props.site;
  const { words } = strings;
  const note = props.recent === null ? null : strings.phrase.ofNewest(props.recent);
  return (
    <Document view={props} kind="home" styles={[bars, styles, ...(props.map === null ? [] : [mapStyles])]}>
      <Holdings {...props} />
      <div class="front">
        <div class="front-news">
          {props.lead === null ? <p class="nothing">{words.noReports}</p> : <Lead {...props} lead={props.lead} />}
          {props.latest.length === 0 ? null : (
            <section class="front-latest">
              <h2 class="label">{words.latest}</h2>
              <Rows rows={props.latest} level={3} strings={strings} />
            </section>
          )}
        </div>
        <div class="front-ways">
          <TermSection label={words.peopleNow} terms={props.people} {...{ note, strings }} />
          <TermSection label={words.placesNow} terms={props.places} {...{ note, strings }} />
          <TermSection label={words.topicsNow} terms={props.topics} {...{ note, strings }} />
        </div>
      </div>
      {props.map === null ? null : (
        <section class="front-map">
          <h2 class="label">{strings.pictures.whereReportsComeFrom}</h2>
          <PlaceMap
            map={props.map}
            land={props.mapLand}
            borders={props.mapBorders}
            label={strings.pictures.whereReportsComeFrom}
            strings={strings}
          />
        </section>
      )}
    </Document>
  );
}

/** Its years, and this day in all of them; the script that leads on to the day names it. */
function Holdings({ years, onThisDay, site: { strings } }: HomeProps) {
  if (years.length === 0 && onThisDay === null) return null;
  return (
    <div class="front-holdings">
      {years.length === 0 ? null : (
        <section class="front-years">
          <h2 class="label">{strings.words.byDate}</h2>
          <PeriodBars periods={years} strings={strings} />
        </section>
      )}
      {onThisDay === null ? null : (
        <section class="front-day">
          <h2 class="label">{onThisDay.label}</h2>
          <a href={onThisDay.href} data-today={strings.language}>
            {strings.ways.allDays}
          </a>
        </section>
      )}
    </div>
  );
}

function Lead({ lead, site }: HomeProps & { lead: NonNullable<HomeProps["lead"]> }) {
  return (
    <article class="lead">
      <Dateline place={lead.dateline} date={lead.date} language={lead.headline} />
      <h2 class="lead-headline">
        <a href={lead.href}>
          <Local text={lead.headline} />
        </a>
      </h2>
      {lead.evidence === null ? null : (
        <Evidence evidence={lead.evidence} language={lead.headline} strings={site.strings} />
      )}
    </article>
  );
}
