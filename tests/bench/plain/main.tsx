import { icon, type Marker as LeafletMarker } from "leaflet";
import iconUrl from "leaflet/dist/images/marker-icon.png";
import "leaflet/dist/leaflet.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { MapContainer, Marker, Popup } from "react-leaflet";
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";

/**
 * What most pages with events do: all of them as items of a vis-timeline and as a react-leaflet marker each; what is
 * selected in one is selected in the other. No filter, no list, no overview, no counts.
 */

type Row = {
  readonly id: string;
  readonly date: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly title: string;
};

const ICON = icon({ iconUrl, iconSize: [25, 41], iconAnchor: [12, 41] });

function Page() {
  const [rows, setRows] = useState<readonly Row[]>();
  const [selected, setSelected] = useState<string>();
  return (
    <>
      <label>
        Open your data{" "}
        <input
          type="file"
          onChange={({ target }) => {
            const read = async () => {
              setRows(JSON.parse((await target.files?.[0]?.text()) ?? "[]") as Row[]);
            };
            void read();
          }}
        />
      </label>
      {rows !== undefined && (
        <>
          <EventMap rows={rows} selected={selected} onSelect={setSelected} />
          <EventTimeline rows={rows} selected={selected} onSelect={setSelected} />
        </>
      )}
    </>
  );
}

type ViewProps = {
  readonly rows: readonly Row[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
};

function EventMap({ rows, selected, onSelect }: ViewProps) {
  const markers = useRef(new Map<string, LeafletMarker>());
  useEffect(() => {
    if (selected !== undefined) markers.current.get(selected)?.openPopup();
  }, [selected]);
  const drawn = useMemo(
    () =>
      rows.map(({ id, latitude, longitude, title }) => (
        <Marker
          key={id}
          icon={ICON}
          position={[latitude, longitude]}
          eventHandlers={{ click: () => onSelect(id) }}
          ref={(marker) => {
            if (marker !== null) markers.current.set(id, marker);
          }}
        >
          <Popup autoPan={false}>{title}</Popup>
        </Marker>
      )),
    [rows, onSelect],
  );
  return (
    <MapContainer center={[33.5, 43]} zoom={6} style={{ height: 460 }}>
      {drawn}
    </MapContainer>
  );
}

function EventTimeline({ rows, selected, onSelect }: ViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const timeline = useRef<Timeline>(undefined);
  useEffect(() => {
    if (host.current === null) return;
    const items = new DataSet(rows.map(({ id, date, title }) => ({ id, content: title, start: date })));
    const created = new Timeline(host.current, items, { height: 320, verticalScroll: true });
    created.on("select", ({ items: [id] }: { readonly items: readonly string[] }) => {
      if (id !== undefined) onSelect(id);
    });
    created.on("changed", () => (document.documentElement.dataset["events"] ??= String(rows.length)));
    timeline.current = created;
    return () => created.destroy();
  }, [rows, onSelect]);
  useEffect(() => {
    if (selected !== undefined) timeline.current?.setSelection(selected);
  }, [selected]);
  return <div ref={host} />;
}

const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(<Page />);
