import { raceCsv } from "../../../engine/index.js";
import { isRegression } from "../../../engine/settings.js";
import {
  cutText,
  drawLosses,
  LABEL_SIZE,
  reservedWidth,
  type SeriesStyle,
} from "../../../plot/index.js";
import { drawSample } from "../../shared/picture/heading.js";
import { stackPlots, type PlotGrid, type StackedPlot } from "../../shared/picture/stack.js";
import type { LocalSources, Still, StillFigure, StillLook } from "../../shared/picture/still.js";
import { drawTable, fittingColumns, tableHeight, type DrawnTable, type TableColumn } from "../../shared/picture/table.js"; // prettier-ignore
import { REM } from "../../shared/styles/fluid-height.js";
import { lossChart, tileDrawing } from "../canvases/canvas-drawings.js";
import type { Column } from "../leaderboard/leaderboard-table.js";
import { manyStartsColumns } from "../leaderboard/many-starts-leaderboard.js";
import { oneStartColumns } from "../leaderboard/one-start-leaderboard.js";
import { standings } from "../leaderboard/standings.js";
import { lossWords } from "../loss-chart/loss-chart-section.js";
import { initialRace, type RaceState } from "../state/race-state.js";
import type { RacePicture } from "../state/race-view-model.js";
import { runnerWords, statusOf } from "../state/status-words.js";
import { raceLayout } from "../tiles/tile-layout.js";
import { figureTitle, settingsWords } from "./figure-caption.js";
import { inTheme, runRace, type RunRace } from "./race-still-model.js";

/** Lines below a tile: the name's, with the distance from the tile, and the state's. */
const NAME = 23.65;
const STATE = 17.4;
/** Room around the tiles for the outline of a focused one. */
const RIM = 2;
const SAMPLE = 16;

/** Draws a runner's name and state below its tile. */
function drawCaption(
  ctx: CanvasRenderingContext2D,
  { theme, styles }: RacePicture,
  { label, state, width }: { label: string; state: string; width: number },
): void {
  const cut = (text: string, size: number, room: number): string =>
    cutText(text, room, (part) => reservedWidth(part, `${size}px`));
  const middle = (NAME + 4.8) / 2;
  drawSample(ctx, styles.get(label)!, middle, SAMPLE);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.font = `${LABEL_SIZE + 1}px ${theme.fontUi}`;
  ctx.fillStyle = theme.ink;
  const start = SAMPLE + 6.4;
  ctx.fillText(cut(label, LABEL_SIZE + 1, width - start), start, middle);
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.fillStyle = theme.muted;
  ctx.fillText(cut(state, LABEL_SIZE, width), 0, NAME + STATE / 2);
}

/** Decision boundaries, one a runner, with name and state. */
function tile(model: RacePicture, index: number): StackedPlot {
  const runner = model.runnersAtEpoch[index]!;
  const { label } = runner.runner;
  const state = runnerWords(runner, model.config?.target ?? 0);
  return {
    name: `tile ${index + 1}`,
    height: (width) => width,
    isRigid: true,
    isFramed: true,
    draw: (ctx, rect) => tileDrawing(model, index).paint(ctx, rect),
    caption: {
      height: NAME + STATE,
      draw: (ctx, width) => drawCaption(ctx, model, { label, state, width }),
    },
  };
}

/** A leaderboard's columns as those of a drawn table, without the last one, a time. */
const drawnColumns = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): TableColumn[] =>
  columns.slice(0, -1).map(({ heading, cell }) => ({
    heading,
    cells: rows.map((row) => String(cell(row))),
    isNumeric: true,
  }));

/** The leaderboard's functions in order, and its columns. */
function boardOf({ summary: now, summaryThen, shown, runnersAtEpoch, config }: RacePicture) {
  const isValues = config !== undefined && isRegression(config);
  const summary = summaryThen?.summary ?? now;
  if (summary) {
    const { activations, ranking, seeds } = summary;
    const rows = Array.from(ranking, (place) => ({ ...activations[place]!, label: shown[place]!.label })); // prettier-ignore
    const hasTest = activations.some(({ testScore }) => !Number.isNaN(testScore));
    const columns = drawnColumns(
      manyStartsColumns(seeds, { hasTest, isRegression: isValues }),
      rows,
    );
    return { labels: rows.map(({ label }) => label), columns };
  }
  const rows = standings(runnersAtEpoch);
  const hasTest = rows.some(({ testScore }) => testScore !== null);
  const columns = drawnColumns(oneStartColumns({ hasTest, isRegression: isValues }), rows);
  return { labels: rows.map(({ runner }) => runner.label), columns };
}

/** The leaderboard as a table of a width. */
function leaderboard(model: RacePicture, width: number): StackedPlot {
  const { labels, columns } = boardOf(model);
  const styles = labels.map((label): SeriesStyle => model.styles.get(label)!);
  const lead = { width: 32, draw: (ctx: CanvasRenderingContext2D, row: number, y: number) => drawSample(ctx, styles[row]!, y + 13) }; // prettier-ignore
  const all = [{ heading: "function", cells: labels, most: 200 }, ...columns];
  const fitting = fittingColumns(all, lead.width, width);
  const table: DrawnTable = { columns: fitting, rowHeight: 26, lead };
  return {
    name: "leaderboard",
    isRigid: true,
    height: () => tableHeight(table),
    draw: (ctx, rect) => drawTable(ctx, table, rect.width, model.theme),
  };
}

/** Widths of the tiles, those of a strip as far as they are in sight. */
function tileWidths(count: number, width: number): { widths: readonly number[]; gap: number } {
  const { wideFrom, rowFrom, tile, stripGap, tileGap } = raceLayout;
  if (width < wideFrom * REM) {
    const inSight = Math.ceil((width - RIM) / ((tile + stripGap) * REM));
    const widths = Array.from({ length: Math.min(count, inSight) }, () => tile * REM);
    return { widths, gap: stripGap * REM };
  }
  const columns = width < rowFrom * REM ? 4 : 8;
  const gap = tileGap * REM;
  const own = (width - 2 * RIM - gap * (columns - 1)) / columns;
  return { widths: Array.from({ length: columns }, () => own), gap };
}

function gridsOf(model: RacePicture, { width }: StillLook): PlotGrid[] {
  const { gap, wideFrom, widestFrom, columnGap, board } = raceLayout;
  const isStrip = width < wideFrom * REM;
  const tiles = tileWidths(model.shown.length, width);
  const shown = isStrip ? model.shown.slice(0, tiles.widths.length) : model.shown;
  const isBeside = width >= widestFrom * REM && !model.summary;
  const columns = isBeside ? [width - (columnGap + board) * REM, board * REM] : [width];
  const chart: StackedPlot = {
    name: "losses",
    height: () => (isStrip ? raceLayout.narrowChart : raceLayout.wideChart).at(width),
    draw: (ctx, rect) => void drawLosses(ctx, lossChart(model), rect, model.theme),
  };
  const grid = { columns, columnGap: columnGap * REM, rowGap: gap * REM };
  return [
    {
      columns: tiles.widths,
      columnGap: tiles.gap,
      rowGap: tiles.gap,
      above: RIM,
      left: RIM,
      plots: shown.map((_, index) => tile(model, index)),
    },
    { ...grid, above: gap * REM + RIM, plots: [chart, leaderboard(model, columns.at(-1)!)] },
  ];
}

function describe(model: RacePicture): string {
  const { config, shown, summary } = model;
  const ends = model.runnersAtEpoch.map(
    (runner) => `${runner.runner.label} ${runnerWords(runner, config?.target ?? 0)}`,
  );
  return [
    statusOf("finished", shown, config, summary),
    lossWords(model),
    `${ends.join(", ")}.`,
    ...settingsWords(model),
  ].join(" ");
}

function still(race: RunRace, look: StillLook): Still {
  const model = inTheme(race, look.theme);
  return {
    title: figureTitle(model),
    description: describe(model),
    ...stackPlots(gridsOf(model, look), look),
  };
}

/** The race at its end, or at an epoch: decision boundaries, losses and leaderboard, without the controls. */
export const raceStill: StillFigure<RaceState> = {
  tag: "spiral-race",
  initialState: initialRace,
  compute(state, sources: LocalSources) {
    const race = runRace(state, sources);
    return Promise.resolve({
      draw: (look) => still(race, look),
      csv: () => raceCsv(race.shown),
    });
  },
};
