// Makes src/main/resources/weltoffen/model/land.path, the land shape of the map: Natural Earth's 1:110m land (public
// domain, no borders) as in the npm package world-atlas, cropped, projected as in MapProjection.java, simplified.
//
//   cd src/map && npm install --no-save world-atlas@2 topojson-client@3 topojson-simplify@3 d3-geo@3 && node land.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { geoPath, geoStereographic } from 'd3-geo';

const require = createRequire(import.meta.url);
const WIDTH = 1000;
const HEIGHT = 560;
const SCALE = 870;
const projection = geoStereographic()
  .rotate([-60, -5])
  .scale(SCALE)
  .translate([512, 634])
  .clipAngle(110)
  .clipExtent([[-10, -10], [WIDTH + 10, HEIGHT + 10]]);

const topology = JSON.parse(readFileSync(require.resolve('world-atlas/land-110m.json')));
const simpler = simplify(presimplify(topology), 0.6);
const path = geoPath(projection)(feature(simpler, simpler.objects.land));

// Whole units, relative, no ring smaller than a few units: a shape that reads as land, in a few kilobytes.
const rings = path.split('M').filter(Boolean).map(ring => ring.replace('Z', '').split('L').map(point => point.split(',').map(Number).map(Math.round)));
const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [a, b] = ring[(i + 1) % ring.length];
  return sum + x * b - a * y;
}, 0)) / 2;
const written = rings.filter(ring => area(ring) > 60).map(ring => {
  let [x, y] = ring[0];
  let d = `M${x} ${y}l`;
  for (const [a, b] of ring.slice(1)) {
    if (a !== x || b !== y) {
      d += `${d.endsWith('l') || a < x ? '' : ' '}${a - x}${b < y ? '' : ' '}${b - y}`;
      [x, y] = [a, b];
    }
  }
  return d + 'z';
});
writeFileSync('../main/resources/weltoffen/model/land.path', written.join('') + '\n');
console.log(written.join('').length, 'characters');
for (const place of [[11.03, 50.98], [49.9, 40.4], [116.4, 39.9], [106.9, 47.9], [20.5, 44.8], [30.5, 50.4], [105.8, 21], [3.1, 50.6], [19.9, 50.1]]) {
  console.log(place.join(', '), '→', projection(place).map(it => it.toFixed(1)).join(', '));
}
