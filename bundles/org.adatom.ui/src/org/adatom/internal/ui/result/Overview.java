/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.chart.Plots;
import org.adatom.internal.ui.form.Field;
import org.adatom.ui.chart.ChartCanvas;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The numbers, the structures and the charts of a result, linked: a point of a chart shows its frame. */
final class Overview extends Composite {
    private static final int MOST_CHARTS = 4;
    private Optional<Frames> frames = Optional.empty();

    Overview(Composite parent, Result result) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        new Cards(this, of(result, ResultItem.Scalar.class));
        for (var message : of(result, ResultItem.Message.class)) {
            message(message);
        }
        var structures = of(result, ResultItem.Structures.class);
        var series = of(result, ResultItem.Series.class);
        if (structures.isEmpty() && series.isEmpty()) {
            return;
        }
        var sash = new SashForm(this, SWT.HORIZONTAL);
        sash.setSashWidth(8);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(sash);
        if (!structures.isEmpty()) {
            frames = Optional.of(new Frames(sash, structures));
        }
        if (!series.isEmpty()) {
            charts(sash, series);
        }
        if (!structures.isEmpty() && !series.isEmpty()) {
            sash.setWeights(50, 50);
        }
    }

    private static <T> List<T> of(Result result, Class<T> type) {
        return result.items().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void message(ResultItem.Message message) {
        var label = new Label(this, SWT.WRAP);
        label.setText((message.label().isEmpty() ? "" : message.label() + ": ") + message.text());
        Field.style(label, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).indent(20, 6).applyTo(label);
    }

    private void charts(Composite parent, List<ResultItem.Series> all) {
        var column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
        int made = 0;
        for (var series : all) {
            var linked = new ArrayList<ChartCanvas>();
            for (var model : Plots.of(series)) {
                if (made++ >= MOST_CHARTS) {
                    break;
                }
                var chart = new ChartCanvas(column, SWT.NONE);
                GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
                chart.setModel(model);
                linked.add(chart);
            }
            link(series, linked);
        }
    }

    private void link(ResultItem.Series series, List<ChartCanvas> charts) {
        for (var chart : charts) {
            chart.addPointListener(point -> {
                charts.stream().filter(c -> c != chart).forEach(c -> c.select(point.index()));
                series.trajectory().ifPresent(name -> frames.ifPresent(f -> f.show(name,
                        point.index() < series.frames().length ? series.frames()[point.index()] : point.index())));
            });
        }
        series.trajectory().ifPresent(name -> frames.ifPresent(f -> f.addFrameListener((trajectory, frame) -> {
            if (trajectory.equals(name)) {
                int point = pointOf(series, frame);
                charts.forEach(c -> c.select(point));
            }
        })));
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
