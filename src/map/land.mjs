// Makes the land shape of the map: src/main/resources/weltoffen/model/land.path, the "d" of one SVG path.
// The shape is committed; run this only to change crop, scale or detail. The projection here and in MapProjection.java
// must stay the same: change both.
//
// The data is Natural Earth's land 1:110m (public domain, no borders), from the npm package world-atlas:
//
//   cd "$(mktemp -d)" && npm install world-atlas@2 topojson-client@3
//   node REPO/src/map/land.mjs REPO/src/main/resources/weltoffen/model/land.path
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(process.cwd() + '/'));
const { feature } = require('topojson-client');
const topology = JSON.parse(readFileSync(require.resolve('world-atlas/land-110m.json')));

// Crop along meridians and parallels: on a cone the edge in the south becomes an arc.
const WEST = -18, EAST = 146, SOUTH = 8, NORTH = 78;
// Lambert's conformal conic projection of the sphere; parallels far to the south give Europe room.
const radians = degrees => degrees * Math.PI / 180;
const tangent = latitude => Math.tan(Math.PI / 4 + radians(latitude) / 2);
const CENTRE = 50, FIRST = 10, SECOND = 40, SCALE = 440, LEFT = 478, TOP = 366;
const WIDTH = 1000, HEIGHT = 670;
const CONE = Math.log(Math.cos(radians(FIRST)) / Math.cos(radians(SECOND))) / Math.log(tangent(SECOND) / tangent(FIRST));
const RADIUS = Math.cos(radians(FIRST)) * tangent(FIRST) ** CONE / CONE;
export function project([longitude, latitude]) {
  const distance = SCALE * RADIUS / tangent(latitude) ** CONE;
  const angle = CONE * radians(longitude - CENTRE);
  return [LEFT + distance * Math.sin(angle), distance * Math.cos(angle) - TOP];
}

const DETAIL = 5; // triangles smaller than this (in units of the picture) are left out
const ISLAND = 90; // and so are islands, and those that the edge of the picture would cut

/** Lets longitudes go on where a ring crosses the date line; the crop then takes the turn of the globe that it needs. */
function unwrap(ring) {
  let turn = 0;
  const whole = ring.map(([longitude, latitude], i) => {
    const step = i === 0 ? 0 : longitude - ring[i - 1][0];
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [longitude + turn, latitude];
  });
  return [-360, 0, 360].map(turns => whole.map(([longitude, latitude]) => [longitude + turns, latitude]));
}

/** Cuts a ring at one side of the crop (Sutherland and Hodgman). */
function cut(ring, axis, limit, sign) {
  const inside = point => sign * (point[axis] - limit) >= 0;
  return ring.flatMap((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length];
    const result = inside(point) ? [point] : [];
    if (inside(point) !== inside(before)) {
      const share = (limit - before[axis]) / (point[axis] - before[axis]);
      result.unshift([0, 1].map(a => a === axis ? limit : before[a] + share * (point[a] - before[a])));
    }
    return result;
  });
}

const crop = ring => [[0, WEST, 1], [0, EAST, -1], [1, SOUTH, 1], [1, NORTH, -1]]
  .reduce((rest, [axis, limit, sign]) => cut(rest, axis, limit, sign), ring);

/** Adds points to long edges, so that a parallel becomes an arc. */
const dense = ring => ring.flatMap((point, i) => {
  const next = ring[(i + 1) % ring.length];
  const steps = Math.max(1, Math.ceil(Math.hypot(next[0] - point[0], next[1] - point[1]) / 3));
  return Array.from({ length: steps }, (_, k) => point.map((value, a) => value + (next[a] - value) * k / steps));
});

const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0)) / 2;

/** Leaves out, one after the other, the point that matters least (Visvalingam and Whyatt). */
function simplify(ring) {
  const points = [...ring];
  const weight = i => area([-1, 0, 1].map(k => points[(i + k + points.length) % points.length]));
  while (points.length > 4) {
    let least = 0;
    for (let i = 1; i < points.length; i++) {
      if (weight(i) < weight(least)) least = i;
    }
    if (weight(least) > DETAIL) break;
    points.splice(least, 1);
  }
  return points;
}

const number = (value, first) => (value < 0 || first ? '' : ' ') + value;

function path(ring) {
  const rounded = ring.map(point => point.map(Math.round));
  const steps = rounded.slice(1).map(([x, y], i) => [x - rounded[i][0], y - rounded[i][1]]);
  return `M${rounded[0][0]} ${rounded[0][1]}l`
    + steps.filter(([x, y]) => x || y).map(([x, y], i) => number(x, i === 0) + number(y)).join('') + 'z';
}

const land = feature(topology, topology.objects.land);
const polygons = land.features.flatMap(({ geometry }) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
const data = polygons.flat()
  .flatMap(ring => unwrap(ring.slice(0, -1)))
  .map(crop)
  .filter(ring => ring.length > 2)
  .map(ring => simplify(dense(ring).map(project)))
  .filter(ring => area(ring) > ISLAND && ring.every(([x, y]) => x > 0 && x < WIDTH && y > 0 && y < HEIGHT))
  .map(path)
  .join('');
writeFileSync(process.argv[2], data + '\n');
console.log(`${data.length} characters`);
