/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.chart.Plots;
import org.adatom.internal.ui.chart.Tiles;
import org.adatom.internal.ui.form.Field;
import org.adatom.render.chart.ChartModel;
import org.adatom.ui.chart.ChartCanvas;
import org.adatom.workbench.ResultCharts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The numbers, the structures and the charts of a result, linked: a point of a chart shows its frame. */
final class Overview extends Composite {
    private static final int MOST_CHARTS = 9;
    private static final int MOST_TILES = 16;
    private static final int SMALL_TABLE = 12;
    private static final int FEW_CHARTS = 3;
    private static final int CHART_HEIGHT = 170;
    private static final int CHART_WIDTH = 310;
    private static final int WIDE = 900;
    private static final int LOW = 520; // here structures and charts need the second row of cards
    private static final int LOW_GALLERY = 720;
    private static final int UPPER_HEIGHT = 250;
    /** How many numbers have a card. */
    static final int MOST_CARDS = 6;
    private Optional<Frames> frames = Optional.empty();

    Overview(Composite parent, Result result, Optional<Path> folder) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        var scalars = of(result, ResultItem.Scalar.class);
        var cards = new Cards(this, scalars.subList(0, Math.min(MOST_CARDS, scalars.size())));
        addListener(SWT.Resize, e -> {
            int row = getClientArea().height < (showsGallery(result) ? LOW_GALLERY : LOW)
                    ? cards.computeSize(SWT.DEFAULT, SWT.DEFAULT).y : SWT.DEFAULT;
            ((GridData) cards.getLayoutData()).heightHint = row;
        });
        for (var message : of(result, ResultItem.Message.class)) {
            message(message);
        }
        var files = of(result, ResultItem.File.class);
        if (!files.isEmpty()) {
            new FileRow(this, files, folder);
        }
        var modes = of(result, ResultItem.Modes.class);
        boolean swinging = showsModes(result);
        var structures = swinging || showsBands(result) ? List.<ResultItem.Structures>of()
                : of(result, ResultItem.Structures.class);
        var series = of(result, ResultItem.Series.class);
        var places = series.stream().filter(s -> !s.style().ticks().isEmpty() && densityOf(s, series).isPresent())
                .findFirst();
        boolean alone = structures.isEmpty() && !swinging;
        boolean gallery = showsGallery(result);
        if (alone && series.isEmpty() && !gallery) {
            return;
        }
        var sash = new SashForm(this, SWT.HORIZONTAL);
        sash.setSashWidth(8);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(sash);
        if (swinging) {
            new ModesView(sash, modes.getFirst());
        } else if (!structures.isEmpty()) {
            frames = Optional.of(new Frames(sash, structures));
        }
        if (gallery) {
            gallery(sash, result);
            if (!alone) {
                sash.setWeights(38, 62);
            }
            return;
        }
        if (places.isPresent()) {
            bands(sash, places.get(), series);
        } else if (!series.isEmpty()) {
            charts(sash, series);
        }
        if (!alone && !series.isEmpty()) {
            int left = swinging ? 58 : shown(series).size() > FEW_CHARTS ? 38 : 50;
            sash.setWeights(left, 100 - left);
        }
    }

    /**
     * {@return whether the overview shows the modes of a result} Beside bands and pictures of a path it has no room.
     */
    static boolean showsModes(Result result) {
        return !of(result, ResultItem.Modes.class).isEmpty() && !showsBands(result)
                && of(result, ResultItem.Series.class).stream().allMatch(s -> s.trajectory().isEmpty());
    }

    /**
     * {@return whether a result has plots, maps or nothing but tables} They are shown in a grid with all other charts
     * and small tables.
     */
    static boolean showsGallery(Result result) {
        return result.items().stream().anyMatch(i -> i instanceof ResultItem.Plot || i instanceof ResultItem.Matrix)
                || result.items().stream().noneMatch(i -> i instanceof ResultItem.Series
                        || i instanceof ResultItem.Structures
                        || i instanceof ResultItem.Modes) && !of(result, ResultItem.Table.class).isEmpty();
    }

    /** Charts and then small tables in the order of the result, each with its title. */
    private static void gallery(Composite parent, Result result) {
        var tiles = new Tiles(parent);
        for (var item : result.items()) {
            if (tiles.count() >= MOST_TILES) {
                return;
            }
            if (item instanceof ResultItem.Series series && !isPart(series, result)) {
                var models = telling(series);
                for (var model : models) {
                    tile(tiles, models.size() == 1 || model.y().label().isEmpty() ? series.label()
                            : series.label() + ": " + model.y().label(), model);
                }
            } else {
                ResultCharts.of(item).ifPresent(model -> tile(tiles, item.label(), model));
            }
        }
        of(result, ResultItem.Table.class).stream().filter(t -> t.rows() <= SMALL_TABLE)
                .limit(MOST_TILES - tiles.count())
                .forEach(t -> tiles.add(t.label(), place -> TableViews.of(place, t, result)));
    }

    private static void tile(Tiles tiles, String title, ChartModel model) {
        tiles.add(title, place -> new ChartCanvas(place, SWT.NONE)).setModel(model);
    }

    /** {@return whether the overview shows structures of a result} */
    static boolean showsStructures(Result result) {
        return !showsModes(result) && !showsBands(result);
    }

    private static boolean showsBands(Result result) {
        var series = of(result, ResultItem.Series.class);
        return series.stream().anyMatch(s -> !s.style().ticks().isEmpty() && densityOf(s, series).isPresent());
    }

    /** {@return the curve over what bands have upwards, such as their density of states} */
    private static Optional<ResultItem.Series> densityOf(ResultItem.Series bands, List<ResultItem.Series> all) {
        var unit = bands.curves().getFirst().unit();
        return all.stream().filter(s -> s.curves().size() == 1 && s.x().unit().equals(unit) && !unit.isEmpty())
                .findFirst();
    }

    /** Bands and their density beside each other, above the other charts in a row. */
    private void bands(Composite parent, ResultItem.Series bands, List<ResultItem.Series> all) {
        var density = densityOf(bands, all).orElseThrow();
        var models = Plots.beside(bands, density);
        var scrolled = tall(parent);
        scrolled.setMinHeight(UPPER_HEIGHT + CHART_HEIGHT);
        var rows = new SashForm((Composite) scrolled.getContent(), SWT.VERTICAL);
        rows.setSashWidth(8);
        var upper = new SashForm(rows, SWT.HORIZONTAL);
        models.forEach(m -> new ChartCanvas(upper, SWT.NONE).setModel(m));
        upper.setWeights(74, 26);
        var others = all.stream().filter(s -> s != bands && s != density).flatMap(s -> Plots.of(s).stream()).limit(2)
                .toList();
        if (!others.isEmpty()) {
            var lower = new SashForm(rows, SWT.HORIZONTAL);
            others.forEach(m -> new ChartCanvas(lower, SWT.NONE).setModel(m));
            rows.setWeights(62, 38);
        }
    }

    private static <T> List<T> of(Result result, Class<T> type) {
        return result.items().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void message(ResultItem.Message message) {
        var label = new Label(this, SWT.WRAP);
        label.setText(Words.pretty((message.label().isEmpty() ? "" : message.label() + ": ") + message.text()));
        Field.style(label, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).indent(20, 6).applyTo(label);
    }

    /** {@return the charts of a result: of each series those of its units} */
    private static List<ChartModel> shown(List<ResultItem.Series> all) {
        return all.stream().filter(s -> !isPart(s, all)).flatMap(s -> telling(s).stream()).limit(MOST_CHARTS).toList();
    }

    /** {@return the charts of a series; of several, those where nothing changes are left to the table} */
    private static List<ChartModel> telling(ResultItem.Series series) {
        var models = Plots.of(series);
        return models.size() == 1 ? models : models.stream().filter(m -> m.series().stream()
                .anyMatch(s -> Arrays.stream(s.y()).anyMatch(y -> y != s.y()[0]))).toList();
    }

    private void charts(Composite parent, List<ResultItem.Series> all) {
        var scrolled = tall(parent);
        var grid = new Composite((Composite) scrolled.getContent(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 2).applyTo(grid);
        int made = 0;
        for (var series : all) {
            if (isPart(series, all)) {
                continue;
            }
            var parts = all.stream().filter(other -> gathers(series, other)).toList();
            var linked = new ArrayList<ChartCanvas>();
            for (var model : telling(series)) {
                if (made++ < MOST_CHARTS) {
                    var chart = new ChartCanvas(grid, SWT.NONE);
                    chart.setModel(model);
                    linked.add(chart);
                }
            }
            if (parts.isEmpty()) {
                link(series, linked);
            } else {
                linked.forEach(chart -> link(parts, chart));
            }
        }
        scrolled.addListener(SWT.Resize, e -> arrange(scrolled, grid));
        arrange(scrolled, grid);
    }

    /**
     * Puts the charts below each other, or two in a row where they are many and there is room; the last fills its row.
     */
    private static void arrange(ScrolledComposite scrolled, Composite grid) {
        var charts = grid.getChildren();
        int width = scrolled.getClientArea().width;
        boolean two = charts.length > FEW_CHARTS && width >= 2 * CHART_WIDTH || charts.length > 1 && width >= WIDE;
        ((GridLayout) grid.getLayout()).numColumns = two ? 2 : 1;
        for (int i = 0; i < charts.length; i++) {
            boolean last = two && i == charts.length - 1 && i % 2 == 0;
            charts[i].setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(CHART_WIDTH / 2, CHART_HEIGHT)
                    .span(last ? 2 : 1, 1).create());
        }
        scrolled.setMinHeight((two ? (charts.length + 1) / 2 : charts.length) * CHART_HEIGHT);
        grid.layout();
    }

    /** {@return a place that scrolls where the window is too low for what is in it} */
    private static ScrolledComposite tall(Composite parent) {
        var scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        var body = new Composite(scrolled, SWT.NONE);
        body.setLayout(new FillLayout());
        scrolled.setContent(body);
        scrolled.addListener(SWT.Resize, e -> tint(scrolled, parent.getBackground()));
        return scrolled;
    }

    /** The theme gives areas that scroll another ground than the page: charts shall stand on that of the page. */
    private static void tint(Composite area, Color ground) {
        area.setBackground(ground);
        for (var child : area.getChildren()) {
            if (child instanceof Composite inner) {
                tint(inner, ground);
            }
        }
    }

    /** {@return whether another series of a result has all curves of a series} */
    static boolean isPart(ResultItem.Series series, Result result) {
        return isPart(series, of(result, ResultItem.Series.class));
    }

    private static boolean isPart(ResultItem.Series series, List<ResultItem.Series> all) {
        return all.stream().anyMatch(other -> gathers(other, series));
    }

    /** {@return whether a series draws the curves of another one, and more} */
    private static boolean gathers(ResultItem.Series all, ResultItem.Series part) {
        return all.curves().size() > part.curves().size() && Arrays.equals(all.x().values(), part.x().values())
                && part.curves().stream().allMatch(c -> curve(all, c) >= 0);
    }

    private static int curve(ResultItem.Series series, ResultItem.Column column) {
        for (int i = 0; i < series.curves().size(); i++) {
            var c = series.curves().get(i);
            if (c.label().equals(column.label()) && Arrays.equals(c.values(), column.values())) {
                return i;
            }
        }
        return -1;
    }

    /** Links a chart of many curves with the frames of the series that have one each. */
    private void link(List<ResultItem.Series> parts, ChartCanvas chart) {
        for (var part : parts) {
            var name = part.curves().getFirst().label();
            part.trajectory().ifPresent(trajectory -> frames.ifPresent(f -> {
                chart.addPointListener(point -> {
                    if (point.series() >= 0 && chart.model().series().get(point.series()).name().equals(name)) {
                        f.show(trajectory, frameOf(part, point.index()));
                    }
                });
                f.addFrameListener((shown, frame) -> {
                    int point = pointOf(part, frame);
                    if (shown.equals(trajectory) && point >= 0) {
                        chart.select(name, point);
                    }
                });
            }));
        }
    }

    private void link(ResultItem.Series series, List<ChartCanvas> charts) {
        for (var chart : charts) {
            chart.addPointListener(point -> {
                charts.stream().filter(c -> c != chart).forEach(c -> c.select(point.index()));
                series.trajectory().ifPresent(name -> frames.ifPresent(f -> f.show(name, frameOf(series,
                        point.index()))));
            });
        }
        series.trajectory().ifPresent(name -> frames.ifPresent(f -> f.addFrameListener((trajectory, frame) -> {
            if (trajectory.equals(name)) {
                int point = pointOf(series, frame);
                charts.forEach(c -> c.select(point));
            }
        })));
    }

    private static int frameOf(ResultItem.Series series, int point) {
        return point < series.frames().length ? series.frames()[point] : point;
    }

    private static int pointOf(ResultItem.Series series, int frame) {
        for (int i = 0; i < series.frames().length; i++) {
            if (series.frames()[i] == frame) {
                return i;
            }
        }
        return series.frames().length == 0 ? frame : -1;
    }
}
