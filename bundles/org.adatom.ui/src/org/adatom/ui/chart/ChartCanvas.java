/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.adatom.internal.ui.Shades;
import org.adatom.internal.ui.chart.ChartMenu;
import org.adatom.internal.ui.chart.ChartMouse;
import org.adatom.internal.ui.chart.Overlay;
import org.adatom.internal.ui.chart.Painting;
import org.adatom.render.chart.Aspect;
import org.adatom.render.chart.Axis;
import org.adatom.render.chart.ChartLayout;
import org.adatom.render.chart.ChartModel;
import org.adatom.render.chart.ChartPoint;
import org.adatom.render.chart.ChartTheme;
import org.adatom.render.chart.Range;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Shows a chart. Drag zooms into a rectangle, the wheel zooms about the pointer, Shift and drag moves, a double click
 * shows everything again; the point, bar or cell under the pointer is read out, a click selects it. A context menu
 * copies, saves and switches to logarithmic axes. Charts are painted outside the user interface thread, the latest
 * wins. Keys: arrows select the next point, Home shows everything.
 */
public final class ChartCanvas extends Canvas {
    private final List<Consumer<ChartPoint>> listeners = new ArrayList<>();
    private final Painting painting;
    private final Overlay overlay;
    private ChartModel given = ChartModel.of("", Axis.linear("", ""), Axis.linear("", ""));
    private ChartModel shown = given;
    private Optional<Boolean> logarithmic = Optional.empty();
    private Optional<ChartTool> tool = Optional.empty();
    private int gutter;
    private Runnable ranged = () -> { };
    private @Nullable Range zoom;
    private @Nullable ChartPoint hover;
    private @Nullable ChartPoint selected;

    /**
     * An empty chart.
     *
     * @param parent where
     * @param style SWT.BORDER or SWT.NONE
     */
    public ChartCanvas(Composite parent, int style) {
        super(parent, style | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        painting = new Painting(this);
        overlay = new Overlay(this);
        new ChartMouse(this);
        ChartMenu.attach(this);
        addListener(SWT.Paint, e -> {
            painting.paint(e.gc);
            overlay.paint(e.gc, painting.layout(), hover, selected);
        });
        addListener(SWT.Resize, e -> refresh());
    }

    /** Shows a chart; what is zoomed into stays. */
    public void setModel(ChartModel model) {
        given = model;
        model();
        hover = null;
        refresh();
    }

    /** {@return the chart as it is shown, with the axis that the person chose} */
    public ChartModel model() {
        boolean log = logarithmic.orElse(given.y().logarithmic());
        shown = given;
        if (log != given.y().logarithmic()) {
            shown = given.withAxes(given.aspect() == Aspect.PARITY ? scaled(given.x(), log) : given.x(),
                    scaled(given.y(), log));
            shown = log || given.whole().isEmpty() ? shown : shown.showing(given.whole().get());
        }
        return shown;
    }

    private static Axis scaled(Axis axis, boolean log) {
        return new Axis(axis.label(), axis.unit(), log, axis.places());
    }

    /** {@return what part is shown} */
    public Range range() {
        var part = zoom;
        return part == null ? shown.range() : part;
    }

    /** Shows a part, or everything when empty. */
    public void zoom(Optional<Range> part) {
        zoom = part.isPresent() ? part.get() : null;
        hover = null; // it may be out of sight now
        refresh();
        ranged.run();
    }

    /** Says who is told when another part is shown. */
    public void onRange(Runnable listener) {
        ranged = listener;
    }

    /** Keeps so much room left of the plot, pixels, so that charts below each other begin at the same column. */
    public void setGutter(int pixels) {
        gutter = pixels;
        refresh();
    }

    /** {@return whether a part is shown} */
    public boolean isZoomed() {
        return zoom != null;
    }

    /** Makes the vertical axis logarithmic or not, whatever the model says. */
    public void setLogarithmic(boolean log) {
        logarithmic = Optional.of(log);
        zoom = null;
        model();
        refresh();
    }

    /** {@return the colours: those of the theme of this widget} */
    public ChartTheme theme() {
        return theme(this);
    }

    /** {@return the colours of charts that fit a control} */
    public static ChartTheme theme(Control control) {
        var base = Shades.isDark(control) ? ChartTheme.DARK : ChartTheme.LIGHT;
        var back = control.getBackground();
        int ground = back.getRed() << 16 | back.getGreen() << 8 | back.getBlue();
        return new ChartTheme(ground, rgb(control, 0.10), rgb(control, 0.45), rgb(control, 0.70), rgb(control, 0.95),
                base.palette());
    }

    private static int rgb(Control control, double share) {
        var c = Shades.mix(control.getForeground().getRGB(), control.getBackground().getRGB(), share);
        return c.getRed() << 16 | c.getGreen() << 8 | c.getBlue();
    }

    /** {@return where things are in the picture that is shown, empty before the first one} */
    public Optional<ChartLayout> layoutNow() {
        var layout = painting.layout();
        return layout == null ? Optional.empty() : Optional.of(layout);
    }

    /** Shows a readout at a point, none when empty. */
    public void hover(Optional<ChartPoint> point) {
        hover = point.isPresent() ? point.get() : null;
        redraw();
    }

    /** Selects a point and tells the listeners. */
    public void choose(ChartPoint point) {
        selected = point;
        redraw();
        List.copyOf(listeners).forEach(l -> l.accept(point));
    }

    /** Marks the point of a number in the first series without telling anybody; a negative number marks none. */
    public void select(int index) {
        var series = shown.series();
        selected = index < 0 || series.isEmpty() || index >= series.getFirst().x().length ? null
                : new ChartPoint(0, index, series.getFirst().x()[index], series.getFirst().y()[index]);
        redraw();
    }

    /** Marks a point of the series of a name without telling anybody. */
    public void select(String name, int index) {
        for (int i = 0; i < shown.series().size(); i++) {
            var series = shown.series().get(i);
            if (series.name().equals(name) && index >= 0 && index < series.x().length) {
                selected = new ChartPoint(i, index, series.x()[index], series.y()[index]);
                redraw();
                return;
            }
        }
    }

    /** {@return the selected point} */
    public Optional<ChartPoint> selected() {
        var point = selected;
        return point == null ? Optional.empty() : Optional.of(point);
    }

    /**
     * Gives the mouse something to do beside zooming and reading out; a double click then no longer shows everything.
     */
    public void setTool(ChartTool newTool) {
        tool = Optional.of(newTool);
    }

    /** {@return what the mouse does beside zooming and reading out} */
    public Optional<ChartTool> tool() {
        return tool;
    }

    /** Adds somebody who is told when a person selects a point. */
    public void addPointListener(Consumer<ChartPoint> listener) {
        listeners.add(listener);
    }

    /** Shows the rectangle that a drag encloses, none when empty. */
    public void band(int @Nullable [] corners) {
        overlay.band(corners);
        redraw();
    }

    private void refresh() {
        painting.request(shown, range(), theme(), gutter);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 360 : widthHint, heightHint == SWT.DEFAULT ? 220 : heightHint);
    }
}
