/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.render.chart.Aspect;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ChartPainter;
import org.adatom.render.chart.ChartTheme;
import org.adatom.render.chart.ColourScale;
import org.adatom.ui.chart.ChartCanvas;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of a chart. */
public final class ChartMenu {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 520;
    private static final int SQUARE = 640;
    private static final String[] ENDINGS = {".png", ".svg", ".csv"};

    private ChartMenu() {
    }

    /** Gives a chart its menu. */
    public static void attach(ChartCanvas chart) {
        var menu = new Menu(chart);
        item(menu, SWT.PUSH, Messages.Chart_reset, "reset-zoom", () -> chart.zoom(Optional.empty()));
        var log = item(menu, SWT.CHECK, Messages.Chart_log, null,
                () -> chart.setLogarithmic(!chart.model().y().logarithmic()));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, SWT.PUSH, Messages.Chart_copy, "copy", () -> copy(chart));
        item(menu, SWT.PUSH, Messages.Chart_save, "save", () -> save(chart));
        menu.addListener(SWT.Show, e -> {
            log.setSelection(chart.model().y().logarithmic());
            log.setEnabled(chart.model().map().isEmpty() && chart.model().y().places().isEmpty());
        });
        chart.setMenu(menu);
    }

    private static MenuItem item(Menu menu, int style, String text, @Nullable String image, Runnable action) {
        var item = new MenuItem(menu, style);
        item.setText(text);
        if (image != null) {
            item.setImage(Images.image(image));
        }
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }

    private static void copy(ChartCanvas chart) {
        var size = chart.getSize();
        var clipboard = new Clipboard(chart.getDisplay());
        var painted = new ChartPainter(chart.theme(), 1).paint(chart.model(), chart.range(), Math.max(1, size.x),
                Math.max(1, size.y));
        clipboard.setContents(new Object[] {Painting.data(painted)}, new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
    }

    private static void save(ChartCanvas chart) {
        var dialog = new FileDialog(chart.getShell(), SWT.SAVE);
        dialog.setText(Messages.Chart_save);
        dialog.setFilterExtensions(Arrays.stream(ENDINGS).map(e -> "*" + e).toArray(String[]::new));
        dialog.setFilterNames(new String[] {Messages.Chart_png, Messages.Chart_svg, Messages.Chart_csv});
        dialog.setFileName("chart.png");
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen != null) {
            try {
                save(chart, Path.of(ended(chosen, dialog.getFilterIndex())));
            } catch (IOException | RuntimeException e) {
                Problems.show(chart, e);
            }
        }
    }

    /** {@return a name that ends as the chosen kind of file does} */
    public static String ended(String name, int kind) {
        var wanted = kind < 0 || kind >= ENDINGS.length ? "" : ENDINGS[kind];
        return wanted.isEmpty() || name.matches("(?i).*(\\.svg|\\.csv|\\" + wanted + ")") ? name
                : name.replaceFirst("(?i)\\.png$", "") + wanted;
    }

    /** Writes a chart as a picture, a drawing or numbers, by the ending of the name. */
    public static void save(ChartCanvas chart, Path file) throws IOException {
        var model = chart.model();
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            Files.writeString(file, csv(model));
        } else {
            boolean square = model.aspect() != Aspect.FREE;
            new ChartPainter(ChartTheme.LIGHT, 1).write(file, model, chart.range(), square ? SQUARE : WIDTH,
                    square ? SQUARE - 60 : HEIGHT);
        }
    }

    /** {@return the numbers: a block of rows for each series and area, or the cells of the map} */
    public static String csv(ChartModel model) {
        var out = new StringBuilder();
        model.map().ifPresent(m -> {
            out.append(quoted(model.x().title())).append(',').append(quoted(model.y().title())).append(',')
                    .append(quoted(model.scale().map(ColourScale::title).orElse(""))).append('\n');
            for (int k = 0; k < m.values().length; k++) {
                out.append(place(model.x(), m.x()[k % m.x().length])).append(',')
                        .append(place(model.y(), m.y()[k / m.x().length])).append(',').append(m.values()[k])
                        .append('\n');
            }
        });
        if (model.map().isPresent() && model.series().isEmpty()) {
            return out.toString();
        }
        boolean errors = model.series().stream().anyMatch(s -> s.error().length > 0);
        boolean values = model.series().stream().anyMatch(s -> s.values().length > 0);
        out.append("series,").append(quoted(model.x().title())).append(',').append(quoted(model.y().title()))
                .append(errors ? ",error" : "")
                .append(values ? "," + quoted(model.scale().map(ColourScale::title).orElse("value")) : "").append('\n');
        for (var s : model.series()) {
            for (int i = 0; i < s.x().length; i++) {
                out.append(quoted(s.name())).append(',').append(s.x()[i]).append(',').append(s.y()[i]);
                out.append(!errors ? "" : s.error().length == 0 ? "," : "," + s.error()[i]);
                out.append(!values ? "" : s.values().length == 0 ? "," : "," + s.values()[i]).append('\n');
            }
        }
        for (var b : model.bands()) {
            line(out, b.name() + " lower", b.x(), b.low());
            line(out, b.name() + " upper", b.x(), b.high());
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            out.append(quoted(name.strip())).append(',').append(x[i]).append(',').append(y[i]).append('\n');
        }
    }

    /** {@return a number, or the name that stands for it} */
    private static String place(Axis axis, double value) {
        return axis.places().stream().filter(p -> p.value() == value).findFirst().map(p -> quoted(p.name()))
                .orElse(Double.toString(value));
    }

    private static String quoted(String word) {
        return word.matches("[^,\"\n]*") ? word : "\"" + word.replace("\"", "\"\"") + "\"";
    }
}
