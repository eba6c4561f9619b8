/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.gp;

import java.util.List;
import org.adatom.internal.ui.learning.Messages;
import org.adatom.learning.data.Column.NumberColumn;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks which columns of a table are abscissa and ordinate. */
final class ColumnsDialog extends Dialog {
    private final List<NumberColumn> columns;
    private int x;
    private int y = 1;

    ColumnsDialog(Shell parent, List<NumberColumn> columns) {
        super(parent);
        this.columns = columns;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Studio_columns);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var grid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(12, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
        var across = box(grid, "x", x);
        across.addListener(SWT.Selection, e -> x = across.getSelectionIndex());
        var up = box(grid, "y", y);
        up.addListener(SWT.Selection, e -> y = up.getSelectionIndex());
        return area;
    }

    private Combo box(Composite grid, String text, int selected) {
        new Label(grid, SWT.NONE).setText(text);
        var box = new Combo(grid, SWT.READ_ONLY);
        box.setItems(columns.stream().map(NumberColumn::label).toArray(String[]::new));
        box.select(selected);
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(box);
        return box;
    }

    /** {@return the column of the abscissas} */
    int x() {
        return x;
    }

    /** {@return the column of the ordinates} */
    int y() {
        return y;
    }
}
