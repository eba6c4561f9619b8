/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.Messages;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.ui.form.Units;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Tables of a result. */
public final class TableViews {
    private static final int DIGITS = 6;
    private static final int MANY = 9; // energies of many atoms differ late

    private TableViews() {
    }

    /** {@return a table; where its rows have structures, with pictures and the chosen one in 3-D} */
    public static Control of(Composite parent, ResultItem.Table table, Result result) {
        var columns = new ArrayList<CellTable.Column>();
        table.words().forEach(w -> columns.add(new CellTable.Column(w.label(), false, row -> w.values()[row])));
        table.numbers().forEach(n -> columns.add(number(n)));
        var structures = table.structures().flatMap(result::find).filter(ResultItem.Structures.class::isInstance)
                .map(ResultItem.Structures.class::cast);
        return structures.isEmpty() ? new CellTable(parent, columns, table.rows(), table.name())
                : pool(parent, table, columns, structures.get());
    }

    /** A table whose rows are structures: a small picture in each row, and the chosen one in 3-D beside it. */
    private static Control pool(Composite parent, ResultItem.Table table, List<CellTable.Column> columns,
            ResultItem.Structures structures) {
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        sash.setSashWidth(8);
        var pictures = IntStream.range(0, table.rows()).mapToObj(row -> structures.structures()
                .get(row < table.frames().length ? table.frames()[row] : row)).toList();
        var rows = new CellTable(sash, columns, table.rows(), table.name(), pictures);
        var frames = new Frames(sash, List.of(new ResultItem.Structures(structures.name(), table.label(), pictures)));
        rows.addRowListener(row -> frames.show(structures.name(), row));
        frames.addFrameListener((name, frame) -> rows.select(frame));
        rows.select(0);
        sash.setWeights(55, 45);
        return sash;
    }

    static Control of(Composite parent, ResultItem.Series series) {
        var columns = new ArrayList<CellTable.Column>();
        columns.add(number(series.x()));
        series.curves().forEach(c -> columns.add(number(c)));
        return new CellTable(parent, columns, series.x().values().length, series.name());
    }

    private static CellTable.Column number(ResultItem.Column column) {
        var title = column.label() + (column.unit().isEmpty() ? "" : " (" + Units.pretty(column.unit()) + ")");
        boolean energy = column.unit().equals("eV");
        return new CellTable.Column(title, true, row -> shown(column.values()[row], energy),
                row -> Double.toString(column.values()[row]));
    }

    private static String shown(double value, boolean energy) {
        double size = Math.abs(value);
        return Units.number(value, energy && size >= 1 ? Math.min(MANY, 7 + (int) Math.log10(size)) : DIGITS);
    }

    static Control of(Composite parent, List<ResultItem.Scalar> scalars) {
        return new CellTable(parent, List.of(
                new CellTable.Column(Messages.Result_name, false, row -> scalars.get(row).label()),
                new CellTable.Column(Messages.Result_value, true, row -> Units.number(scalars.get(row).value(), MANY),
                        row -> Double.toString(scalars.get(row).value())),
                new CellTable.Column(Messages.Result_unit, false, row -> Units.pretty(scalars.get(row).unit()))),
                scalars.size(), "numbers");
    }

    static Control of(Composite parent, ResultContent content) {
        var names = List.copyOf(content.parameters().keySet());
        var values = names.stream().map(n -> ParameterModel.write(content.parameters().getOrDefault(n, ""))).toList();
        return new CellTable(parent, List.of(new CellTable.Column(Messages.Result_name, false, names::get),
                new CellTable.Column(Messages.Result_value, false, values::get)), names.size(), "parameters");
    }

    static Control log(Composite parent, List<String> lines) {
        var text = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setText(lines.isEmpty() ? Messages.Result_noLog : String.join("\n", lines));
        text.setFont(JFaceResources.getTextFont());
        return text;
    }
}
