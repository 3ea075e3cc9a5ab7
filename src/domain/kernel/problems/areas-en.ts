import { formatCount, formatNumber } from '../format-number.ts';
import type { AreaProblems } from './areas.ts';
import type { Sentences } from './sentences.ts';

const at = (d: { x: number; y: number }) => `at ${d.x.toFixed(3)} east, ${d.y.toFixed(3)} north (EPSG:25832)`;
const m2 = (n: number) => `${formatCount(Math.round(n), 'en')} m²`;
const wanted = {
  int: 'a whole number',
  decimal: 'a number',
  uuid: 'a uuid',
  date: 'a date (2026-01-31)',
  timestamp: 'a time (2026-01-31T12:00:00Z)',
};

export const areasEn: Sentences<AreaProblems> = {
  'G01-EMPTY': (d) => `${d.area} has no geometry. Draw the area or leave the row out.`,
  'G01-TYPE': (d) => `${d.area}: the geometry is ${d.found} but must be a Polygon or MultiPolygon.`,
  'G01-NUMBER': (d) => `${d.area}: a coordinate is not a number. Export the area again.`,
  'G01-OPEN': (d) =>
    `${d.area}: a ring is not closed ${at(d)}. Its last point must be its first; where the boundary is in pieces, --repair joins them.`,
  'G01-SHORT': (d) => `${d.area}: a ring ${at(d)} has too few points or no area. Delete it.`,
  'G01-CROSS': (d) =>
    `${d.area}: the boundary crosses itself ${at(d)}. Move the points, or have it mended automatically (“Mend the borders automatically” on the page, --repair on the command line).`,
  'G01-TOUCH': (d) =>
    `${d.area}: a ring touches itself ${at(d)}. Split it, or have it mended automatically (“Mend the borders automatically” on the page, --repair on the command line).`,
  'G01-EDGE': (d) =>
    `${d.area}: two rings share an edge ${at(d)}. Merge them, or have it mended automatically (“Mend the borders automatically” on the page, --repair on the command line).`,
  'G01-HOLE': (d) => `${d.area}: a hole lies outside its polygon ${at(d)}. Move it to the right polygon.`,
  'G01-NEST': (d) => `${d.area}: two polygons of the area lie over each other ${at(d)}. Merge them.`,
  'G01-SPLIT': (d) => `${d.area}: a hole cuts the polygon in two ${at(d)}. Make it two polygons.`,
  'G01-EXTENT': (d) =>
    `${d.area}: the point ${at(d)} is outside the coordinate system. Check which one the file is in.`,
  'G01-DENMARK': (d) => `${d.area}: the point ${at(d)} is outside Denmark. Check that this is right.`,
  'G01-DEGREES': (d) =>
    `${d.area}: the numbers (${d.x}, ${d.y}) are degrees, but the file says metres in EPSG:25832. Give --crs 4326.`,
  'G01-AXES': (d) => `${d.area}: the numbers (${d.x}, ${d.y}) seem to be in the other order. Easting comes first.`,
  'G01-3D': (d) => `${d.area}: the height was dropped; areas have two dimensions.`,
  'G01-RINGS': (d) => `${d.area}: the direction of the rings was put right.`,
  'G01-JOINED': (d) => `${d.area}: the boundary was in pieces in the file; they were joined.`,
  'G01-REPAIRED': (d) =>
    `${d.area}: the geometry was repaired and covers ${m2(d.after)} now. Look at it on the map: where the border crossed itself, a piece may be missing.`,
  'G02-CODE': (d) =>
    `${d.area}: ${d.field} = "${d.found}" is not in code list ${d.list} (${d.valid.join(', ')}). Correct the code.`,
  'G02-RETIRED': (d) =>
    `${d.area}: code ${d.found} of ${d.field} is retired from ${d.list} and cannot be chosen for new areas. Choose one in use.`,
  'G03-MISSING': (d) =>
    `${d.area}: ${d.field} is missing and must be filled${d.valid ? ` with one of ${d.valid.join(', ')}` : ''}.`,
  'G03-TYPE': (d) => `${d.area}: ${d.field} = "${d.found}" is not ${wanted[d.wanted]}. Correct it.`,
  'G03-RANGE': (d) => `${d.area}: ${d.field} = ${d.found} is outside ${d.from}-${d.to}. Correct it.`,
  'G03-LENGTH': (d) => `${d.area}: ${d.field} has ${d.length} characters; there is room for ${d.max}. Shorten it.`,
  'G03-FORM': (d) => `${d.area}: ${d.field} = "${d.found}" has not the right form (${d.pattern}). Correct it.`,
  'G03-TWICE': (d) =>
    `${d.area} and ${d.other} have the same district number ${d.number} and type in the kommune. Give one another number.`,
  'G04-SMALL': (d) => `${d.area} is ${m2(d.m2)}; the least is ${m2(d.min)}. Merge it with another.`,
  'G05-OVERLAP': (d) =>
    `${d.area} and ${d.other} are of one type and overlap by ${m2(d.m2)} ${at(d)}. Mend the boundary.`,
  'G05-ACROSS': (d) =>
    `${d.area} and ${d.other} are of different types and overlap by ${m2(d.m2)} ${at(d)}. Check that this is meant.`,
  'G06-OVERLAP': (d) =>
    `${d.area} and ${d.other} are of one type and overlap by ${m2(d.m2)} ${at(d)}. Mend the boundary.`,
  'G07-GRADES': (d) =>
    `${d.area} and ${d.other} overlap by ${m2(d.m2)} ${at(d)} and both have ${d.grades}. A place belongs to one school district for each grade.`,
  'G07-ORDER': (d) => `${d.area}: the first grade (${d.from}) is after the last (${d.to}). Exchange them.`,
  'G07-NONE': (d) =>
    `${d.area}: a school district must have grades; ${d.field} is "${d.found}". Choose grade 0-10 or preschool.`,
  'G08-GAP': (d) => `${d.kommune}: ${m2(d.m2)} ${at(d)} belong to no area (${d.kind}). Extend a neighbour.`,
  'G08-COVER': (d) =>
    `${d.kommune}: the areas (${d.kind}) do not cover the whole kommune; ${formatNumber(d.permille, 1, 'en')} per mille are missing. See the gaps.`,
  'G09-KOMMUNE': (d) =>
    `${d.area}: kommunekode ${d.found} does not fit CVR number ${d.cvr}, which belongs to ${d.expected}. Correct one of them.`,
  'G09-OUTSIDE': (d) =>
    `${d.area}: ${formatNumber(d.percent, 1, 'en')}% of the area lie outside ${d.kommune}, among others ${at(d)}. Mend the boundary or the kommune.`,
  'G10-SYSTID': (d) => `${d.area}: systid_til (${d.to}) is not after systid_fra (${d.from}). Fetch the row again.`,
  'G10-GYLDIG': (d) => `${d.area}: gyldig_til (${d.to}) is before gyldig_fra (${d.from}). Correct the dates.`,
  'G11-SNAP': (d) =>
    `${d.area}: a point ${at(d)} is ${formatNumber(d.distance, 2, 'en')} m from a parcel or road line without following it. Snap it.`,
  'KV-G20': (d) =>
    `${d.file} cannot be read as ${d.format}: ${d.detail.en}. Nothing was changed. Export the file again.`,
  'KV-G21': (d) => `${d.file} is in no format that can be read. Use ${d.valid.join(', ')}. Nothing was changed.`,
  'KV-G22': (d) =>
    `${d.file} does not say which coordinate system it is in. If EPSG:25832, give --crs 25832. Nothing was changed.`,
  'KV-G23': (d) => `${d.file} is in coordinate system ${d.found}. Use ${d.valid.join(', ')}. Nothing was changed.`,
  'KV-G24': (d) =>
    `${d.found === '' ? `${d.file} has several layers` : `${d.file} has no layer "${d.found}"`}. Choose one with --layer: ${d.layers.join(', ')}. Nothing was changed.`,
  'KV-G25': (d) => `${d.file} has a DOCTYPE. XML with entities of its own is not read. Nothing was changed.`,
  'KV-G26': (d) => `${d.file} is nested deeper than ${d.depth} levels and is not read. Nothing was changed.`,
  'KV-G27': (d) => `"${d.found}" is no area theme. Choose ${d.valid.join(', ')}.`,
  'KV-G28': (d) =>
    `${d.area} has the same objekt_id (${d.id}) as row ${d.first}. An area may stand in the file once only.`,
  'KV-G29': (d) =>
    `${d.file} has no column the areas can be known by. Use one of: ${d.columns.join(', ')}. Nothing was changed.`,
  'KV-G30': (d) => `Area ${d.id} exists and is current. Change it instead of making it again.`,
  'KV-G31': (d) => `Area ${d.id} is not current or does not exist. Nothing was changed.`,
  'KV-G32': (d) =>
    `${d.command} needs a reason, which is kept with the version. Write it (--reason on the command line).`,
  'KV-G33': (d) =>
    `${d.file}: ${d.errors} errors in ${d.rows} rows. Nothing was changed. Correct them and import again.`,
  'KV-G34': (d) =>
    `${d.area}: ${d.key} = "${d.found}" ${d.matches === 0 ? 'is not among the current areas' : `fits ${d.matches} areas`}. Correct the key.`,
  'KV-G35': (d) => `${d.parameter} = "${d.found}" is no date. Write for example 2026-01-31.`,
  'KV-G36': (d) => `Valid from ${d.from} is before the area's own validity. Correct the current version instead.`,
  'KV-G37': (d) =>
    `GeoFA refused the change since an area breaks the user's limits (LIMIT): ${d.detail}. Nothing was changed at GeoFA.`,
  'KV-G38': (d) => `GeoFA found no area the user may change (COUNT 0): ${d.detail}. Nothing was changed at GeoFA.`,
  'KV-G39': (d) =>
    `GeoFA changed ${d.affected} of ${d.sent} areas (PARTIAL_UPDATE). Fetch them again and send the rest.`,
  'KV-G40': (d) => `GeoFA answered with an error: ${d.detail}.`,
  'KV-G41': () => 'The form could not be read. Nothing is kept. Go back, choose the file again and send it.',
  'KV-G42': (d) =>
    `${d.file} is larger than ${formatCount(d.most / 1000, 'en')} kB, the most the page takes. Nothing is kept. Split the file, or use kvarter areas observe or /api/v1/observations.`,
  'KV-G43': (d) =>
    `The background map of ${d.host} could not be had (${d.detail}). The map works without it. Try again later.`,
  'KV-G44': (d) =>
    `${d.setting} cannot be used: ${d.missing.join(', ')} is missing. Mend the setting, or remove it to have no background map.`,
  'KV-G45': (d) =>
    d.count === 0
      ? 'Areas and helhedsplaner are sums and have no twins themselves, and none of the afdelinger here can be compared. Search for an afdeling.'
      : 'Areas and helhedsplaner are sums and have no twins themselves. Choose one of the afdelinger to see its twins.',
  'KV-G46': (d) =>
    `Corners, line ${d.line}: "${d.found}" is no point. Write easting and northing in metres (EPSG:25832), such as 498371.8 6221583.7, an empty line between polygons and "hul" above a hole. WKT can be pasted too.`,
  'KV-G47': (d) =>
    `${d.area} was changed by ${d.by} (${d.at}) since you opened the page. Nothing was kept. Look at the new version and begin from that.`,
  'KV-G48': (d) =>
    `${d.file}: no parcels found. The file must have columns of cadastral district and parcel number (${d.columns.join(', ')}), and polygons unless it is a list.`,
  'KV-G50': (d) =>
    `${d.file}: ${d.missing} of ${d.of} parcels on the list are not among those read (${d.told.join(', ')}${d.missing > d.told.length ? ' …' : ''}). First read a file with the ground of the parcels, or correct the list. Nothing was chosen.`,
  'KV-G51': (d) =>
    `${d.file} has ${formatCount(d.rows, 'en')} rows; the page checks at most ${formatCount(d.most, 'en')} at a time. Nothing is kept. Divide the file, or use kvarter areas import.`,
  'KV-G52': (d) =>
    `${d.file} is larger than ${formatCount(d.most / 1_000_000, 'en')} MB, the most the page takes. Nothing is kept. Divide the file, or use kvarter areas import.`,
  'KV-G49': (d) => `Last day ${d.found} is before the first day of the area, ${d.first}. Mend the day.`,
};
