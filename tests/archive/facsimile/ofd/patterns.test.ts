import { describe, expect, it } from 'vitest';
import { drawPage, type DrawnPage } from '#tests/support/draw-page.ts';
import { makeOfd, type OfdOptions } from '#tests/support/make-ofd.ts';

/** Pages are 210 millimetres wide: two pixels each. */
const draw = (raw: string, options?: OfdOptions): Promise<DrawnPage> =>
  drawPage('application/ofd', makeOfd([{ raw }], options), { width: 420 });

const FILLED = 'Fill="true" Stroke="false"';
const SQUARE = 'M 0 0 L 40 0 L 40 40 L 0 40 C';
const RED = [255, 0, 0];
const GREEN = [0, 128, 0];
const WHITE = [255, 255, 255];

/** A square of 40 millimetres whose upper left corner is at 20, 20. */
const square = (color: string, attributes = FILLED): string =>
  `<PathObject Boundary="20 20 40 40" ${attributes}>${color}<AbbreviatedData>${SQUARE}</AbbreviatedData></PathObject>`;

/** A cell of 10 millimetres, red in its upper left quarter. */
const CELL = `<CellContent><PathObject Boundary="0 0 10 10" ${FILLED}><FillColor Value="255 0 0"/><AbbreviatedData>M 0 0 L 5 0 L 5 5 L 0 5 C</AbbreviatedData></PathObject></CellContent>`;
const tiled = (attributes = '', { color = 'FillColor', cell = CELL } = {}): string =>
  `<${color}><Pattern Width="10" Height="10" ${attributes}>${cell}</Pattern></${color}>`;

const point = (x: number, y: number, value: string, flag = 0): string =>
  `<Point X="${x}" Y="${y}" EdgeFlag="${flag}"><Color Value="${value}"/></Point>`;
const meshed = (points: readonly string[], attributes = '', more = ''): string =>
  `<FillColor><GouraudShd ${attributes}>${points.join('')}${more}</GouraudShd></FillColor>`;

/** What is seen in the middle of each quarter of the first cells, row after row: `#` red, `.` white. */
function quarters(page: DrawnPage, left = 40, top = 40): string[] {
  const places = [5, 15, 25, 35];
  return places.map((y) =>
    places.map((x) => (page.colorAt(left + x, top + y)[1] < 128 ? '#' : '.')).join(''),
  );
}

describe('a colour that is a pattern', () => {
  it.each([
    ['again and again', '', ['#.#.', '....', '#.#.', '....']],
    ['farther apart', 'XStep="15"', ['#..#', '....', '#..#', '....']],
    ['no nearer than its cells are large', 'XStep="2" YStep="-1"', ['#.#.', '....', '#.#.', '....']],
    ['mirrored from column to column', 'ReflectMethod="Column"', ['#..#', '....', '#..#', '....']],
    ['mirrored from row to row', 'ReflectMethod="Row"', ['#.#.', '....', '....', '#.#.']],
    ['mirrored both ways', 'ReflectMethod="RowAndColumn"', ['#..#', '....', '....', '#..#']],
    ['moved by its matrix', 'CTM="1 0 0 1 5 0"', ['.#.#', '....', '.#.#', '....']],
  ])('is laid out %s', async (_, attributes, seen) => {
    expect(quarters(await draw(square(tiled(attributes))))).toEqual(seen);
  });

  it('begins with its object, or with the page', async () => {
    const moved = (pattern: string): string => square(tiled(pattern)).replace('20 20 40 40', '25 20 40 40');
    expect(quarters(await draw(moved('')), 50)[0]).toBe('#.#.');
    expect(quarters(await draw(moved('RelativeTo="Page"')), 50)[0]).toBe('.#.#');
  });

  it('turns with its object, lets shine through what its object does, and ends where that does', async () => {
    const turned = await draw(square(tiled(), `${FILLED} CTM="0 1 -1 0 40 0"`));
    expect(quarters(turned)[0]).toBe('.#.#');
    const faint = await draw(square(tiled(), `${FILLED} Alpha="128"`));
    expect(faint.colorAt(45, 45)[1]).toBeGreaterThan(100);
    expect(faint.colorAt(45, 45)[1]).toBeLessThan(150);
    expect(faint.colorAt(125, 45)).toEqual(WHITE);
  });

  it('strokes lines and prints text', async () => {
    const framed = 'Fill="false" LineWidth="10"';
    const stroked = await draw(square(tiled('', { color: 'StrokeColor' }), framed));
    expect([stroked.colorAt(65, 35), stroked.colorAt(65, 45), stroked.colorAt(65, 65)]).toEqual([
      WHITE,
      RED,
      WHITE,
    ]);
    const printed = (color: string): Promise<DrawnPage> =>
      draw(
        `<TextObject Boundary="20 20 40 40" Font="1" Size="40">${color}<TextCode X="0" Y="36">国</TextCode></TextObject>`,
      );
    const [plain, patterned] = await Promise.all([
      printed('<FillColor Value="255 0 0"/>'),
      printed(tiled('CTM="0.2 0 0 0.2 0 0"')),
    ]);
    const [all, some] = [plain, patterned].map((page) => page.inkIn(40, 40, 80, 80));
    expect(some).toBeGreaterThan(0.02);
    expect(some).toBeLessThan((all ?? 0) * 0.8);
  });

  it('may be shaded in each of its cells', async () => {
    const shade =
      '<FillColor><AxialShd StartPoint="0 0" EndPoint="10 0"><Segment><Color Value="255 0 0"/></Segment><Segment><Color Value="0 0 255"/></Segment></AxialShd></FillColor>';
    const cell = `<CellContent>${square(shade).replace('20 20 40 40', '0 0 10 10')}</CellContent>`;
    const page = await draw(square(tiled('', { cell })));
    const isRed = [42, 58, 62, 78].map((x) => page.colorAt(x, 70)[0] > 128);
    expect(isRed).toEqual([true, false, true, false]);
  });

  it('is left out where it is broken, finer than what is seen, or made of itself; what follows is drawn', async () => {
    const options: OfdOptions = {
      resources: 'PublicRes.xml',
      more: [
        {
          name: 'Doc_0/PublicRes.xml',
          content: `<Res><DrawParams><DrawParam ID="7">${tiled('', { cell: `<CellContent>${square('', `DrawParam="7" ${FILLED}`)}</CellContent>` })}</DrawParam></DrawParams></Res>`,
        },
      ],
    };
    const broken = [
      square('<FillColor><Pattern Width="10" Height="10"/></FillColor>'),
      square(`<FillColor><Pattern Width="x" Height="-5">${CELL}</Pattern></FillColor>`),
      square(`<FillColor><Pattern Width="0.0001" Height="0.0001">${CELL}</Pattern></FillColor>`),
      square(tiled('CTM="0 0 0 0 0 0"')),
      square(tiled('CTM="0.00001 0 0 1 0 0"')),
      square('', `DrawParam="7" ${FILLED}`),
      square('<FillColor Value="0 128 0"/>').replace('20 20 40 40', '100 20 40 40'),
      '<TextObject Boundary="20 100 40 40" Font="1" Size="40"><FillColor><Pattern/></FillColor><TextCode X="0" Y="36">国</TextCode></TextObject>',
    ];
    const page = await draw(broken.join(''), options);
    expect([page.colorAt(45, 45), page.colorAt(80, 80), page.colorAt(240, 80)]).toEqual([
      WHITE,
      WHITE,
      GREEN,
    ]);
    expect(page.inkIn(40, 200, 80, 80)).toBeGreaterThan(0.1);
  });
});

describe('a colour that is a mesh', () => {
  const CORNERS = [point(0, 0, '255 0 0'), point(40, 0, '0 255 0'), point(0, 40, '0 0 255')];

  /** The strongest of red, green and blue near the four corners of the square; white, where nothing is. */
  const corners = (page: DrawnPage): string[] =>
    [
      [44, 44],
      [115, 44],
      [44, 115],
      [112, 104],
    ].map(([x = 0, y = 0]) => {
      const color = page.colorAt(x, y);
      return Math.min(...color) > 250
        ? 'white'
        : (['red', 'green', 'blue'][color.indexOf(Math.max(...color))] ?? '');
    });

  it.each([
    ['three points', CORNERS, ['red', 'green', 'blue', 'white']],
    ['a side and a point', [...CORNERS, point(40, 40, '255 0 0', 1)], ['red', 'green', 'blue', 'red']],
    [
      'the other side and a point',
      [point(40, 0, '0 255 0'), point(0, 0, '255 0 0'), point(0, 40, '0 0 255'), point(40, 40, '0 0 255', 2)],
      ['red', 'green', 'blue', 'blue'],
    ],
    [
      'three points more',
      [...CORNERS, point(40, 40, '0 255 0'), point(40, 0, '0 255 0'), point(0, 40, '0 0 255')],
      ['red', 'green', 'blue', 'green'],
    ],
  ])('has triangles of %s', async (_, points, seen) => {
    expect(corners(await draw(square(meshed(points))))).toEqual(seen);
  });

  it('has triangles between the points of a lattice', async () => {
    const values = ['255 0 0', '255 0 0', '0 255 0', '255 0 0', '0 0 255', '0 255 0'];
    const points = values.map((value, at) => point((at % 3) * 20, Math.floor(at / 3) * 40, value));
    const lattice = `<FillColor><LaGouraudShd VerticesPerRow="3">${points.join('')}</LaGouraudShd></FillColor>`;
    const page = await draw(square(lattice));
    expect(corners(page)).toEqual(['red', 'green', 'red', 'green']);
    expect(page.colorAt(80, 117)[2]).toBeGreaterThan(200);
  });

  it('has no gap in it, and its own colour around it where it is to have one', async () => {
    const points = [point(5, 5, '255 0 0'), point(35, 10, '255 0 0'), point(20, 35, '255 0 0')];
    const back = '<BackColor Value="0 128 0"/>';
    const page = await draw(square(meshed(points, 'Extend="1"', back)));
    const column = Array.from({ length: 20 }, (_, at) => page.colorAt(80, 60 + at));
    expect(column).toEqual(column.map(() => RED));
    expect(page.colorAt(45, 115)).toEqual(GREEN);
    expect((await draw(square(meshed(points, '', back)))).colorAt(45, 115)).toEqual(WHITE);
  });

  it('is drawn no farther than is borne where it covers itself again and again', async () => {
    const again = Array.from({ length: 200 }, (_, at) =>
      CORNERS.map((corner) => (at === 0 ? corner : corner.replace(/Value="[^"]*"/u, 'Value="0 128 0"'))),
    );
    const page = await draw(square(meshed(again.flat())));
    expect(corners(page).slice(0, 3)).toEqual(['green', 'green', 'green']);
    const broken = [meshed(CORNERS.slice(0, 2)), meshed([]), '<FillColor><LaGouraudShd/></FillColor>'];
    const far = meshed([point(-1e300, 0, '0 128 0'), point(1e300, 0, '0 128 0'), point(0, 1e300, '0 128 0')]);
    const after = square('<FillColor Value="0 128 0"/>').replace('20 20 40 40', '100 20 40 40');
    const drawn = await draw([...broken.map((color) => square(color)), square(far), after].join(''));
    expect([drawn.colorAt(80, 80), drawn.colorAt(240, 80)]).toEqual([GREEN, GREEN]);
  });
});
