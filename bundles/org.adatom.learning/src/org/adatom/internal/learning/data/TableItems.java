/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.util.ArrayList;

import org.adatom.analysis.ResultItem;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.Table;

/** Tables as items of a result. */
public final class TableItems {
    private TableItems() {
    }

    /** {@return a table as an item: words first} */
    public static ResultItem.Table of(String name, String label, Table table) {
        var words = new ArrayList<ResultItem.WordColumn>();
        var numbers = new ArrayList<ResultItem.Column>();
        for (var c : table.columns()) {
            switch (c) {
                case WordColumn w -> words.add(new ResultItem.WordColumn(w.label(), w.values()));
                case NumberColumn n -> numbers.add(new ResultItem.Column(n.label(), n.unit(), n.values()));
            }
        }
        return new ResultItem.Table(name, label, words, numbers);
    }
}
