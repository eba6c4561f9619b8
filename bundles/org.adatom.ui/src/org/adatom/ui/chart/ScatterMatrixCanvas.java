/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.chart;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.adatom.internal.ui.chart.Painting;
import org.adatom.render.chart.ChartTheme;
import org.adatom.render.chart.ScatterMatrix;
import org.adatom.render.chart.ScatterMatrixPainter;
import org.adatom.render.chart.ScatterMatrixPainter.Picture;
import org.adatom.ui.Latest;
import org.adatom.ui.form.Units;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Shows a scatter matrix. The tooltip of a panel names its columns and their correlation; a click on a panel tells the
 * listener, who may show it large. Painted outside the user interface thread.
 */
public final class ScatterMatrixCanvas extends Canvas {
    private final Latest<Wish, Made> latest = new Latest<>(this, ScatterMatrixCanvas::make, this::show);
    private Optional<ScatterMatrix> matrix = Optional.empty();
    private BiConsumer<Integer, Integer> listener = (across, down) -> { };
    private @Nullable Picture picture;
    private @Nullable Image image;

    /** What is to be painted. */
    private record Wish(ScatterMatrix matrix, ChartTheme theme, int width, int height) {
    }

    /** What was painted. */
    private record Made(Picture picture, ImageData data) {
    }

    /** An empty matrix. @param parent where @param style SWT.BORDER or SWT.NONE */
    public ScatterMatrixCanvas(Composite parent, int style) {
        super(parent, style | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, e -> refresh());
        addListener(SWT.MouseMove, e -> setToolTipText(words(e)));
        addListener(SWT.MouseUp, this::click);
        addListener(SWT.Dispose, e -> {
            var last = image;
            if (last != null) {
                last.dispose();
            }
        });
    }

    /** Shows a matrix. */
    public void setMatrix(ScatterMatrix newMatrix) {
        matrix = Optional.of(newMatrix);
        refresh();
    }

    /** Says who is told of a click: the columns of the panel, that of its abscissa first. */
    public void onPanel(BiConsumer<Integer, Integer> newListener) {
        listener = newListener;
    }

    /** {@return the colours: those of the theme of this widget} */
    public ChartTheme theme() {
        return ChartCanvas.theme(this);
    }

    private void refresh() {
        var area = getClientArea();
        if (area.width > 40 && area.height > 40) {
            matrix.ifPresent(m -> latest.request(new Wish(m, theme(), area.width, area.height)));
        }
    }

    private static Made make(Wish wish) {
        var made = new ScatterMatrixPainter(wish.theme(), 1).paint(wish.matrix(), wish.width(), wish.height());
        return new Made(made, Painting.data(made.pixels(), made.width(), made.height()));
    }

    private void show(Made made) {
        var old = image;
        picture = made.picture();
        image = new Image(getDisplay(), made.data());
        if (old != null) {
            old.dispose();
        }
        redraw();
    }

    private void paint(Event e) {
        var now = image;
        if (now == null) {
            e.gc.setBackground(getBackground());
            e.gc.fillRectangle(getClientArea());
        } else {
            var area = getClientArea();
            var size = now.getBounds();
            e.gc.drawImage(now, 0, 0, size.width, size.height, 0, 0, area.width, area.height);
        }
    }

    private @Nullable String words(Event e) {
        var shown = picture;
        if (shown == null || matrix.isEmpty()) {
            return null;
        }
        int across = shown.across(e.x);
        int down = shown.down(e.y);
        var columns = matrix.get().columns();
        if (across < 0 || down < 0 || across >= columns.size() || down >= columns.size()) {
            return null;
        }
        return across == down ? columns.get(across).title() : columns.get(down)
                .title() + " / " + columns.get(across).title()
                + "\nr = " + Units.number(matrix.get().correlation(across, down), 3);
    }

    private void click(Event e) {
        var shown = picture;
        if (shown != null && e.button == 1 && shown.across(e.x) >= 0 && shown.down(e.y) >= 0) {
            listener.accept(shown.across(e.x), shown.down(e.y));
        }
    }
}
