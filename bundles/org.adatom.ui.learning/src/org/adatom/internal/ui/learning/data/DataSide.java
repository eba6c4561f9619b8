/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.adatom.internal.ui.learning.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What is known of a table, beside its rows: the chosen column, columns against each other, splits. */
public final class DataSide extends Composite {
    private final ColumnPane column;
    private final PairsPane pairs;
    private final SplitsPane splits;

    DataSide(Composite parent, DataDocument document, Supplier<Path> file) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        var tabs = new CTabFolder(this, SWT.TOP | SWT.FLAT);
        column = new ColumnPane(tabs, document);
        pairs = new PairsPane(tabs, document);
        tab(tabs, Messages.Side_column, column);
        splits = new SplitsPane(tabs, document, file);
        tab(tabs, Messages.Side_pairs, pairs);
        tab(tabs, Messages.Side_splits, splits);
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, e -> {
            if (tabs.getSelection().getControl() == pairs) {
                pairs.refresh();
            } else if (tabs.getSelection().getControl() == splits) {
                splits.refresh();
            }
        });
    }

    private static void tab(CTabFolder folder, String title, Control control) {
        var item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    /** {@return what is shown of the chosen column} */
    public ColumnPane column() {
        return column;
    }

    /** Shows a column. */
    void showColumn(int index) {
        column.show(index);
    }

    /** Shows the table as it is now. */
    void refresh() {
        column.refresh();
        if (pairs.isVisible()) {
            pairs.refresh();
        }
        if (splits.isVisible()) {
            splits.refresh();
        }
    }
}
